import assert from "node:assert/strict";
import fc from "fast-check";
import type { Cell, ReportTable } from "../../../../src/model/reportTable";
import { csvReport } from "../../../../src/reports/export/csv";
import { markdownReport } from "../../../../src/reports/export/markdown";

function table(cell: Cell): ReportTable {
  return { name: "places", title: "Places", columns: ["path", "minutes"], rows: [[cell, 1.5]] };
}

/** The cells of one CSV line, read as RFC 4180 has it. */
function parse(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

describe("reports/export/csv", () => {
  const cells: readonly [cell: string, line: string][] = [
    ["infra/a.tf", "Places,infra/a.tf,minutes,1.5"],
    ['a,"b"', 'Places,"a,""b""",minutes,1.5'],
    ["=1+1", "Places,\"'=1+1\",minutes,1.5"],
    ["+1", "Places,\"'+1\",minutes,1.5"],
    ["-1", "Places,\"'-1\",minutes,1.5"],
    ["@acme/platform", "Places,\"'@acme/platform\",minutes,1.5"],
    [" =cmd|x", "Places,\"' =cmd|x\",minutes,1.5"],
    ["\t=1", "Places,\"'\t=1\",minutes,1.5"],
    ["＝1", "Places,\"'＝1\",minutes,1.5"],
  ];
  for (const [cell, line] of cells) it(`writes ${JSON.stringify(cell)} as text`, () => assert.equal(csvReport([table(cell)])[1], line));

  it("leaves out what was not measured", () => {
    assert.deepEqual(csvReport([{ name: "durations", title: "T", columns: ["what", "median"], rows: [["lag", null]] }]), ["table,row,figure,value", "T,lag,median,"]);
  });

  it("gives every text back, and lets none begin a formula", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      const [, cell = ""] = parse(csvReport([table(text)])[1] ?? "");
      assert.ok(cell === text || cell === `'${text}`);
      assert.doesNotMatch(cell, /^\s*[=+\-@]/);
    }));
  });
});

describe("reports/export/markdown", () => {
  it("is the first screen and every table that has rows", () => {
    const empty = { ...table("x"), rows: [] };
    assert.deepEqual(markdownReport({ headline: "Week 45", lines: ["INFRA 5 min"], tables: [table("infra/a_b.tf"), empty] }), [
      "# Week 45", "", "    INFRA 5 min", "", "## Places", "", "| path | minutes |", "| --- | ---: |", "| infra/a\\_b.tf | 1.5 |",
    ]);
  });

  const hostile = ["a|b", "[x](https://acme.test)", "<img src=x>", "![x](y)", "`code`", "https://acme.test", "a\n# b", "&lt;", "@somebody"];
  for (const text of hostile) {
    it(`keeps ${JSON.stringify(text)} text in its cell`, () => {
      const row = markdownReport({ headline: "", lines: [], tables: [table(text)] }).at(-1) ?? "";
      assert.equal(row.split(/(?<!\\)\|/).length, 4);
      assert.doesNotMatch(row, /(?<!\\)[[\]<>`!&@]|:\/\/|\n/);
    });
  }
});
