import type { Care } from "./care";
import { cares } from "./care";
import type { Environment } from "./environment";
import type { Source } from "./evidence";
import type { Message } from "./message";
import type { Review } from "./review";
import { appliesTo } from "./review";
import { dayAfter, weekdayOf } from "./sprint";

/** What the files of a repository say that somebody can set it up by; of a fixed size. Folders are POSIX, relative to the git root. */
export interface RepositoryFacts {
  /** Terraform roots first, then the folders of other systems. */
  readonly areas: readonly Area[];
  /** Folders all of whose infrastructure runs in one environment, as far as no rule of the settings says so already. */
  readonly environments: readonly { readonly folder: string; readonly environment: Environment }[];
  /** What somebody has to look after again and again: the first of each type in each root. */
  readonly caredFor: readonly CaredFor[];
}

/** Infrastructure that one team answers for. */
export interface Area {
  /** The empty text for the git root itself. */
  readonly folder: string;
  readonly files: number;
  /** How many of them nobody is declared for, catch-all rules counting as nobody. */
  readonly undeclared: number;
  /** Whether a rule that is no catch-all says for each file who reviews it, or that nobody does. */
  readonly isRuled: boolean;
  /** The one team that catalogs, comments or settings name for all of it, as CODEOWNERS writes it; null where they do not. */
  readonly team: { readonly owner: string; readonly source: Source } | null;
  /** How many people changed it and are still active; null where history does not tell. */
  readonly people: number | null;
}

/** A block that needs care, and why. */
export interface CaredFor {
  readonly care: Care;
  readonly address: string;
  readonly path: string;
}

export interface SetUpFacts extends RepositoryFacts {
  readonly reviews: readonly Pick<Review, "name" | "applies">[];
  /** Whether the repository or the person says how sprints are counted. */
  readonly countsSprints: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/**
 * Something that a repository can be set up with, for a person to choose. None names a person; a team is one that the repository
 * names for the place itself, or is asked for. So is the day on which a certificate ends, which nothing in the repository says.
 */
export type SetUpProposal =
  | Exclude<SetUpEntry, { kind: "expiry" }>
  | { readonly kind: "certificate"; readonly name: string; readonly applies: string; readonly why: CaredFor }
  | ({ readonly kind: "owner" } & Omit<Area, "isRuled">);

/** What is written into the repository's own settings. */
export type SetUpEntry =
  | { readonly kind: "environment"; readonly match: string; readonly name: string; readonly production: boolean; readonly why: Message }
  | { readonly kind: "review"; readonly name: string; readonly applies: string; readonly everyDays: number; readonly why: CaredFor }
  | { readonly kind: "expiry"; readonly name: string; readonly applies: string; readonly expires: string }
  | { readonly kind: "sprint"; readonly starts: string; readonly lengthDays: number };

const sprintDays = 14;

/** What a repository does not say yet and its files suggest, in the order in which it helps; nothing where all is there. */
export function setUpProposals({ areas, environments, caredFor, reviews, countsSprints, today }: SetUpFacts): SetUpProposal[] {
  if (areas.length === 0) return [];
  // Who is asked about a place and who reviews it are two answers: a team that a catalog names may have no rule.
  const owners = areas.filter(({ undeclared, isRuled, team }) => undeclared > 0 || (team !== null && !isRuled))
    .map(({ folder, files, undeclared, team, people }) => ({ kind: "owner", folder, files, undeclared, team, people }) as const);
  const named = environments.map(({ folder, environment: { name, production, reason } }): SetUpProposal => ({ kind: "environment", match: `${folder}/**`, name, production, why: reason }));
  const sprint: readonly SetUpProposal[] = countsSprints ? [] : [{ kind: "sprint", starts: dayAfter(today, 1 - weekdayOf(today)), lengthDays: sprintDays }];
  return [...owners, ...named, ...reviewsFor(caredFor, reviews), ...sprint];
}

/** One for each type of block, with a name that no other has: a review's finding is called by it. */
function reviewsFor(caredFor: readonly CaredFor[], reviews: SetUpFacts["reviews"]): SetUpProposal[] {
  const proposed = new Map<string, Extract<SetUpProposal, { kind: "certificate" | "review" }>>();
  for (const why of caredFor) {
    const { care, address, path } = why;
    const applies = `${address.slice(0, address.indexOf("."))}.*`;
    if (proposed.has(applies) || reviews.some((review) => appliesTo(review, path, { address }))) continue;
    const name = freeName(cares[care].review, [...reviews, ...proposed.values()].map((one) => one.name));
    const { everyDays } = cares[care];
    proposed.set(applies, everyDays === null ? { kind: "certificate", name, applies, why } : { kind: "review", name, applies, everyDays, why });
  }
  return [...proposed.values()];
}

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let count = 2; taken.includes(name); count += 1) name = `${wanted}-${count}`;
  return name;
}
