import assert from "node:assert/strict";
import fc from "fast-check";
import { associate } from "../../../src/edits/associate";
import type { AssociationSetting } from "../../../src/model/associationSetting";
import { layered } from "../../../src/model/associationSetting";
import { associationOf, readAssociations } from "../../../src/sources/infra/associations";

/** What the estate would decide about a path by a setting; null where no line does. */
function decided(path: string, setting: AssociationSetting): string | null {
  return associationOf(path, readAssociations(setting).associations)?.system ?? null;
}

describe("saying of a file which system it is", () => {
  const cases: readonly [name: string, path: string, above: readonly AssociationSetting[], own: AssociationSetting, expected: AssociationSetting | null][] = [
    ["the first line", "infra/rds.tf", [], {}, { "infra/rds.tf": "none" }],
    ["below what is there", "infra/rds.tf", [], { "*.sh": "shell" }, { "*.sh": "shell", "infra/rds.tf": "none" }],
    ["a line that says otherwise goes to the end, where it decides", "a/b.tf", [], { "a/b.tf": "terraform", "**/*.tf": "terraform" }, { "**/*.tf": "terraform", "a/b.tf": "none" }],
    ["at the top of the repository, and no file of that name elsewhere", "Dockerfile", [], {}, { "/Dockerfile": "none" }],
    ["against the person's own settings", "a/b.tf", [{ "a/b.tf": "terraform", "*.tf": "terraform" }], {}, { "a/b.tf": "none" }],
    ["spaces and letters of any language", "infra/größe 1.tf", [], {}, { "infra/größe 1.tf": "none" }],
    ["a star would mean other files, too", "infra/a*.tf", [], {}, null],
    ["a question mark, too", "infra/a?.tf", [], {}, null],
    ["brackets cannot be written", "app/[id]/main.tf", [], {}, null],
    ["nor braces", "infra/{{ name }}.tf", [], {}, null],
    ["nor a backslash", "infra/a\\b.tf", [], {}, null],
    ["more lines than are read", "a.tf", [], Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`x${n}.sh`, "shell"])), null],
  ];
  for (const [name, path, above, own, expected] of cases) {
    it(name, () => {
      const edit = associate(path, "none", above, own);
      assert.deepEqual(edit.kind === "edit" ? Object.entries(edit.setting) : null, expected === null ? null : Object.entries(expected));
      if (edit.kind === "impossible") assert.deepEqual(edit.reason, { key: "association.noPattern", args: { path } });
    });
  }

  it("whatever is set already, the file is what was said, and no other file changes", () => {
    const name = fc.stringMatching(/^[a-c*]{1,3}(\.tf)?$/);
    const pattern = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    const setting = fc.dictionary(pattern, fc.constantFrom("none", "terraform", "shell", "unheard-of"), { maxKeys: 5, noNullPrototype: true });
    const path = fc.array(fc.stringMatching(/^[a-c]{1,2}$/), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    fc.assert(fc.property(path, path, setting, setting, (wanted, other, above, own) => {
      const edit = associate(wanted, "shell", [above], own);
      assert.equal(edit.kind, "edit");
      const after = layered([above, edit.setting]);
      assert.equal(decided(wanted, after), "shell");
      // A path below the file cannot exist beside it.
      if (other !== wanted && !other.startsWith(`${wanted}/`)) assert.equal(decided(other, after), decided(other, layered([above, own])));
    }), { numRuns: 300 });
  });
});

describe("the setting from several places", () => {
  it("the nearer place stands below, also with a line that the farther one has", () => {
    const merged = layered([{ "a/b.tf": "terraform", "*.tf": "terraform" }, { "x.sh": "shell" }, { "a/b.tf": "none" }]);
    assert.deepEqual(Object.entries(merged), [["*.tf", "terraform"], ["x.sh", "shell"], ["a/b.tf", "none"]]);
    assert.equal(decided("a/b.tf", merged), "none");
  });
});
