import * as v from "valibot";
import type { Moment } from "../model/moment";
import type { JournalRecord } from "../model/visit";
import {
  censoredValues, endedValues, fromValues, howValues, outsideValues, plannedValues, progressValues, reasonValues, whoseValues,
} from "../model/visit";
import type { Fields } from "./quickReader";
import { isFields, quickCheck, quickReader } from "./quickReader";

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

const hasEnvelope = quickCheck(envelope);

type Reader = (value: Fields, start: { at: Moment }) => JournalRecord | null;

/** How each kind of record is read. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["switch", quickReader(schemas.switch)],
  ["visit", quickReader(schemas.visit)],
  ["part", quickReader(schemas.part)],
  ["time", quickReader(schemas.time)],
  ["return", quickReader(schemas.return)],
  ["owner", quickReader(schemas.owner)],
  ["reason", quickReader(schemas.reason)],
  ["terminal", quickReader(schemas.terminal)],
  ["clock", quickReader(schemas.clock)],
  ["gap", quickReader(schemas.gap)],
  ["pause", quickReader(schemas.pause)],
  ["resume", quickReader(schemas.resume)],
  ["run", quickReader(schemas.run)],
  ["step", quickReader(schemas.step)],
]);

/** A line's value, understood or not. `newer`: written by a later version, of which nothing is wrong. */
export type EntryRead =
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "newer"; readonly writer: string; readonly sequence: number }
  | { readonly kind: "invalid" };

/** What is written for a record. `started` is the writer's monotonic time of its start. */
export function toStored(record: JournalRecord, writer: string, sequence: number, started: number): Record<string, unknown> {
  const { at, type, ...fields } = record;
  return { v: version, w: writer, s: sequence, t: at.wall, m: at.monotonic - started, type, ...fields };
}

/** The record that a stored value is; its monotonic time counts from the start of its writer. */
export function fromStored(value: unknown): EntryRead {
  if (!isFields(value) || !hasEnvelope(value)) return { kind: "invalid" };
  const { v: written, w: writer, s: sequence, t: wall, m: monotonic, type } = value;
  const read = readers.get(type);
  if (written > version || read === undefined) return { kind: "newer", writer, sequence };
  const record = read(value, { at: { wall, monotonic } });
  return record === null ? { kind: "invalid" } : { kind: "entry", entry: { writer, sequence, record } };
}
