import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CheckEnd, DriftCheckParts } from "../../../src/estate/driftCheck/driftCheck";
import { DriftCheck } from "../../../src/estate/driftCheck/driftCheck";
import { readFinished } from "../../../src/estate/driftCheck/finishedCheck";
import { givenFiles } from "../../../src/estate/driftCheck/givenFiles";
import { removeLeftovers } from "../../../src/estate/driftCheck/privateFolder";
import { lookAtRoot } from "../../../src/estate/driftCheck/rootFolder";
import type { Behaviour } from "../../host/fakeTerraform";
import { writeFakeTerraform } from "../../host/fakeTerraform";
import { isRunning } from "../../host/isRunning";
import { describePosix, temporaryFolder, writeFiles } from "../git/temporary";

/** The folders of checks of this process that are there now. */
function privateFolders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`infra-steward-check-${process.pid}-`));
}

async function soon(isSo: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !isSo(); attempt += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  assert.ok(isSo(), "still not so after five seconds");
}

describePosix("a drift check with a program that stands for Terraform", () => {
  const root = temporaryFolder();
  const fake = writeFakeTerraform(path.join(root, "bin"));
  const folder = path.join(root, "infra");

  before(() => mkdir(folder));
  afterEach(() => assert.deepEqual(privateFolders(), [], "a plan was left"));

  function start(behaviour: Behaviour, parts: Partial<DriftCheckParts> = {}, plan = "{}") {
    fake.tell(behaviour, plan);
    const said: string[] = [];
    let cuts = 0;
    const check = new DriftCheck({
      folder,
      program: path.join(fake.folder, "terraform"),
      variableFiles: [],
      environment: { ...process.env, TF_CLI_ARGS_plan: "-parallelism=1", ELECTRON_RUN_AS_NODE: "1" },
      isTrusted: () => true,
      show: (text) => said.push(text),
      cut: () => (cuts += 1),
      ...parts,
    });
    return { check, said: () => said.join(""), cuts: () => cuts };
  }

  it("asks who the tool is, plans, shows and reads, with these arguments and no others", async () => {
    const { check, said } = start("drift", {}, '{"planned": "here"}');
    assert.deepEqual(await check.facts(), { version: "1.9.8", workspace: "default" });
    const end = await check.plan("refresh", (file) => Promise.resolve(readFileSync(file, "utf8")));
    assert.deepEqual(end, { kind: "planned", value: '{"planned": "here"}', left: null });
    const calls = fake.calls();
    const plan = calls[2]?.args.at(-1)?.slice("-out=".length) ?? "";
    assert.deepEqual(calls.map(({ args }) => args), [
      ["version", "-json"],
      ["workspace", "show"],
      ["plan", "-refresh-only", "-lock=false", "-input=false", `-out=${plan}`],
      ["show", "-json", plan],
    ]);
    assert.ok(calls.every((call) => call.folder === folder));
    assert.equal(calls[2]?.mode, "700");
    const own = ["CHECKPOINT_DISABLE", "TF_INPUT", "TF_IN_AUTOMATION"];
    assert.ok(calls.every(({ set }) => own.every((name) => set.includes(name)) && !set.includes("ELECTRON_RUN_AS_NODE")));
    assert.deepEqual(calls.map(({ set }) => set.includes("TF_CLI_ARGS_plan")), [false, false, true, false]);
    assert.equal(said(), "\u001b[1mRefreshing state...\u001b[0m\r\n");
    assert.equal(existsSync(path.dirname(plan)), false);
  });

  it("gives the tool the variable files that were chosen, in their order, and nothing else does", async () => {
    const { check } = start("drift", { variableFiles: ["../common.tfvars", "prod eu.tfvars"] });
    await check.facts();
    await check.plan("plan", () => Promise.resolve(null));
    const plan = fake.calls()[2]?.args.at(-1)?.slice("-out=".length) ?? "";
    assert.deepEqual(fake.calls().map(({ args }) => args), [
      ["version", "-json"],
      ["workspace", "show"],
      ["plan", "-lock=false", "-input=false", "-var-file=../common.tfvars", "-var-file=prod eu.tfvars", `-out=${plan}`],
      ["show", "-json", plan],
    ]);
  });

  it("tells of a tool that fails, with what it said", async () => {
    const { check, said } = start("failing");
    assert.deepEqual(await check.plan("plan", () => Promise.reject(new Error("nothing to read"))), { kind: "failed", code: 1, left: null });
    assert.match(said(), /Error: no valid credentials\r\n/);
    assert.equal(fake.calls().length, 1);
  });

  it("asks a tool to stop, which then does", async () => {
    const { check, said } = start("slow");
    const ending = check.plan("refresh", () => Promise.resolve(null));
    await soon(() => said().includes("Still planning"));
    assert.equal(privateFolders().length, 1);
    check.interrupt();
    assert.deepEqual(await ending, { kind: "stopped", left: null });
    assert.match(said(), /Interrupt received/);
  });

  const ways: readonly (readonly [string, (check: DriftCheck) => void])[] = [
    ["asked again and again", (check) => [1, 2, 3].forEach(() => check.interrupt())],
    ["closed with its window", (check) => check.kill()],
  ];
  for (const [name, stop] of ways) {
    it(`ends a tool that does not stop, with all that it has started, when it is ${name}`, async () => {
      const { check, said } = start("stubborn");
      const ending: Promise<CheckEnd<unknown>> = check.plan("refresh", () => Promise.resolve(null));
      await soon(() => said().includes("Still planning"));
      const pids = fake.calls().map(({ pid }) => pid);
      assert.equal(pids.length, 2);
      stop(check);
      assert.equal((await ending).kind, "stopped");
      await soon(() => !pids.some(isRunning));
    });
  }

  it("shows the beginning of what nobody could read, and lets the tool come to its end", async () => {
    const { check, said, cuts } = start("flood");
    assert.equal((await check.plan("refresh", () => Promise.resolve(null))).kind, "planned");
    assert.equal(cuts(), 1);
    assert.ok(said().length > 8_000_000 && said().length < 10_000_000, `${said().length} characters`);
  });

  it("does not read a plan without an end", async () => {
    const { check } = start("endless");
    const end = await check.plan("refresh", (planFile) => readFinished({ root: "infra", tool: "terraform", toolVersion: null, at: "2026-11-20T12:00:00Z", planFile }));
    assert.ok(end.kind === "planned" && "refused" in end.value);
    assert.equal(end.value.refused.key, "file.tooLarge");
  });

  it("starts nothing where the folder is not trusted", async () => {
    const { check } = start("drift", { isTrusted: () => false });
    await assert.rejects(check.facts(), /not trusted/);
    await assert.rejects(check.plan("refresh", () => Promise.resolve(null)), /not trusted/);
    assert.deepEqual(fake.calls(), []);
  });

  it("says why a tool cannot be started", async () => {
    const { check } = start("drift", { program: path.join(root, "no-such-program") });
    await assert.rejects(check.plan("refresh", () => Promise.resolve(null)), /could not be started/);
  });

  it("removes the plan when what was to read it fails", async () => {
    const { check } = start("drift");
    await assert.rejects(check.plan("refresh", () => Promise.reject(new Error("the worker died"))), /the worker died/);
  });
});

