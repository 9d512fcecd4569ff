import type { ParsedNode } from "yaml";
import { isAlias, isMap, isSeq } from "yaml";
import type { YamlFile } from "../../yaml/document";

/**
 * What each alias of a file stands for: the last anchor of its name before it; aliases of nothing are left out. One pass for
 * all, where the library's own search is one pass for each.
 */
export function aliasesIn(file: YamlFile): ReadonlyMap<ParsedNode, ParsedNode> {
  const found = new Map<ParsedNode, ParsedNode>();
  if (!file.text.includes("*")) return found;
  for (const { contents } of file.documents) {
    const anchors = new Map<string, ParsedNode>();
    const rest: (ParsedNode | null)[] = [contents];
    for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
      if (node === null) continue;
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) found.set(node, target);
        continue;
      }
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      // Last in, first out: what stands first in the text must be put on last.
      if (isSeq(node)) for (const item of node.items.toReversed()) rest.push(item);
      if (isMap(node)) for (const { key, value } of node.items.toReversed()) rest.push(value, key);
    }
  }
  return found;
}
