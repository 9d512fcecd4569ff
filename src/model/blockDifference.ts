import type { BlockKind } from "./place";

/** A block on one side of a comparison. */
export interface ComparedBlock {
  readonly kind: BlockKind;
  readonly address: string;
  /** 1-based line at which it starts. */
  readonly line: number;
  /** Its text without what makes no difference. */
  readonly text: string;
}

/** What became of a block. */
export interface BlockDifference {
  readonly change: "added" | "removed" | "changed" | "moved";
  readonly kind: BlockKind;
  readonly address: string;
  /** 1-based; of a removed block where it was. */
  readonly line: number;
  /** The file that a moved block was in; null for every other. */
  readonly from: string | null;
}

/** A block's text as it is compared: white space alone is no difference. */
export function comparedText(lines: readonly string[]): string {
  return lines.join("\n").replace(/\s+/g, " ").trim();
}

/** What became of the blocks of one file, in the order of its lines, the removed ones last. Several may have one address. */
export function blockDifferences(before: readonly ComparedBlock[], after: readonly ComparedBlock[]): BlockDifference[] {
  const left = [...before];
  const take = (matches: (block: ComparedBlock) => boolean): boolean => {
    const at = left.findIndex(matches);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const isSameName = (one: ComparedBlock, other: ComparedBlock): boolean => one.address === other.address && one.kind === other.kind;
  // Those that are as they were first, so that a block which came beside its namesake does not seem to be that one, changed.
  const others = after.filter((block) => !take((one) => isSameName(one, block) && one.text === block.text));
  const found = others.map((block) => said(block, take((one) => isSameName(one, block)) ? "changed" : "added"));
  return [...found, ...left.map((block) => said(block, "removed"))];
}

function said({ kind, address, line }: ComparedBlock, change: BlockDifference["change"]): BlockDifference {
  return { change, kind, address, line, from: null };
}

/** The blocks of a file on both sides, and what became of them. */
export interface FileDifferences {
  readonly path: string;
  readonly before: readonly ComparedBlock[];
  readonly after: readonly ComparedBlock[];
  readonly differences: readonly BlockDifference[];
}

/** What became of the blocks of each file, by its path, where a block that went from one file to another as it was is said to have moved. */
export function withMoves(files: readonly FileDifferences[]): ReadonlyMap<string, readonly BlockDifference[]> {
  const nameOf = ({ kind, address, line }: BlockDifference, blocks: readonly ComparedBlock[]): string =>
    JSON.stringify([kind, address, blocks.find((block) => block.kind === kind && block.address === address && block.line === line)?.text]);
  const gone = new Map<string, { readonly path: string; readonly difference: BlockDifference }[]>();
  for (const { path, before, differences } of files) {
    for (const difference of differences.filter(({ change }) => change === "removed")) {
      const name = nameOf(difference, before);
      gone.set(name, [...(gone.get(name) ?? []), { path, difference }]);
    }
  }
  const moved = new Set<BlockDifference>();
  const arrived = files.map(({ path, after, differences }) => [path, differences.map((difference) => {
    const from = difference.change === "added" ? gone.get(nameOf(difference, after))?.find((one) => !moved.has(one.difference)) : undefined;
    if (from === undefined) return difference;
    moved.add(from.difference);
    return { ...difference, change: "moved" as const, from: from.path };
  })] as const);
  return new Map(arrived.map(([path, differences]) => [path, differences.filter((difference) => !moved.has(difference))]));
}