describePosix("the tool of a root", () => {
  const root = temporaryFolder();
  const repository = path.join(root, "shop");
  const outside = path.join(root, "bin");

  before(() => {
    writeFiles(root, { "shop/infra/main.tf": "", "shop/ready/.terraform/modules/x": "", "shop/ready/prod.tfvars": "", "shop/ready/.terraform.lock.hcl": 'provider "registry.opentofu.org/hashicorp/aws" {\n}\n', "shop/data/elsewhere/x": "" });
    writeFakeTerraform(path.join(repository, "bin"));
    writeFakeTerraform(path.join(root, "links", "there"));
    symlinkSync(path.join(repository, "bin", "terraform"), path.join(root, "links", "terraform"));
    writeFakeTerraform(outside);
    writeFakeTerraform(outside, "tofu");
  });

  const look = (folder: string, PATH: string, more: NodeJS.ProcessEnv = {}) => lookAtRoot(path.join(repository, folder), [repository], { PATH, ...more });

  it("is never one of the repository's own", async () => {
    for (const PATH of [path.join(repository, "bin"), "bin", ".", path.join(root, "links")]) assert.equal((await look("infra", PATH)).chosen, null, PATH);
  });

  it("is the first on PATH outside of it", async () => {
    const { chosen } = await look("infra", `${path.join(repository, "bin")}:${outside}`);
    assert.deepEqual(chosen, { tool: "terraform", program: path.join(outside, "terraform"), why: "usual" });
  });

  it("is the one whose lock file it is, in a root that was initialised", async () => {
    assert.deepEqual(await look("ready", outside), { chosen: { tool: "opentofu", program: path.join(outside, "tofu"), why: "lock" }, isInitialised: true, variableFiles: ["prod.tfvars"] });
    assert.equal((await look("infra", outside)).isInitialised, false);
    assert.equal((await look("data", outside, { TF_DATA_DIR: "elsewhere" })).isInitialised, true);
  });
});

