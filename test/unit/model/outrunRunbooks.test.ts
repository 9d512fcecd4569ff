import assert from "node:assert/strict";
import type { TouchedBlock, TouchedFile } from "../../../src/model/branchReview";
import { outrunRunbooks } from "../../../src/model/outrunRunbooks";
import type { Runbook } from "../../../src/model/runbook";
import { emptyAppliesTo, unknownContents } from "../../../src/model/runbook";

const path = "docs/runbooks/db.md";

function runbook(appliesTo: Partial<Runbook["appliesTo"]>, reviewed: string | null = "2026-10-01"): Runbook {
  return { title: "Databases", kind: "incident", location: { path }, line: 1, declaredIn: path, reviewed, owner: null, appliesTo: { ...emptyAppliesTo, ...appliesTo }, ...unknownContents };
}

/** `added aws_db_instance.a` each. */
function file(name: string, ...blocks: readonly string[]): TouchedFile {
  const touched = blocks.map((words): TouchedBlock => {
    const [change = "", address = ""] = words.split(" ");
    const became = (["added", "removed", "changed", "moved"] as const).find((one) => one === change) ?? "changed";
    return { change: became, kind: address.startsWith("var.") ? "variable" : "resource", address, line: 1, from: null, environment: null };
  });
  return { path: name, change: "changed", from: null, system: "terraform", environment: null, owners: [], blocks: touched };
}

const prod = { paths: ["infra/prod/**"] };

function blocksOf(one: Runbook, files: readonly TouchedFile[], reviewedBefore: string | null = "2026-10-01"): readonly string[] {
  return outrunRunbooks([{ runbook: one, path, reviewedBefore }], files).flatMap(({ blocks }) => blocks.map(({ change, address }) => `${change} ${address}`));
}

describe("a runbook on a branch", () => {
  const added = file("infra/prod/rds.tf", "added aws_db_instance.b");

  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ["is outrun by what came and went", blocksOf(runbook(prod), [file("infra/prod/rds.tf", "added aws_db_instance.b", "removed aws_db_instance.a")]), ["added aws_db_instance.b", "removed aws_db_instance.a"]],
    ["is outrun where it names no review", blocksOf(runbook(prod, null), [added], null), ["added aws_db_instance.b"]],
    ["is not by what changed, moved or does not run", blocksOf(runbook(prod), [file("infra/prod/rds.tf", "changed aws_db_instance.a", "moved aws_db_instance.c", "added var.size")]), []],
    ["is not by what it does not cover", blocksOf(runbook({ resources: ["aws_s3_bucket.*"] }), [added]), []],
    ["is not elsewhere", blocksOf(runbook({ paths: ["infra/staging/**"] }), [added]), []],
    ["is not where as many came as went", blocksOf(runbook(prod), [added, file("infra/prod/old.tf", "removed aws_db_instance.b")]), []],
    ["is not where it was reviewed on the way", blocksOf(runbook(prod, "2026-11-20"), [added]), []],
    ["is not where it says nothing of what it is for", blocksOf(runbook({}), [added]), []],
  ];
  for (const [title, found, expected] of cases) it(title, () => assert.deepEqual(found, expected));
});
