import type { Toil, ToilShare, ToilTag } from "../model/sprintReport";
import { toilTags } from "../model/sprintReport";
import type { VisitSums } from "./visitSums";
import { isVisited } from "./visitSums";

/** Work that comes once is no toil, however unwelcome. */
const leastVisits = 2;

interface Sum {
  activeMs: number;
  visits: number;
}

/**
 * Toil is manual work that comes again and again and lasts for nothing ("Site Reliability Engineering", 2016, chapter 5). No editor
 * can know that of a visit, so nothing is inferred: what a person tagged as an incident, a deploy or configuration counts, where
 * it was not planned and where the sprint has two such visits at least to the same system.
 * @param visits every visit that had time in the sprint, whenever it began.
 */
export function toilFigures(visits: Iterable<VisitSums>): Toil {
  const tagged = new Map<string, Sum & Pick<ToilShare, "tag" | "system">>();
  const untagged: Sum = { activeMs: 0, visits: 0 };
  for (const visit of visits) {
    const places = visit.places.filter(isVisited);
    if (visit.planned === "planned" || places.length === 0) continue;
    const tag = toilTags.find((known) => known === visit.reason);
    if (tag === undefined) {
      if (visit.reason === "none") add(untagged, places.reduce((sum, { activeMs }) => sum + activeMs, 0));
      continue;
    }
    for (const [system, activeMs] of bySystem(places)) add(sumOf(tagged, tag, system), activeMs);
  }
  const [again, once] = [[...tagged.values()].filter(({ visits: count }) => count >= leastVisits), [...tagged.values()].filter(({ visits: count }) => count < leastVisits)];
  return {
    byTag: again.sort((a, b) => b.activeMs - a.activeMs || (`${a.tag} ${a.system}` < `${b.tag} ${b.system}` ? -1 : 1)),
    once: { activeMs: once.reduce((sum, { activeMs }) => sum + activeMs, 0), visits: once.reduce((sum, { visits: count }) => sum + count, 0) },
    untagged,
  };
}

function bySystem(places: readonly { readonly system: string; readonly activeMs: number }[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { system, activeMs } of places) sums.set(system, (sums.get(system) ?? 0) + activeMs);
  return sums;
}

function sumOf(sums: Map<string, Sum & Pick<ToilShare, "tag" | "system">>, tag: ToilTag, system: string): Sum {
  const key = `${tag} ${system}`;
  const known = sums.get(key);
  if (known !== undefined) return known;
  const made = { tag, system, activeMs: 0, visits: 0 };
  sums.set(key, made);
  return made;
}

function add(sum: Sum, activeMs: number): void {
  sum.activeMs += activeMs;
  sum.visits += 1;
}
