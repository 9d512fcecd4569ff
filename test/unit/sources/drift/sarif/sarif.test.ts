import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Read } from "../../../../../src/base/read";
import type { Problem } from "../../../../../src/model/message";
import type { ScanResult } from "../../../../../src/model/scanResult";
import { phrase } from "../../../../../src/present/phrase";
import type { SarifOptions } from "../../../../../src/sources/drift/sarif/sarif";
import { readSarif, sarifMaxBytes } from "../../../../../src/sources/drift/sarif/sarif";
import { processorTime } from "../../../processorTime";

const options: SarifOptions = { root: "/home/me/shop" };

function log(results: readonly unknown[], run: object = {}, driver: object = {}): string {
  return JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "Scan", ...driver } }, results, ...run }] });
}

function at(uri: string, more: object = {}, region: object | null = { startLine: 3, endLine: 5 }): object {
  return { locations: [{ physicalLocation: { artifactLocation: { uri, ...more }, ...(region === null ? {} : { region }) } }] };
}

/** A result as a line: `tool/rule level path:line-endLine message`. */
function textOf({ tool, rule, level, path, line, endLine, message }: ScanResult): string {
  return `${tool}/${rule} ${level} ${path}${line === null ? "" : `:${line}-${endLine ?? "?"}`} ${message}`;
}

function checkRead(read: Read<readonly ScanResult[], Problem>, expected: readonly string[], problems: readonly string[] = []): void {
  assert.deepEqual(read.value.map(textOf), expected);
  assert.deepEqual(read.problems.map(({ message }) => message.key), problems);
  for (const { message } of read.problems) assert.match(phrase(message), /^\w.*\.$/);
}

function check(name: string, text: string | Uint8Array, expected: readonly string[], problems: readonly string[] = []): void {
  it(name, () => checkRead(readSarif("scan.sarif", text, options), expected, problems));
}

/** One result about `a.tf:3-5`, with what it says of itself and what its run says. */
function one(result: object): object {
  return { ruleId: "R1", message: { text: "Bad." }, ...at("a.tf"), ...result };
}

describe("SARIF: levels", () => {
  const rules = { rules: [{ id: "R1", defaultConfiguration: { level: "error" } }, { id: "R2" }, { id: "R3", defaultConfiguration: { level: "none" } }] };
  const level = (name: string, result: object, expected: string | null): void =>
    check(name, log([one(result)], {}, rules), expected === null ? [] : [`Scan/${expected.split(" ")[1] ?? "R1"} ${expected.split(" ")[0] ?? ""} a.tf:3-5 Bad.`]);
  level("the result's own", { level: "note" }, "note");
  level("else the rule's", {}, "error");
  level("else warning", { ruleId: "R2" }, "warning R2");
  level("warning for a rule that is not described", { ruleId: "R9" }, "warning R9");
  level("the rule's, by its index", { ruleId: undefined, ruleIndex: 0 }, "error");
  level("the rule's, by a reference", { ruleId: undefined, rule: { index: 0 } }, "error");
  level("the rule's, by a reference with its id", { ruleId: undefined, rule: { id: "R1" } }, "error");
  level("the rule's, for a part of it", { ruleId: "R1/7" }, "error R1/7");
  level("an index that is none", { ruleId: undefined, ruleIndex: 99, level: "note" }, "note ");
  level("an index of -1 means that there is none", { ruleIndex: -1 }, "error");
  level("none is no complaint", { level: "none" }, null);
  level("a rule of level none makes no complaint", { ruleId: "R3" }, null);
  level("a level that is not known counts as not given", { level: "fatal" }, "error");
  for (const kind of ["pass", "open", "informational", "notApplicable", "review"]) level(`kind ${kind} is no complaint`, { kind, level: "error" }, null);
  level("kind fail is one", { kind: "fail" }, "error");
  check("a rule of an extension", log([one({ ruleId: undefined, rule: { index: 0, toolComponent: { index: 1 } } })], {
    tool: { driver: { name: "Scan", rules: [{ id: "D" }] }, extensions: [{ name: "x" }, { name: "y", rules: [{ id: "E", defaultConfiguration: { level: "note" } }] }] },
  }), ["Scan/E note a.tf:3-5 Bad."]);
});

describe("SARIF: suppressions and baselines", () => {
  const kept = ["Scan/R1 warning a.tf:3-5 Bad."];
  const suppressed = (name: string, statuses: readonly object[], isKept: boolean): void => check(name, log([one({ suppressions: statuses })]), isKept ? kept : []);
  suppressed("an empty list suppresses nothing", [], true);
  suppressed("accepted", [{ kind: "inSource", status: "accepted" }], false);
  suppressed("without a status", [{ kind: "external" }], false);
  suppressed("under review", [{ kind: "external", status: "underReview" }], true);
  suppressed("rejected", [{ kind: "external", status: "rejected" }], true);
  suppressed("accepted and rejected", [{ status: "accepted" }, { status: "rejected" }], true);
  for (const [state, isKept] of [["new", true], ["unchanged", true], ["updated", true], ["absent", false]] as const) check(`baseline: ${state}`, log([one({ baselineState: state })]), isKept ? kept : []);
});

