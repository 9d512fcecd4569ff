import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { compareOwners, knownOwners, ownerNamed, sameOwner } from "../../../src/model/catalogOwners";
import { readCatalog } from "../../../src/sources/ownership/catalogs/catalogs";

const company = readCatalog("catalog-info.yaml", readFileSync("test/fixtures/acme-shop/catalog-info.yaml", "utf8")).value;

describe("the owners that catalogs define", () => {
  it("the sample company's teams and people", () => {
    assert.deepEqual(knownOwners(company).map(({ reference }) => reference), [
      ...["engineering", "platform", "checkout", "data", "observability"].map((name) => `group:default/${name}`),
      ...["ana", "lee", "dana", "sam", "kim"].map((name) => `user:default/${name}`),
    ]);
    assert.deepEqual(knownOwners(company)[1], {
      reference: "group:default/platform",
      name: "platform",
      identities: ["@acme/platform", "platform@acme.test"],
      source: { kind: "catalog", path: "catalog-info.yaml", line: 27 },
    });
  });

  it("the first definition of a name and of a handle counts", () => {
    const group = (name: string, line: string): string => `kind: Group\nmetadata: { name: ${name}, annotations: { github.com/team-slug: acme/a } }\nspec: { profile: { email: ${line}@acme.test } }\n`;
    const entities = readCatalog("catalog-info.yaml", [group("a", "x"), group("A", "y"), group("b", "z")].join("---\n")).value;
    assert.deepEqual(knownOwners(entities).map(({ reference, identities }) => `${reference} ${identities.join(" ")}`), ["group:default/a @acme/a x@acme.test", "group:default/b @acme/a z@acme.test"]);
    assert.equal(ownerNamed("@acme/a", entities)?.reference, "group:default/a");
  });

  const named: readonly (readonly [written: string, reference: string | null])[] = [
    ["platform", "group:default/platform"], ["@Acme/Platform", "group:default/platform"], ["platform@acme.test", "group:default/platform"],
    ["user:lee", "user:default/lee"], ["kim@acme.test", "user:default/kim"], ["@acme/release", null], ["lee", null],
  ];
  for (const [written, reference] of named) it(`${written} is ${reference ?? "not defined"}`, () => assert.equal(ownerNamed(written, company)?.reference ?? null, reference));
});

describe("whether two names mean the same owner", () => {
  const cases: readonly (readonly [a: string, b: string, verdict: "same" | "different" | "unknown"])[] = [
    ["@acme/platform", "@acme/platform", "same"],
    ["@acme/platform", "@ACME/Platform", "same"],
    ["group:default/platform", "platform", "same"],
    ["platform", "@acme/platform", "same"],
    ["group:default/platform", "@acme/platform", "same"],
    ["platform@acme.test", "@acme/platform", "same"],
    ["group:default/checkout", "@acme/data", "different"],
    ["user:ana", "@acme/platform", "different"],
    // One of them is not in the catalog, but whoever the other is has another name in the same notation.
    ["@acme/platform", "@acme/release", "different"],
    ["platform", "@acme/release", "different"],
    ["platform", "release", "different"],
    // Nothing says how the two are written in one notation.
    ["release", "@acme/release", "unknown"],
    ["release", "@acme/packages", "unknown"],
    ["user:ana", "@ana", "unknown"],
    ["someone@acme.test", "@acme/release", "unknown"],
  ];
  for (const [a, b, verdict] of cases) {
    it(`${a} and ${b}: ${verdict}`, () => {
      assert.equal(compareOwners(a, b, company), verdict);
      assert.equal(compareOwners(b, a, company), verdict);
      assert.equal(sameOwner(a, b, company), verdict === "same");
    });
  }

  it("without a catalog only spellings of one notation are compared", () => {
    assert.equal(compareOwners("platform", "@acme/platform", []), "unknown");
    assert.equal(compareOwners("@acme/data", "@acme/platform", []), "different");
  });

  it("every name is the same as itself, in any case", () =>
    fc.assert(fc.property(fc.string({ maxLength: 20 }), (name) => sameOwner(name, name, company)), { numRuns: 200 }));
});
