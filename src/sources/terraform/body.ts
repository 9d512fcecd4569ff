import type { Node } from "web-tree-sitter";
import type { NestedBlock, TerraformAttribute, TerraformBody } from "./file";
import { expression } from "./file";
import { stringOf, valueOf } from "./values";

export const emptyBody: TerraformBody = { attributes: [], blocks: [] };

/** How deep blocks may lie in each other; what lies deeper is left out. */
const maxDepth = 50;

/** What a block is called: its type and its labels, unquoted. */
export interface BlockHeader {
  readonly type: string;
  readonly labels: readonly string[];
}

/**
 * @returns null when the header runs over several lines. The grammar allows that, HCL does not: it is a half-typed header
 * that has taken the next one for its labels.
 */
export function headerOf(block: Node, text: string): BlockHeader | null {
  return writtenHeader(text, block.startIndex) ?? parsedHeader(block, text);
}

const plainHeader = /([A-Za-z_][\w-]*)((?:[ \t]+(?:[A-Za-z_][\w-]*|"[^"\\\n$%]*"))*)[ \t]*\{/y;
const plainLabel = /[A-Za-z_][\w-]*|"([^"]*)"/g;

/** A header as nearly all are, by its letters: going through the parser's nodes takes ten times as long. */
function writtenHeader(text: string, at: number): BlockHeader | null {
  plainHeader.lastIndex = at;
  const [, type, labels = ""] = plainHeader.exec(text) ?? [];
  if (type === undefined) return null;
  return { type, labels: Array.from(labels.matchAll(plainLabel), ([word, quoted]) => (quoted ?? word).normalize("NFC")) };
}

function parsedHeader(block: Node, text: string): BlockHeader | null {
  const labels: string[] = [];
  const [first, ...rest] = block.children;
  for (const node of rest) {
    if (node.type === "block_start" && node.startPosition.row !== block.startPosition.row) return null;
    if (node.type === "block_start") break;
    if (node.type === "string_lit") labels.push(stringOf(node, text));
    else if (node.type === "identifier") labels.push(text.slice(node.startIndex, node.endIndex));
  }
  return { type: first === undefined ? "" : text.slice(first.startIndex, first.endIndex), labels };
}

/** What a `block` node holds. `firstLine` is the 1-based line on which `text` begins. */
export function bodyOf(block: Node, text: string, firstLine: number, depth = 0): TerraformBody {
  const body = block.namedChildren.find(({ type }) => type === "body");
  if (body === undefined || depth > maxDepth) return emptyBody;
  const attributes: TerraformAttribute[] = [];
  const blocks: NestedBlock[] = [];
  for (const node of body.namedChildren) {
    if (node.type === "attribute") attributes.push(attributeOf(node, text, firstLine));
    const header = node.type === "block" ? headerOf(node, text) : null;
    if (header === null) continue;
    blocks.push({
      ...header,
      startLine: node.startPosition.row + firstLine,
      endLine: node.endPosition.row + firstLine,
      ...bodyOf(node, text, firstLine, depth + 1),
    });
  }
  return { attributes, blocks };
}

/** One attribute of a `block` node: sooner than all that it holds. */
export function attributeIn(block: Node, text: string, firstLine: number, name: string): TerraformAttribute | undefined {
  const body = block.namedChildren.find(({ type }) => type === "body");
  for (const node of body?.namedChildren ?? []) {
    if (!text.startsWith(name, node.startIndex) || node.type !== "attribute") continue;
    const attribute = attributeOf(node, text, firstLine);
    if (attribute.name === name) return attribute;
  }
  return undefined;
}

/** The value of one attribute of a `block` node as it is written; null when there is none. */
export function writtenIn(block: Node, text: string, name: string): string | null {
  const body = block.namedChildren.find(({ type }) => type === "body");
  for (const node of body?.namedChildren ?? []) {
    if (node.type !== "attribute" || !text.startsWith(name, node.startIndex)) continue;
    const value = node.namedChildren.find(({ type }) => type === "expression");
    if (value !== undefined && text.slice(node.startIndex, value.startIndex).replace(/\s*=\s*$/, "") === name) return text.slice(value.startIndex, value.endIndex);
  }
  return null;
}

function attributeOf(node: Node, text: string, firstLine: number): TerraformAttribute {
  const [name, ...rest] = node.namedChildren;
  const value = rest.find(({ type }) => type === "expression");
  return {
    name: name === undefined ? "" : text.slice(name.startIndex, name.endIndex),
    line: node.startPosition.row + firstLine,
    value: value === undefined ? expression : valueOf(value, text),
  };
}
