import assert from "node:assert/strict";
import { scanFindings } from "../../../src/findings/scanResult";
import type { ScanResult } from "../../../src/model/scanResult";
import { phrase } from "../../../src/present/phrase";

const result: ScanResult & { readonly report: string } = {
  tool: "Trivy", rule: "AVD-AWS-0133", level: "error", message: "Insights are off.", path: "infra/main.tf", line: 5, endLine: 7, at: "2026-11-18T05:12:03Z", report: "scan.sarif",
};

/** @param expected code, severity, lines and address of each finding. */
function check(name: string, results: readonly Partial<typeof result>[], expected: readonly (readonly [string, string, string, string | null])[]): void {
  it(name, () => {
    const found = scanFindings({
      results: results.map((given) => ({ ...result, ...given })),
      blocksOf: (path) => (path === "infra/main.tf" ? [{ kind: "resource", address: "aws_db_instance.main", startLine: 4, endLine: 9 }] : null),
      ownersOf: () => ["@acme/platform"],
      isProduction: () => false,
      hasLevel: () => false,
    });
    assert.deepEqual(found.map(({ code, severity, line, endLine, address }) => [code, severity, `${line}-${endLine}`, address]), expected);
  });
}

describe("what scanners say", () => {
  const code = "scan/trivy/AVD-AWS-0133";
  check("an error is a warning at most", [{}], [[code, "warning", "5-7", "aws_db_instance.main"]]);
  check("a note is a hint", [{ level: "note" }], [[code, "information", "5-7", "aws_db_instance.main"]]);
  check("about the whole file", [{ line: null, endLine: null }], [[code, "warning", "1-1", null]]);
  check("about a file that is no infrastructure", [{ path: "src/app.ts" }], []);
  check("twice is once", [{}, { report: "other.sarif" }], [[code, "warning", "5-7", "aws_db_instance.main"]]);
  check("a name with spaces, and a rule without one", [{ tool: "My Scanner", rule: "" }, { rule: "CKV/1" }], [
    ["scan/my-scanner/unnamed", "warning", "5-7", "aws_db_instance.main"],
    ["scan/trivy/CKV-1", "warning", "5-7", "aws_db_instance.main"],
  ]);

  it("the newest report is the one that is cited", () => {
    const found = scanFindings({ results: [result, { ...result, at: "2026-11-19T05:12:03Z", report: "new.sarif" }, { ...result, at: null, report: "old.sarif" }], blocksOf: () => [], ownersOf: () => [], isProduction: () => false, hasLevel: () => false });
    assert.deepEqual(found.map(({ source, message }) => [source.path, source.tool, phrase(message)]), [["new.sarif", "Trivy", "Insights are off. (Trivy AVD-AWS-0133)"]]);
  });
});
