import assert from "node:assert/strict";
import type { RunbookRun } from "../../../src/model/runbookRun";
import type { Environment } from "../../../src/model/environment";
import { changedNote, environmentsText, localOffset, runText, timeOfDay } from "../../../src/present/runText";
import { runRecord } from "../../../src/reports/export/runRecord";

const start = Date.UTC(2026, 10, 21, 13, 2);
const run: RunbookRun = {
  id: "a", repository: "shop", path: "docs/runbooks/restore-orders-db.md", steps: 3, started: start, finished: null, done: new Map([[1, start + 180_000], [3, start + 3_600_000]]),
};
const step = (text: string) => ({ text, line: 1, task: false, heading: null });
const runbook = { title: "Restore orders DB", steps: ["Rename the instance.", "Import it: `terraform import x`", "Plan <b>[x](command:y)</b> | # @ana"].map(step) };
const inBerlin = (): number => 60;
const inNewfoundland = (): number => -210;

describe("the record of a run", () => {
  it("says what, when, by whom, and which steps were done when", () => {
    assert.equal(runRecord(runText({ ...run, finished: start + 4_000_000 }, runbook, "Ana Ruiz", inBerlin)), [
      "## Run of Restore orders DB",
      "",
      "- Runbook: docs/runbooks/restore-orders-db.md",
      "- Started: 2026-11-21 14:02 \\+01:00",
      "- Finished: 2026-11-21 15:08 \\+01:00",
      "- By: Ana Ruiz",
      "",
      "- [x] 1\\. Rename the instance. (14:05)",
      "- [ ] 2\\. Import it: \\`terraform import x\\`",
      "- [x] 3\\. Plan \\<b\\>\\[x\\]\\(command:y\\)\\</b\\> \\| \\# \\@ana (15:02)",
      "",
    ].join("\n"));
  });

  it("says that it goes on, and leaves a name out that nobody has", () => {
    const { facts } = runText(run, runbook, null, inNewfoundland);
    assert.deepEqual(facts, ["Runbook: docs/runbooks/restore-orders-db.md", "Started: 2026-11-21 09:32 -03:30", "Finished: not yet"]);
  });

  it("has numbers where the runbook is gone, and as many steps as when it began", () => {
    const { headline, steps, note } = runText(run, null, null, inBerlin);
    assert.equal(headline, "Run of docs/runbooks/restore-orders-db.md");
    assert.deepEqual(steps.map(({ text }) => text), ["Step 1", "Step 2", "Step 3"]);
    assert.equal(note, null);
  });

  it("says that the runbook has other steps by now", () => {
    const fewer = { ...runbook, steps: runbook.steps.slice(0, 2) };
    const expected = "The runbook has 2 steps now and had 3 when the run began: look whether the ticks are still at the right ones.";
    assert.equal(changedNote(run, fewer), expected);
    assert.ok(runRecord(runText(run, fewer, null, inBerlin)).includes(`\n\n${expected}\n\n- [x] 1\\.`));
    assert.equal(changedNote(run, runbook), null);
  });

  it("tells the time of this machine", () => {
    const here = new Date(start);
    const [hours, minutes] = [here.getHours(), here.getMinutes()].map((part) => String(part).padStart(2, "0"));
    assert.equal(timeOfDay(start, localOffset), `${hours}:${minutes}`);
  });
});

describe("where a command goes", () => {
  const production: Environment = { name: "production", production: true, reason: { key: "environment.folder", args: { folder: "prod" } } };
  const staging: Environment = { name: "staging", production: false, reason: { key: "environment.terminal", args: { name: "staging" } } };

  function check(name: string, runbookIn: readonly Environment[], terminalIn: readonly Environment[], expected: string): void {
    const environments = { runbook: runbookIn.map((environment) => ({ environment, path: `infra/${environment.name}/rds.tf` })), terminal: terminalIn };
    it(name, () => assert.equal(environmentsText(environments, "zsh"), expected));
  }

  check("is told with what says so", [staging, production], [production], "Runbook: staging (infra/staging/rds.tf), PRODUCTION (infra/production/rds.tf). Terminal zsh: PRODUCTION. It lies in the folder prod.");
  check("is unknown where nothing tells", [], [], "Runbook: unknown. Terminal zsh: unknown.");
  check("may differ", [production], [staging], "Runbook: PRODUCTION (infra/production/rds.tf). Terminal zsh: staging. The terminal is named staging.");
});
