import { folderOf, nameOf } from "../base/path";
import type { Environment } from "../model/environment";
import type { OwnershipStatus } from "../model/ownership";
import type { Block, InfraFile } from "../model/place";
import { phrase } from "./phrase";

/** What the estate is grouped by. */
type Grouping = "system" | "owner" | "environment";

/** A row of the estate's tree in words. */
export interface RowText {
  readonly label: string;
  /** What stands behind the label, in few words. */
  readonly description: string;
  readonly tooltip: string;
  /** The row for a person who hears it. */
  readonly spoken: string;
}

interface Counts {
  readonly files: number;
  readonly undeclared: number;
}

/** The groups of the estate's tree that have no name of their own: of what has no owner or environment, of what a rule says nobody owns, and of what cannot be told. */
const nameless = { none: "", nobody: "-", untold: "?" } as const;

/** @param group a system, an environment's name or an owner; the empty text where there is none, `-` where a rule says that nobody owns it. */
export function groupText(by: Grouping, { group, production, ...counts }: Counts & { readonly group: string; readonly production: boolean }): RowText {
  return counted(groupName(by, group, production), countsOf(by, group, counts), "");
}

/** @param name what is new in the folder since the row above. */
export function folderText(by: Grouping, { group, folder, name, ...counts }: Counts & { readonly group: string; readonly folder: string; readonly name: string }): RowText {
  return counted(name, countsOf(by, group, counts), folder);
}

export interface FileFacts {
  readonly file: InfraFile;
  readonly owners: readonly string[];
  readonly status: OwnershipStatus | "untold";
  /** Whether nobody owns it, or only a catch-all rule says who does. */
  readonly undeclared: boolean;
}

/** What the groups say already is not said again. */
export function fileText(by: Grouping, { file, owners, status, undeclared }: FileFacts): RowText {
  const label = nameOf(file.path);
  const environment = environmentName(file.environment);
  const owner = ownerWords(status, owners, undeclared);
  // The owner first: of a long row it is the end that is cut off, and the folder mostly tells the environment.
  const description = [...(by === "owner" ? [] : [owner(1)]), ...(by === "environment" ? [] : environment)].join(" · ");
  const where = file.environment === null ? [] : [`${environment.join("")}: ${phrase(file.environment.reason)}`];
  return {
    label,
    description,
    tooltip: [file.path, file.system, ...where, owner(owners.length)].join("\n"),
    spoken: [label, file.system, ...environment, owner(owners.length), folderOf(file.path)].filter((part) => part !== "").join(", "),
  };
}

export function blockText(path: string, { address, kind, startLine }: Block): RowText {
  return { label: address, description: kind, tooltip: `${path}:${startLine}`, spoken: `${address}, ${kind}` };
}

/** The row below the last one that is shown. */
export function moreText(count: number): RowText {
  const label = phrase({ key: "estate.more", args: { count } });
  const hint = phrase({ key: "estate.moreHint", args: {} });
  return { label, description: hint, tooltip: "", spoken: `${label}, ${hint}` };
}

/** A mark at the end of a row, at most two letters, and what it means. `loud` asks for attention: production that is nobody's. */
export interface Badge {
  readonly letters: string;
  readonly meaning: string;
  readonly loud: boolean;
}

/** @returns null where nothing is to be marked. */
export function badgeOf({ production, undeclared }: { readonly production: boolean; readonly undeclared: boolean }): Badge | null {
  const marks = [
    ...(production ? [{ letter: "P", meaning: phrase({ key: "estate.production", args: {} }) }] : []),
    ...(undeclared ? [{ letter: "?", meaning: phrase({ key: "estate.undeclared", args: {} }) }] : []),
  ];
  if (marks.length === 0) return null;
  return { letters: marks.map(({ letter }) => letter).join(""), meaning: marks.map(({ meaning }) => meaning).join(" · "), loud: production && undeclared };
}

/** Behind the view's name: how it is grouped, and what it is filtered by. Nothing where there is nothing to group. */
export function viewDescription(by: Grouping, filter: string, isEmpty: boolean): string {
  if (isEmpty && filter === "") return "";
  return phrase(filter === "" ? { key: "estate.by", args: { by } } : { key: "estate.filtered", args: { by, filter } });
}

/** Above the rows: how far the reading is, or what the filter lets pass; the empty text where the rows say it all. */
export function viewMessage(progress: { readonly done: number; readonly total: number } | null, filter: string, isEmpty: boolean): string {
  if (progress !== null) return phrase({ key: "status.reading", args: progress });
  if (filter === "") return "";
  return phrase({ key: isEmpty ? "estate.noMatch" : "estate.matching", args: { filter } });
}

function counted(label: string, counts: string, tooltip: string): RowText {
  return { label, description: counts, tooltip: tooltip === "" ? `${label}: ${counts}` : `${tooltip}: ${counts}`, spoken: `${label}, ${counts}` };
}

/** In the groups of those that nobody owns the count is in the name; in the group of an owner it is catch-all rules that say so. */
function countsOf(by: Grouping, group: string, { files, undeclared }: Counts): string {
  const isSaid = by === "owner" && group === nameless.none;
  return phrase({ key: "estate.counts", args: { files, undeclared: isSaid ? 0 : undeclared, byCatchAll: by === "owner" } });
}

function groupName(by: Grouping, group: string, production: boolean): string {
  if (group === nameless.none && by === "owner") return phrase({ key: "status.undeclared", args: {} });
  if (group === nameless.none) return phrase({ key: "estate.unknownEnvironment", args: {} });
  if (group === nameless.untold && by === "owner") return phrase({ key: "status.unavailable", args: {} });
  if (group === nameless.nobody && by === "owner") return phrase({ key: "status.unowned", args: {} });
  return by === "environment" ? environmentName({ name: group, production }).join("") : group;
}

/** In capitals where it is production, as everywhere. */
function environmentName(environment: Pick<Environment, "name" | "production"> | null): readonly string[] {
  return environment === null ? [] : [environment.production ? environment.name.toUpperCase() : environment.name];
}

/** Who owns it, with so many names. */
function ownerWords(status: FileFacts["status"], owners: readonly string[], undeclared: boolean): (names: number) => string {
  if (status === "untold") return () => phrase({ key: "status.unavailable", args: {} });
  if (status === "unowned") return () => phrase({ key: "status.unowned", args: {} });
  if (status === "undeclared" || owners[0] === undefined) return () => phrase({ key: "status.undeclared", args: {} });
  return (names) => {
    const others = owners.length - names;
    const words = phrase({ key: "status.owned", args: { first: owners.slice(0, names).join(", "), others: Math.max(0, others) } });
    return undeclared ? phrase({ key: "estate.catchAll", args: { owners: words } }) : words;
  };
}
