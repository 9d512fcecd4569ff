import assert from "node:assert/strict";
import fc from "fast-check";
import { alertRunbooks } from "../../../src/model/alertRule";
import { emptyConfiguration } from "../../../src/model/configuration";
import type { NamedLink } from "../../../src/model/linkedRunbook";
import { linkedRunbook, settingsRunbooks } from "../../../src/model/linkedRunbook";
import type { AppliesTo, Runbook } from "../../../src/model/runbook";
import { emptyAppliesTo } from "../../../src/model/runbook";
import { unitedRunbooks } from "../../../src/model/unitedRunbooks";

const link = (url: string, more: Partial<NamedLink> = {}): Runbook => linkedRunbook({ url, declaredIn: "catalog-info.yaml", line: 4, ...more });
const alert = (name: string, url: string): Runbook[] => alertRunbooks([{ name, path: "a.rules.yml", startLine: 1, endLine: 3, runbook: { url, line: 3 } }]);
const file = (path: string, appliesTo: Partial<AppliesTo> = {}): Runbook => ({ ...link(""), title: path, location: { path }, declaredIn: path, appliesTo: { ...emptyAppliesTo, ...appliesTo } });

/** @param expected each runbook as `title | what it applies to`. */
function check(name: string, runbooks: readonly Runbook[], ...expected: readonly string[]): void {
  it(name, () => {
    const shown = unitedRunbooks(runbooks, "github.com/acme/shop").map(({ title, appliesTo }) => [title, Object.values(appliesTo).flat().join(" ")].join(" | "));
    assert.deepEqual(shown, expected);
  });
}

const wiki = "https://wiki.acme.test/restore";
const own = "https://github.com/acme/shop/blob/main/docs/runbooks/a%20b.md";

describe("runbooks that several sources name", () => {
  check("are one where the address is the same", [link(wiki, { title: "Restore", appliesTo: { services: ["orders"] } }), link(wiki, { appliesTo: { services: ["cart", "orders"] } })], "Restore | orders cart");
  check("are two where it is not", [link(wiki), link(`${wiki}#steps`)], "wiki.acme.test/restore | ", "wiki.acme.test/restore#steps | ");
  check("keep the better title", [...alert("Gone", wiki), link(wiki, { title: "Restore", appliesTo: { services: ["orders"] } })], "Restore | orders Gone");
  check("are called by their alerts", [...alert("Gone", wiki), ...alert("Slow", wiki)], "Gone, Slow | Gone Slow");
  check("are called by a few alerts only", ["A", "B", "C", "D"].flatMap((name) => alert(name, wiki)), "A, B, C, … | A B C D");
  check("are the file that the address shows", [file("docs/runbooks/a b.md", { paths: ["infra/**"] }), ...alert("Gone", own)], "docs/runbooks/a b.md | infra/** Gone");
  check("are the file, even where the address comes first", [...alert("Gone", own), file("docs/runbooks/a b.md")], "docs/runbooks/a b.md | Gone");
  check("are no file that is not there", alert("Gone", own), "Gone | Gone");
  check("are no file of another repository", [file("docs/x.md"), link("https://github.com/acme/other/blob/main/docs/x.md", { title: "X" })], "docs/x.md | ", "X | ");
  check("stay as they are otherwise", [file("b.md"), file("a.md")], "b.md | ", "a.md | ");

  it("never lie in another repository where this one is not known", () => {
    assert.equal(unitedRunbooks([file("docs/runbooks/a b.md"), ...alert("Gone", own)], null).length, 2);
  });

  it("are the same object as long as their parts are", () => {
    const parts = [file("docs/runbooks/a b.md"), ...alert("Gone", own)];
    assert.equal(unitedRunbooks(parts, "acme/shop")[0], unitedRunbooks([...parts], "acme/shop")[0]);
    assert.notEqual(unitedRunbooks(parts, "acme/shop")[0], unitedRunbooks([...parts, ...alert("Slow", own)], "acme/shop")[0]);
  });

  it("lose no alert, and united again stay as they are", () => {
    const some = fc.array(fc.tuple(fc.constantFrom("A", "B", "C"), fc.constantFrom(wiki, own, `${wiki}2`)), { maxLength: 8 });
    fc.assert(fc.property(some, (pairs) => {
      const united = unitedRunbooks([file("docs/runbooks/a b.md"), ...pairs.flatMap(([name, url]) => alert(name, url))], "acme/shop");
      assert.deepEqual(new Set(united.flatMap(({ appliesTo }) => appliesTo.alerts)), new Set(pairs.map(([name]) => name)));
      assert.deepEqual(unitedRunbooks(united, "acme/shop"), united);
    }));
  });
});

describe("runbooks that settings name", () => {
  it("apply to what is said there, and are known by their link", () => {
    const rule = { url: wiki, title: null, kind: "incident", appliesTo: { ...emptyAppliesTo, paths: ["infra/**"] }, line: 7 } as const;
    const [only] = settingsRunbooks({ ...emptyConfiguration, runbooks: { ...emptyConfiguration.runbooks, links: [rule] } });
    assert.deepEqual([only?.title, only?.kind, only?.location, only?.declaredIn, only?.line, only?.appliesTo.paths, only?.anchors], ["wiki.acme.test/restore", "incident", { url: wiki }, ".infra-steward.yaml", 7, ["infra/**"], null]);
  });
});
