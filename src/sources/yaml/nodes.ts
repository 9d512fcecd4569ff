import { isMap, isScalar, isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import type { YamlFile } from "./document";

/** One `key: value` of a mapping, with the place of both. */
export interface Entry {
  readonly key: string;
  readonly keyNode: ParsedNode;
  /** null where nothing follows the colon. */
  readonly value: ParsedNode | null;
}

/** 1-based and inclusive. */
export interface Lines {
  readonly startLine: number;
  readonly endLine: number;
}

/** The entries of a mapping whose keys are plain values; empty for everything that is no mapping. */
export function entriesOf(node: ParsedNode | null | undefined): Entry[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = textOf(key);
    return name === null || !isScalar(key) ? [] : [{ key: name, keyNode: key, value }];
  });
}

/** The value of `key` in a mapping, the last one where it stands twice; null when it is absent or `node` is no mapping. */
export function valueAt(node: ParsedNode | null | undefined, key: string): ParsedNode | null {
  return entriesOf(node).findLast((entry) => entry.key === key)?.value ?? null;
}

/** The items of a sequence; empty for everything that is none. */
export function itemsOf(node: ParsedNode | null | undefined): ParsedNode[] {
  return isSeq(node) ? [...node.items] : [];
}

/** A plain value as text (`true`, `12` and `on` as written); null for collections, aliases and nothing. */
export function textOf(node: ParsedNode | null | undefined): string | null {
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === "string" ? node.value : node.source;
}

/** From the first to the last line with text of its own: comments and blank lines that follow an entry are not part of it. */
export function linesOfEntry(file: YamlFile, entry: Entry): Lines {
  const start = entry.keyNode.range[0];
  const end = entry.value === null ? null : lastOffset(file, entry.value);
  return lines(file, start, end ?? lastOffset(file, entry.keyNode) ?? start);
}

/** As {@link linesOfEntry}, for a value on its own. */
export function linesOfNode(file: YamlFile, node: ParsedNode): Lines {
  return lines(file, node.range[0], lastOffset(file, node) ?? node.range[0]);
}

function lines(file: YamlFile, start: number, last: number): Lines {
  const startLine = file.lineAt(start);
  return { startLine, endLine: Math.max(startLine, file.lineAt(last)) };
}

/**
 * Offset of the last character that is the node's own; null for a value that is written with no character at all. The
 * library's range of a block collection runs on over comments and blank lines, so its last member is asked instead.
 */
function lastOffset(file: YamlFile, node: ParsedNode): number | null {
  if (isMap(node) && node.flow !== true) {
    return firstFound(node.items.toReversed(), ({ key, value }) => (value === null ? null : lastOffset(file, value)) ?? lastOffset(file, key));
  }
  if (isSeq(node) && node.flow !== true) {
    return firstFound(node.items.toReversed(), (item) => lastOffset(file, item));
  }
  // A block scalar's range takes the blank lines after it along.
  const own = file.text.slice(node.range[0], node.range[1]).trimEnd();
  return own === "" ? null : node.range[0] + own.length - 1;
}

function firstFound<T>(items: readonly T[], find: (item: T) => number | null): number | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
