import type { Environment } from "./environment";
import type { Message } from "./message";
import type { Review } from "./review";
import { appliesTo } from "./review";
import { dayAfter, weekdayOf } from "./sprint";

/** What is known of one root of the infrastructure, as far as somebody sets a repository up by it. */
export interface RootFacts {
  /** POSIX, relative to the git root; the empty text for the git root itself. */
  readonly root: string;
  /** Where it runs, as far as its files agree; null where they do not, or do not say. */
  readonly environment: Environment | null;
  readonly files: number;
  /** How many of them nobody is declared for. */
  readonly undeclared: number;
  /** The first block that is a database, with its file; null where there is none. */
  readonly database: { readonly address: string; readonly path: string } | null;
}

export interface SetUpFacts {
  readonly roots: readonly RootFacts[];
  readonly reviews: readonly Pick<Review, "name" | "applies">[];
  /** Whether the repository or the person says how sprints are counted. */
  readonly countsSprints: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Something that a repository can be set up with, for a person to choose. None names a person, and a team is always asked for. */
export type SetUpProposal = SetUpEntry | { readonly kind: "owner"; readonly root: string; readonly undeclared: number; readonly files: number };

/** What is written into the repository's own settings. */
export type SetUpEntry =
  | { readonly kind: "environment"; readonly match: string; readonly name: string; readonly production: boolean; readonly why: Message }
  | { readonly kind: "review"; readonly name: string; readonly applies: string; readonly everyDays: number; readonly why: { readonly address: string; readonly path: string } }
  | { readonly kind: "sprint"; readonly starts: string; readonly lengthDays: number };

/** Types of Terraform resources that hold data which somebody has to be able to restore. */
const databases = /^(?:aws_(?:db_instance|rds_cluster|docdb_cluster|dynamodb_table)|google_(?:sql_database_instance|spanner_instance)|azurerm_(?:postgresql|mysql|mssql)\w*server)\./u;

export function isDatabase(address: string): boolean {
  return databases.test(address);
}

/** Every quarter: often enough to notice a backup that stopped, and rare enough to be done. */
const restoreEveryDays = 90;
const sprintDays = 14;

/** What a repository does not say yet and its files suggest, in the order in which it helps; nothing where all is there. */
export function setUpProposals({ roots, reviews, countsSprints, today }: SetUpFacts): SetUpProposal[] {
  if (roots.length === 0) return [];
  const owners = roots.filter(({ undeclared }) => undeclared > 0).map(({ root, undeclared, files }) => ({ kind: "owner", root, undeclared, files }) as const);
  const environments = roots.flatMap(({ root, environment }) => {
    if (root === "" || environment === null || environment.reason.key === "environment.rule") return [];
    const { name, production, reason } = environment;
    return [{ kind: "environment", match: `${root}/**`, name, production, why: reason } as const];
  });
  const restores = new Map<string, SetUpEntry>();
  for (const { environment, database } of roots) {
    if (environment?.production !== true || database === null) continue;
    const { address, path } = database;
    const applies = `${address.slice(0, address.indexOf("."))}.*`;
    if (restores.has(applies) || reviews.some((review) => appliesTo(review, path, { address }))) continue;
    restores.set(applies, { kind: "review", name: freeName([...reviews, ...restores.values()].flatMap((one) => ("name" in one ? [one.name] : []))), applies, everyDays: restoreEveryDays, why: database });
  }
  const sprint: readonly SetUpEntry[] = countsSprints ? [] : [{ kind: "sprint", starts: dayAfter(today, 1 - weekdayOf(today)), lengthDays: sprintDays }];
  return [...owners, ...environments, ...restores.values(), ...sprint];
}

/** A review's finding is called by its name, so no two have the same. */
function freeName(taken: readonly string[]): string {
  let name = "restore-test";
  for (let count = 2; taken.includes(name); count += 1) name = `restore-test-${count}`;
  return name;
}
