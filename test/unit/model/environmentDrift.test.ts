import assert from "node:assert/strict";
import fc from "fast-check";
import { environmentDifferences } from "../../../src/model/comparedSides";
import type { ComparedSide } from "../../../src/model/comparedSides";
import type { ComparedFile, ComparedValue, EnvironmentDifference, PastState } from "../../../src/model/environmentDrift";
import { driftOf, promotionRank } from "../../../src/model/environmentDrift";

const version: ComparedValue = { subject: "aws_db_instance.main", key: "engine_version", kind: "version", value: "15", shown: "15.8", line: 4 };
const protection: ComparedValue = { ...version, key: "deletion_protection", kind: "protection", value: "on", shown: "true" };
const key: ComparedValue = { subject: "", key: "region", kind: "key", value: "set", shown: "region", line: 1 };

function side(name: string, values: readonly ComparedValue[], subjects: readonly string[] = values.map(({ subject }) => subject)): ComparedSide {
  const about = (subject: string) => [subject, { line: 3, address: subject, counterpart: subject, completeness: "whole" }] as const;
  const file: ComparedFile = { path: `infra/${name}/rds.tf`, as: "root", subjects: new Map(subjects.map(about)), values };
  return { environment: { name, production: name === "production" }, layers: [[file]], own: null };
}

describe("what environments say differently", () => {
  const cases: readonly [name: string, lower: ComparedSide, higher: ComparedSide, expected: readonly string[]][] = [
    ["a version", side("staging", [{ ...version, value: "16", shown: "16.4" }]), side("production", [version]), ["aws_db_instance.main engine_version 16.4 15.8"]],
    ["the same", side("staging", [version]), side("production", [version]), []],
    ["only patches", side("staging", [{ ...version, shown: "15.9" }]), side("production", [version]), []],
    ["a version that one does not write out", side("staging", [], [version.subject]), side("production", [version]), []],
    ["a protection that one does not write out", side("staging", [protection]), side("production", [], [version.subject]), []],
    ["a key that one lacks", side("staging", [key], [""]), side("production", [], [""]), [" region region -"]],
    ["a block that one lacks", side("staging", [version]), side("production", [], []), []],
    ["a block that stands twice", { ...side("staging", []), layers: [[...side("staging", [version]).layers.flat(), ...side("staging", [version]).layers.flat()]] }, side("production", [{ ...version, value: "16" }]), []],
  ];
  for (const [name, lower, higher, expected] of cases) {
    it(name, () => assert.deepEqual(environmentDifferences(lower, higher).map((found) => `${found.subject} ${found.key} ${found.lower.shown ?? "-"} ${found.higher.shown ?? "-"}`), expected));
  }

  it("have an order in which changes reach them", () => {
    const ranks = ["development", "test", "staging", "preproduction", "preview", "demo", "nonproduction", "eu"].map((name) => promotionRank({ name, production: false }));
    assert.deepEqual([...ranks, promotionRank({ name: "eu-live", production: true })], [0, 1, 2, 3, null, null, null, null, 4]);
  });
});

const day = 86_400_000;
const now = Date.parse("2026-11-20T12:00:00Z");
const [difference] = environmentDifferences(side("staging", [{ ...version, value: "16", shown: "16.4" }]), side("production", [version]));
assert.ok(difference !== undefined);
const lagging: EnvironmentDifference = difference;
const [unprotected] = environmentDifferences(side("staging", [protection]), side("production", [{ ...protection, value: "off", shown: "false" }]));
assert.ok(unprotected !== undefined);
const weaker: EnvironmentDifference = unprotected;

/** States as `days ago: lower higher`, the latest first; `?` is not known and `-` a missing key. */
function past(...states: readonly string[]): PastState[] {
  const value = (text: string | undefined): string | null | undefined => (text === "?" ? undefined : text === "-" ? null : text);
  return states.map((state) => {
    const [, days = "", lower, higher] = /^(\d+): (\S+) (\S+)$/.exec(state) ?? [];
    return { since: now - Number(days) * day, lower: value(lower), higher: value(higher) };
  });
}

/** @param expected days since when, and whether they were equal; null for nothing. */
function check(name: string, found: EnvironmentDifference, states: readonly PastState[], expected: string | null): void {
  it(name, () => {
    const drift = driftOf(found, states, now);
    assert.equal(drift === null ? null : `${(now - drift.since) / day} ${drift.wereEqual ? "equal" : "never"}`, expected);
  });
}

describe("a difference between environments is reported", () => {
  const swapped: EnvironmentDifference = { ...lagging, lower: { ...lagging.lower, value: "15" }, higher: { ...lagging.higher, value: "16" } };
  check("once both were the same and 14 days have passed", lagging, past("14: 16 15", "400: 15 15"), "14 equal");
  check("not a day sooner", lagging, past("13: 16 15", "400: 15 15"), null);
  check("since they came apart, however often they changed", lagging, past("2: 16 15", "30: 16 14", "90: 15 15"), "30 equal");
  check("not where they never were", lagging, past("200: 16 15", "400: 14 13"), null);
  check("not where it is not known what was before", lagging, past("200: 16 15", "400: ? 15", "500: 15 15"), null);
  check("not where nothing is known", lagging, [], null);
  check("not where they are still the same in git", lagging, past("100: 15 15"), null);
  check("where a key was in both and one has lost it", { ...lagging, kind: "key" }, past("20: set -", "400: set set"), "20 equal");
  check("not where only one was ever given it", { ...lagging, kind: "key" }, past("20: set -", "400: - -"), null);
  check("where production is ahead, also without", swapped, past("20: 15 16"), "20 never");
  check("but not ahead of what comes nowhere before it", { ...swapped, lower: { ...swapped.lower, environment: "local Compose" } }, past("20: 15 16"), null);
  check("but not before 14 days", swapped, past("3: 15 16"), null);
  check("where production is less protected, also without", weaker, past("1000: on off"), "1000 never");
  check("and not where it is more protected", { ...weaker, lower: { ...weaker.lower, value: "off" }, higher: { ...weaker.higher, value: "on" } }, past("1000: off on"), null);
  check("and not where neither is production", { ...weaker, higher: { ...weaker.higher, production: false } }, past("1000: on off"), null);

  const needed: EnvironmentDifference = { ...lagging, kind: "key", isNeeded: true, lower: { ...lagging.lower, value: "set" }, higher: { ...lagging.higher, value: null } };
  check("where a side cannot do without what it lacks, also without", needed, past("20: set -", "400: - -"), "20 never");
  check("in whatever environment", { ...needed, higher: { ...needed.higher, production: false } }, past("20: set -", "400: - -"), "20 never");
  check("but not before 14 days", needed, past("13: set -", "400: - -"), null);

  it("never while it is young, whatever was before", () => {
    const value = fc.constantFrom("15", "16", "14", null, undefined);
    const states = fc.array(fc.record({ lower: value, higher: value, days: fc.nat(13) }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(states, (list) => {
      const sorted = list.toSorted((a, b) => a.days - b.days).map(({ days, lower, higher }) => ({ since: now - days * day, lower, higher }));
      assert.equal(driftOf(lagging, sorted, now), null);
    }), { numRuns: 100 });
  });
});
