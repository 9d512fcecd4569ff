import { setImmediate } from "node:timers/promises";
import type { FileDifferences } from "../../model/blockDifference";
import { blockDifferences, withMoves } from "../../model/blockDifference";
import type { TouchedFile } from "../../model/branchReview";
import type { InfraFile } from "../../model/place";
import type { Revision } from "./revision";
import type { TouchedFiles } from "./touchedFiles";

/** More than anybody reads; the count tells the rest. */
const mostFiles = 1_000;

interface Touched {
  readonly path: string;
  readonly change: TouchedFile["change"];
  readonly from: string | null;
  readonly file: InfraFile;
}

/** The infra files that were touched, and what became of the blocks in them. */
export async function touchedBlocks(touched: TouchedFiles, base: Revision, head: Revision, signal: AbortSignal) {
  const listed = [
    ...touched.added.map((path) => ({ path, change: "added", from: null }) as const),
    ...touched.removed.map((path) => ({ path, change: "removed", from: null }) as const),
    ...touched.changed.map((path) => ({ path, change: "changed", from: null }) as const),
    ...[...touched.renamed].map(([from, path]) => ({ path, change: "renamed", from }) as const),
  ];
  const all = listed.flatMap((one): Touched[] => {
    const file = head.infraFile(one.path) ?? base.infraFile(one.from ?? one.path);
    return file === null ? [] : [{ ...one, file }];
  }).sort((a, b) => (a.path < b.path ? -1 : 1));
  const shown = all.slice(0, mostFiles);
  const differences: FileDifferences[] = [];
  let unreadable = 0;
  for (const { path, from } of shown) {
    // The other side may take as long again, and somebody may be waiting for another answer.
    await setImmediate();
    signal.throwIfAborted();
    const [before, after] = [await base.blocksIn(from ?? path), await head.blocksIn(path)];
    if (before === null || after === null) unreadable += 1;
    else differences.push({ path, before, after, differences: blockDifferences(before, after) });
  }
  const found = withMoves(differences);
  const files = shown.map(({ path, change, from, file }): TouchedFile => ({
    path,
    change,
    from,
    system: file.system,
    environment: file.environment,
    owners: (change === "removed" ? base : head).ownersOf(path),
    blocks: (found.get(path) ?? []).map((block) => ({ ...block, environment: sideOf(block, base, head).environmentOf(file, block) })),
  }));
  return { files, moreFiles: all.length - shown.length, otherFiles: listed.length - all.length, unreadable };
}

function sideOf({ change }: { readonly change: string }, base: Revision, head: Revision): Revision {
  return change === "removed" ? base : head;
}

