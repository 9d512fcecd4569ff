import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as v from "valibot";
import { buildSampleCompany } from "../../fixtures/build";
import * as broken from "../../fixtures/broken";
import type { Ran } from "./steward";
import { steward as runSteward } from "./steward";

let parent: string;
let company: string;

const steward = (args: readonly string[], { folder = company, input = "" } = {}): Promise<Ran> => runSteward(args, { folder, input });

const nullable = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const evidence = v.strictObject({ kind: v.string(), path: v.string(), line: nullable(v.number()) });
const block = v.strictObject({ kind: v.string(), address: v.string(), startLine: v.number(), endLine: v.number() });

/** The contract, field by field: a field more or less fails. */
const contract = {
  owners: v.strictObject({
    path: v.string(),
    status: v.picklist(["owned", "unowned", "undeclared"]),
    owners: v.array(v.string()),
    source: nullable(evidence),
    sections: v.array(v.strictObject({ name: v.string(), owners: v.array(v.string()), line: v.number(), optional: v.boolean(), approvals: v.number() })),
  }),
  estate: v.strictObject({ path: v.string(), system: v.string(), environment: nullable(v.string()), blocks: v.array(block), owners: v.array(v.string()) }),
  about: v.strictObject({
    path: v.string(),
    system: nullable(v.string()),
    environment: nullable(v.string()),
    block: nullable(block),
    ownership: v.strictObject({
      status: v.string(),
      declared: v.array(v.strictObject({ owner: v.string(), basis: v.string(), source: evidence })),
      observed: v.array(v.strictObject({ author: v.string(), share: v.number(), lastCommit: v.string() })),
      restsOnOne: nullable(v.boolean()),
    }),
    runbooks: v.array(v.strictObject({ title: v.string(), kind: v.string(), path: v.optional(v.string()), url: v.optional(v.string()), reviewed: nullable(v.string()), why: v.string() })),
    findings: v.array(v.unknown()),
    driftChecked: nullable(v.strictObject({ at: v.string(), tool: v.string() })),
  }),
  runbooks: v.strictObject({
    title: v.string(), kind: v.string(), path: v.optional(v.string()), url: v.optional(v.string()), line: v.number(),
    reviewed: nullable(v.string()), appliesTo: v.array(v.string()), score: v.number(),
  }),
};

function parsed<T extends v.GenericSchema>(schema: T, lines: readonly string[]): v.InferOutput<T>[] {
  return lines.map((line) => v.parse(schema, JSON.parse(line)));
}

