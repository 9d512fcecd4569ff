import * as v from "valibot";
import type { Moment } from "../model/moment";
import type { JournalRecord } from "../model/visit";
import {
  censoredValues, endedValues, fromValues, howValues, outsideValues, plannedValues, progressValues, reasonValues, whoseValues,
} from "../model/visit";
import type { Fields } from "./frequentRecords";
import { frequentRecords, isCount, isNumber, isText } from "./frequentRecords";

/** A record with where it comes from: the writer, one for each start of a window, and its number there. Both together are its id. */
export interface Entry {
  readonly writer: string;
  readonly sequence: number;
  readonly record: JournalRecord;
}

/** The version that this program writes, and the newest that it reads. */
const version = 1;

const text = v.string();
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const duration = v.pipe(v.number(), v.minValue(0));
const instant = v.number();
const nullable = v.nullable(text);

/** What every line has, whatever its version: later versions may add to it and change none of it. */
export const envelope = v.object({ v: v.number(), w: text, s: count, t: instant, m: instant, type: text });

/** Earlier records say nothing of runbooks. */
const runbook = v.optional(v.nullable(v.boolean()), null);
const place = { repository: text, path: text, system: text, environment: nullable, whose: v.picklist(whoseValues), team: nullable, runbook };
const changes = { edits: count, saves: count };

/** The fields of each kind of record, as the file has them. Text that other versions may widen (systems, environments) stays text. */
export const schemas = {
  switch: v.object({
    type: v.literal("switch"), visit: text, from: v.picklist(fromValues), to: v.literal("infra"), ...place,
    how: v.picklist(howValues), planned: v.picklist(plannedValues), branch: nullable, day: text, sprint: text,
  }),
  visit: v.object({
    type: v.literal("visit"), visit: text, glance: v.boolean(), ended: v.picklist(endedValues),
    activeMs: duration, idleMs: duration, awayMs: duration, unknownMs: duration, ...changes, day: text,
  }),
  part: v.object({ type: v.literal("part"), visit: text, ...place, activeMs: duration, ...changes, day: text }),
  time: v.object({ type: v.literal("time"), area: v.picklist(outsideValues), activeMs: duration, day: text }),
  return: v.object({
    type: v.literal("return"), visit: text, elapsedMs: duration, activeMs: duration,
    censored: v.nullable(v.picklist(censoredValues)), day: text,
  }),
  owner: v.object({
    type: v.literal("owner"), visit: text, repository: text, path: text, whose: v.picklist(whoseValues), team: nullable, runbook,
  }),
  reason: v.object({ type: v.literal("reason"), visit: text, reason: v.picklist(reasonValues) }),
  terminal: v.object({ type: v.literal("terminal"), program: text, visit: nullable, day: text }),
  clock: v.object({ type: v.literal("clock"), wallMs: v.number(), monotonicMs: v.number() }),
  gap: v.object({ type: v.literal("gap"), first: count, last: count, fromWall: instant, toWall: instant }),
  pause: v.object({ type: v.literal("pause") }),
  resume: v.object({ type: v.literal("resume") }),
  run: v.object({
    type: v.literal("run"), run: text, repository: text, path: text, progress: v.picklist(progressValues), steps: count,
  }),
  step: v.object({ type: v.literal("step"), run: text, step: count, done: v.boolean() }),
} as const;

const byType: ReadonlyMap<string, (typeof schemas)[keyof typeof schemas]> = new Map(Object.entries(schemas));

/** A record that a later version wrote, of which nothing is wrong. */
export interface LaterEntry extends Omit<Entry, "record"> {
  readonly record: null;
}

/** What is written for a record. `started` is the writer's monotonic time of its start. */
export function toStored(record: JournalRecord, writer: string, sequence: number, started: number): Record<string, unknown> {
  const { at, type, ...fields } = record;
  return { v: version, w: writer, s: sequence, t: at.wall, m: at.monotonic - started, type, ...fields };
}

/** The record that a stored value is; its monotonic time counts from the start of its writer. Null when it makes no sense. */
export function fromStored(value: unknown): Entry | LaterEntry | null {
  if (!isFields(value)) return null;
  const { v: written, w: writer, s: sequence, t: wall, m: monotonic, type } = value;
  // What `envelope` says, field by field, because every line is asked.
  if (!isNumber(written) || !isText(writer) || !isCount(sequence) || !isNumber(wall) || !isNumber(monotonic) || !isText(type)) return null;
  const schema = byType.get(type);
  if (written > version || schema === undefined) return { writer, sequence, record: null };
  const at = { wall, monotonic };
  const readFrequent = frequentRecords.get(type);
  const record = readFrequent === undefined ? parsed(schema, value, at) : readFrequent(value, at);
  return record === null ? null : { writer, sequence, record };
}

function parsed(schema: (typeof schemas)[keyof typeof schemas], value: Fields, at: Moment): JournalRecord | null {
  const { success, output } = v.safeParse(schema, value);
  return success ? { ...output, at } : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
