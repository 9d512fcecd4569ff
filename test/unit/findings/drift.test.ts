import assert from "node:assert/strict";
import type { CheckedRoot, PlacedChange } from "../../../src/findings/driftFacts";
import { brokenConditions } from "../../../src/findings/brokenCondition";
import { mostInProblems, summarised } from "../../../src/findings/driftSummary";
import { liveDrift } from "../../../src/findings/liveDrift";
import { pendingDrift } from "../../../src/findings/pendingDrift";
import { uncheckedDrift } from "../../../src/findings/uncheckedDrift";
import type { Change, DriftReport } from "../../../src/model/drift";
import { phrase } from "../../../src/present/phrase";

const report: DriftReport = { tool: "terraform", toolVersion: "1.9.8", at: "2026-11-18T05:10:42.000Z", kind: "plan", changes: [], checks: [], unmanaged: 0, complete: true };
const change: Change = {
  modulePath: [], mode: "managed", type: "aws_sqs_queue", name: "jobs", what: "live", address: "aws_sqs_queue.jobs",
  index: null, previous: null, deposed: null, action: "update", reason: null, attributes: ["delay_seconds"],
};
const placed: PlacedChange = { path: "infra/main.tf", line: 3, endLine: 3, address: "aws_sqs_queue.jobs", change, isUnchanged: true };
const pending: PlacedChange = { ...placed, change: { ...change, what: "pending" } };

interface Given extends Partial<Omit<CheckedRoot, "check">> {
  readonly at?: string | null;
  readonly isKept?: boolean;
}

function root({ at = report.at, isKept = false, ...given }: Given): CheckedRoot {
  return {
    check: { root: "infra", path: "infra/last.tfplan.json", report: { ...report, at }, isKept },
    changes: [placed],
    conditions: [],
    speaker: "infra/main.tf",
    newer: null,
    onDefaultBranch: true,
    settings: { staleAfterDays: 7, isConfigured: false },
    now: Date.parse("2026-11-20T12:00:00Z"),
    ownersOf: () => ["@acme/platform"],
    ...given,
  };
}

type Rule = typeof liveDrift;

/** @param expected severity, place and words of each finding. */
function check(rule: Rule, name: string, given: Given, expected: readonly (readonly [string, string, string])[]): void {
  it(name, () => {
    const found = rule(root(given));
    assert.deepEqual(found.map(({ severity, path, line, message }) => [severity, `${path}:${line}`, phrase(message)]), expected);
    for (const { owners, source } of found) assert.deepEqual([owners, source.path], [["@acme/platform"], "infra/last.tfplan.json"]);
  });
}

describe("drift that a check found", () => {
  const said = "Changed outside code: delay_seconds, says the Terraform plan of 2026-11-18.";
  const here = "infra/main.tf:3";
  check(liveDrift, "is a warning while the check is young and the block as it was", {}, [["warning", here, said]]);
  check(liveDrift, "is a hint where the block has changed", { changes: [{ ...placed, isUnchanged: false }] }, [["information", here, said]]);
  check(liveDrift, "is a hint where nobody can say whether it has", { changes: [{ ...placed, isUnchanged: null }] }, [["information", here, said]]);
  check(liveDrift, "is a hint after a week", { now: Date.parse("2026-11-25T05:10:42Z") }, [["information", here, said]]);
  check(liveDrift, "is a hint where the check does not say when it was made", { at: null }, [
    ["information", here, "Changed outside code: delay_seconds, says the Terraform plan, which does not say when."],
  ]);
  check(liveDrift, "says so where a newer report cannot be read", { isKept: true }, [["information", here, `${said} A newer report of it cannot be read.`]]);
  check(liveDrift, "is nothing without a change", { changes: [] }, []);
  check(liveDrift, "is not what is only pending", { changes: [pending] }, []);
  check(liveDrift, "is not a new name", { changes: [{ ...placed, change: { ...change, action: "move" } }] }, []);
  check(liveDrift, "is told once for all instances of a block", { changes: [placed, { ...placed, change: { ...change, address: "aws_sqs_queue.jobs[1]", index: 1, attributes: ["arn"] } }] }, [
    ["warning", here, "Changed outside code: arn, delay_seconds, says the Terraform plan of 2026-11-18."],
  ]);
  check(liveDrift, "names no attributes where the tool names none", { changes: [{ ...placed, change: { ...change, action: "delete", attributes: null } }] }, [
    ["warning", here, "Deleted outside code, says the Terraform plan of 2026-11-18."],
  ]);
  check(liveDrift, "names what no block declares", { changes: [{ ...placed, line: 1, address: null, isUnchanged: null }] }, [
    ["information", "infra/main.tf:1", `aws_sqs_queue.jobs, which no block declares: ${said}`],
  ]);
});

