import type { Node } from "web-tree-sitter";
import type { Block } from "../../model/place";
import type { BlockHeader } from "./body";
import { attributeIn, bodyOf, emptyBody, writtenIn } from "./body";
import type { TerraformAttribute, TerraformBody } from "./file";

/** A block at the top of a file, as it is found. */
export interface FoundBlock extends BlockHeader {
  /** null when it is of a type that is no block of Terraform's own: `dependency`, `component`. */
  readonly block: Block | null;
  readonly inside: BlockInside;
}

/** What a block holds; looking costs time only where it is done. */
export interface BlockInside {
  body(): TerraformBody;
  /** Whether one of the words may be a name of something in it. */
  mentions(words: readonly string[]): boolean;
  /** The first attribute of a name: sooner than the body. */
  attribute(name: string): TerraformAttribute | undefined;
  /** The value of an attribute as it is written; null where there is none, and in the JSON syntax. */
  written(name: string): string | null;
}

/** @param node undefined where nothing is known but the block's lines. */
export function insideOf(node: Node | undefined, text: string, firstLine: number): BlockInside {
  return {
    body: () => (node === undefined ? emptyBody : bodyOf(node, text, firstLine)),
    mentions: (words) => node !== undefined && words.length > 0 && isNamedIn(words, text, node.startIndex, node.endIndex),
    written: (name) => (node === undefined ? null : writtenIn(node, text, name)),
    attribute: (name) => (node === undefined ? undefined : attributeIn(node, text, firstLine, name)),
  };
}

/** Looked for in the text, because going through the tree costs as much as reading it: a word before a sign that gives it a value. */
function isNamedIn(words: readonly string[], text: string, from: number, to: number): boolean {
  return words.some((word) => {
    for (let at = text.indexOf(word, from); at >= 0 && at < to; at = text.indexOf(word, at + 1)) {
      // `owner = …`, `"owner": …`, and `key = "owner"` of a tag that is a block.
      if (/^"?[ \t]*[=:]|^"/.test(text.slice(at + word.length, at + word.length + 20)) && !/[\w-]/.test(text[at - 1] ?? "")) return true;
    }
    return false;
  });
}
