import assert from "node:assert/strict";
import { memoryTree } from "../../../src/estate/trees/memory";
import { OverlayTree } from "../../../src/estate/trees/overlay";
import type { FindingLevels } from "../../../src/model/finding";
import { valueOf } from "../../../src/model/section";
import { phrase } from "../../../src/present/phrase";
import { memoryEstate } from "./memoryEstate";
import { plainContext } from "./openReading";

const plan = (address: string, modulePath: string | null = null) => {
  const [type, name] = address.split(".").slice(-2);
  const change = { address, ...(modulePath === null ? {} : { module_address: modulePath }), mode: "managed", type, name, change: { actions: ["update"], before: { size: 1 }, after: { size: 2 } } };
  return JSON.stringify({ format_version: "1.2", terraform_version: "1.9.8", timestamp: "2026-11-18T05:10:42Z", resource_drift: [change], resource_changes: [] });
};

const files = {
  "infra/prod/main.tf": 'resource "aws_sqs_queue" "jobs" {\n  delay_seconds = 1\n}\n\nmodule "disk" {\n  source = "../modules/disk"\n}\n\nmodule "far" {\n  source = "acme/far/aws"\n}\n',
  "infra/modules/disk/main.tf": 'variable "size" {}\n\nresource "aws_ebs_volume" "data" {\n}\n',
  "infra/prod/last.tfplan.json": plan("aws_sqs_queue.jobs"),
  "examples/small/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n',
  "src/app.ts": "export {};\n",
};

async function open(change: Record<string, string> = {}, levels: FindingLevels = {}) {
  const tree = new OverlayTree(memoryTree({ ...files, ...change }));
  const estate = await memoryEstate({}, {
    tree,
    clock: { wall: () => Date.parse("2026-11-20T12:00:00Z"), monotonic: () => 0 },
    context: () => Promise.resolve({ ...plainContext, findings: levels }),
  });
  await estate.historySettled();
  const found = async () => {
    const paths = valueOf(await estate.findingPaths()) ?? [];
    const all = (await Promise.all(paths.map((path) => estate.findingsIn(path)))).flat();
    return all.filter(({ code }) => /^(?:drift\/(?:live|pending|unchecked)|delivery\/.*)$/.test(code)).map(({ code, path, line, address }) => `${code} ${path}:${line} ${address ?? "-"}`);
  };
  const write = async (path: string, text: string) => {
    tree.set(path, text);
    estate.filesChanged([path]);
    await estate.historySettled();
    await estate.historySettled();
  };
  return { estate, found, write };
}

/** @param expected code, place and address of all that is found. */
function check(name: string, change: Record<string, string>, expected: readonly string[]): void {
  it(name, async () => {
    const { estate, found } = await open(change);
    assert.deepEqual(await found(), expected);
    estate.dispose();
  });
}

describe("where drift belongs", () => {
  const last = "infra/prod/last.tfplan.json";
  check("at its block", {}, ["drift/live infra/prod/main.tf:1 aws_sqs_queue.jobs"]);
  check("in the module that the root calls", { [last]: plan("module.disk.aws_ebs_volume.data", "module.disk") }, ["drift/live infra/modules/disk/main.tf:3 aws_ebs_volume.data"]);
  check("at the call of a module from elsewhere", { [last]: plan("module.far.aws_x.y", "module.far") }, ["drift/live infra/prod/main.tf:9 module.far"]);
  check("where its folder begins, without a block", { [last]: plan("aws_sqs_queue.gone") }, ["drift/live infra/prod/main.tf:1 -"]);
  check("in the folder that the settings name", {
    [last]: "{}",
    "checks/prod.json": plan("aws_sqs_queue.jobs"),
    ".infra-steward.yaml": 'drift: { plans: [{ match: "checks/prod.json", root: "./infra/prod/" }] }\n',
  }, ["drift/live infra/prod/main.tf:1 aws_sqs_queue.jobs"]);
  check("nowhere in an example", { [last]: "{}", "examples/small/last.tfplan.json": plan("aws_sqs_queue.jobs") }, []);
  check("nowhere where there is no Terraform", { [last]: "{}", "src/last.tfplan.json": plan("aws_sqs_queue.jobs") }, []);
  check("also by a file in UTF-8 with a mark", { [last]: `\uFEFF${plan("aws_sqs_queue.jobs")}` }, ["drift/live infra/prod/main.tf:1 aws_sqs_queue.jobs"]);
});

describe("where a condition belongs that does not hold", () => {
  const last = "infra/prod/last.tfplan.json";
  const conditions = (...checks: readonly (readonly [string, string, string?])[]) => JSON.stringify({
    format_version: "1.2",
    timestamp: "2026-11-18T05:10:42Z",
    resource_changes: [],
    checks: checks.map(([shown, status, module]) => ({ address: { kind: "check", to_display: shown, ...(module === undefined ? {} : { module }) }, status, instances: [{ problems: [{ message: "not-a-real-password" }] }] })),
  });
  const code = { "infra/prod/health.tf": 'check "health" {\n}\n', "infra/modules/disk/health.tf": '\ncheck "space" {\n}\n' };
  check("at its block", { ...code, [last]: conditions(["check.health", "fail"]) }, ["drift/live infra/prod/health.tf:1 check.health"]);
  check("in the module that the root calls", { ...code, [last]: conditions(["module.disk.check.space", "error", "module.disk"]) }, ["drift/live infra/modules/disk/health.tf:2 check.space"]);
  check("at a resource", { ...code, [last]: conditions(["aws_sqs_queue.jobs", "fail"]) }, ["drift/live infra/prod/main.tf:1 aws_sqs_queue.jobs"]);
  check("nowhere where it holds, or nobody knows", { ...code, [last]: conditions(["check.health", "pass"], ["check.health", "unknown"]) }, []);
});

