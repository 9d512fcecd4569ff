import { compileGlob } from "./glob";
import type { Planned } from "./visit";

/** Branches that everybody's work ends up on: being there says nothing about what somebody meant to do. */
const sharedBranches: ReadonlySet<string> = new Set(["main", "master", "trunk", "develop", "development"]);

/**
 * Whether work on infrastructure is meant, judged by the branch somebody is on.
 * @param branch its name; null where there is none, or nobody can say.
 * @param patterns globs for the names of branches on which it is meant.
 */
export function plannedOn(branch: string | null, patterns: readonly string[]): Planned {
  if (branch === null) return "unknown";
  if (patterns.some((pattern) => compileGlob(pattern)(branch))) return "planned";
  return sharedBranches.has(branch) ? "unknown" : "unplanned";
}
