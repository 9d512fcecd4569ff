import assert from "node:assert/strict";
import { applyLineEdit } from "../../../src/edits/lineEdit";
import { setUp } from "../../../src/edits/setUp";
import type { SetUpEntry } from "../../../src/model/setUp";

const production: SetUpEntry = { kind: "environment", match: "infra/prod/**", name: "production", production: true, why: { key: "environment.folder", args: { folder: "prod" } } };
const staging: SetUpEntry = { kind: "environment", match: "infra/staging/**", name: "staging", production: false, why: { key: "environment.folder", args: { folder: "staging" } } };
const restore: SetUpEntry = { kind: "review", name: "restore-test", applies: "aws_db_instance.*", everyDays: 90, why: { care: "database", address: "aws_db_instance.main", path: "infra/prod/rds.tf" } };
const sprint: SetUpEntry = { kind: "sprint", starts: "2026-11-16", lengthDays: 14 };
const expiry: SetUpEntry = { kind: "expiry", name: "certificate", applies: "aws_iam_server_certificate.*", expires: "2027-03-31" };
const both = 'environments:\n  - { match: "infra/prod/**", name: "production", production: true }\n  - { match: "infra/staging/**", name: "staging" }\n';

/** @param expected the text afterwards; null where nothing is done. */
function check(name: string, text: string, entries: readonly SetUpEntry[], expected: string | null): void {
  it(name, () => {
    const made = setUp(".infra-steward.yaml", text, entries);
    assert.equal(made.kind === "edit" ? applyLineEdit(text, made.edit) : null, expected);
  });
}

describe("setting a repository up", () => {
  check("everything, into a file that is not there", "", [production, staging, restore, sprint], `${both}reviews:\n  - { name: restore-test, applies: ["aws_db_instance.*"], everyDays: 90 }\nsprint: { starts: 2026-11-16, lengthDays: 14 }\n`);
  check("after the environments there are, which keep their names", "environments:\n  - { match: infra/**, name: live } # ours\n", [staging], 'environments:\n  - { match: infra/**, name: live } # ours\n  - { match: "infra/staging/**", name: "staging" }\n');
  check("below a last line without an end", "owners: []", [sprint], "owners: []\nsprint: { starts: 2026-11-16, lengthDays: 14 }\n");
  check("the day on which a certificate ends", "reviews: [] # none yet\n", [expiry], 'reviews: [{ name: certificate, applies: ["aws_iam_server_certificate.*"], expires: 2027-03-31 }] # none yet\n');
  check("nothing chosen", "owners: []\n", [], null);
  check("not over a sprint that is there", "sprint: { starts: 2026-01-05 }\n", [sprint], null);
  check("not into settings that are a list", "- a\n", [production], null);
  check("not into a mapping in braces that a line would break", "{ owners: [] }\n", [sprint], null);
  check("not into a broken file", "environments: [\n", [production], null);
});
