import { realpath } from "node:fs/promises";
import type { BaseBranch } from "../../git/baseBranch";
import { defaultBase, namedBase } from "../../git/baseBranch";
import type { Git } from "../../git/git";
import { readShallowCommits } from "../../git/shallow";
import type { Message } from "../../model/message";

/** Where a branch left the one that it is meant for. All ids are full object ids. */
export interface PartedAt {
  readonly branch: string | null;
  readonly head: string;
  /** The branch that it is meant for, as it is now. */
  readonly target: BaseBranch;
  /** The commit at which the two parted. */
  readonly base: string;
  /** Whether this is a clone without all of its history, which may hide a later common ancestor. */
  readonly isShallow: boolean;
}

/**
 * Looks where the branch that is checked out left another.
 * @param root absolute path of the git root.
 * @param asked name of the other branch; null for the default branch.
 * @returns the reason where that cannot be said.
 */
export async function partedAt(git: Git, root: string, asked: string | null, signal: AbortSignal): Promise<PartedAt | { readonly refused: Message }> {
  if ((await realpath(await git.topLevel(signal))) !== (await realpath(root))) return refuse({ key: "review.notRoot", args: {} });
  const [head, branch] = await Promise.all([git.headCommit(signal), git.branchName(signal)]);
  if (head === null) return refuse({ key: "review.noCommit", args: {} });
  const target = asked === null ? await defaultBase(git, signal) : await namedBase(git, asked, signal);
  if (target === null) return refuse(asked === null ? { key: "review.noBase", args: {} } : { key: "review.unknownBase", args: { name: asked } });
  const base = await git.mergeBase(target.commit, head, signal);
  const isShallow = (await readShallowCommits(root)).length > 0;
  if (base === null) return refuse({ key: isShallow ? "review.parentsMissing" : "review.unrelated", args: { name: target.name } });
  return { branch, head, target, base, isShallow };
}

function refuse(refused: Message): { readonly refused: Message } {
  return { refused };
}
