// A process of its own for tests that need no editor around them: `node mochaProcess.js TIMEOUT parallel|serial|untilFailure FILE…`.
import { runMocha } from "./mocha";
import { endWithParent } from "./parent.mjs";

endWithParent();

const [timeout = "", order, ...files] = process.argv.slice(2);
runMocha(files, Number(timeout), { parallel: order === "parallel", bail: order === "untilFailure" }).then(
  (failures) => {
    process.exitCode = failures === 0 ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
