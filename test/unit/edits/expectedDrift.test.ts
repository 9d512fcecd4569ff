import assert from "node:assert/strict";
import { expectDrift } from "../../../src/edits/expectedDrift";
import { applyLineEdit } from "../../../src/edits/lineEdit";

const path = ".infra-steward.yaml";
const drift = { path: "infra/prod/rds.tf", address: "aws_db_instance.main", key: "engine_version", reason: "Waits for the vendor's \"go\": #12", until: null };
const written = '{ path: "infra/prod/rds.tf", address: "aws_db_instance.main", key: "engine_version", reason: "Waits for the vendor\'s \\"go\\": #12" }';

/** @param expected the text afterwards; null where nothing is done. */
function check(name: string, text: string, expected: string | null, change: Partial<typeof drift> = {}): void {
  it(name, () => {
    const made = expectDrift(path, text, { ...drift, ...change });
    assert.equal(made.kind === "edit" ? applyLineEdit(text, made.edit) : null, expected);
  });
}

describe("expecting a difference between environments", () => {
  check("as the first of a file that is not there", "", `expected:\n  - ${written}\n`);
  check("in a file of comments", "# ours\n", `# ours\nexpected:\n  - ${written}\n`);
  check("below the other parts", "owners: [] # none\nsprint: { starts: 2026-01-05 }", `owners: [] # none\nsprint: { starts: 2026-01-05 }\nexpected:\n  - ${written}\n`);
  check("after those there are", `expected:\n  # why\n  - { path: "a.tf", key: x, reason: y } # z\nowners: []\n`, `expected:\n  # why\n  - { path: "a.tf", key: x, reason: y } # z\n  - ${written}\nowners: []\n`);
  check("not without a reason", "", null, { reason: "" });
  check("not in settings that are no mapping", "- a\n", null);
  check("not in a broken file", "expected: [\n", null);
});
