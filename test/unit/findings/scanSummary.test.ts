import assert from "node:assert/strict";
import { scanFindings } from "../../../src/findings/scanResult";
import type { Finding } from "../../../src/model/finding";
import type { ScanLevel, ScanResult } from "../../../src/model/scanResult";
import { phrase } from "../../../src/present/phrase";

type Given = ScanResult & { readonly report: string };

const of = (path: string, line: number, level: ScanLevel = "warning", rule = "R1"): Given =>
  ({ tool: "Trivy", rule, level, message: `${path} ${line}`, path, line, endLine: line, at: "2026-11-18T05:12:03Z", report: "scan.sarif" });

const many = (path: string, count: number, level: ScanLevel = "warning", rule = "R1"): Given[] => Array.from({ length: count }, (_, index) => of(path, index + 1, level, rule));

function find(results: readonly Given[], levelled: readonly string[] = []): readonly Finding[] {
  return scanFindings({ results, blocksOf: () => [], ownersOf: () => [], isProduction: (path) => path.startsWith("prod/"), hasLevel: (code) => levelled.includes(code) });
}

/** Those in Problems, as code, path and line. */
function shown(found: readonly Finding[]): string[] {
  return found.filter(({ severity }) => severity !== "view").map(({ code, path, line }) => `${code} ${path}:${line}`);
}

describe("what scanners say in Problems", () => {
  it("is all of it where it is little", () => {
    assert.equal(shown(find(many("a.tf", 7))).length, 7);
    assert.deepEqual(find(many("a.tf", 7)).filter(({ code }) => code === "scan/all/more"), []);
    assert.deepEqual(find([]), []);
  });

  it("is seven of thousands and one line that says so, and every other stands beside its code", () => {
    const found = find([...many("a.tf", 2_000), ...many("b.tf", 3_000)]);
    assert.equal(found.length, 5_001);
    assert.deepEqual(shown(found), [...[1, 2, 3, 4, 5, 6, 7].map((line) => `scan/trivy/R1 a.tf:${line}`), "scan/all/more b.tf:1"]);
    assert.equal(phrase(found.at(-1)?.message ?? assert.fail()), "Scanners say 4,993 more, in 2 files, of which this has 3,000: they stand in hovers, in This Place and on the command line.");
    assert.deepEqual(found.at(-1)?.source, found[0]?.source);
  });

  it("says in which one file where it is one", () => assert.equal(phrase(find(many("a.tf", 9)).at(-1)?.message ?? assert.fail()), "Scanners say 2 more, in 1 file: they stand in hovers, in This Place and on the command line."));

  it("is the most severe first, then production", () => {
    const found = find([...many("a.tf", 5), ...many("prod/a.tf", 3), ...many("z.tf", 2, "error"), ...many("prod/z.tf", 9, "note")]);
    assert.deepEqual(shown(found), ["scan/trivy/R1 a.tf:1", "scan/trivy/R1 a.tf:2", ...[1, 2, 3].map((line) => `scan/trivy/R1 prod/a.tf:${line}`), "scan/trivy/R1 z.tf:1", "scan/trivy/R1 z.tf:2", "scan/all/more prod/z.tf:1"]);
    assert.equal(found.at(-1)?.severity, "warning");
  });

  it("is as many of a rule as there are where the settings give it a level", () => {
    const found = find([...many("a.tf", 20, "warning", "R2"), ...many("b.tf", 3)], ["scan/trivy/R2"]);
    assert.equal(shown(found).length, 23);
    assert.equal(shown(find([...many("a.tf", 20, "warning", "R2"), ...many("b.tf", 9)], ["scan/trivy/R2"])).length, 28);
  });
});