describePosix("the variable files that a tool is given", () => {
  const root = temporaryFolder();
  const repository = path.join(root, "shop");

  before(() => {
    writeFiles(root, { "shop/infra/prod/main.tf": "", "shop/infra/prod/prod.tfvars": "", "shop/infra/common.tfvars": "", "shop/infra/prod/-x.tfvars": "", "elsewhere/secret.tfvars": "", "shop/infra/prod/folder.tfvars/x": "" });
    symlinkSync(path.join(root, "elsewhere", "secret.tfvars"), path.join(repository, "infra", "prod", "link.tfvars"));
    symlinkSync(path.join(root, "elsewhere"), path.join(repository, "infra", "away"));
    symlinkSync("../common.tfvars", path.join(repository, "infra", "prod", "inside.tfvars"));
  });

  const accepted: readonly (readonly [path: string, seen: string])[] = [["infra/prod/prod.tfvars", "prod.tfvars"], ["infra/common.tfvars", "../common.tfvars"], ["infra/prod/inside.tfvars", "inside.tfvars"]];
  for (const [file, seen] of accepted) it(`${file} as the root sees it`, async () => assert.deepEqual(await givenFiles(repository, "infra/prod", [file]), { files: [seen] }));

  const refused = ["infra/prod/link.tfvars", "infra/away/secret.tfvars", "../elsewhere/secret.tfvars", "infra/prod/-x.tfvars", "infra/prod/gone.tfvars", "infra/prod/folder.tfvars", "", path.posix.join(root, "elsewhere/secret.tfvars")];
  for (const file of refused) it(`not ${JSON.stringify(file)}, whatever stands before it`, async () => assert.deepEqual(await givenFiles(repository, "infra/prod", ["infra/common.tfvars", file]), { refused: file }));

  it("from the root of the repository, too", async () => assert.deepEqual(await givenFiles(repository, "", ["infra/common.tfvars"]), { files: ["infra/common.tfvars"] }));
});

describePosix("what a window left that was killed", () => {
  const folder = temporaryFolder();
  const left = (name: string) => path.join(folder, name);

  it("is removed at the next start, and nothing else is", async () => {
    writeFiles(folder, {
      "infra-steward-check-999999999-abc/plan": "secret", "infra-steward-check-xyz/plan": "secret", [`infra-steward-check-${process.pid}-new/plan`]: "",
      [`infra-steward-check-${process.pid}-old/plan`]: "secret", "somebody/plan": "", "infra-steward-check-1-file": "",
    });
    symlinkSync(left("somebody"), left("infra-steward-check-999999999-link"));
    const now = Date.now();
    utimesSync(left(`infra-steward-check-${process.pid}-old`), 0, 0);
    assert.equal(await removeLeftovers(now, folder), 3);
    assert.deepEqual(readdirSync(folder).sort(), ["infra-steward-check-1-file", "infra-steward-check-999999999-link", `infra-steward-check-${process.pid}-new`, "somebody"].sort());
    assert.deepEqual(readdirSync(left("somebody")), ["plan"]);
    rmSync(left(`infra-steward-check-${process.pid}-new`), { recursive: true });
    writeFileSync(left("done"), "");
    assert.equal(await removeLeftovers(now, folder), 0);
  });
});