describe("the command line", () => {
  before(async () => {
    parent = await mkdtemp(path.join(os.tmpdir(), "infra-steward-"));
    company = path.join(parent, "acme-shop");
    await buildSampleCompany(company);
  });
  after(() => rm(parent, { recursive: true, force: true }));

  it("about --json keeps the contract", async () => {
    const { code, out, err } = await steward(["about", "infra/prod/rds.tf:14", "--json"]);
    assert.deepEqual([code, err], [0, []]);
    const [answer] = parsed(contract.about, out);
    assert.deepEqual(
      { system: answer?.system, environment: answer?.environment, address: answer?.block?.address, declared: answer?.ownership.declared },
      {
        system: "terraform",
        environment: "production",
        address: "aws_db_instance.main",
        declared: [
          { owner: "@acme/platform", basis: "declared", source: { kind: "codeowners", path: ".github/CODEOWNERS", line: 12 } },
          { owner: "@acme/platform", basis: "declared", source: { kind: "tags", path: "infra/prod/main.tf", line: 7 } },
        ],
      },
    );
    assert.equal(answer?.runbooks[0]?.title, "Restore orders DB");
    assert.deepEqual(answer.driftChecked, { at: "2026-11-18T05:10:42.000Z", tool: "terraform" });
  });

  it("about in words says the same as the hover", async () => {
    const { out } = await steward(["about", "infra/prod/rds.tf:14"]);
    assert.equal(out[0], "PRODUCTION · aws_db_instance.main");
    assert.equal(out[1], "Applied by job apply (infra.yml:61) · It runs terraform in infra/prod; the pipeline is owned by @acme/platform.");
    assert.equal(out[2], "Reviews: @acme/platform (CODEOWNERS:12, main.tf:7)");
  });

  it("about says whether a place rests on one person, and names people only where asked", async () => {
    const [told] = parsed(contract.about, (await steward(["about", "infra/prod/rds.tf", "--json"])).out);
    assert.deepEqual([told?.ownership.restsOnOne, told?.ownership.observed], [true, []]);
    const named = await steward(["about", "infra/prod/rds.tf", "--json", "--people"]);
    assert.equal(parsed(contract.about, named.out)[0]?.ownership.observed[0]?.author, "Ana Ruiz");
    assert.ok((await steward(["about", "infra/prod/rds.tf"])).out.every((line) => !line.includes("Ana")));
    assert.ok((await steward(["about", "infra/prod/rds.tf", "--people"])).out.some((line) => line.startsWith("Can help: Ana Ruiz")));
    const [edge] = parsed(contract.about, (await steward(["about", "infra/prod/edge/main.tf", "--json"])).out);
    assert.equal(edge?.ownership.restsOnOne, null);
  });

  it("about tells of an owner who left, where the repository asks for it, without the name", async () => {
    const { out } = await steward(["about", "infra/modules/network/main.tf"]);
    assert.equal(out.filter((line) => /^infra\/modules\/network has an owner without a commit for \d+ days \(\.github\/CODEOWNERS:13\)\./.test(line)).length, 1);
  });

  it("owners --json keeps the contract, for paths that need not exist", async () => {
    const { out } = await steward(["owners", "infra/prod/new.tf", "deploy/k8s/overlays/preview/x.yaml", "--json"]);
    assert.deepEqual(parsed(contract.owners, out).map(({ path: file, status, owners }) => [file, status, owners]), [
      ["infra/prod/new.tf", "owned", ["@acme/platform"]],
      ["deploy/k8s/overlays/preview/x.yaml", "unowned", []],
    ]);
  });

  it("owners reads paths from standard input, by lines or by NUL", async () => {
    const lines = await steward(["owners", "--stdin"], { input: "infra/a b.tf\r\ninfra/c.tf\n\n" });
    assert.deepEqual(lines.out, ["infra/a b.tf\t@acme/platform\tCODEOWNERS:12", "infra/c.tf\t@acme/platform\tCODEOWNERS:12"]);
    const nul = await steward(["owners", "--stdin", "-z", "--json"], { input: "infra/two\nlines.tf\0" });
    assert.deepEqual(parsed(contract.owners, nul.out).map(({ path: file }) => file), ["infra/two\nlines.tf"]);
  });

  it("owners --all is every file that git tracks", async () => {
    const { out } = await steward(["owners", "--all", "--json"]);
    const paths = parsed(contract.owners, out).map(({ path: file }) => file);
    assert.ok(paths.includes("infra/prod/rds.tf") && paths.includes("services/storefront/src/checkout.ts"));
    assert.deepEqual(paths, [...paths].sort());
  });

  it("owners --dialect reads the same file by another platform's rules", async () => {
    await buildAt("gitlab", { CODEOWNERS: "[Web]\n*.ts @acme/web\n" });
    const { out } = await steward(["owners", "a.ts", "--dialect", "gitlab", "--json"], { folder: path.join(parent, "gitlab") });
    assert.deepEqual(parsed(contract.owners, out).map(({ sections }) => sections.map(({ name }) => name)), [["Web"]]);
  });

  it("runbooks --json keeps the contract, best first", async () => {
    const { out } = await steward(["runbooks", "restor", "--json"]);
    assert.equal(parsed(contract.runbooks, out)[0]?.path, "docs/runbooks/restore-orders-db.md");
    assert.equal((await steward(["runbooks", "--json"])).out.length, 6, "five files and a link in a catalog");
  });

  it("estate --json keeps the contract", async () => {
    const { out } = await steward(["estate", "--json"]);
    const found = parsed(contract.estate, out).find(({ path: file }) => file === "infra/prod/rds.tf");
    assert.deepEqual(found?.blocks.map(({ address }) => address), ["module.database", "aws_db_instance.main"]);
  });

  const mistakes: readonly [name: string, args: readonly string[], sentence: RegExp][] = [
    ["no such command", ["own"], /^infra-steward: there is no command "own"/],
    ["about without a path", ["about"], /about takes one PATH/],
    ["about with two", ["about", "a", "b"], /about takes one PATH/],
    ["line 0", ["about", "a.tf:0"], /lines are counted from 1/],
    ["outside the repository", ["about", "../x.tf"], /outside the repository/],
    ["a file that is not there", ["about", "infra/prod/nothing.tf"], /infra\/prod\/nothing\.tf does not exist/],
    ["a folder", ["about", "infra/prod"], /infra\/prod is a folder/],
    ["an unknown option", ["owners", "--every"], /--every/],
    ["two ways to name paths", ["owners", "a", "--all"], /one of them/],
    ["an unknown dialect", ["owners", "a", "--dialect", "svn"], /--dialect is one of github, gitlab, gitea, bitbucket/],
    ["no journal named", ["switches"], /--journal/],
    ["a root that is not there", ["estate", "--root", "nowhere"], /^infra-steward: nowhere is not a folder$/],
    ["a root that is a file", ["estate", "--root", "README.md"], /^infra-steward: README\.md is not a folder$/],
    ["a word that a command does not take", ["estate", "infra"], /'infra'.*Usage: infra-steward estate$/],
    ["control characters", ["about", "\u001b[2J\u009b1m\n.tf"], /: \\x1b\[2J\\x9b1m\\n\.tf does not exist/],
  ];
  for (const [name, args, sentence] of mistakes) {
    it(`${name} is one line on standard error, and 2`, async () => {
      const { code, out, err } = await steward(args);
      assert.deepEqual([code, out, err.length], [2, [], 1]);
      assert.match(err[0] ?? "", sentence);
    });
  }

  for (const command of ["about", "owners", "runbooks", "estate", "switches"]) {
    it(`${command} --help is its usage, and 0`, async () => {
      const { code, out, err } = await steward([command, "--help"]);
      assert.deepEqual([code, out.length, err], [0, 1, []]);
      assert.match(out[0] ?? "", new RegExp(`^ *infra-steward ${command}[^\\n]* \\[--root DIR\\] \\[--json\\]\\n +[a-z]`));
    });
  }

  it("writes control characters in paths as escapes, and in JSON as they are", async function () {
    if (!broken.isPosix) return this.skip();
    const folder = await broken.namesWithNewlines(parent);
    const words = await steward(["estate"], { folder });
    const named = ['infra/prod/"quoted".tf', "infra/prod/\\x1b[31mred.tf", "infra/prod/back\\slash.tf", "infra/prod/main.tf", "infra/prod/tab\\there.tf", "infra/prod/two\\nlines.tf"];
    assert.deepEqual(words.out.map((line) => line.split("\t")[0]).sort(), named);
    const json = await steward(["estate", "--json"], { folder });
    assert.ok(parsed(contract.estate, json.out).some(({ path: file }) => file === "infra/prod/\u001b[31mred.tf"));
    const about = await steward(["about", "infra/prod/back\\slash.tf:1"], { folder });
    assert.deepEqual([about.code, about.out[0]], [0, "PRODUCTION · aws_sqs_queue.jobs"]);
  });

  it("unreadable input is one line on standard error, and 2", async () => {
    const folder = await broken.codeownersIsDirectory(parent);
    const owners = await steward(["owners", "infra/prod/main.tf"], { folder });
    assert.deepEqual([owners.code, owners.err], [2, [".github/CODEOWNERS is a folder, not a file."]]);
    const about = await steward(["about", "infra/prod/main.tf:1", "--json"], { folder });
    assert.deepEqual([about.code, about.err, about.out.length], [2, [".github/CODEOWNERS is a folder, not a file."], 1]);
  });
});

async function buildAt(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(parent, name, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
