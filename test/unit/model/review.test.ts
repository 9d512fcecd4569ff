import assert from "node:assert/strict";
import type { DoneRow, Review } from "../../../src/model/review";
import { appliesTo, daysUntil, dueOf } from "../../../src/model/review";

const now = Date.parse("2026-11-20T15:00:00Z");
const review: Review = { name: "restore-test", applies: [], everyDays: 90, expires: null, owner: null, done: [], line: 1 };

function done(on: string, result: DoneRow["result"] = "passed"): DoneRow {
  return { on, by: null, result, minutes: null, evidence: null };
}

/** @param expected the kind with day and days left. */
function check(name: string, change: Partial<Review>, expected: string): void {
  it(name, () => {
    const due = dueOf({ ...review, ...change }, now);
    assert.equal("on" in due ? `${due.kind} ${due.on} ${due.daysLeft}` : due.kind, expected);
  });
}

describe("when a review is due", () => {
  check("after its cadence", { done: [done("2026-08-10")] }, "again 2026-11-08 -12");
  check("by the latest day, wherever it stands", { done: [done("2026-08-10"), done("2026-05-12")] }, "again 2026-11-08 -12");
  check("a failure moves nothing", { done: [done("2026-08-10"), done("2026-11-19", "failed")] }, "again 2026-11-08 -12");
  check("today", { everyDays: 10, done: [done("2026-11-10")] }, "again 2026-11-20 0");
  check("never done", {}, "never");
  check("never passed", { done: [done("2026-11-19", "failed")] }, "never");
  check("before it ends", { everyDays: null, expires: "2027-01-15" }, "expiry 2027-01-15 56");
  check("the sooner of both", { expires: "2026-12-01", done: [done("2026-11-01")] }, "expiry 2026-12-01 11");
  check("the cadence, where that is sooner", { expires: "2027-12-01", done: [done("2026-11-01")] }, "again 2027-01-30 71");
  check("nothing to wait for", { everyDays: null }, "none");
});

describe("days until a day", () => {
  for (const [time, expected] of [["2026-11-20T00:00:00Z", 1], ["2026-11-20T23:59:59.999Z", 1], ["2026-11-21T00:00:00Z", 0], ["2026-11-23T12:00:00Z", -2]] as const) {
    it(`${time} until the 21st: ${expected}`, () => assert.equal(daysUntil("2026-11-21", Date.parse(time)), expected));
  }
});

describe("what a review is for", () => {
  const cases: readonly [pattern: string, path: string, address: string | null, expected: boolean][] = [
    ["aws_db_instance.*", "infra/prod/rds.tf", "aws_db_instance.main", true],
    ["aws_db_instance.*", "infra/prod/rds.tf", null, false],
    ["aws_db_instance.*", "infra/prod/rds.tf", "aws_sqs_queue.main", false],
    ["infra/prod/**", "infra/prod/edge/main.tf", "module.x", true],
    ["infra/prod/**", "infra/staging/main.tf", null, false],
    ["shop/Deployment/worker", "k8s.yaml", "shop/Deployment/worker", false],
    ["compose.yaml", "compose.yaml", null, true],
  ];
  for (const [pattern, path, address, expected] of cases) {
    it(`${pattern} is ${expected ? "" : "not "}for ${address ?? path}`, () => assert.equal(appliesTo({ applies: [pattern] }, path, address === null ? null : { address }), expected));
  }
});
