import { createHmac } from "node:crypto";
import { randomId } from "./randomId";

/**
 * Tells repositories apart in one window's records without naming them: a keyed hash of the root, so that nobody who reads
 * the journal can try out folder names.
 * @param key random, the same for every window of this machine; see `randomId`.
 * @returns 16 hexadecimal digits.
 */
function repositoryId(key: string, root: string): string {
  return createHmac("sha256", key).update(root).digest("hex").slice(0, 16);
}

/** What this machine's windows remember between starts. */
interface Memory {
  get(name: string): unknown;
  update(name: string, value: unknown): PromiseLike<void>;
}

const keyName = "contextSwitches.repositoryKey";

/**
 * The identifiers of repositories, from their roots, under this machine's own key. The first window makes the key; deleting
 * all data forgets it, so it is looked up each time.
 */
export function repositoryIds(memory: Memory): (root: string) => string {
  return (root) => repositoryId(keyOf(memory), root);
}

function keyOf(memory: Memory): string {
  const known = memory.get(keyName);
  if (typeof known === "string") return known;
  const key = randomId();
  void memory.update(keyName, key);
  return key;
}
