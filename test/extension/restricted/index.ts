// The entry of the tests in a folder that nobody has trusted.
import { runFolder } from "../runFolder";

export const run = (): Promise<void> => runFolder(__dirname);
