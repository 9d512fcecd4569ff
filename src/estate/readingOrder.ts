import type { Environment } from "../model/environment";
import type { Associations } from "../sources/infra/associations";
import { classifyPath, standingOf } from "../sources/infra/classify";
import { isCatalogPath } from "../sources/ownership/catalogs/catalogs";

/**
 * The order in which a repository is read, as groups: what owners are told from, then production, then everything else that
 * runs, then examples and runbooks. What somebody is looking at comes before all of them, because it is read when it is asked for.
 * @param environmentOf where a path runs, as far as it tells by itself.
 */
export function readingOrder(
  paths: Iterable<string>,
  associations: Associations,
  environmentOf: (path: string) => Environment | null,
): readonly (readonly string[])[] {
  const catalogs: string[] = [];
  const production: string[] = [];
  const live: string[] = [];
  const rest: string[] = [];
  for (const path of paths) {
    const verdict = classifyPath(path, associations);
    if (isCatalogPath(path)) catalogs.push(path);
    else if (verdict === null || ("system" in verdict && standingOf(path, verdict.system, null) === "example")) rest.push(path);
    else if (environmentOf(path)?.production === true) production.push(path);
    else live.push(path);
  }
  // The first group is there without a file, too: then it is known at once that no catalog says anything of owners.
  return [catalogs, ...[production, live, rest].filter((group) => group.length > 0)];
}
