import assert from "node:assert/strict";
import fc from "fast-check";
import { applyLineEdit } from "../../../src/edits/lineEdit";
import { recordReview } from "../../../src/edits/recordReview";
import type { DoneRow } from "../../../src/model/review";
import { readConfiguration } from "../../../src/sources/settings/configuration";

const path = ".infra-steward.yaml";
const row: DoneRow = { on: "2026-11-20", by: "@acme/platform", result: "passed", minutes: 38, evidence: "https://ci.acme.test/6001" };
const written = '{ on: 2026-11-20, by: "@acme/platform", result: passed, minutes: 38, evidence: "https://ci.acme.test/6001" }';

/** @param expected the text afterwards; null where nothing is done. */
function check(name: string, text: string, expected: string | null, given: DoneRow = row): void {
  it(name, () => {
    const made = recordReview(path, text, "restore-test", given);
    assert.equal(made.kind === "edit" ? applyLineEdit(text, made.edit) : null, expected);
  });
}

describe("recording a review as done", () => {
  check("after the last row, with comments kept", [
    "# ours", "reviews:", "  - name: access", "    everyDays: 9", "  - name: restore-test # Dana", "    done:", "      - { on: 2026-08-01, result: passed } # slow", "", "    everyDays: 90", "sprint: { starts: 2026-01-05 }", "",
  ].join("\n"), [
    "# ours", "reviews:", "  - name: access", "    everyDays: 9", "  - name: restore-test # Dana", "    done:", "      - { on: 2026-08-01, result: passed } # slow", `      - ${written}`, "", "    everyDays: 90", "sprint: { starts: 2026-01-05 }", "",
  ].join("\n"));
  check("as lines, where the last row is", "reviews:\n- name: restore-test\n  done:\n  -   on: 2026-08-01\n      result: failed\n", [
    "reviews:", "- name: restore-test", "  done:", "  -   on: 2026-08-01", "      result: failed", "  -   on: 2026-11-20", '      by: "@acme/platform"', "      result: passed", "      minutes: 38", '      evidence: "https://ci.acme.test/6001"', "",
  ].join("\n"));
  check("as the first row", "reviews:\n  - name: restore-test\n    everyDays: 90\n\n# the end\n", `reviews:\n  - name: restore-test\n    everyDays: 90\n    done:\n      - ${written}\n\n# the end\n`);
  check("below an empty key", "reviews:\n  - name: restore-test\n    done: # none yet\n    everyDays: 90\n", `reviews:\n  - name: restore-test\n    done: # none yet\n      - ${written}\n    everyDays: 90\n`);
  check("in a list on one line", "reviews:\n  - { name: restore-test, done: [{ on: 2026-08-01, result: passed }], everyDays: 9 }\n", `reviews:\n  - { name: restore-test, done: [{ on: 2026-08-01, result: passed }, ${written}], everyDays: 9 }\n`);
  check("in an empty list", "reviews:\n  - name: restore-test\n    done: []\n", `reviews:\n  - name: restore-test\n    done: [${written}]\n`);
  check("in a mapping on one line", "reviews: [{ name: restore-test, everyDays: 9 }]", `reviews: [{ name: restore-test, everyDays: 9, done: [${written}] }]`);
  check("with Windows line ends", "reviews:\r\n  - name: restore-test\r\n    everyDays: 9\r\n", `reviews:\r\n  - name: restore-test\r\n    everyDays: 9\r\n    done:\r\n      - ${written}\r\n`);
  check("with no more than there is to say", "reviews:\n  - name: restore-test\n    done: []\n", "reviews:\n  - name: restore-test\n    done: [{ on: 2026-11-20, result: failed }]\n", { on: "2026-11-20", by: null, result: "failed", minutes: null, evidence: null });
  check("text that looks like YAML stays text", "reviews:\n  - name: restore-test\n    done: []\n", 'reviews:\n  - name: restore-test\n    done: [{ on: 2026-11-20, by: "a: [b]\\n# c", result: passed }]\n', { ...row, by: "a: [b]\n# c", minutes: null, evidence: null });
  check("not of a review that is not there", "reviews:\n  - name: access\n", null);
  check("not where the list is something else", "reviews:\n  - name: restore-test\n    done: { on: 2026-08-01 }\n", null);
  check("not in a broken file", "reviews:\n  - name: restore-test\n    done: [\n", null);
  check("not through an alias, which would change two reviews", "reviews:\n  - name: restore-test\n    done: &rows\n      - { on: 2026-08-01, result: passed }\n  - name: access\n    done: *rows\n", null);
  check("not of a name that stands first at one that is left out", "reviews:\n  - { name: restore-test, everyDays: often }\n  - { name: restore-test, everyDays: 9 }\n", null);

  it("says exactly the row, whatever it is, and nothing else changes", () => {
    const rows = fc.record<DoneRow>({ on: fc.constantFrom("2026-11-20", "2024-02-29"), by: fc.option(fc.string({ unit: "binary", maxLength: 20 })), result: fc.constantFrom("passed" as const, "failed" as const), minutes: fc.option(fc.nat(9999)), evidence: fc.option(fc.string({ maxLength: 40 })) }, { noNullPrototype: true });
    const styles = fc.constantFrom("reviews:\n  - name: restore-test\n    everyDays: 9\n", "reviews: [{ name: restore-test }]\n", "reviews:\n- name: restore-test\n  done:\n  - on: 2026-01-01\n    result: passed\nowners: []\n");
    fc.assert(fc.property(rows, styles, (given, text) => {
      const made = recordReview(path, text, "restore-test", given);
      // Halves of characters are no text that a file can hold; whatever is written is what was meant.
      if (made.kind !== "edit") return;
      assert.deepEqual(readConfiguration(path, applyLineEdit(text, made.edit)).value.reviews[0]?.done.at(-1), given);
    }), { numRuns: 25 });
  });
});
