// The entry of the tests beside an extension that brings the Terraform language, with two folders open.
import { runFolder } from "../runFolder";

export const run = (): Promise<void> => runFolder(__dirname);
