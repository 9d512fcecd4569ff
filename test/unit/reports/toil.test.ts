import assert from "node:assert/strict";
import type { JournalRecord, Planned, Reason } from "../../../src/model/visit";
import { reportTables } from "../../../src/present/reportTables";
import { reportOn } from "./reportKit";

/** A visit of five minutes to files of some systems. */
interface Told {
  readonly reason: Reason | null;
  readonly systems?: readonly string[];
  readonly planned?: Planned;
}

function toilOf(visits: readonly Told[]) {
  const records = visits.flatMap(({ reason, systems = ["terraform"], planned = "unplanned" }, index): JournalRecord[] => {
    const at = { wall: Date.parse("2026-11-03T09:00:00Z") + index * 600_000, monotonic: 0 };
    const visit = `w.${index}`;
    const place = (system: string) => ({ repository: "shop", path: `infra/${system}`, system, environment: null, whose: "nobody", team: null, runbook: null }) as const;
    return [
      { type: "switch", at, visit, from: "product", to: "infra", ...place(systems[0] ?? ""), how: "opened", planned, branch: null, day: "2026-11-03", sprint: "x" },
      ...systems.map((system): JournalRecord => ({ type: "part", at, visit, ...place(system), activeMs: 300_000, edits: 1, saves: 0, day: "2026-11-03" })),
      ...(reason === null ? [] : [{ type: "reason", at, visit, reason } as const]),
    ];
  });
  const report = reportOn(records);
  const { byTag, once, untagged } = report.toil;
  const rows = reportTables(report).find(({ name }) => name === "toil")?.rows ?? [];
  return { byTag: byTag.map(({ tag, system, activeMs, visits: count }) => `${tag} ${system} ${activeMs / 60_000} in ${count}`), once: once.visits, untagged: untagged.visits, rows };
}

describe("reports/toil", () => {
  const deploy: Told = { reason: "deploy" };
  const cases: readonly [what: string, visits: readonly Told[], byTag: readonly string[], once: number, untagged: number][] = [
    ["two deploys to one system", [deploy, deploy], ["deploy terraform 10 in 2"], 0, 0],
    ["one of a kind", [deploy, { reason: "incident" }], [], 2, 0],
    ["the same reason in two systems, once each", [deploy, { ...deploy, systems: ["kubernetes"] }], [], 2, 0],
    ["a visit to two systems beside one to each", [{ ...deploy, systems: ["terraform", "kubernetes"] }, deploy, { ...deploy, systems: ["kubernetes"] }], ["deploy kubernetes 10 in 2", "deploy terraform 10 in 2"], 0, 0],
    ["planned work", [{ ...deploy, planned: "planned" }, { ...deploy, planned: "planned" }, deploy], [], 1, 0],
    ["work of which nobody knows whether it was planned", [{ ...deploy, planned: "unknown" }, deploy], ["deploy terraform 10 in 2"], 0, 0],
    ["reviews and curiosity", [{ reason: "review" }, { reason: "review" }, { reason: "curiosity" }, { reason: "curiosity" }], [], 0, 0],
    ["no reason, which is never taken for toil", [{ reason: null }, { reason: null }], [], 0, 2],
    ["the most time first", [deploy, deploy, { reason: "incident" }, { reason: "incident" }, { reason: "incident" }], ["incident terraform 15 in 3", "deploy terraform 10 in 2"], 0, 0],
  ];
  for (const [what, visits, byTag, once, untagged] of cases) {
    it(what, () => {
      const found = toilOf(visits);
      assert.deepEqual([found.byTag, found.once, found.untagged], [byTag, once, untagged]);
    });
  }

  it("is a table of reason and system with minutes and visits", () => {
    assert.deepEqual(toilOf([deploy, deploy]).rows, [["Deploy · terraform", 10, 2]]);
  });
});
