import type { Node } from "web-tree-sitter";
import type { Block } from "../../model/place";
import type { BlockHeader } from "./body";
import { attributeIn, bodyOf, emptyBody } from "./body";
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
  /** The first attribute of a name: sooner than the body. */
  attribute(name: string): TerraformAttribute | undefined;
}

/** @param node undefined where nothing is known but the block's lines. */
export function insideOf(node: Node | undefined, text: string, firstLine: number): BlockInside {
  return {
    body: () => (node === undefined ? emptyBody : bodyOf(node, text, firstLine)),
    attribute: (name) => (node === undefined ? undefined : attributeIn(node, text, firstLine, name)),
  };
}
