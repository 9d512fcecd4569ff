import type { Git } from "./git";
import { GitError } from "./gitError";

/** The branch that a change is meant for. */
export interface BaseBranch {
  /** As git writes it: `origin/main`. */
  readonly name: string;
  /** Full object id of the commit it is at, as far as this repository knows. */
  readonly commit: string;
}

/** What a default branch is called where the remote does not say; the remote's own before what may be an old copy of it. */
const usualNames = ["refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"] as const;

/**
 * The default branch: as `origin` names it, else a usual name.
 * @returns null where there is none of these.
 */
export async function defaultBase(git: Git, signal: AbortSignal): Promise<BaseBranch | null> {
  const named = await git.defaultBranch(signal);
  for (const ref of [...(named === null ? [] : [`refs/remotes/${named}`]), ...usualNames]) {
    const commit = await commitNamed(git, ref, signal);
    if (commit !== null) return { name: ref.replace(/^refs\/(?:remotes|heads)\//, ""), commit };
  }
  return null;
}

/** The branch, tag or commit that a person names; null where there is none. */
export async function namedBase(git: Git, name: string, signal: AbortSignal): Promise<BaseBranch | null> {
  const commit = await commitNamed(git, name, signal);
  return commit === null ? null : { name, commit };
}

/** What cannot be a name names nothing. */
async function commitNamed(git: Git, name: string, signal: AbortSignal): Promise<string | null> {
  try {
    return await git.commitNamed(name, signal);
  } catch (error) {
    if (error instanceof GitError && error.reason === "failed") return null;
    throw error;
  }
}
