import assert from "node:assert/strict";
import { isIndexed, readIndexedFile } from "../../../../src/estate/index/readIndexedFile";
import type { IndexedFile } from "../../../../src/estate/index/indexedFile";
import { readingRules } from "../../../../src/estate/index/readingRules";
import { ChangingTree } from "../changingTree";
import { plainContext, sharedTerraform } from "../openReading";

const { rules } = readingRules({ ...plainContext, runbookFolders: ["operations"], associations: { "scripts/**": "shell", "old/**": "none" } });

async function read(path: string, text: string | null): Promise<IndexedFile | null> {
  return readIndexedFile(new ChangingTree(text === null ? {} : { [path]: text }), path, rules, await sharedTerraform());
}

/** What a file turned out to be, in a line. */
function told(file: IndexedFile | null): string {
  if (file === null) return "missing";
  const { infra, entities, runbooks, problems, digest } = file;
  const facts = infra === null ? "no infra" : `${infra.system} ${infra.standing} ${infra.outline.blocks.length} ${infra.refused?.key ?? ""}`.trimEnd();
  return [facts, `${entities.length} entities`, `${runbooks.length} runbooks`, problems.map(({ message }) => message.key).join(" "), digest === null ? "" : "read"].filter((part) => part !== "" && !part.startsWith("0 ")).join(", ");
}

describe("what a file says by itself", () => {
  const huge = " ".repeat(1024 * 1024 + 1);
  const component = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: orders }\nspec: { type: service, owner: data }\n";
  const cases: readonly [path: string, text: string | null, expected: string][] = [
    ["a.tf", 'locals {\n}\n', "terraform live 1, read"],
    ["a.tf", "", "terraform live 0, read"],
    ["a.tf", null, "missing"],
    ["a.tf", "\0", "terraform live 0 file.binary"],
    ["a.tf", huge, "terraform live 0 file.tooLarge"],
    ["examples/a.tf", "locals {\n}\n", "terraform example 1, read"],
    ["prod.tfvars", 'password = "hunter2"\n', "terraform live 0"],
    ["prod.tfvars.json", "{}", "terraform live 0"],
    ["prod.tfvars", "", "terraform live 0"],
    ["prod.tfvars", null, "missing"],
    ["app.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: shop }\n", "kubernetes live 1, read"],
    ["app.yaml", "name: shop\n", "no infra, read"],
    ["app.yaml", "\0", "no infra"],
    ["app.yaml", null, "missing"],
    ["docs/runbooks/a.md", "# A\n", "no infra, 1 runbooks, read"],
    ["docs/runbooks/a.md", "\0", "no infra, file.binary"],
    ["operations/a.md", "# A\n", "no infra, 1 runbooks, read"],
    ["catalog-info.yaml", component, "no infra, 1 entities, read"],
    ["catalog-info.yaml", huge, "no infra, file.tooLarge"],
    [".github/workflows/a.yml", "on: push\njobs:\n  test:\n    steps: []\n", "github-actions ci 1, read"],
    ["scripts/a.sh", "terraform apply\n", "shell live 0, read"],
    ["a.sh", "terraform -chdir=$1 apply\n", "no infra, read"],
    ["old/a.tf", "locals {\n}\n", "no infra, read"],
  ];
  for (const [path, text, expected] of cases) {
    it(`${path} ${text === null ? "that is not there" : text === huge ? "of more than a megabyte" : JSON.stringify(text.slice(0, 20))}: ${expected}`, async () => assert.equal(told(await read(path, text)), expected));
  }

  it("of a file of values not a byte is taken", async () => {
    assert.deepEqual(await read("prod.tfvars", 'a = "x"\n'), await read("prod.tfvars", ""));
  });

  it("tags are looked for where Terraform has one of the names", async () => {
    const text = 'resource "aws_s3_bucket" "logs" {\n  tags = { team = "@acme/data" }\n}\n';
    assert.equal((await read("a.tf", text))?.infra?.tags.length, 1);
    assert.equal((await read("a.tf", text.replace("team", "cost")))?.infra?.tags.length, 0);
  });

  const paths: readonly [path: string, indexed: boolean][] = [
    ["a.tf", true], ["app.yaml", true], ["catalog-info.yaml", true], ["docs/runbooks/a.md", true], ["operations/a.md", true], ["scripts/a.sh", true],
    ["a.sh", true], ["old/a.tf", false], ["node_modules/a/run.sh", false], ["a.py", false], ["README.md", false], ["src/app.ts", false], ["node_modules/a/main.tf", false], [".terraform/a.tf", false], ["infra", false], ["", false],
  ];
  for (const [path, indexed] of paths) it(`${JSON.stringify(path)} is ${indexed ? "" : "not "}worth a look`, () => assert.equal(isIndexed(path, rules), indexed));
});
