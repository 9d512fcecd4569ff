import { isWithin } from "../base/path";
import { parseConstraint, parseVersion, satisfies } from "./versionConstraint";
import type { Version } from "./versionConstraint";

/** A file says which version of something is used. */
export interface VersionStatement {
  /** What it is about: `terraform`, `node`, `provider hashicorp/aws`; for what floats, the reference without its version. */
  readonly subject: string;
  readonly says: VersionWords;
  readonly from: VersionSource;
  /** For which folder it speaks, and all below: POSIX, relative to the git root. */
  readonly folder: string;
  /** POSIX, relative to the git root. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** Whether it is about something beside the product, so that nothing else is held against it. */
  readonly isBeside?: true;
}

/** `pinned`: this version, as far as it is written out (`22` is any 22.x), or where it is `least` a newer one as well. `floating`: whatever the reference means that day. */
export type VersionWords =
  | { readonly kind: "pinned"; readonly version: string; readonly least?: true }
  | { readonly kind: "constraint"; readonly constraint: string }
  | { readonly kind: "floating"; readonly reference: string };

/**
 * Where a version is said, the most binding first: a lock file, a file that tools read to choose a version, a package's
 * manifest, an image that the product is built from, a CI job. `code` sets limits and chooses none.
 */
export const versionSources = ["lock", "file", "manifest", "image", "ci", "code"] as const;
export type VersionSource = (typeof versionSources)[number];

/** What does not fit together, with both sides. `statement` is the one to look at. */
export type VersionFact =
  | { readonly kind: "violates" | "disagrees"; readonly statement: VersionStatement; readonly other: VersionStatement }
  | { readonly kind: "floats"; readonly statement: VersionStatement };

/**
 * Compares what a repository says about versions.
 *
 * - `violates`: what a folder's lock or version file pins is outside the limits that the folder's code sets.
 * - `disagrees`: a version is not the one that a more binding file says for the same folder, or for the nearest one above;
 *   or a version in CI is outside all limits that the code sets anywhere. Two jobs may well use two versions, and so may two
 *   folders beside each other: these are never compared.
 * - `floats`: what runs may be another thing tomorrow.
 *
 * Pins that are no version and limits that are no constraint are compared with nothing.
 */
export function versionFacts(statements: readonly VersionStatement[]): VersionFact[] {
  return [...bySubject(statements).values()].flatMap((group) => {
    const pins = group.flatMap(pinOf);
    const limits = group.flatMap(limitOf);
    return [
      ...pins.flatMap((pin) => violation(pin, pins, limits)),
      ...pins.flatMap((pin) => disagreement(pin, pins, limits)),
      ...group.filter(({ says }) => says.kind === "floating").map((statement): VersionFact => ({ kind: "floats", statement })),
    ];
  });
}

interface Pin {
  readonly statement: VersionStatement;
  readonly version: Version;
  readonly isLeast: boolean;
  readonly rank: number;
}

interface Limit {
  readonly statement: VersionStatement;
  readonly allows: (version: Version) => boolean;
}

function pinOf(statement: VersionStatement): Pin[] {
  const { says } = statement;
  const version = says.kind === "pinned" ? parseVersion(says.version) : null;
  return version === null ? [] : [{ statement, version, isLeast: says.kind === "pinned" && says.least === true, rank: versionSources.indexOf(statement.from) }];
}

function limitOf(statement: VersionStatement): Limit[] {
  const constraint = statement.says.kind === "constraint" ? parseConstraint(statement.says.constraint) : null;
  return constraint === null ? [] : [{ statement, allows: (version) => satisfies(version, constraint) }];
}

/** A lock speaks for its own folder; a version file for every folder below that has no nearer one. */
function violation(pin: Pin, pins: readonly Pin[], limits: readonly Limit[]): VersionFact[] {
  const { folder, from } = pin.statement;
  if (!isWhole(pin.version) || (from !== "lock" && from !== "file")) return [];
  const speaksFor = (other: string): boolean => (from === "lock" ? other === folder : nearest(other, pins.filter(({ statement }) => statement.from === "file")).includes(pin));
  const broken = limits.find(({ statement, allows }) => speaksFor(statement.folder) && !allows(pin.version));
  return broken === undefined ? [] : [{ kind: "violates", statement: pin.statement, other: broken.statement }];
}

function disagreement(pin: Pin, pins: readonly Pin[], limits: readonly Limit[]): VersionFact[] {
  const { folder, from } = pin.statement;
  const binding = pins.filter(({ rank, statement }) => rank < pin.rank && statement.isBeside !== true);
  const near = nearest(folder, binding);
  const best = near.filter(({ rank }) => rank === Math.min(...near.map((each) => each.rank)));
  const [first] = best;
  if (first !== undefined) {
    return best.some((other) => agrees(other.version, pin.version) || isNewerThanLeast(pin, other) || isNewerThanLeast(other, pin)) ? [] : [{ kind: "disagrees", statement: pin.statement, other: first.statement }];
  }
  const [limit] = limits;
  if (from !== "ci" || limit === undefined || !isWhole(pin.version) || limits.some(({ allows }) => allows(pin.version))) return [];
  return [{ kind: "disagrees", statement: pin.statement, other: limit.statement }];
}

/** Those of the folder itself, else of the nearest folder above that has any. */
function nearest(folder: string, pins: readonly Pin[]): Pin[] {
  const around = pins.filter(({ statement }) => isWithin(folder, statement.folder));
  const depth = Math.max(...around.map(({ statement }) => statement.folder.length));
  return around.filter(({ statement }) => statement.folder.length === depth);
}

/** Whether one may be the other, as far as both are written out: `22` and `22.11.0` may. */
function agrees(one: Version, other: Version): boolean {
  const written = Math.min(one.numbers.length, other.numbers.length);
  const isSamePart = one.numbers.slice(0, written).every((number, index) => number === other.numbers[index]);
  return isSamePart && (one.numbers.length !== other.numbers.length || one.prerelease === other.prerelease);
}

/** Whether one is newer, as far as both are written out, than another that a newer one may replace. */
function isNewerThanLeast({ version: { numbers } }: Pin, { version: least, isLeast }: Pin): boolean {
  const at = numbers.findIndex((number, index) => number !== least.numbers[index]);
  return isLeast && (numbers[at] ?? 0) > (least.numbers[at] ?? Infinity);
}

/** A version with fewer numbers means several, some of which a constraint may allow. */
function isWhole({ numbers }: Version): boolean {
  return numbers.length >= 3;
}

function bySubject(statements: readonly VersionStatement[]): Map<string, VersionStatement[]> {
  const groups = new Map<string, VersionStatement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.subject);
    if (group === undefined) groups.set(statement.subject, [statement]);
    else group.push(statement);
  }
  return groups;
}
