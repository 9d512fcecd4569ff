import assert from "node:assert/strict";
import fc from "fast-check";
import { compileGlob } from "../../../../src/model/glob";
import { associationOf, readAssociations } from "../../../../src/sources/infra/associations";
import { classifyContent, classifyPath } from "../../../../src/sources/infra/classify";

describe("associations of paths with systems", () => {
  const setting = {
    "deploy/*.sh": "shell", "Makefile": "make", "docs/**": "none", "docs/infra/*.tf": "terraform", "*.conf.tpl": "nginx", "menu/*.yaml": "kubernetes", "node_modules/**": "shell",
  };
  const { associations, problems } = readAssociations(setting);

  const paths: Record<string, string | null> = {
    "deploy/run.sh": "shell",
    "deploy/sub/run.sh": null,
    "run.sh": null,
    "Makefile": "make",
    "services/orders/Makefile": "make",
    "docs/main.tf": null,
    "docs/infra/main.tf": "terraform",
    "web/site.conf.tpl": "nginx",
    "infra/main.tf": "terraform",
    "menu/today.yaml": "kubernetes",
    "deploy/worker.yaml": "?",
    "node_modules/a/run.sh": null,
  };
  for (const [path, expected] of Object.entries(paths)) {
    it(`${path}: ${expected ?? "none"}`, () => {
      const verdict = classifyPath(path, associations);
      assert.equal(verdict === null ? null : "system" in verdict ? verdict.system : "?", expected);
      // The content decides only where neither the setting nor the path does.
      if (expected !== "?") assert.equal(classifyContent(path, "title: x\n", associations), expected);
    });
  }

  it("of several that match, the last one written decides", () => {
    const paths = (value: Record<string, string>): unknown => classifyPath("a/b.sh", readAssociations(value).associations);
    assert.deepEqual(paths({ "a/**": "none", "*.sh": "shell" }), { system: "shell" });
    assert.equal(paths({ "*.sh": "shell", "a/**": "none" }), null);
  });

  it("a pattern matches what the same glob does anywhere else", () => {
    const part = fc.constantFrom("a", "b.sh", "*", "**", "*.sh", "a?", ".", "/");
    const names = fc.array(fc.constantFrom("a", "ab", "b.sh", "c"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/")), names, (pattern, path) => {
      assert.equal(associationOf(path, readAssociations({ [pattern]: "shell" }).associations) !== null, compileGlob(pattern)(path));
    }), { numRuns: 300 });
  });

  it("is understood without a problem", () => assert.deepEqual(problems, []));

  it("what cannot be understood is said, and the rest holds", () => {
    const read = readAssociations({ "*.sh": "bash", "": "shell", "*.{a,b}": "shell", "!x": "none", "*.mk": "make" });
    assert.deepEqual(read.associations.map(({ pattern, system }) => [pattern, system]), [["*.mk", "make"]]);
    assert.deepEqual(read.problems, [
      { key: "associations.system", args: { pattern: "*.sh", system: "bash" } },
      { key: "associations.pattern", args: { pattern: "" } },
      { key: "associations.pattern", args: { pattern: "*.{a,b}" } },
      { key: "associations.pattern", args: { pattern: "!x" } },
    ]);
  });

  it("too many are cut, and that is said", () => {
    const read = readAssociations(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.sh`, "shell"])));
    assert.equal(read.associations.length, 200);
    assert.deepEqual(read.problems, [{ key: "associations.tooMany", args: { max: 200 } }]);
  });
});