describe("a plan that creates everything", () => {
  it("is one hint, and the rest is told beside the code", async () => {
    const names = Array.from({ length: 300 }, (_, index) => `q${index}`);
    const created = names.map((name) => ({ address: `aws_sqs_queue.${name}`, mode: "managed", type: "aws_sqs_queue", name, change: { actions: ["create"], before: null, after: { a: 1 } } }));
    const { estate } = await open({
      "infra/prod/last.tfplan.json": JSON.stringify({ format_version: "1.2", timestamp: "2026-11-20T05:10:42Z", resource_changes: created }),
      "infra/prod/queues.tf": names.map((name) => `resource "aws_sqs_queue" "${name}" {\n}\n`).join(""),
    });
    const paths = valueOf(await estate.findingPaths()) ?? [];
    const pending = (await Promise.all(paths.map((path) => estate.findingsIn(path)))).flat().filter(({ code }) => code === "drift/pending");
    assert.deepEqual(pending.filter(({ severity }) => severity !== "view").map(({ path, line, message }) => `${path}:${line} ${phrase(message)}`), [
      "infra/prod/main.tf:1 300 places of infra/prod are not applied, says the Terraform plan of 2026-11-20; each is told where it is, in hovers.",
    ]);
    assert.equal(pending.length, 301);
    estate.dispose();
  });
});

describe("when a place was checked", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["a root with a plan", "infra/prod/main.tf", true],
    ["a module that only this root uses", "infra/modules/disk/main.tf", true],
    ["an example", "examples/small/main.tf", false],
  ];
  for (const [name, path, isChecked] of cases) {
    it(name, async () => {
      const { estate } = await open();
      assert.deepEqual((await estate.about(path, null)).drift, { state: "known", value: isChecked ? { at: "2026-11-18T05:10:42.000Z", tool: "terraform" } : null });
      estate.dispose();
    });
  }

  it("not at all where one of the roots that use a module was not", async () => {
    const { estate } = await open({ "infra/staging/main.tf": 'module "disk" {\n  source = "../modules/disk"\n}\n' });
    assert.deepEqual((await estate.about("infra/modules/disk/main.tf", null)).drift, { state: "known", value: null });
    estate.dispose();
  });
});

describe("a report that changes", () => {
  it("keeps what it said while it cannot be read, and says so", async () => {
    const { estate, found, write } = await open();
    await write("infra/prod/last.tfplan.json", '{"format_version": "1.2", "resource_dr');
    assert.deepEqual(await found(), ["drift/live infra/prod/main.tf:1 aws_sqs_queue.jobs"]);
    const [finding] = (await estate.findingsIn("infra/prod/main.tf")).filter(({ code }) => code === "drift/live");
    assert.ok(finding !== undefined && finding.severity === "information");
    assert.match(phrase(finding.message), / A newer report of it cannot be read\.$/);
    assert.deepEqual((await estate.problems()).map(({ path }) => path), ["infra/prod/last.tfplan.json"]);
    estate.dispose();
  });

  it("is believed as soon as it can", async () => {
    const { estate, found, write } = await open();
    await write("infra/prod/last.tfplan.json", plan("aws_sqs_queue.gone"));
    assert.deepEqual(await found(), ["drift/live infra/prod/main.tf:1 -"]);
    assert.deepEqual(await estate.problems(), []);
    estate.dispose();
  });

  it("is found when it comes", async () => {
    const { estate, found, write } = await open({ "infra/prod/last.tfplan.json": "{}" });
    assert.deepEqual(await found(), []);
    await write("infra/prod/new.tfplan.json", plan("aws_sqs_queue.jobs"));
    assert.deepEqual(await found(), ["drift/live infra/prod/main.tf:1 aws_sqs_queue.jobs"]);
    estate.dispose();
  });
});

describe("what no job applies", () => {
  const root = { "infra/prod/last.tfplan.json": "{}", "infra/prod/.terraform.lock.hcl": 'provider "x" {\n}\n' };
  const job = (command: string) => `on: push\njobs:\n  go:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ${command}\n        working-directory: infra/prod\n`;
  const found = ["delivery/no-pipeline infra/prod/main.tf:1 -"];
  check("a root that was initialised", root, found);
  check("a root with a provider", { "infra/prod/last.tfplan.json": "{}", "infra/prod/providers.tf": 'provider "aws" {\n}\n' }, found);
  check("a root that is only planned", { ...root, ".github/workflows/infra.yml": job("terraform plan") }, found);
  check("not what a job applies", { ...root, ".github/workflows/infra.yml": job("terraform apply -auto-approve") }, []);
  check("not what Atlantis applies", { ...root, "atlantis.yaml": "version: 3\nprojects:\n  - dir: infra/prod\n" }, []);
  check("not a module that others may use", { "infra/prod/last.tfplan.json": "{}" }, []);
  check("a chart", { "infra/prod/last.tfplan.json": "{}", "charts/shop/Chart.yaml": "apiVersion: v2\nname: shop\nversion: 1.0.0\n" }, ["delivery/no-pipeline charts/shop/Chart.yaml:1 -"]);
});

describe("the level of a finding", () => {
  const settings = { ".infra-steward.yaml": 'findings: { "drift/live": off }\n' };
  it("is the repository's", async () => {
    const { estate, found } = await open(settings);
    assert.deepEqual(await found(), []);
    estate.dispose();
  });

  it("is the person's where both say one, and the most severe comes first", async () => {
    const { estate } = await open(settings, { "drift/live": "error" });
    const [first] = await estate.findingsIn("infra/prod/main.tf");
    assert.deepEqual([first?.code, first?.severity], ["drift/live", "error"]);
    estate.dispose();
  });
});
