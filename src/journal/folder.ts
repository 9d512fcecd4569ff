import { mkdirSync } from "node:fs";
import path from "node:path";
import { hasCode } from "./systemError";

/**
 * Makes a folder, and those above it, for this person alone. One that exists is left as it is. Node's own recursive way calls a
 * read-only disk a missing folder, and the reason is shown to people.
 * @throws when the system refuses, with the system's own code.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (hasCode(error, "EEXIST")) return;
    if (!hasCode(error, "ENOENT") || path.dirname(folder) === folder) throw error;
    makeFolder(path.dirname(folder));
    makeFolder(folder);
  }
}
