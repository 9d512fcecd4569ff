import assert from "node:assert/strict";
import { applyLineEdit } from "../../../src/edits/lineEdit";
import type { EditIntent } from "../../../src/edits/proposal";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { RuleCounts } from "../../../src/estate/ruleCounts";
import { valueOf } from "../../../src/model/section";
import { readCodeowners } from "../../../src/sources/ownership/codeowners/codeowners";
import { memoryEstate } from "./memoryEstate";
import { plainContext } from "./openReading";

const rules = ["* @all", "/infra/ @platform", "/gone/ @web", "/web/a.js @web", "/web/ @web @all"];
const files = { "infra/a.tf": "", "infra/b.tf": "", "web/a.js": "", "README.md": "" };

async function open(contents: Readonly<Record<string, string>>, remoteHost = "github.com"): Promise<RepositoryEstate> {
  const estate = await memoryEstate(contents, { context: () => Promise.resolve({ ...plainContext, remoteHost }) });
  await estate.settled();
  return estate;
}

const withRules = (): Promise<RepositoryEstate> => open({ ...files, ".github/CODEOWNERS": rules.join("\n") });

describe("the ownership file as a text", () => {
  it("names its owners, those it names most often first", async () => {
    const file = valueOf(await (await withRules()).ownershipFile(null));
    assert.deepEqual(file, { path: ".github/CODEOWNERS", dialect: "github", owners: ["@web", "@all", "@platform"], rule: null });
  });

  it("counts what the rule on a line does", async () => {
    const estate = await withRules();
    for (const [line, covered, decided, shadowedBy] of [[1, 5, 2, 2], [2, 2, 2, null], [3, 0, 0, null], [4, 1, 0, 5]] as const) {
      assert.deepEqual(valueOf(await estate.ownershipFile(line))?.rule, { negated: false, counts: { covered, decided, shadowedBy } });
    }
    assert.equal(valueOf(await estate.ownershipFile(99))?.rule, null);
  });

  it("finds the dead rules, in the file itself and nowhere else", async () => {
    const estate = await withRules();
    const found = await estate.findingsIn(".github/CODEOWNERS");
    assert.deepEqual(found.map(({ line, message }) => `${line} ${message.key}`), ["3 finding.ruleMatchesNothing", "4 finding.ruleShadowed"]);
    assert.deepEqual((await estate.findingsIn("README.md")).map(({ code }) => code), []);
  });

  it("is null where there is none", async () => {
    assert.equal(valueOf(await (await open(files)).ownershipFile(1)), null);
  });
});

describe("a proposed edit", () => {
  /** Checks the text after the edit, and `changed taken others`; or why there is none. */
  async function check(estate: RepositoryEstate, intent: EditIntent, text: string, expected: readonly [after: string, counts: string] | string): Promise<void> {
    const proposal = valueOf(await estate.proposeEdit(intent));
    assert.ok(proposal !== undefined);
    if (proposal.kind === "edit") {
      assert.deepEqual([applyLineEdit(text, proposal.edit), `${proposal.changed} ${proposal.taken} ${proposal.others}`], expected);
    } else assert.equal(proposal.kind === "impossible" ? proposal.reason.key : proposal.kind, expected);
  }

  it("counts who changes owner, and from whom it is taken", async () =>
    check(await withRules(), { kind: "claim", target: "web/", owner: "@new" }, rules.join("\n"), [[...rules.slice(0, 4), "/web/ @new"].join("\n"), "1 1 0"]));

  it("counts nothing as taken from a catch-all", async () =>
    check(await withRules(), { kind: "claim", target: "README.md", owner: "@new" }, rules.join("\n"), [[...rules, "/README.md @new"].join("\n"), "1 0 0"]));

  it("takes out a dead rule, and no other", async () => {
    const estate = await withRules();
    await check(estate, { kind: "removeRule", line: 3 }, rules.join("\n"), [rules.filter((_, index) => index !== 2).join("\n"), "0 0 0"]);
    await check(estate, { kind: "removeRule", line: 2 }, rules.join("\n"), "removal.notDead");
  });

  it("is made for the text that is being typed", async () => {
    const estate = await withRules();
    estate.textChanged(".github/CODEOWNERS", "/infra/ @platform\n");
    await check(estate, { kind: "claim", target: "infra/a.tf", owner: "@new" }, "/infra/ @platform\n", ["/infra/ @platform\n/infra/a.tf @new\n", "1 1 0"]);
  });

  for (const [host, path] of [["github.com", ".github/CODEOWNERS"], ["gitlab.acme.test", "CODEOWNERS"], ["bitbucket.org", ".bitbucket/CODEOWNERS"]] as const) {
    it(`makes the file where ${host} looks first`, async () => {
      const proposal = valueOf(await (await open(files, host)).proposeEdit({ kind: "claim", target: "infra/", owner: "@new" }));
      assert.ok(proposal?.kind === "edit");
      assert.deepEqual([proposal.path, proposal.exists, applyLineEdit("", proposal.edit), proposal.changed], [path, false, "/infra/ @new\n", 2]);
    });
  }

  it("has a reason where it cannot be", async () =>
    check(await withRules(), { kind: "claim", target: "web/", owner: "web" }, "", "claim.notAnOwner"));
});

describe("counting what rules do", () => {
  it("gives up on a file that is made to be slow, and then says nothing about it", () => {
    const file = readCodeowners("CODEOWNERS", "* @a\n".repeat(10_000), "github").value;
    const paths = Array.from({ length: 50_000 }, (_, index) => `folder${index}/file`);
    assert.equal(new RuleCounts(50).of(file, paths), null);
    assert.equal(new RuleCounts().of(readCodeowners("CODEOWNERS", "* @a", "github").value, paths)?.size, 1);
  });
});
