import assert from "node:assert/strict";
import type { Annotation } from "../../../src/model/annotation";
import { annotatedRunbooks, annotationClaims } from "../../../src/model/annotation";
import type { Block } from "../../../src/model/place";

function block(address: string, startLine: number, endLine: number): Block {
  return { kind: "job", address, startLine, endLine };
}

const outer = block("outer", 1, 20);
const inner = block("inner", 5, 10);
const other = block("other", 30, 40);

function owner(line: number, about: Block | null, ...owners: readonly string[]): Annotation {
  return { says: "owner", owners, block: about, source: { kind: "annotation", path: "a.yaml", line } };
}

const annotations: readonly Annotation[] = [
  owner(1, null, "@file"),
  owner(2, outer, "@outer", "@second"),
  owner(6, inner, "@inner"),
  { says: "runbook", runbook: { kind: "title", title: "Restore" }, block: outer, source: { kind: "annotation", path: "a.yaml", line: 3 } },
  { says: "runbook", runbook: { kind: "url", url: "https://wiki.acme.test/" }, block: inner, source: { kind: "annotation", path: "a.yaml", line: 7 } },
];

describe("what comments say about a place", () => {
  const cases: readonly (readonly [name: string, about: Block | null, owners: readonly string[], runbooks: readonly number[]])[] = [
    ["a block: the closest first", inner, ["@inner 6", "@outer 2", "@second 2", "@file 1"], [7, 3]],
    ["a block with another in it", outer, ["@outer 2", "@second 2", "@file 1"], [3]],
    ["a block of which nothing is said", other, ["@file 1"], []],
    ["the file", null, ["@file 1"], []],
  ];
  for (const [name, about, owners, runbooks] of cases) {
    it(name, () => {
      const claims = annotationClaims(annotations, about);
      assert.deepEqual(claims.map((claim) => `${claim.owner} ${claim.source.line ?? "-"}`), owners);
      assert.ok(claims.every(({ answers, catchAll, source }) => answers === "ask" && !catchAll && source.kind === "annotation"));
      assert.deepEqual(annotatedRunbooks(annotations, about).map(({ source }) => source.line), runbooks);
    });
  }
});
