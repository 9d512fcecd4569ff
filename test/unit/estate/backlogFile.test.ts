import assert from "node:assert/strict";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { entryFor } from "../../../src/model/backlog";
import type { BacklogState } from "../../../src/model/backlog";
import { valueOf } from "../../../src/model/section";
import { memoryEstate } from "./memoryEstate";

const code = 'resource "aws_db_instance" "main" {\n}\n';

async function estateOf(files: Readonly<Record<string, string>>): Promise<RepositoryEstate> {
  const estate = await memoryEstate(files);
  await estate.settled();
  await estate.historySettled();
  return estate;
}

async function stateOf(files: Readonly<Record<string, string>>): Promise<BacklogState | null> {
  const state = valueOf(await (await estateOf(files)).backlog());
  assert.ok(state !== undefined);
  return state;
}

describe("the repository's backlog", () => {
  it("is none where there is no file, and the one at the root where there are two", async () => {
    assert.equal(await stateOf({ "a.tf": code }), null);
    assert.equal((await stateOf({ "docs/INFRA_BACKLOG.md": "" }))?.path, "docs/INFRA_BACKLOG.md");
    assert.equal((await stateOf({ "docs/INFRA_BACKLOG.md": "", "INFRA_BACKLOG.md": "" }))?.path, "INFRA_BACKLOG.md");
  });

  const owned = { ".github/CODEOWNERS": "/infra/ @acme/platform\n" };
  const cases: readonly [what: string, line: string, files: Readonly<Record<string, string>>, gone: boolean][] = [
    ["still there", "- [ ] Nobody's · `infra/main.tf:1` · `ownership/undeclared`", {}, false],
    ["still there, some lines on", "- [ ] Nobody's · `infra/main.tf:1` · `aws_db_instance.main` · `ownership/undeclared`", { "infra/main.tf": `\n\n\n${code}` }, false],
    ["gone", "- [ ] Nobody's · `infra/main.tf:1` · `ownership/undeclared`", owned, true],
    ["gone from a block that is gone", "- [ ] Nobody's · `infra/main.tf:1` · `aws_db_instance.old` · `ownership/undeclared`", owned, true],
    ["gone, and ticked", "- [x] Nobody's · `infra/main.tf:1` · `ownership/undeclared`", owned, false],
    ["turned off", "- [ ] Nobody's · `infra/main.tf:1` · `ownership/undeclared`", { ".infra-steward.yaml": 'findings: { "ownership/undeclared": off }\n' }, false],
    ["not checked", "- [ ] Drift · `infra/main.tf:1` · `drift/live`", {}, false],
    ["not to be told without history", "- [ ] Drift · `infra/main.tf:1` · `ownership/single-person`", {}, false],
    ["without what it was read from", "- [ ] Pin · `infra/main.tf:1` · `scan/trivy/AVD-1` from `trivy.sarif`", {}, false],
    ["without a finding", "- [ ] Grow `infra/main.tf:1`", owned, false],
  ];
  for (const [what, line, files, gone] of cases) {
    it(`a task whose finding is ${what} is ${gone ? "" : "not "}offered to be ticked`, async () => {
      const state = await stateOf({ "infra/main.tf": code, ...files, "INFRA_BACKLOG.md": `## Now\n${line}\n` });
      assert.deepEqual(state?.tasks.map((task) => task.gone), [gone]);
    });
  }

  it("takes a finding as it was found, once, and has it as still there", async () => {
    const estate = await estateOf({ "infra/main.tf": code });
    const [finding] = await estate.findingsIn("infra/main.tf");
    assert.ok(finding !== undefined);
    const intent = { kind: "add", section: "next", entry: entryFor(finding, "Nobody is named") } as const;
    const made = valueOf(await estate.proposeBacklog(intent));
    assert.ok(made?.kind === "edit" && !made.exists);
    const text = `${made.edit.inserted.join("\n")}\n`;
    let changes = 0;
    estate.onDidChange(({ paths }) => (changes += paths?.includes("INFRA_BACKLOG.md") === true ? 1 : 0));
    estate.textChanged("INFRA_BACKLOG.md", text);
    assert.ok(changes > 0, "nobody was told");
    const again = valueOf(await estate.proposeBacklog(intent));
    assert.deepEqual(again, { kind: "already", path: "INFRA_BACKLOG.md", line: text.split("\n").findIndex((line) => line.startsWith("- [ ]")) + 1, done: false });
    await estate.settled();
    await estate.historySettled();
    const [task] = valueOf(await estate.backlog())?.tasks ?? [];
    assert.deepEqual([task?.section, task?.code, task?.gone], ["next", finding.code, false]);
  });
});
