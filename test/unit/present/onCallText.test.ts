import assert from "node:assert/strict";
import type { OnCallAnswer, OnCallTurns } from "../../../src/model/onCall";
import { onCallLines } from "../../../src/present/onCallText";

const nothing: OnCallAnswer = { turns: [], links: [], problems: [] };
const midnight = Date.parse("2026-11-23T00:00Z");
const first: OnCallTurns = { role: "first", timeZone: "Europe/London", source: { kind: "settings", path: ".infra-steward.yaml", line: 9 }, now: { who: "lee", until: midnight }, next: { who: "dana", from: midnight } };

describe("who is on call, in words", () => {
  const cases: readonly [string, Partial<OnCallAnswer>, readonly string[]][] = [
    ["nothing is said", {}, []],
    ["now and next", { turns: [first] }, ["On call: lee until 2026-11-23 00:00 Europe/London (.infra-steward.yaml:9)", "Next: dana from 2026-11-23 00:00 Europe/London (.infra-steward.yaml:9)"]],
    ["in the time of the rota's own zone", { turns: [{ ...first, timeZone: "Asia/Tokyo", next: null }] }, ["On call: lee until 2026-11-23 09:00 Asia/Tokyo (.infra-steward.yaml:9)"]],
    ["one who never hands over, as second", { turns: [{ ...first, role: "second", now: { who: "@acme/platform", until: null }, next: null }] }, ["Second: @acme/platform (.infra-steward.yaml:9)"]],
    ["before the first turn", { turns: [{ ...first, now: null }] }, ["Nobody is on call now (.infra-steward.yaml:9)", "Next: dana from 2026-11-23 00:00 Europe/London (.infra-steward.yaml:9)"]],
    ["what a catalog links to", { links: [{ provider: "pagerduty", name: "PABC123", url: null, source: { kind: "catalog", path: "catalog-info.yaml", line: 8 } }] }, ["pagerduty: PABC123 (catalog-info.yaml:8)"]],
    ["what could not be read", { problems: [{ path: "docs/oncall.ics", line: null, message: { key: "file.missing", args: { path: "docs/oncall.ics" } } }] }, ["docs/oncall.ics does not exist. (oncall.ics)"]],
  ];
  for (const [title, answer, expected] of cases) {
    it(title, () => assert.deepEqual(onCallLines({ ...nothing, ...answer }).map(({ label, detail }) => `${label} (${detail})`), expected));
  }

  it("opens the address where there is one, and else what says so", () => {
    const link = { provider: "pagerduty", name: "orders", source: { kind: "catalog", path: "catalog-info.yaml", line: 8 } } as const;
    assert.deepEqual(onCallLines({ ...nothing, links: [{ ...link, url: "https://acme.pagerduty.test/orders" }, { ...link, url: null }] }).map(({ opens }) => opens), [
      { url: "https://acme.pagerduty.test/orders" },
      { path: "catalog-info.yaml", line: 8 },
    ]);
  });
});
