import type { Message } from "../model/message";
import type { Runbook, RunbookKind } from "../model/runbook";
import { ageOf, shortAgeOf } from "./age";
import type { RowText } from "./estateText";
import { phrase } from "./phrase";

/** What is known of how far a runbook can still be relied on. */
export interface Freshness {
  /** YYYY-MM-DD; null when it does not say. */
  readonly reviewed: string | null;
  readonly isStale: boolean;
  /** Blocks it covers that came or went since the review; null where nobody has compared. */
  readonly changes: number | null;
}

/** Title and heading, where the heading says more than the title. */
export function titleText({ title }: Pick<Runbook, "title">, heading: string | null): string {
  return heading === null || heading === title ? title : phrase({ key: "find.heading", args: { title, heading } });
}

/** What a runbook found is, why it applies or what it is for, and how fresh it is: the words behind its title in a list. */
export function hitDetails({ runbook, why, freshness }: { readonly runbook: Runbook; readonly why: Message | null; readonly freshness: Freshness }, now: number): string {
  const reason = why === null ? forWhat(runbook) : shortReason(why);
  const state = "url" in runbook.location ? phrase({ key: "find.outside", args: { host: hostOf(runbook.location.url) } }) : shortFreshness(freshness, now);
  return [runbook.kind, reason, state].filter((part) => part !== null).join(" · ");
}

/** A reason as it is said where the place stands above it already. */
function shortReason(why: Message): string {
  if (why.key === "runbookFor.resource") return phrase({ key: "find.namesThis", args: {} });
  if (why.key === "runbookFor.path" || why.key === "runbookFor.resourceType") return why.args.pattern;
  return why.key === "runbookFor.system" ? why.args.system : phrase(why);
}

/** What a runbook says first that it is for; null where it says nothing. */
function forWhat({ appliesTo: { alerts, resources, paths, services, systems } }: Runbook): string | null {
  const [alert] = alerts;
  if (alert !== undefined) return phrase({ key: "runbookFor.alert", args: { alert } });
  return resources[0] ?? paths[0] ?? services[0] ?? systems[0] ?? null;
}

/** `41 d`, or what makes it stale; null where it names no review. */
function shortFreshness({ reviewed, isStale, changes }: Freshness, now: number): string | null {
  if (reviewed === null) return null;
  return isStale ? phrase({ key: "find.stale", args: { changes: changes ?? 0, age: ageOf(reviewed, now) } }) : shortAgeOf(reviewed, now);
}

/** Everything that a runbook says it is for, for a terminal; the empty text where it says nothing. */
export function appliesToText({ appliesTo: { alerts, resources, paths, services, systems } }: Runbook): string {
  const named = alerts.map((alert) => phrase({ key: "runbookFor.alert", args: { alert } }));
  return [...named, ...resources, ...paths, ...services, ...systems].join(", ");
}

/** The host of a link, as it is shown; the link itself where it has none. */
export function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
}

/** A kind of runbooks as a row of the sidebar. */
export function shelfKindText(kind: RunbookKind, runbooks: number, stale: number): RowText {
  return row(phrase({ key: "shelf.kind", args: { kind } }), phrase({ key: "shelf.count", args: { runbooks, stale } }), "");
}

/** A runbook as a row: how fresh it is, and where it is when that is outside. */
export function shelfRunbookText({ title, location, line, declaredIn, owner, freshness }: Pick<Runbook, "title" | "location" | "line" | "declaredIn" | "owner"> & { readonly freshness: Freshness }, now: number): RowText {
  const isOutside = "url" in location;
  const state = isOutside ? phrase({ key: "shelf.outside", args: { host: hostOf(location.url) } }) : freshnessText(freshness, now);
  const where = isOutside ? [location.url, phrase({ key: "shelf.namedIn", args: { path: declaredIn, line } })] : [location.path, freshnessText(freshness, now)];
  return row(title, state, [...where, ...(owner === null ? [] : [owner])].join("\n"));
}

/** In full words: when it was reviewed, and what makes it stale. */
function freshnessText({ reviewed, isStale, changes }: Freshness, now: number): string {
  const age = phrase({ key: "shelf.reviewed", args: { age: reviewed === null ? null : ageOf(reviewed, now) } });
  if (!isStale) return age;
  const stale = changes === null || changes === 0 ? phrase({ key: "shelf.stale", args: {} }) : phrase({ key: "shelf.changes", args: { changes } });
  return `${stale} · ${age}`;
}

/** @param all how many production places there are, with or without a runbook. */
export function uncoveredText(places: number, all: number): RowText {
  return row(phrase({ key: "shelf.uncovered", args: {} }), phrase({ key: "shelf.uncoveredCount", args: { places, all } }), phrase({ key: "shelf.uncoveredWhy", args: {} }));
}

/** @param path folder of the place, or its pipeline; `job` is null for a folder. */
export function uncoveredPlaceText({ path, job, environment }: { readonly path: string; readonly job: string | null; readonly environment: string }): RowText {
  const folder = path === "" ? phrase({ key: "shelf.root", args: {} }) : path;
  return job === null ? row(folder, environment, folder) : row(job, `${path} · ${environment}`, path);
}

/** Behind the view's name: how many production places have a runbook, or what the rows are filtered by. */
export function shelfDescription(coverage: { readonly places: number; readonly covered: number } | null, filter: string): string {
  if (filter !== "") return phrase({ key: "shelf.filtered", args: { filter } });
  return coverage === null || coverage.places === 0 ? "" : phrase({ key: "shelf.coverage", args: coverage });
}

/** Above the rows: how far the reading is, or that nothing matches; the empty text where the rows say it all. */
export function shelfMessage(progress: { readonly done: number; readonly total: number } | null, filter: string, isEmpty: boolean): string {
  if (progress !== null) return phrase({ key: "status.reading", args: progress });
  return filter !== "" && isEmpty ? phrase({ key: "shelf.noMatch", args: { filter } }) : "";
}

function row(label: string, description: string, tooltip: string): RowText {
  return { label, description, tooltip: tooltip === "" ? `${label}: ${description}` : tooltip, spoken: `${label}, ${description}` };
}
