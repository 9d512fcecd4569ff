import assert from "node:assert/strict";
import { fromStored, toStored } from "../../../src/journal/entry";
import type { JournalRecord } from "../../../src/model/visit";

const at = { wall: 1_793_696_400_000, monotonic: 65_000 };
const place = {
  repository: "shop", path: "infra/prod/rds.tf", system: "terraform", environment: null, whose: "nobody", team: null, runbook: null,
} as const;
const records: readonly JournalRecord[] = [
  { type: "switch", at, visit: "w.1", from: "product", to: "infra", ...place, how: "link", planned: "unplanned", branch: null, day: "2026-11-03", sprint: "2026-W45" },
  { type: "visit", at, visit: "w.1", glance: false, ended: "left", activeMs: 1, idleMs: 2, awayMs: 3, unknownMs: 4, edits: 5, saves: 6, day: "2026-11-03" },
  { type: "part", at, visit: "w.1", ...place, activeMs: 1, edits: 0, saves: 0, day: "2026-11-03" },
  { type: "time", at, area: "product", activeMs: 1, day: "2026-11-03" },
  { type: "return", at, visit: "w.1", elapsedMs: 2, activeMs: 1, censored: null, day: "2026-11-03" },
  { type: "owner", at, visit: "w.1", repository: "shop", path: "infra/prod/rds.tf", whose: "team", team: "@acme/platform", runbook: null },
  { type: "reason", at, visit: "w.1", reason: "incident" },
  { type: "terminal", at, program: "terraform", visit: null, day: "2026-11-03" },
  { type: "clock", at, wallMs: -7_200_000, monotonicMs: 15 },
  { type: "gap", at, first: 3, last: 9, fromWall: 1, toWall: 2 },
  { type: "pause", at },
  { type: "resume", at },
  { type: "run", at, run: "0123", repository: "shop", path: "docs/runbooks/restore.md", progress: "started", steps: 4 },
  { type: "step", at, run: "0123", step: 2, done: true },
];

/** As version 1 wrote it: whatever later versions do, this stays readable. */
const golden = {
  v: 1, w: "0123456789abcdef0123456789abcdef", s: 7, t: 1_793_696_400_000, m: 60_000, type: "return",
  visit: "01234567.1", elapsedMs: 240_000, activeMs: 200_000, censored: "leftAgain", day: "2026-11-03",
};

describe("journal/entry", () => {
  for (const record of records) {
    it(`reads a ${record.type} as it was written, with its time counted from the writer's start`, () => {
      const stored: unknown = JSON.parse(JSON.stringify(toStored(record, "w", 4, 5_000)));
      const expected = { writer: "w", sequence: 4, record: { ...record, at: { wall: at.wall, monotonic: 60_000 } } };
      assert.deepEqual(fromStored(stored), expected);
    });
  }

  it("reads what version 1 wrote", () => {
    assert.deepEqual(fromStored(golden), {
      writer: golden.w,
      sequence: 7,
      record: {
        type: "return", at: { wall: golden.t, monotonic: 60_000 }, visit: "01234567.1", elapsedMs: 240_000, activeMs: 200_000,
        censored: "leftAgain", day: "2026-11-03",
      },
    });
  });

  const odd = [
    ["a later version", { ...golden, v: 2 }, "newer"],
    ["a type of a later version", { ...golden, type: "mood" }, "newer"],
    ["a field more", { ...golden, mood: "good" }, "entry"],
    ["a field less", { ...golden, day: undefined }, "invalid"],
    ["negative time", { ...golden, activeMs: -1 }, "invalid"],
    ["a word that is none of ours", { ...golden, censored: "bored" }, "invalid"],
    ["no envelope", { type: "pause" }, "invalid"],
    ["no object", 7, "invalid"],
    ["null", null, "invalid"],
    ["a type from the prototype", { ...golden, type: "constructor" }, "newer"],
  ] as const;
  for (const [what, value, kind] of odd) {
    it(`takes ${what} as ${kind}`, () => {
      const read = fromStored(value);
      assert.equal(read === null ? "invalid" : read.record === null ? "newer" : "entry", kind);
    });
  }
});
