import type { CurrentPlaceAnswer } from "../../estate/currentAnswer";
import type { Estate, RunbookHit } from "../../estate/estate";
import { locationKey } from "../../model/unitedRunbooks";
import type { UsedRunbook } from "./lastUsed";
import { isSame } from "./lastUsed";

/** A runbook of one of the open repositories. */
export interface FoundRunbook {
  readonly root: string;
  readonly key: string;
  readonly hit: RunbookHit;
}

/** What the list shows, in its order. */
export interface Found {
  /** Those that apply to the current place. */
  readonly here: readonly FoundRunbook[];
  /** Those that were opened last; none while something is typed. */
  readonly lastUsed: readonly FoundRunbook[];
  readonly others: readonly FoundRunbook[];
  /** How many there are that fit, as far as they were counted. */
  readonly all: number;
  /** Whether a repository is still being read. */
  readonly isReading: boolean;
}

/** A quick pick slows down beyond this; nobody reads further either. */
const most = 100;

type Asked = Pick<Estate, "root" | "findRunbooks" | "summary">;

/** Asks every open repository, the current place's first. */
export async function findEverywhere(estates: readonly Asked[], query: string, place: CurrentPlaceAnswer | null, lastUsed: readonly UsedRunbook[]): Promise<Found> {
  const ordered = [...estates].sort((a, b) => Number(b.root === place?.root) - Number(a.root === place?.root));
  const answers = await Promise.all(ordered.map(async (estate) => {
    const near = place !== null && place.root === estate.root ? { path: place.answer.path, line: place.line } : null;
    const [hits, summary] = await Promise.all([estate.findRunbooks(query, near, most), estate.summary()]);
    return { found: hits.state === "known" ? hits.value.map((hit) => foundIn(estate.root, hit)) : [], summary, isPending: hits.state === "pending" };
  }));
  const found = answers.flatMap((answer) => answer.found);
  const isTyped = query.trim() !== "";
  const here = found.filter(({ hit }) => hit.why !== null);
  const before = isTyped ? [] : await usedBefore(estates, lastUsed, found);
  const isAbove = (one: FoundRunbook): boolean => here.includes(one) || before.some((other) => isSame(one, other));
  const others = found.filter((one) => !isAbove(one)).slice(0, Math.max(0, most - here.length - before.length));
  return {
    here,
    lastUsed: before.filter((one) => !here.some((other) => isSame(one, other))),
    others,
    all: isTyped ? found.length : answers.reduce((sum, { summary }) => sum + summary.runbooks, 0),
    isReading: answers.some(({ isPending, summary }) => isPending || summary.state.kind === "reading"),
  };
}

/** The last used ones that are still there. Where there are too many to be listed all, they are looked for by their titles. */
async function usedBefore(estates: readonly Asked[], lastUsed: readonly UsedRunbook[], found: readonly FoundRunbook[]): Promise<FoundRunbook[]> {
  const ones = await Promise.all(lastUsed.map(async (used) => {
    const listed = found.find((one) => isSame(one, used));
    const estate = estates.find(({ root }) => root === used.root);
    if (listed !== undefined || estate === undefined || found.length < most) return listed;
    const hits = await estate.findRunbooks(used.title, null, 5);
    return hits.state === "known" ? hits.value.map((hit) => foundIn(used.root, { ...hit, heading: null })).find((one) => isSame(one, used)) : undefined;
  }));
  return ones.filter((one) => one !== undefined);
}

function foundIn(root: string, hit: RunbookHit): FoundRunbook {
  return { root, key: locationKey(hit.runbook.location), hit };
}
