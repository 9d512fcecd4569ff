import assert from "node:assert/strict";
import type { EstateFigures } from "../../../src/model/estateFigures";
import type { DeployTraces, HistorySigns } from "../../../src/model/historySigns";
import { known, pending, unavailable } from "../../../src/model/section";
import type { SignalName } from "../../../src/model/signal";
import { signalNames } from "../../../src/model/signal";
import type { RepositoryFacts } from "../../../src/present/signalReadings";
import { signalReadings } from "../../../src/present/signalReadings";
import { signalTable } from "../../../src/present/signalTable";
import { signals } from "../../../src/reports/signals";
import { reportOn } from "../reports/reportKit";

const estate: EstateFigures = { systems: { value: 4, of: 49 }, environments: { value: 2, of: 49 }, unowned: { value: 2, of: 49 }, covered: { value: 3, of: 4 }, stale: { value: 1, of: 6 } };
const traces: DeployTraces = {
  weeks: 12,
  releases: { count: 14, isWhole: true, examples: ["v1.4.2", "v1.4.1"] },
  applied: { count: 66, isWhole: true, examples: [".github/workflows/infra.yml"] },
  images: { count: 20, isWhole: false, examples: ["deploy/app.yaml"] },
};
const history: HistorySigns = {
  committers: known({ people: 7, lately: 4, months: 36, latelyDays: 180 }),
  onePerson: known({ places: 1, of: 5, untold: 3, examples: ["infra/prod/"] }),
  deploys: known(traces),
};
const repository: RepositoryFacts = { root: "/home/ana/shop", estate, history };
const report = reportOn([{ type: "time", at: { wall: Date.parse("2026-11-03T12:00:00Z"), monotonic: 0 }, area: "product", activeMs: 3_600_000, day: "2026-11-03" }]);

function told(facts: RepositoryFacts | null, name: SignalName) {
  const reading = signalReadings(facts, report)[name];
  return reading.value === null ? reading.reason : [reading.value, reading.of, ...reading.evidence];
}

describe("present: the readings of the signs", () => {
  const cases: readonly [name: SignalName, expected: readonly (string | number)[]][] = [
    ["committers", [7, 7, "people who wrote commits in the last 36 months, without programs and commits over 50 files; 4 of them in the last 180 days: git log", "repository: shop"]],
    ["onePersonPlaces", [1, 5, "roots, workflows and folders of manifests that history says enough of (of 3 it does not): infra/prod/", "repository: shop"]],
    ["deploysPerWeek", [
      5.5, 12,
      "tags that look like releases: 14 in 12 weeks (v1.4.2, v1.4.1): git for-each-ref refs/tags",
      "commits to workflows that deploy and to what they apply: 66 in 12 weeks (.github/workflows/infra.yml): git log --first-parent",
      "commits that changed an image in a manifest: at least 20 in 12 weeks (deploy/app.yaml): git log --first-parent",
      "the largest of these counts: one deploy leaves several traces, and one that leaves none is not seen",
      "repository: shop",
    ]],
    ["runbookCoverage", [0.75, 4, "places in production that a runbook applies to: view Runbooks", "repository: shop"]],
    ["infraShare", [0, 3_600_000, "Week 45: 0 s of 1 h 00 in the editor, as the journal of this machine measured"]],
  ];
  for (const [name, expected] of cases) it(`${name} comes with what was counted, where, and over what time`, () => assert.deepEqual(told(repository, name), expected));

  const without: readonly [what: string, facts: RepositoryFacts | null, name: SignalName, reason: string][] = [
    ["no repository", null, "committers", "no repository is open"],
    ["a repository that is being read", { ...repository, estate: { systems: null, environments: null, unowned: null, covered: null, stale: null } }, "runbookCoverage", "it is still being read"],
    ["no production", { ...repository, estate: { ...estate, covered: null } }, "runbookCoverage", "no place is known to be in production"],
    ["an ownership file that cannot be read", { ...repository, estate: { ...estate, unowned: null } }, "unownedPlaces", "an ownership file could not be read"],
    ["history that is being read", { ...repository, history: { ...history, deploys: pending } }, "deploysPerWeek", "it is still being read"],
    ["a shallow clone", { ...repository, history: { ...history, committers: unavailable({ key: "unavailable.shallowHistory", args: {} }) } }, "committers", "This clone has only a part of the history; git fetch --unshallow brings the rest."],
    ["little history", { ...repository, history: { ...history, onePerson: known({ places: 0, of: 0, untold: 4, examples: [] }) } }, "onePersonPlaces", "of no place there is enough history to tell"],
    ["nothing that shows deploys", { ...repository, history: { ...history, deploys: known({ weeks: 12, releases: null, applied: null, images: null }) } }, "deploysPerWeek", "nothing here leaves a trace of deploys in git: no release tag, no job that deploys, no manifest that names an image"],
  ];
  for (const [what, facts, name, reason] of without) it(`${name} is not measured: ${what}`, () => assert.equal(told(facts, name), reason));

  it("counts no deploy where there could be a trace and is none", () => {
    const none = known({ ...traces, releases: null, applied: null, images: { count: 0, isWhole: true, examples: [] } });
    assert.deepEqual(told({ ...repository, history: { ...history, deploys: none } }, "deploysPerWeek").slice(0, 3), [0, 12, "commits that changed an image in a manifest: 0 in 12 weeks: git log --first-parent"]);
  });

  it("are a table with a row each, in which nothing is told by colour", () => {
    const { rows } = signalTable(signals(signalReadings(repository, report)));
    assert.deepEqual(rows.map(([first, figure, attention, threshold]) => [first, figure, attention, threshold]), [
      ["People who commit", "7", "yes", "above 5"],
      ["Deploys a week", "5.5 over 12 weeks", "yes", "above 5"],
      ["Systems", "4 in 49 files", "yes", "above 3"],
      ["Environments", "2 in 49 files", "no", "above 2"],
      ["Share of time on infrastructure", "0 %", "no", "above 15 %, high above 20 %"],
      ["Files that nobody owns", "2 of 49", "yes", "above 0"],
      ["Places that rest on one person", "1 of 5", "yes", "above 0"],
      ["Production places with a runbook", "75 % of 4", "yes", "below 80 %"],
      ["Runbooks out of date", "1 of 6", "yes", "above 0"],
    ]);
    assert.equal(rows.length, signalNames.length);
    assert.ok(rows.every((row) => String(row[4]).length > 20));
  });
});
