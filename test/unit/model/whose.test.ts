import assert from "node:assert/strict";
import type { Ownership } from "../../../src/model/ownership";
import type { Section } from "../../../src/model/section";
import { known, pending, unavailable } from "../../../src/model/section";
import { whoseIs } from "../../../src/model/whose";

const nothing: Ownership = { status: "undeclared", owners: [], declared: [], source: null, catchAll: false, relation: "none", references: [], lookedIn: [] };

describe("whose a place is, as far as a record may say it", () => {
  const cases: readonly [name: string, ownership: Section<Ownership>, whose: string, team: string | null, mine?: readonly string[]][] = [
    ["not read yet", pending, "unknown", null],
    ["unreadable", unavailable({ key: "unavailable.notInfra", args: {} }), "unknown", null],
    ["undeclared", known(nothing), "nobody", null],
    ["unowned by a rule", known({ ...nothing, status: "unowned" }), "nobody", null],
    ["a team", known({ ...nothing, status: "owned", owners: ["@acme/platform"] }), "team", "@acme/platform"],
    ["a person before a team", known({ ...nothing, status: "owned", owners: ["@dana", "@acme/platform"] }), "team", "@acme/platform"],
    ["a person alone is never named", known({ ...nothing, status: "owned", owners: ["@dana"] }), "unknown", null],
    ["an address is never named", known({ ...nothing, status: "owned", owners: ["dana@acme.test"] }), "unknown", null],
    ["a catch-all", known({ ...nothing, status: "owned", owners: ["@acme/all"], catchAll: true }), "catchAll", "@acme/all"],
    ["my team, whatever the case of its letters", known({ ...nothing, status: "owned", owners: ["@acme/platform"] }), "mine", "@acme/platform", ["@Acme/Platform"]],
    ["my team among others", known({ ...nothing, status: "owned", owners: ["@acme/platform", "@acme/shop"] }), "mine", "@acme/shop", ["@acme/shop"]],
    ["another team than mine", known({ ...nothing, status: "owned", owners: ["@acme/platform"] }), "team", "@acme/platform", ["@acme/shop"]],
    ["a catch-all of my team is counted apart all the same", known({ ...nothing, status: "owned", owners: ["@acme/shop"], catchAll: true }), "catchAll", "@acme/shop", ["@acme/shop"]],
  ];
  for (const [name, ownership, whose, team, mine = []] of cases) it(name, () => assert.deepEqual(whoseIs(ownership, mine), { whose, team }));
});
