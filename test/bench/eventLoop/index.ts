// VS Code calls run(), which runs the tests that lie beside it: bundled to here, those of this folder.
export { run } from "../../extension/index";
