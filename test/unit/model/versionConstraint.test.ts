import assert from "node:assert/strict";
import fc from "fast-check";
import { compareVersions, parseConstraint, parseVersion, satisfies } from "../../../src/model/versionConstraint";

function meets(version: string, constraint: string): boolean {
  const [one, all] = [parseVersion(version), parseConstraint(constraint)];
  assert.ok(one !== null && all !== null, `${version} ${constraint}`);
  return satisfies(one, all);
}

function check(constraint: string, yes: readonly string[], no: readonly string[]): void {
  it(`${constraint} allows ${yes.join(", ") || "nothing"}, not ${no.join(", ")}`, () => {
    for (const version of yes) assert.equal(meets(version, constraint), true, version);
    for (const version of no) assert.equal(meets(version, constraint), false, version);
  });
}

describe("version constraints", () => {
  check("1.2.0", ["1.2.0", "1.2", "v1.2.0", "1.2.0+build"], ["1.2.1", "1.2.0-beta1", "12.0"]);
  check("= 1.2", ["1.2.0"], ["1.2.1"]);
  check("!= 1.2.0", ["1.2.1", "1.2.0-beta1", "0.1"], ["1.2.0", "1.2"]);
  check("> 1.2.0", ["1.2.1", "2.0.0", "1.10.0"], ["1.2.0", "1.1.9", "1.3.0-beta1"]);
  check(">= 1.2.0", ["1.2.0", "1.10.0"], ["1.1.9"]);
  check("< 2.0.0", ["1.99.0"], ["2.0.0", "2.0.1"]);
  check("<= 2.0.0", ["2.0.0", "1.0.0"], ["2.0.1"]);
  // The examples of the documentation.
  check("~> 1.0.4", ["1.0.4", "1.0.5", "1.0.10"], ["1.1.0", "1.0.3", "2.0.4"]);
  check("~> 1.1", ["1.1.0", "1.2.0", "1.10.0"], ["1.0.9", "2.0.0"]);
  check("~> 1", ["1.0.0", "1.9.0", "2.0.0"], ["0.9.9"]);
  check("~> 5.70", ["5.70.0", "5.100.0"], ["5.61.0", "6.0.0"]);
  check(">= 1.2.0, < 2.0.0", ["1.2.0", "1.9.9"], ["1.1.0", "2.0.0"]);
  check(">= 1.0, != 1.1.0, ~> 1.0", ["1.0.0", "1.2.0"], ["1.1.0", "2.0.0"]);
  check(" >=1.2.0 ,<2.0.0 ", ["1.5.0"], ["2.0.0"]);
  // A prerelease is had by its own name only.
  check("1.3.0-beta1", ["1.3.0-beta1"], ["1.3.0", "1.3.0-beta2"]);
  check("~> 1.2", ["1.3.0"], ["1.3.0-beta1"]);
  check(">= 1.3.0-beta1", ["1.3.0-beta2", "1.3.0", "1.4.0"], ["1.3.0-alpha9", "1.4.0-beta1"]);

  for (const broken of ["", "latest", "1.x", ">= ", "=> 1.0", "1.0 2.0", "1.0,", ", 1.0", "~ 1.0", "^1.0", "1..0", ">= 1.0 || < 2", "1.0.0-", "1.2.3.4.5.6.7.8.9"]) {
    it(`${JSON.stringify(broken)} is none`, () => assert.equal(parseConstraint(broken), null));
  }
  it("prereleases are ordered as the standard says", () => {
    const order = ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0"].map((text) => parseVersion(text));
    for (const [left, one] of order.entries()) {
      for (const [right, other] of order.entries()) {
        assert.ok(one !== null && other !== null);
        assert.equal(Math.sign(compareVersions(one, other)), Math.sign(left - right));
      }
    }
  });
  it("a version is below, the same as or above another, and nothing else", () => {
    const version = fc.tuple(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), fc.constantFrom("", "", "-beta1")).map(([numbers, more]) => numbers.join(".") + more);
    fc.assert(fc.property(version, version, (one, other) => {
      const isSame = meets(one, other);
      assert.equal(meets(one, `!= ${other}`), !isSame);
      if (one.includes("-") || other.includes("-")) return;
      assert.equal([isSame, meets(one, `< ${other}`), meets(one, `> ${other}`)].filter(Boolean).length, 1);
      assert.equal(meets(one, `<= ${other}`), !meets(one, `> ${other}`));
      if (meets(one, `~> ${other}`)) assert.ok(meets(one, `>= ${other}`));
    }));
  });
});
