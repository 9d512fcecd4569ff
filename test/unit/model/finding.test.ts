import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FindingCode } from "../../../src/model/finding";
import { explanationName, findingCodes, isFindingCode, levelsOf } from "../../../src/model/finding";

const folder = "explanations";
/** Those in English; each other language has a folder beside them. */
const explained = readdirSync(folder).filter((name) => name.endsWith(".md"));
const codes: readonly FindingCode[] = [...findingCodes, "due/restore-test", "scan/trivy/AVD-AWS-0133"];

describe("the codes of findings", () => {
  for (const code of codes) {
    it(`${code} is explained: what it says, when it is shown and what to do`, () => {
      assert.ok(isFindingCode(code));
      const text = readFileSync(path.join(folder, explanationName(code)), "utf8");
      const named = code.startsWith("due/") ? "due/<name>" : code.startsWith("scan/") ? "scan/<tool>/<rule>" : code;
      assert.match(text, new RegExp(`^# .+\\n\\n\`${named}\`\\n\\n.+\\n\\n## When it is shown\\n\\n.+\\n\\n## What to do\\n\\n- `));
      assert.ok(text.includes(`findings: { "${named}": off }`));
    });
  }

  it("have no explanations left over", () => {
    assert.deepEqual(explained.sort(), [...new Set(codes.map(explanationName))].sort());
  });

  for (const text of ["", "due/", "due/../x", "scan/trivy", "drift/other", "scan//x"]) {
    it(`"${text}" is none`, () => assert.equal(isFindingCode(text), false));
  }

  it("are never said with a guess", () => {
    const said = [...explained.map((name) => path.join(folder, name)), "package.nls.json", ...readdirSync("src/present", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).map((name) => path.join("src/present", name))];
    assert.deepEqual(said.filter((file) => /\bmight\b/i.test(readFileSync(file, "utf8"))), []);
  });
});

describe("the levels that somebody has set", () => {
  const cases: readonly (readonly [unknown, object])[] = [
    [{ "drift/live": "error", "due/restore-test": "off", "scan/trivy/AVD-AWS-0133": "view" }, { "drift/live": "error", "due/restore-test": "off", "scan/trivy/AVD-AWS-0133": "view" }],
    [{ "drift/live": "loud", "not/ours": "off", "drift/pending": 3 }, {}],
    [null, {}],
    ["off", {}],
  ];
  for (const [given, expected] of cases) it(JSON.stringify(given), () => assert.deepEqual(levelsOf(given), expected));
});