describe("a condition that does not hold", () => {
  const result = { address: "module.web.check.health", modulePath: ["web"], block: "check.health", status: "fail" } as const;
  const broken = { path: "web/main.tf", line: 7, endLine: 7, address: "check.health", result, isUnchanged: true };
  const said = "A condition of module.web.check.health does not hold, says the Terraform plan of 2026-11-18.";
  check(brokenConditions, "is a warning while the check is young and the block as it was", { conditions: [broken] }, [["warning", "web/main.tf:7", said]]);
  check(brokenConditions, "is a hint where the block has changed", { conditions: [{ ...broken, isUnchanged: false }] }, [["information", "web/main.tf:7", said]]);
  check(brokenConditions, "is a hint after a week", { conditions: [broken], now: Date.parse("2026-11-25T05:10:42Z") }, [["information", "web/main.tf:7", said]]);
  check(brokenConditions, "is a hint where it could not be looked at", { conditions: [{ ...broken, result: { ...result, status: "error" } }] }, [
    ["information", "web/main.tf:7", "A condition of module.web.check.health could not be looked at, says the Terraform plan of 2026-11-18."],
  ]);
});

describe("more drift than anybody reads one by one", () => {
  const many = (count: number, change: Partial<CheckedRoot["check"]> = {}, severity: "information" | "warning" = "information") => {
    const made = root({ changes: Array.from({ length: count }, (_, index) => ({ ...pending, line: index + 1, address: `aws_sqs_queue.q${index}` })), onDefaultBranch: severity === "warning" });
    const facts = { ...made, check: { ...made.check, ...change } };
    return { root: facts, findings: pendingDrift(facts) };
  };
  const told = (given: readonly ReturnType<typeof many>[]) => {
    const found = summarised(given);
    return [found.length, ...found.filter(({ severity }) => severity !== "view").map(({ severity, path, line, message }) => `${severity} ${path}:${line} ${phrase(message)}`)];
  };

  it("is told one by one while it is little", () => assert.deepEqual(told([many(2), many(3)]).length, 6));
  it("is told once for the root, as severe as it is", () => {
    assert.deepEqual(told([many(300, {}, "warning")]), [301, "warning infra/main.tf:1 300 places of infra are not applied, says the Terraform plan of 2026-11-18; each is told where it is, in hovers."]);
  });
  it("is told for no more roots than of places, those with the most first", () => {
    const [count, first, ...others] = told(Array.from({ length: 40 }, (_, index) => many(index, { root: `infra/${index}` })));
    assert.equal(count, (40 * 39) / 2 + 39);
    assert.match(String(first), /^information infra\/main\.tf:1 39 places of infra\/39 /);
    assert.equal(others.length, mostInProblems - 1);
  });
  it("leaves nothing out", () => {
    const given = [many(9)];
    assert.deepEqual(summarised(given).slice(1).map(({ line }) => line), given.flatMap(({ findings }) => findings.map(({ line }) => line)));
  });
});

describe("code that is not applied", () => {
  const said = "Not applied: it would change: delay_seconds, says the Terraform plan of 2026-11-18.";
  const here = "infra/main.tf:3";
  const changes = [pending];
  check(pendingDrift, "is a warning on the default branch after a day", { changes }, [["warning", here, said]]);
  check(pendingDrift, "is a hint on the same day", { changes, now: Date.parse("2026-11-18T15:00:00Z") }, [["information", here, said]]);
  check(pendingDrift, "is a hint on another branch", { changes, onDefaultBranch: false }, [["information", here, said]]);
  check(pendingDrift, "is a hint where the check is old", { changes, now: Date.parse("2026-12-20T12:00:00Z") }, [["information", here, said]]);
  check(pendingDrift, "says which commit it predates", { changes, newer: "0123456789abcdef0123456789abcdef01234567" }, [["information", here, `${said} That predates commit 0123456.`]]);
  check(pendingDrift, "is not what puts back a change from outside", { changes: [placed, pending] }, []);
  check(pendingDrift, "is not what is only read", { changes: [{ ...pending, change: { ...pending.change, action: "read" } }] }, []);
});

describe("a root that was not checked lately", () => {
  const now = Date.parse("2026-11-25T05:10:42Z");
  const said = "Drift of infra was last checked on 2026-11-18, 7 days ago; 7 days are allowed.";
  check(uncheckedDrift, "is only worth a look", { now }, [["view", "infra/main.tf:1", said]]);
  check(uncheckedDrift, "is a hint where the settings speak of drift", { now, settings: { staleAfterDays: 7, isConfigured: true } }, [["information", "infra/main.tf:1", said]]);
  check(uncheckedDrift, "is nothing a moment before", { now: now - 1 }, []);
  check(uncheckedDrift, "is nothing where nobody can say when", { now, at: null }, []);
});
