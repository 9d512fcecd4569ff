import type { Moment } from "../../src/model/moment";
import type { JournalRecord } from "../../src/model/visit";

const place = { repository: "shop", path: "infra/prod/rds.tf", whose: "nobody", team: null, runbook: null } as const;
const day = "2026-11-03";

/** Every kind of record that a person's work makes, each holding a number that tells it from all others. */
const kinds: readonly ((number: number, at: Moment, text: string) => JournalRecord)[] = [
  (edits, at, path) => ({ type: "part", at, visit: "w.1", ...place, path, system: "terraform", environment: null, activeMs: 1_000, edits, saves: 0, day }),
  (number, at, text) => ({ type: "terminal", at, program: "terraform", visit: `${text}.${number}`, day }),
  (steps, at, path) => ({ type: "run", at, run: "r", repository: "shop", path, progress: "started", steps }),
  (step, at, run) => ({ type: "step", at, run, step, done: true }),
  (number, at, path) => ({ type: "owner", at, visit: `w.${number}`, ...place, path }),
  (number, at, text) => ({ type: "reason", at, visit: `${text}.${number}`, reason: "incident" }),
  (saves, at, visit) => ({ type: "visit", at, visit, glance: false, ended: "left", activeMs: 1, idleMs: 0, awayMs: 0, unknownMs: 0, edits: 0, saves, day }),
];

/** @param textBytes how long one of its texts is. */
export function numberedRecord(number: number, at: Moment, textBytes: number): JournalRecord {
  const kind = kinds[number % kinds.length] ?? kinds[0];
  if (kind === undefined) throw new Error("There is no kind of record");
  return kind(number, at, "infra/".padEnd(textBytes, "x"));
}

/** The number of a record; null for one that nobody numbered. */
export function numberOf(record: JournalRecord): number | null {
  switch (record.type) {
    case "part": return record.edits;
    case "visit": return record.saves;
    case "run": return record.steps;
    case "step": return record.step;
    case "terminal":
    case "owner":
    case "reason": return Number(record.visit?.split(".").at(-1));
    case "switch":
    case "time":
    case "return":
    case "clock":
    case "gap":
    case "pause":
    case "resume": return null;
  }
}
