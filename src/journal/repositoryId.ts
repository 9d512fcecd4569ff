import { createHmac } from "node:crypto";

/**
 * Tells repositories apart in one window's records without naming them: a keyed hash of the root, so that nobody who reads
 * the journal can try out folder names.
 * @param key random, the same for every window of this machine; see `randomId`.
 * @returns 16 hexadecimal digits.
 */
export function repositoryId(key: string, root: string): string {
  return createHmac("sha256", key).update(root).digest("hex").slice(0, 16);
}
