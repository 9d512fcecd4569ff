import assert from "node:assert/strict";
import fc from "fast-check";
import { readingOrder } from "../../../src/estate/readingOrder";
import { noAssociations, readAssociations } from "../../../src/sources/infra/associations";
import { environmentOf } from "../../../src/sources/infra/environment";

const byPath = (path: string) => environmentOf(path, []);
const live = environmentOf("prod/a.tf", []);

describe("the order in which files are read", () => {
  const cases: readonly [name: string, paths: readonly string[], groups: readonly (readonly string[])[]][] = [
    ["nothing", [], [[]]],
    ["catalogs, production, what else runs, the rest", ["a.tf", "catalog-info.yaml", "docs/runbooks/a.md", "examples/prod/a.tf", "prod/a.tf"], [["catalog-info.yaml"], ["prod/a.tf"], ["a.tf"], ["docs/runbooks/a.md", "examples/prod/a.tf"]]],
    ["a catalog in production is a catalog", ["prod/catalog-info.yaml", "prod/a.tf"], [["prod/catalog-info.yaml"], ["prod/a.tf"]]],
    ["what its path does not tell may run", ["prod/app.yaml", "app.yaml"], [[], ["prod/app.yaml"], ["app.yaml"]]],
    ["within a group as they are given", ["b.tf", "a.tf"], [[], ["b.tf", "a.tf"]]],
  ];
  for (const [name, paths, groups] of cases) it(name, () => assert.deepEqual(readingOrder(paths, noAssociations, byPath), groups));

  it("follows the person's settings and the repository's", () => {
    const { associations } = readAssociations({ "scripts/**": "shell", "old/**": "none" });
    assert.deepEqual(readingOrder(["old/prod/a.tf", "scripts/prod.sh", "dev/a.tf"], associations, (path) => (path.startsWith("dev/") ? live : null)), [[], ["dev/a.tf"], ["scripts/prod.sh"], ["old/prod/a.tf"]]);
  });

  it("leaves none out and gives none twice", () => {
    const part = fc.constantFrom("prod", "dev", "examples", "docs", "runbooks", "a.tf", "catalog-info.yaml", "b.yaml", "c.md", "Dockerfile");
    const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    fc.assert(fc.property(fc.uniqueArray(path), (paths) => {
      const groups = readingOrder(paths, noAssociations, byPath);
      assert.deepEqual(groups.flat().sort(), paths.sort());
      assert.ok(groups.slice(1).every((group) => group.length > 0));
    }));
  });
});
