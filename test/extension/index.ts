// The entry of the extension tests. VS Code calls run() inside its extension host, on the desktop and in the server alike.
import { runFolder } from "./runFolder";

export const run = (): Promise<void> => runFolder(__dirname);
