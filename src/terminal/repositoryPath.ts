import path from "node:path";
import { relativeWithin } from "../base/path";

/**
 * A path as a person or a program gives it, as the repository knows it. Relative ones start at the root, as the contract says;
 * absolute ones are taken where they lie below it. Nothing needs to exist.
 * @param root absolute path.
 * @returns POSIX path relative to the root; null when it is outside.
 */
export function repositoryPath(given: string, root: string): string | null {
  return relativeWithin(root, path.resolve(root, given));
}
