import { GlobChildren } from "./globChildren";
import type { PathPattern, Segment } from "./pathPattern";

/** A pattern to look for. The later of two entries of the same group wins where both cover a path. */
export interface Entry {
  /** null covers nothing. */
  readonly pattern: PathPattern | null;
  readonly group: number;
}

/** A place in the trie: what the segments read so far may still become. */
export class TrieNode {
  literals: Map<string, TrieNode> | null = null;
  globs: GlobChildren<TrieNode> | null = null;
  one: TrieNode | null = null;
  /** What may follow any number of segments, none included. */
  many: TrieNode | null = null;
  /** Whether it stays reached when another segment is read: it stands behind a `**`. */
  readonly stays: boolean;
  /** The entries that cover a path that ends here. */
  readonly here: number[] = [];
  /** The entries that cover every path that goes on from here. */
  readonly below: number[] = [];
  /** In which step it was last reached, so that no step takes it twice. */
  step = 0;

  constructor(stays: boolean) {
    this.stays = stays;
  }

  /** Whether any segment can lead on from here. */
  get leadsOn(): boolean {
    return this.stays || this.literals !== null || this.globs !== null || this.one !== null;
  }
}

/** All entries as one trie over path segments; entries with the same beginning share its nodes. */
export function buildTrie(entries: readonly Entry[]): TrieNode {
  const root = new TrieNode(false);
  entries.forEach(({ pattern, group }, index) => {
    if (pattern === null) return;
    let node = root;
    for (const segment of pattern.segments) node = childFor(node, segment);
    if (pattern.reach !== "below") addEntry(node.here, index, group, entries);
    if (pattern.reach !== "exact") addEntry(node.below, index, group, entries);
  });
  return root;
}

/** Keeps one entry where a run of the same group would pile up: only its last can win. */
function addEntry(list: number[], index: number, group: number, entries: readonly Entry[]): void {
  const last = list.at(-1);
  if (last !== undefined && entries[last]?.group === group) list[list.length - 1] = index;
  else list.push(index);
}

function childFor(node: TrieNode, segment: Segment): TrieNode {
  switch (segment.kind) {
    case "literal": {
      const literals = (node.literals ??= new Map<string, TrieNode>());
      const known = literals.get(segment.text);
      if (known !== undefined) return known;
      const child = new TrieNode(false);
      literals.set(segment.text, child);
      return child;
    }
    case "glob":
      return (node.globs ??= new GlobChildren()).valueOf(segment.glob, () => new TrieNode(false));
    case "one":
      return (node.one ??= new TrieNode(false));
    case "many":
      return (node.many ??= new TrieNode(true));
  }
}
