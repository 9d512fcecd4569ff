import assert from "node:assert/strict";
import { phrase } from "../../../../src/present/phrase";
import { readConfiguration } from "../../../../src/sources/settings/configuration";

/** @param expected names with line, and problems. */
function check(name: string, text: string, expected: readonly string[]): void {
  it(name, () => {
    const { value, problems } = readConfiguration(".infra-steward.yaml", text);
    const read = value.reviews.map((review) => `${review.line} ${review.name} ${review.everyDays ?? review.expires ?? "-"} ${review.done.map(({ on, result }) => `${on} ${result}`).join(", ")}`.trim());
    assert.deepEqual([...read, ...problems.map(({ line, message }) => `${line ?? "-"}: ${phrase(message)}`)], expected);
  });
}

describe("reviews in the repository's own settings", () => {
  check("as the design has them", [
    "reviews:",
    "  - name: restore-test",
    '    applies: ["aws_db_instance.*"]',
    "    everyDays: 90",
    '    owner: "@acme/platform"',
    "    done:",
    '      - { on: 2026-08-01, by: "@acme/platform", result: passed, minutes: 42, evidence: "https://ci.acme.test/1234" }',
    '  - { name: tls-certificate, applies: ["infra/prod/edge/**"], expires: 2027-01-15 }',
  ].join("\n"), ["2 restore-test 90 2026-08-01 passed", "8 tls-certificate 2027-01-15"]);
  check("an empty list of rows", "reviews:\n  - name: a\n    everyDays: 1\n    done:\n", ["2 a 1"]);
  check("one that is wrong leaves the others", "reviews:\n  - name: a b\n  - name: c\n    done: [{ on: 2026-02-30, result: passed }]\n  - { name: d, everyDays: 5 }\n", [
    "5 d 5",
    '2: "reviews" is not as expected (name: /^[\\w-]{1,60}$/) and is left out.',
    '3: "reviews" is not as expected (done.0.on: a date such as 2026-01-05) and is left out.',
  ]);
  check("no list", "reviews: restore-test\n", ['1: "reviews" is not as expected (Array) and is left out.']);
  check("a result that is neither", "reviews: [{ name: a, done: [{ on: 2026-02-03, result: maybe }] }]\n", ['1: "reviews" is not as expected (done.0.result: ("passed" | "failed")) and is left out.']);
});
