import { isMap, isScalar, isSeq } from "yaml";
import type { ParsedNode } from "yaml";

/**
 * Offsets of the keys that stand twice in one mapping, in order of appearance. YAML forbids them and most programs let the
 * last one win, so a person should hear of it. `<<` may repeat: it merges. The work grows with the text and no faster.
 */
export function repeatedKeys(root: ParsedNode | null): number[] {
  const found: number[] = [];
  const rest: (ParsedNode | null)[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (isSeq(node)) rest.push(...[...node.items].reverse());
    if (!isMap(node)) continue;
    const seen = new Set<unknown>();
    for (const { key, value } of node.items) {
      rest.push(value);
      if (!isScalar(key) || key.value === "<<") continue;
      if (seen.has(key.value)) found.push(key.range[0]);
      seen.add(key.value);
    }
  }
  return found.sort((a, b) => a - b);
}
