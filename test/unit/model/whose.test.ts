import assert from "node:assert/strict";
import type { Ownership } from "../../../src/model/ownership";
import type { Section } from "../../../src/model/section";
import { known, pending, unavailable } from "../../../src/model/section";
import { whoseIs } from "../../../src/model/whose";

const nothing: Ownership = { status: "undeclared", owners: [], declared: [], source: null, catchAll: false, relation: "none", references: [], lookedIn: [] };

describe("whose a place is, as far as a record may say it", () => {
  const cases: readonly [name: string, ownership: Section<Ownership>, whose: string, team: string | null][] = [
    ["not read yet", pending, "unknown", null],
    ["unreadable", unavailable({ key: "unavailable.notInfra", args: {} }), "unknown", null],
    ["undeclared", known(nothing), "nobody", null],
    ["unowned by a rule", known({ ...nothing, status: "unowned" }), "nobody", null],
    ["a team", known({ ...nothing, status: "owned", owners: ["@acme/platform"] }), "team", "@acme/platform"],
    ["a person before a team", known({ ...nothing, status: "owned", owners: ["@dana", "@acme/platform"] }), "team", "@acme/platform"],
    ["a person alone is never named", known({ ...nothing, status: "owned", owners: ["@dana"] }), "unknown", null],
    ["an address is never named", known({ ...nothing, status: "owned", owners: ["dana@acme.test"] }), "unknown", null],
    ["a catch-all", known({ ...nothing, status: "owned", owners: ["@acme/all"], catchAll: true }), "catchAll", "@acme/all"],
  ];
  for (const [name, ownership, whose, team] of cases) it(name, () => assert.deepEqual(whoseIs(ownership), { whose, team }));
});
