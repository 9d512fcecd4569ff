import type { Node, Tree } from "web-tree-sitter";
import type { Read } from "../../base/read";
import type { Message, Problem } from "../../model/message";
import type { Block } from "../../model/place";
import { addressOf, blockTypes, isBlockType } from "./addresses";
import type { BlockHeader } from "./body";
import { headerOf } from "./body";
import type { BlockInside, FoundBlock } from "./foundBlock";
import { insideOf } from "./foundBlock";
import type { ParseHcl } from "./parsing";
import type { RoughBlock } from "./recovery";
import { roughBlocks, roughLength } from "./recovery";
import { firstErrorRow, topLevelNodes } from "./treeNodes";

export interface HclText {
  /** Parses the whole text. */
  readonly whole: ParseHcl;
  /** Parses the first block that has a mistake: the one that somebody is typing in. */
  readonly broken: ParseHcl;
  /** Parses the blocks after it. */
  readonly others: ParseHcl;
  readonly path: string;
  readonly text: string;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
}

type Lines = Pick<Block, "startLine" | "endLine">;

/**
 * One file being read. A parser's recovery may make one half-typed block swallow all that follow, so a file with a mistake is
 * read up to it, and from there block by block, each on its own: a mistake costs the block that it is in and no other.
 */
export class HclReading<T> {
  readonly #source: HclText;
  readonly #make: (found: FoundBlock) => T | null;
  readonly #found: T[] = [];
  readonly #problems: Problem[] = [];
  #late = false;

  /** @param make makes what the caller wants of a block; null leaves it out. */
  constructor(source: HclText, make: (found: FoundBlock) => T | null) {
    this.#source = source;
    this.#make = make;
  }

  read(): Read<T[], Problem> {
    const { whole, text, deadline } = this.#source;
    const brokenAt = whole(text, deadline, (tree) => {
      return tree === null ? 0 : this.#takeUntilMistake(tree);
    });
    if (brokenAt !== null) this.#readBlockByBlock(brokenAt);
    return { value: this.#found, problems: this.#problems };
  }

  /** Offset of the first node with a mistake, or of the one at which time is up; null when all are read. */
  #takeUntilMistake(tree: Tree): number | null {
    const sound = !tree.rootNode.hasError;
    for (const node of topLevelNodes(tree)) {
      if (this.#isLate()) return node.startIndex;
      const { type } = node;
      if (!sound && (node.isError || node.hasError || node.isMissing || !topLevelTypes.has(type))) return node.startIndex;
      if (type === "block" && !this.#takeNode(node, this.#source.text, 1)) return node.startIndex;
    }
    return null;
  }

  #readBlockByBlock(from: number): void {
    const { text } = this.#source;
    const blocks = roughBlocks(text, from);
    let line = 1;
    let counted = 0;
    const lineAt = (offset: number): number => {
      line += text.slice(counted, offset).split("\n").length - 1;
      counted = offset;
      return line;
    };
    if (!this.#isLate() && text.slice(from, blocks[0]?.start).trim() !== "") this.#report(lineAt(from), { key: "terraform.syntax", args: {} });
    for (const block of blocks) this.#readBlock(block, lineAt(block.start), block === blocks[0] ? this.#source.broken : this.#source.others);
  }

  #readBlock(rough: RoughBlock, firstLine: number, parse: ParseHcl): void {
    const { deadline } = this.#source;
    const text = this.#source.text.slice(rough.start, rough.end);
    const endLine = firstLine + roughLength(text) - 1;
    if (this.#isLate()) {
      this.#take(rough, { startLine: firstLine, endLine }, insideOf(undefined, text, firstLine));
      return;
    }
    parse(text, deadline, (tree) => {
      if (tree?.rootNode.hasError === false) {
        for (const node of topLevelNodes(tree)) if (node.type === "block") this.#takeNode(node, text, firstLine);
        return;
      }
      if (tree !== null) this.#report(Math.min(firstLine + firstErrorRow(tree), endLine), { key: "terraform.syntax", args: {} });
      this.#take(rough, { startLine: firstLine, endLine }, insideOf(tree === null ? undefined : firstBlock(tree), text, firstLine));
    });
  }

  /** @returns whether the block's header is one. */
  #takeNode(node: Node, text: string, firstLine: number): boolean {
    const header = headerOf(node, text);
    if (header === null) return false;
    const lines = { startLine: node.startPosition.row + firstLine, endLine: node.endPosition.row + firstLine };
    this.#take(header, lines, insideOf(node, text, firstLine));
    return true;
  }

  #take({ type, labels }: BlockHeader, lines: Lines, inside: BlockInside): void {
    const address = isBlockType(type) ? addressOf(type, labels) : null;
    if (isBlockType(type) && address === null) {
      if (isConfiguration(this.#source.path)) this.#report(lines.startLine, { key: "terraform.header", args: { type, labels: blockTypes[type] } });
      return;
    }
    const block = isBlockType(type) && address !== null ? { kind: type, address, ...lines } : null;
    const made = this.#make({ type, labels, block, inside });
    if (made !== null) this.#found.push(made);
  }

  #isLate(): boolean {
    if (!this.#late && performance.now() > this.#source.deadline) {
      this.#late = true;
      this.#report(null, { key: "terraform.tooComplex", args: {} });
    }
    return this.#late;
  }

  #report(line: number | null, message: Message): void {
    if (this.#problems.length < maxProblems) this.#problems.push({ path: this.#source.path, line, message });
  }
}

/** How many problems of one file are kept: nobody reads more. */
const maxProblems = 20;

const topLevelTypes = new Set(["block", "attribute", "comment"]);

/** Other files of the family (tests, stacks, Terragrunt) use the same words with other labels. */
function isConfiguration(path: string): boolean {
  return /\.(?:tf|tofu)$/.test(path);
}

function firstBlock(tree: Tree): Node | undefined {
  for (const node of topLevelNodes(tree)) if (node.type === "block") return node;
  return undefined;
}
