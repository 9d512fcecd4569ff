import type { Moment } from "../model/moment";
import type { JournalRecord } from "../model/visit";
import { censoredValues, endedValues, fromValues, howValues, outsideValues, plannedValues, whoseValues } from "../model/visit";

/** Values by the name of their field. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The kinds of record that nearly all of a journal is made of, read by hand: each field is asked for by its name, which a schema
 * cannot do, and takes a tenth of the time. Ten years of records have millions of fields. A test holds these to the schemas.
 * Null where a field is not as its schema has it.
 */
export const frequentRecords: ReadonlyMap<string, (fields: Fields, at: Moment) => JournalRecord | null> = new Map([
  ["switch", readSwitch], ["part", readPart], ["visit", readVisit], ["time", readTime], ["return", readReturn],
]);

function readSwitch(fields: Fields, at: Moment): JournalRecord | null {
  const { visit, from, to, repository, path, system, environment, whose, team, runbook, how, planned, branch, day, sprint } = fields;
  return isText(visit) && isOneOf(fromValues, from) && to === "infra" &&
    isText(repository) && isText(path) && isText(system) && isTextOrNull(environment) && isOneOf(whoseValues, whose) && isTextOrNull(team) && isRunbook(runbook) &&
    isOneOf(howValues, how) && isOneOf(plannedValues, planned) && isTextOrNull(branch) && isText(day) && isText(sprint)
    ? { type: "switch", at, visit, from, to, repository, path, system, environment, whose, team, runbook: runbook ?? null, how, planned, branch, day, sprint }
    : null;
}

function readPart(fields: Fields, at: Moment): JournalRecord | null {
  const { visit, repository, path, system, environment, whose, team, runbook, activeMs, edits, saves, day } = fields;
  return isText(visit) &&
    isText(repository) && isText(path) && isText(system) && isTextOrNull(environment) && isOneOf(whoseValues, whose) && isTextOrNull(team) && isRunbook(runbook) &&
    isDuration(activeMs) && isCount(edits) && isCount(saves) && isText(day)
    ? { type: "part", at, visit, repository, path, system, environment, whose, team, runbook: runbook ?? null, activeMs, edits, saves, day }
    : null;
}

function readVisit(fields: Fields, at: Moment): JournalRecord | null {
  const { visit, glance, ended, activeMs, idleMs, awayMs, unknownMs, edits, saves, day } = fields;
  return isText(visit) && typeof glance === "boolean" && isOneOf(endedValues, ended) &&
    isDuration(activeMs) && isDuration(idleMs) && isDuration(awayMs) && isDuration(unknownMs) && isCount(edits) && isCount(saves) && isText(day)
    ? { type: "visit", at, visit, glance, ended, activeMs, idleMs, awayMs, unknownMs, edits, saves, day }
    : null;
}

function readTime({ area, activeMs, day }: Fields, at: Moment): JournalRecord | null {
  return isOneOf(outsideValues, area) && isDuration(activeMs) && isText(day) ? { type: "time", at, area, activeMs, day } : null;
}

function readReturn({ visit, elapsedMs, activeMs, censored, day }: Fields, at: Moment): JournalRecord | null {
  return isText(visit) && isDuration(elapsedMs) && isDuration(activeMs) && (censored === null || isOneOf(censoredValues, censored)) && isText(day)
    ? { type: "return", at, visit, elapsedMs, activeMs, censored, day }
    : null;
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isNumber(value: unknown): value is number {
  return typeof value === "number" && !Number.isNaN(value);
}

export function isCount(value: unknown): value is number {
  return isDuration(value) && Number.isSafeInteger(value);
}

function isDuration(value: unknown): value is number {
  return typeof value === "number" && value >= 0;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

/** Earlier records say nothing of runbooks. */
function isRunbook(value: unknown): value is boolean | null | undefined {
  return value === undefined || value === null || typeof value === "boolean";
}

function isOneOf<T>(values: readonly T[], value: unknown): value is T {
  const all: readonly unknown[] = values;
  return all.includes(value);
}