describe("SARIF: lines", () => {
  const region = (name: string, of: object | null, expected: string): void => check(name, log([{ ruleId: "R1", message: { text: "Bad." }, ...at("a.tf", {}, of) }]), [`Scan/R1 warning a.tf${expected} Bad.`]);
  region("both", { startLine: 2, startColumn: 1, endLine: 9 }, ":2-9");
  region("the first alone", { startLine: 2 }, ":2-2");
  region("the last before the first", { startLine: 9, endLine: 2 }, ":9-9");
  region("no region", null, "");
  region("a region of bytes", { byteOffset: 12 }, "");
  region("lines that are none", { startLine: 0 }, "");
  region("lines of another kind", { startLine: "2" }, "");
});

describe("SARIF: messages", () => {
  const message = (name: string, of: object, expected: string, rule: object = {}): void => check(name, log([one({ message: of })], {}, { rules: [{ id: "R1", ...rule }] }), [`Scan/R1 warning a.tf:3-5 ${expected}`]);
  message("text as one line", { text: " Bad\n\tthing.\r\n" }, "Bad thing.");
  message("links keep their words", { text: "See [the rule](https://acme.test/r) and [3](3)." }, "See the rule and 3.");
  message("escaped brackets", { text: String.raw`a\[0\] is [x\]y](1)` }, "a[0] is x]y");
  message("values are filled in", { text: "{0} is {1}, {{not}} {7}.", arguments: ["a", "b"] }, "a is b, {not} {7}.");
  message("braces without values stay", { text: "{0} {{x}}" }, "{0} {{x}}");
  message("by an id of the rule", { id: "bad", arguments: ["x"] }, "Bad x.", { messageStrings: { bad: { text: "Bad {0}." } } });
  message("else what the rule is about", { id: "other" }, "About.", { shortDescription: { text: "About." } });
  message("else the rule's name", {}, "R1");
  message("characters that mislead are gone", { text: "a\u202Eb\u0000c\u2028d\u200B" }, "ab c d");
  message("longer ones are cut", { text: "x".repeat(1000) }, `${"x".repeat(499)}…`);
  message("longer ones are not cut within a character", { text: `x${"😀".repeat(300)}` }, `x${"😀".repeat(249)}…`);
  it("hostile ones take no time", () => {
    for (const part of ["[", "[](", "[\\", "](", "[a](b", "\u202E", "{0}"]) {
      const spentMs = processorTime();
      readSarif("p", log([one({ message: { text: part.repeat(200_000), arguments: ["{0}{0}"] } })]), options);
      assert.ok(spentMs() < 500, part);
    }
  });
});

describe("SARIF: bad input", () => {
  const whole = log([one({ message: { text: "Bäd." } })]);
  const kept = ["Scan/R1 warning a.tf:3-5 Bäd."];
  check("as text with a byte order mark", `\uFEFF${whole}`, kept);
  check("in UTF-8", Buffer.from(whole), kept);
  check("in UTF-8 with a byte order mark", Buffer.from(`\uFEFF${whole}`), kept);
  for (const mark of ["", "\uFEFF"]) {
    check(`in UTF-16 LE${mark === "" ? "" : " with a byte order mark"}`, Buffer.from(mark + whole, "utf16le"), kept);
    check(`in UTF-16 BE${mark === "" ? "" : " with a byte order mark"}`, Buffer.from(mark + whole, "utf16le").swap16(), kept);
  }
  check("in Latin-1", Buffer.from(whole, "latin1"), [], ["sarif.encoding"]);
  check("in UTF-16 with half a character", Buffer.from(`\uFEFF${whole}`, "utf16le").subarray(0, -1), [], ["sarif.encoding"]);
  check("of no length", new Uint8Array(), [], ["sarif.notLog"]);
  it("cut off anywhere", () => {
    for (let length = 0; length < whole.length; length += 9) checkRead(readSarif("p", whole.slice(0, length), options), [], ["sarif.notLog"]);
  });
  check("another version", whole.replace("2.1.0", "2.0.0"), [], ["sarif.version"]);
  check("something else", '{"runs":1}', [], ["sarif.notLog"]);
  check("runs and results of another shape", log([1, {}, one({}), { message: "x" }]).replace('"runs":[', '"runs":[1,{"tool":{}},'), ["Scan/R1 warning a.tf:3-5 Bad."], ["sarif.malformed"]);
  check("no results", log([], { results: null }), []);
  check("results about no file", log([{ message: { text: "x" } }, { message: { text: "x" }, locations: [] }, { message: { text: "x" }, locations: [{}] }]), [], ["sarif.outside"]);
  it("more results than are kept", () => {
    const read = readSarif("p", log(Array.from({ length: 9 }, (_, index) => one({ ruleId: `R${index}` }))), { ...options, maxResults: 2 });
    checkRead(read, ["Scan/R0 warning a.tf:3-5 Bad.", "Scan/R1 warning a.tf:3-5 Bad."], ["sarif.tooMany"]);
  });
  it("more bytes than are read", () => checkRead(readSarif("p", " ".repeat(sarifMaxBytes + 1), options), [], ["file.tooLarge"]));
});

describe("SARIF of the sample company", () => {
  it("production", () => {
    const read = readSarif("infra/prod/trivy.sarif", readFileSync("test/fixtures/acme-shop/infra/prod/trivy.sarif"), options);
    checkRead(read, ["Trivy/AVD-AWS-0133 note infra/prod/rds.tf:13-36 The instance has Performance Insights switched off."]);
    assert.equal(read.value[0]?.at, "2026-11-18T05:12:03.000Z");
  });
});
