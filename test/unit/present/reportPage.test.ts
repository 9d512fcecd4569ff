import assert from "node:assert/strict";
import fc from "fast-check";
import type { PlaceCost } from "../../../src/model/sprintReport";
import type { JournalRecord, Whose } from "../../../src/model/visit";
import type { PageContext } from "../../../src/present/reportPage";
import { placesToDecide, reportPage } from "../../../src/present/reportPage";
import { days } from "../model/randomDays";
import { run, stepToEvent } from "../model/story";
import { reportOn } from "../reports/reportKit";

const context: PageContext = { hasNext: false, damaged: 0, signals: [], acceptedUntil: () => null, isOpen: () => true };

/** One visit to one file of a kind of owner. */
function visitTo(whose: Whose, path = "infra/a.tf"): JournalRecord {
  const at = { wall: Date.parse("2026-11-03T12:00:00Z"), monotonic: 0 };
  return { type: "part", at, visit: path, repository: "shop", path, system: "terraform", environment: null, whose, team: null, runbook: null, activeMs: 300_000, edits: 0, saves: 0, day: "2026-11-03" };
}

describe("present: the page of a report", () => {
  it("draws what its tables say, cell by cell", () => {
    fc.assert(fc.property(days, (steps) => {
      const { sections } = reportPage(reportOn(run(steps.map(stepToEvent)).records), context);
      for (const { table, picture } of sections) {
        if (picture === null) continue;
        assert.match(picture.alternative, new RegExp(table.title));
        if (picture.kind === "marks") {
          assert.equal(picture.marks.length, table.rows.length);
          for (const { day, hour } of picture.marks) assert.ok(day in picture.days && hour >= 0 && hour < 24);
        } else {
          assert.deepEqual(picture.labels, table.rows.map(([first]) => first));
          for (const { name, values } of picture.series) assert.deepEqual(values, table.rows.map((row) => row[table.columns.indexOf(name)]));
        }
      }
    }), { numRuns: 25 });
  });

  const actions: readonly [name: string, whose: Whose, context: Partial<PageContext>, expected: readonly string[]][] = [
    ["nobody's", "nobody", {}, ["open", "claim", "createRunbook", "addToBacklog", "accept"]],
    ["a catch-all's", "catchAll", {}, ["open", "claim", "createRunbook", "addToBacklog", "accept"]],
    ["another team's", "team", {}, ["open", "createRunbook", "addToBacklog", "accept"]],
    ["in a repository that is not open", "nobody", { isOpen: () => false }, ["accept"]],
    ["accepted", "nobody", { acceptedUntil: () => "2026-12-31" }, ["open", "takeBack"]],
  ];
  for (const [name, whose, more, expected] of actions) {
    it(`offers what can be done about a place that is ${name}`, () => {
      const [decision] = reportPage(reportOn([visitTo(whose)]), { ...context, ...more }).decisions;
      assert.deepEqual(decision?.actions.map((action) => action.name), expected);
    });
  }

  it("offers decisions for three places at most, in the order that an index means them", () => {
    const report = reportOn(["a", "b", "c", "d"].map((name) => visitTo("nobody", `infra/${name}.tf`)));
    const { decisions } = reportPage(report, context);
    assert.deepEqual(decisions.map(({ place }) => place.split(" ")[0]), placesToDecide(report).map(({ path }: PlaceCost) => path));
    assert.equal(decisions.length, 3);
  });

  it("says what could not be read", () => {
    const warnings = (damaged: number) => reportPage(reportOn([]), { ...context, damaged }).warnings;
    assert.deepEqual([warnings(0), warnings(2)], [[], ["2 parts of the journal could not be read and are in no figure."]]);
  });
});
