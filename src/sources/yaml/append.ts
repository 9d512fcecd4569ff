import { isMap, isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import { openYaml } from "./document";
import type { YamlFile } from "./document";
import { entriesOf, itemsOf, linesOfNode, textOf, valueAt } from "./nodes";

/** A mapping to be written: keys, each with its value as YAML has it. */
export type WrittenItem = readonly (readonly [key: string, written: string])[];

/** A key of a mapping, or the first item of a list that is a mapping with this `name`. */
export type Step = string | { readonly name: string };

/**
 * The text with a mapping more at the end of a list, and every other character as it was: comments, quotes and the way in which
 * the list is written stay. The list is made where its mapping has none.
 * @param at the way from the root of the document to the list: keys, and the names of items that have one.
 * @returns null where something else stands there. Whoever uses it proves the result by reading it again.
 */
export function withListItem(text: string, at: readonly Step[], item: WrittenItem): string | null {
  const { value: file, problems } = openYaml("", text);
  const key = at.at(-1);
  const [document, ...more] = file.documents;
  if (problems.length > 0 || more.length > 0 || typeof key !== "string") return null;
  const root = document?.contents ?? null;
  // An empty document has a node all the same, which stands for nothing.
  if (root === null || (textOf(root) === null && !isMap(root) && !isSeq(root))) return at.length === 1 ? atEnd(text, newList(0, key, item)) : null;
  let container: ParsedNode | null = root;
  for (const part of at.slice(0, -1)) {
    container = typeof part === "string" ? valueAt(container, part) : (itemsOf(container).find((one) => textOf(valueAt(one, "name")) === part.name) ?? null);
  }
  if (!isMap(container)) return null;
  const entry = entriesOf(container).findLast((one) => one.key === key);
  const list = entry?.value ?? null;
  if (isSeq(list)) return inList(file, list, item);
  if (list !== null && (textOf(list) !== null || isMap(list))) return null;
  return inMapping(file, container, key, entry?.keyNode ?? null, item);
}

function inList(file: YamlFile, list: ParsedNode, item: WrittenItem): string | null {
  const last = itemsOf(list).at(-1);
  const isFlow = isSeq(list) && list.flow === true;
  if (last === undefined) return isFlow ? replaced(file.text, list.range[0], list.range[1], `[${flow(item)}]`) : null;
  if (isFlow) return replaced(file.text, last.range[1], last.range[1], `, ${flow(item)}`);
  const column = columnOf(file, last);
  const [, indent, gap] = /^( *)-( +)$/.exec(file.text.slice(last.range[0] - column, last.range[0])) ?? [];
  if (indent === undefined || gap === undefined) return null;
  const lines = isMap(last) && last.flow !== true ? item.map(([key, written]) => `${key}: ${written}`) : [flow(item)];
  return afterLine(file.text, linesOfNode(file, last).endLine, lines.map((line, index) => (index === 0 ? `${indent}-${gap}${line}` : `${" ".repeat(column)}${line}`)));
}

/** @param empty the key, where it stands there already with nothing behind it. */
function inMapping(file: YamlFile, container: ParsedNode, key: string, empty: ParsedNode | null, item: WrittenItem): string | null {
  const [first] = entriesOf(container);
  if (first === undefined || (isMap(container) && container.flow === true)) {
    const last = entriesOf(container).at(-1)?.value ?? null;
    return last === null || empty !== null ? null : replaced(file.text, last.range[1], last.range[1], `, ${key}: [${flow(item)}]`);
  }
  const column = columnOf(file, first.keyNode);
  const lines = newList(column, key, item);
  if (empty !== null) return afterLine(file.text, file.lineAt(empty.range[0]), lines.slice(1));
  return afterLine(file.text, linesOfNode(file, container).endLine, lines);
}

function newList(column: number, key: string, item: WrittenItem): string[] {
  const indent = " ".repeat(column);
  return [`${indent}${key}:`, `${indent}  - ${flow(item)}`];
}

function flow(item: WrittenItem): string {
  return `{ ${item.map(([key, written]) => `${key}: ${written}`).join(", ")} }`;
}

function columnOf({ text }: YamlFile, node: ParsedNode): number {
  return node.range[0] - (text.lastIndexOf("\n", node.range[0] - 1) + 1);
}

function replaced(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** @param line 1-based. */
function afterLine(text: string, line: number, inserted: readonly string[]): string {
  const lines = text.split(/(?<=\n)/);
  const before = lines.slice(0, line).join("");
  return atEnd(before, inserted) + lines.slice(line).join("");
}

/** Lines end as those above them do. */
function atEnd(text: string, inserted: readonly string[]): string {
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const glue = text === "" || text.endsWith("\n") ? "" : end;
  return text + glue + inserted.map((line) => line + end).join("");
}
