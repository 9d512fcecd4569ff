import assert from "node:assert/strict";
import { identityOf, People, shownName } from "../../../../src/sources/history/people";
import { isProgram } from "../../../../src/sources/history/programs";

describe("people in history", () => {
  const names: readonly [given: string, shown: string][] = [
    ["Ana Ruiz", "Ana Ruiz"],
    ["  Ana\t Ruiz ", "Ana Ruiz"],
    ["Ana\u001b[31mRuiz\u0007", "Ana [31mRuiz"],
    ["Ana\u202eziuR\u2066\u200b", "Ana ziuR"],
    ["Ana\u2028Ruiz\u0085x", "Ana Ruiz x"],
    ["\u0000\u200b", "?"],
    ["", "?"],
    ["x".repeat(500), "x".repeat(100)],
    [`${"x".repeat(99)}𝄞y`, "x".repeat(99)],
    ["José 李雷 Ødegård", "José 李雷 Ødegård"],
  ];
  for (const [given, shown] of names) it(`are shown as ${JSON.stringify(shown.slice(0, 30))} for ${JSON.stringify(given.slice(0, 30))}`, () => assert.equal(shownName(given), shown));

  it("are told apart by address without regard to case, and by name where there is none", () => {
    const people = new People([]);
    const numbers = [["Ana", "ana@acme.test"], ["ana r", "ANA@acme.test"], ["Ana", "ana@laptop.acme.test"], ["Ana", ""], ["Lee", ""], ["Ana", ""]]
      .map(([name = "", email = ""]) => people.numberOf({ name, email }));
    assert.deepEqual(numbers, [0, 0, 1, 2, 3, 2]);
    assert.deepEqual(people.list().map(({ name }) => name), ["Ana", "Ana", "Ana", "Lee"]);
  });

  it("keep their numbers when history is continued, and get their newest name", () => {
    const earlier = new People([]);
    for (const name of ["Lee", "Ana"]) earlier.sawOn(earlier.numberOf({ name, email: `${name}@acme.test` }) ?? -1, 7);
    const people = new People(earlier.list());
    assert.equal(people.numberOf({ name: "Ana Ruiz", email: "ana@acme.test" }), 1);
    people.sawOn(1, 9);
    assert.deepEqual(people.list().map(({ name, lastDay }) => [name, lastDay]), [["Lee", 7], ["Ana Ruiz", 9]]);
    assert.deepEqual(earlier.list().map(({ name, lastDay }) => [name, lastDay]), [["Lee", 7], ["Ana", 7]], "what was read before changed");
  });

  it("are kept without their address", () => {
    const people = new People([]);
    people.numberOf({ name: "Ana", email: "ana@acme.test" });
    assert.equal(JSON.stringify(people.list()).includes("acme"), false);
    assert.match(identityOf({ name: "", email: "ana@acme.test" }), /^[0-9a-f]{32}$/);
  });
});

describe("a signature", () => {
  const programs = ["dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", "acme-bot[bot] <bot@acme.test>", "renovate <r@acme.test>", "Renovate Bot <r@acme.test>", "semantic-release-bot <s@acme.test>", "k8s-ci-robot <k@acme.test>", "github-actions <a@github.com>", "GitHub Actions <a@acme.test>", "Pair <noreply@acme.test>", "Deploys <deploy-bot@acme.test>", "bot <x@acme.test>", "Copilot <1+Copilot@users.noreply.github.com>", "Fixer <fixeragent@acme.test>"];
  const people = ["Ana Ruiz <ana@acme.test>", "Jan Bot <jan@acme.test>", "Abbot Kim <abbot@acme.test>", "Ana <1+ana@users.noreply.github.com>", "Robota Nowak <robota@acme.test>", "Jenkinson Lee <lee@acme.test>", " <>"];
  for (const [expected, signatures] of [[true, programs], [false, people]] as const) {
    for (const signature of signatures) {
      it(`${expected ? "is a program's" : "is a person's"}: ${signature}`, () => {
        const [, name = "", email = ""] = /^(.*) <(.*)>$/.exec(signature) ?? [];
        assert.equal(isProgram({ name, email }), expected);
      });
    }
  }
});
