import type { Git } from "../../git/git";
import { streams } from "../../git/commands";
import { GitError } from "../../git/gitError";
import { dayOf } from "../../model/history";
import { readChanges } from "./changes";
import type { History } from "./history";
import type { HistoryRules } from "./rules";
import { Tally } from "./tally";

export interface HistoryReading {
  readonly git: Pick<Git, "headCommit" | "isAncestor" | "streamLines">;
  readonly rules: HistoryRules;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal;
}

/**
 * Reads the history of what is checked out in one pass, with memory for the files and people in it but not for its commits.
 * @param earlier what was read before: only what came since is read then, if it still belongs to the same history and was read
 *   by the same rules.
 * @throws {GitError} when git fails, as it does for a clone that left folders behind (`--filter=tree:0`); or the reason of the
 *   signal.
 */
export async function readHistory(reading: HistoryReading, earlier: History | null = null): Promise<History> {
  const { git, rules, now, signal } = reading;
  const { fingerprint } = rules;
  const commit = await git.headCommit(signal);
  if (commit === null) return { commit, fingerprint, isPartial: false, people: [], files: new Map() };
  const known = earlier?.fingerprint === fingerprint && (await isContinued(reading, earlier.commit, commit)) ? earlier : null;
  if (known?.commit === commit) return known;

  const tally = new Tally(rules, dayOf(now), known?.people ?? []);
  for await (const commits of readChanges(git.streamLines(streams.changes(commit, known?.commit ?? null), signal))) {
    for (const each of commits) tally.add(each);
    if (tally.isOver) break;
  }
  return { commit, fingerprint, isPartial: tally.isCutOff || known?.isPartial === true, people: tally.people.list(), files: tally.filesAfter(known) };
}

async function isContinued({ git, signal }: HistoryReading, older: string | null, newer: string): Promise<boolean> {
  if (older === null || older === newer) return older === newer;
  try {
    return await git.isAncestor(older, newer, signal);
  } catch (error) {
    // The older commit was thrown away after a rebase. Anything else that is wrong comes up again in the pass that follows.
    if (error instanceof GitError && error.reason === "failed") return false;
    throw error;
  }
}
