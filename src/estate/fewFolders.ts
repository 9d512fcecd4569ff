import { valueOf } from "../model/section";
import type { Snapshot } from "./snapshot";

/**
 * So many folders are told in Problems of what is told once a folder. Where there are more it is the state of the repository and
 * no news, and a list of them helps nobody: they stand in the sidebar, in hovers and in the counts there.
 */
const mostInProblems = 7;

/** Answers for a snapshot hold as long as it does. */
const known = new WeakMap<Snapshot, Map<string, boolean>>();

/**
 * Whether at most so few folders have something that is told once a folder.
 * @param what names it, among all that is asked about a snapshot.
 * @param has whether a folder has it; asked of one folder after the other until there are too many.
 */
export function isInFewFolders(snapshot: Snapshot, what: string, has: (folder: string, live: readonly string[]) => boolean): boolean {
  const answers = known.get(snapshot) ?? new Map<string, boolean>();
  known.set(snapshot, answers);
  const before = answers.get(what);
  if (before !== undefined) return before;
  let folders = 0;
  for (const [folder, live] of valueOf(snapshot.listing)?.liveByFolder ?? []) {
    if (has(folder, live)) folders += 1;
    if (folders > mostInProblems) break;
  }
  answers.set(what, folders <= mostInProblems);
  return folders <= mostInProblems;
}
