import type { OutrunRunbook, TouchedFile } from "./branchReview";
import type { Runbook } from "./runbook";
import { CoveredBlocks } from "./runbookHealth";

/** A runbook that says itself what it is for, and when it had been reviewed where the branch began. */
export interface ReviewedRunbook {
  readonly runbook: Runbook;
  readonly path: string;
  /** YYYY-MM-DD; null where it named none, or was not there. */
  readonly reviewedBefore: string | null;
}

/**
 * The runbooks that cover blocks which were added, removed or renamed, unless somebody reviewed them on the way. As for
 * `runbook/stale`, a block that only changes file or is one environment's copy of another's counts for nothing.
 */
export function outrunRunbooks(runbooks: readonly ReviewedRunbook[], files: readonly TouchedFile[]): OutrunRunbook[] {
  return runbooks.flatMap(({ runbook, path, reviewedBefore }) => {
    const { title, line, reviewed, appliesTo } = runbook;
    if (reviewed !== null && reviewed !== reviewedBefore) return [];
    const covered = new CoveredBlocks(appliesTo);
    if (covered.isEmpty) return [];
    const blocks = remaining(files.filter((file) => covered.coversFile(file.path)).flatMap((file) =>
      file.blocks.flatMap(({ change, kind, address }) => ((change === "added" || change === "removed") && covered.coversBlock({ kind, address }) ? [{ address, change, path: file.path }] : []))));
    return blocks.length === 0 ? [] : [{ path, title, line, reviewed, blocks }];
  });
}

/** Without those of which as many came as went. */
function remaining(blocks: OutrunRunbook["blocks"]): OutrunRunbook["blocks"] {
  const net = new Map<string, number>();
  for (const { address, change } of blocks) net.set(address, (net.get(address) ?? 0) + (change === "added" ? 1 : -1));
  return blocks.filter(({ address, change }) => {
    const left = net.get(address) ?? 0;
    if (change === "added" ? left <= 0 : left >= 0) return false;
    net.set(address, left + (change === "added" ? -1 : 1));
    return true;
  });
}
