import assert from "node:assert/strict";
import { isAsideFile } from "../../../src/model/asideFile";

const cases: readonly [path: string, expected: boolean][] = [
  ["CODEOWNERS", true],
  [".github/CODEOWNERS", true],
  [".infra-steward.yaml", true],
  ["docs/INFRA_BACKLOG.md", true],
  ["src/CODEOWNERS.ts", false],
  ["infra/prod/.infra-steward.yaml", false],
  ["src/checkout.ts", false],
];

describe("files beside product code and infrastructure", () => {
  for (const [path, expected] of cases) it(`${path}: ${expected ? "one" : "none"}`, () => assert.equal(isAsideFile(path), expected));
});
