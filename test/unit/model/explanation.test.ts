import assert from "node:assert/strict";
import { verdictOf } from "../../../src/model/explanation";
import { readAssociations } from "../../../src/sources/infra/associations";
import { explainFile } from "../../../src/sources/infra/explain";

describe("what an explanation comes to", () => {
  const associations = readAssociations({ "gone.tf": "none", "*.sh": "shell" }).associations;
  const cases: readonly [path: string, text: string | null, expected: ReturnType<typeof verdictOf>][] = [
    ["main.tf", null, "infra"],
    ["up.sh", null, "infra"],
    ["a.yaml", "apiVersion: v1\nkind: Service\n", "infra"],
    ["checkout.ts", "export {};\n", "none"],
    ["a.yaml", "name: nothing\n", "none"],
    ["gone.tf", null, "none"],
    ["node_modules/x/main.tf", null, "never"],
    ["a.yaml", null, "unknown"],
  ];
  for (const [path, text, expected] of cases) {
    it(`${path}, ${text === null ? "unread" : JSON.stringify(text)}: ${expected}`, () => assert.equal(verdictOf(explainFile(path, text, associations)), expected));
  }

  it("what could not be asked is unknown", () => assert.equal(verdictOf({ key: "unavailable.failed", args: { reason: "x" } }), "unknown"));
});
