import assert from "node:assert/strict";
import { silentLogger } from "../../../src/base/logger";
import { Assembler } from "../../../src/estate/assembler";
import { FileIndex } from "../../../src/estate/index/fileIndex";
import type { IndexedFile } from "../../../src/estate/index/indexedFile";
import { readingRules } from "../../../src/estate/index/readingRules";
import { emptyConfiguration } from "../../../src/model/configuration";
import { ChangingTree } from "./changingTree";
import { plainContext, sharedTerraform } from "./openReading";

const queue = 'resource "aws_sqs_queue" "jobs" {\n}\n';
const component = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: orders, links: [{ url: 'https://wiki.acme.test/orders', title: By hand, type: runbook }] }\nspec: { type: service, owner: data }\n";

async function entriesOf(texts: Record<string, string>): Promise<ReadonlyMap<string, IndexedFile>> {
  const index = new FileIndex({ tree: new ChangingTree(texts), terraform: await sharedTerraform(), log: silentLogger, startThreads: () => [] });
  index.setRules(readingRules(plainContext).rules);
  // From the last to the first, because files are read in another order than they are listed.
  await index.update(Object.keys(texts).sort().reverse(), { signal: new AbortController().signal, isTyped: () => false, progress: () => undefined });
  return index.contents.files;
}

const texts = {
  "catalog-info.yaml": component,
  "docs/runbooks/a.md": "# A\n",
  "docs/runbooks/b.md": "---\nreviewed: never\n---\n# B\n",
  "examples/a.tf": queue,
  "infra/b.tf": queue,
  "infra/prod/a.tf": `module "net" {\n  source = "../../modules/net"\n}\n`,
  "infra/prod/b.tf": queue,
  "modules/net/main.tf": queue,
};
const paths = [...Object.keys(texts), "src/app.ts"];

describe("what all files say together", () => {
  it("is in the order of their paths, whatever the order in which they were read", async () => {
    const { listing, catalogs, runbooks, problems } = new Assembler().assemble(paths, await entriesOf(texts));
    assert.equal(listing.paths, paths);
    assert.deepEqual([...listing.infra.keys()], ["examples/a.tf", "infra/b.tf", "infra/prod/a.tf", "infra/prod/b.tf", "modules/net/main.tf"]);
    assert.deepEqual([...listing.liveByFolder], [["infra", ["infra/b.tf"]], ["infra/prod", ["infra/prod/a.tf", "infra/prod/b.tf"]], ["modules/net", ["modules/net/main.tf"]]]);
    assert.deepEqual(catalogs.map(({ name }) => name), ["orders"]);
    assert.deepEqual(runbooks.map(({ title }) => title), ["A", "B", "By hand"]);
    assert.deepEqual(problems.map(({ path }) => path), ["docs/runbooks/b.md"]);
  });

  it("has a word of what is in no listing, such as a pipe", async () => {
    const { problems } = new Assembler().assemble([], await entriesOf({ "docs/runbooks/b.md": texts["docs/runbooks/b.md"] }));
    assert.equal(problems.length, 1);
  });

  it("says where the files run: what the path tells, else what builds on them", async () => {
    const { listing } = new Assembler().assemble(paths, await entriesOf(texts));
    const environment = (path: string): string | undefined => listing.infra.get(path)?.environment?.name;
    assert.deepEqual(["infra/prod/a.tf", "modules/net/main.tf", "infra/b.tf"].map(environment), ["production", "production", undefined]);
  });

  it("counts a module that comes from the repository's own address, and does not guess where that is another's or not known", async () => {
    const named = (source: string): Record<string, string> => ({
      "infra/prod/a.tf": `module "net" {\n  source = "${source}"\n}\n`,
      "infra/staging/a.tf": 'module "net" {\n  source = "../../modules/net"\n}\n',
      "modules/net/main.tf": queue,
    });
    const said = async (source: string, repository: string | null): Promise<string> => {
      const assembler = new Assembler();
      assembler.setSettings(emptyConfiguration, repository);
      const { listing } = assembler.assemble(Object.keys(named(source)), await entriesOf(named(source)));
      return `${String(listing.graph.usersOf("modules/net").length)} ${listing.infra.get("modules/net/main.tf")?.environment?.name ?? "-"}`;
    };
    const address = "git::https://x:hunter2@git.acme.test/acme/shop.git//modules/net?ref=v1";
    assert.deepEqual(
      [await said("git::../..//modules/net", null), await said(address, "git.acme.test/acme/shop"), await said(address, null), await said(address, "git.acme.test/dana/shop"), await said(address, "git.acme.test/acme/other")],
      ["2 -", "2 -", "1 -", "1 -", "1 staging"],
    );
    const [file] = (await entriesOf({ "a.tf": `module "net" { source = "${address}" }\n` })).values();
    assert.deepEqual(file?.infra?.outline.addressedUses, [{ address: "module.net", line: 1, target: "modules/net", repository: "git.acme.test/acme/shop" }]);
  });

  it("counts what an Application delivers, unless it lies in a repository of another name", async () => {
    const application = (repository: string): Record<string, string> => ({
      "argo/shop.yaml": `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop }\nspec:\n  source: { repoURL: "${repository}", path: apps/shop }\n`,
      "apps/shop/a.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n",
    });
    const users = async (named: string, own: string | null): Promise<number> => {
      const assembler = new Assembler();
      assembler.setSettings(emptyConfiguration, own);
      return assembler.assemble(Object.keys(application(named)), await entriesOf(application(named))).listing.graph.usersOf("apps/shop").length;
    };
    const mirror = "ssh://git@mirror.acme.test:2222/platform/Shop.git";
    assert.deepEqual([await users(mirror, "github.com/acme/shop"), await users(mirror, "github.com/acme/orders"), await users(mirror, null), await users("{{ repo }}", "github.com/acme/orders")], [1, 0, 1, 1]);
  });

  it("knows by scripts and by templates of other files what a job applies, and in which environment", async () => {
    const pipeline = {
      ".gitlab-ci.yml": "include: .gitlab/ci/deploy.yml\nprod:\n  extends: .deploy\n  variables: { ENV: production }\n",
      ".gitlab/ci/deploy.yml": ".deploy:\n  environment: $ENV\n  script: ./ops/apply.sh infra/$ENV\n",
      "infra/production/main.tf": queue,
      "node_modules/x/apply.sh": 'cd "$1"\nterraform apply\n',
      "ops/apply.sh": 'cd "$1"\nterraform apply\n',
    };
    const entries = await entriesOf(pipeline);
    const { listing } = new Assembler().assemble(Object.keys(pipeline), entries);
    const appliers = listing.targets.appliersOf("infra/production", null, "terraform").map(({ path, job, line }) => `${path}:${String(line)} ${job}`);
    assert.deepEqual(appliers, [".gitlab-ci.yml:3 prod"]);
    assert.equal(listing.jobEnvironments.get(".gitlab-ci.yml")?.get("prod"), "production");
    assert.deepEqual([listing.infra.has("ops/apply.sh"), entries.get("node_modules/x/apply.sh")?.callable], [false, undefined]);
  });

  it("leads from what layers of Kustomize take in to the layers, which declare nothing else", async () => {
    const layers = {
      "k8s/base/kustomization.yaml": "resources: [worker.yaml]\n",
      "k8s/base/worker.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: worker }\n",
      "k8s/overlays/prod/kustomization.yaml": "resources: [../../base]\npatches: [{ path: patches/replicas.yaml }, { path: ../../shared/probe.yaml }]\n",
      "k8s/overlays/prod/patches/replicas.yaml": "- op: replace\n  path: /spec/replicas\n  value: 3\n",
      "k8s/overlays/staging/kustomization.yaml": "resources: [../../base]\n",
      "k8s/shared/probe.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: worker }\n",
    };
    const { listing: { graph, infra } } = new Assembler().assemble(Object.keys(layers), await entriesOf(layers));
    assert.deepEqual(["k8s/base", "k8s/overlays/prod", "k8s/overlays/prod/patches", "k8s/shared"].map((folder) => graph.rootsOf(folder)), [
      ["k8s/overlays/prod", "k8s/overlays/staging"], ["k8s/overlays/prod"], ["k8s/overlays/prod"], ["k8s/overlays/prod"],
    ]);
    assert.deepEqual([...infra.values()].map(({ system, environment }) => `${system} ${environment?.name ?? "-"}`), [
      "kustomize -", "kubernetes -", "kustomize production", "kustomize production", "kustomize staging", "kubernetes production",
    ]);
  });

  it("finds what a unit of Terragrunt looks for in the folders above it", async () => {
    const live = {
      "live/_envcommon/app.hcl": 'locals {\n  env = read_terragrunt_config(find_in_parent_folders("env.hcl"))\n}\n',
      "live/prod/app/terragrunt.hcl": 'include "root" {\n  path = find_in_parent_folders("root.hcl")\n}\ninclude "env" {\n  path = "${dirname(find_in_parent_folders("root.hcl"))}/_envcommon/app.hcl"\n}\n',
      "live/prod/db/terragrunt.hcl": 'include {\n  path = find_in_parent_folders()\n}\n',
      "live/root.hcl": "locals {}\n",
    };
    const { listing: { graph } } = new Assembler().assemble(Object.keys(live), await entriesOf(live));
    const users = (folder: string): string[] => graph.usersOf(folder).map(({ path, line, address }) => `${path}:${String(line)} ${address}`);
    assert.deepEqual([users("live"), users("live/_envcommon"), graph.rootsOf("live")], [["live/prod/app/terragrunt.hcl:2 include.root"], ["live/prod/app/terragrunt.hcl:5 include.env"], ["live/prod/app"]]);
  });

  it("is the very same where nothing changed, file by file", async () => {
    const assembler = new Assembler();
    const files = new Map(await entriesOf(texts));
    const first = assembler.assemble(paths, files);
    files.set("infra/b.tf", { ...(files.get("infra/b.tf") ?? assert.fail()) });
    const second = assembler.assemble(paths, files);
    assert.equal(second.catalogs, first.catalogs);
    assert.equal(second.runbooks, first.runbooks);
    for (const path of first.listing.infra.keys()) assert.equal(second.listing.infra.get(path) === first.listing.infra.get(path), path !== "infra/b.tf", path);
  });

  it("is made anew where the catalogs, the runbooks or where files run changed", async () => {
    const assembler = new Assembler();
    const files = await entriesOf(texts);
    const first = assembler.assemble(paths, files);
    const other = assembler.assemble(paths, new Map([...files].filter(([path]) => path !== "docs/runbooks/a.md")));
    assert.equal(other.catalogs, first.catalogs);
    assert.deepEqual(other.runbooks.map(({ title }) => title), ["B", "By hand"]);
    assert.deepEqual(assembler.assemble(paths, new Map([...files].filter(([path]) => path !== "catalog-info.yaml"))).runbooks.map(({ title }) => title), ["A", "B"]);
    assembler.setSettings({ ...emptyConfiguration, environments: [{ match: "infra/b.tf", name: "live", production: true, line: 3 }] }, null);
    const { listing } = assembler.assemble(paths, files);
    assert.deepEqual(listing.infra.get("infra/b.tf")?.environment?.reason, { key: "environment.rule", args: { match: "infra/b.tf", path: ".infra-steward.yaml", line: 3 } });
  });

  it("shows the reason of now where a module runs in the same environment for another one", async () => {
    const assembler = new Assembler();
    const call = 'module "net" {\n  source = "../../modules/net"\n}\n';
    const files = new Map(await entriesOf({ ...texts, "infra/prod-us/a.tf": call }));
    const all = [...paths, "infra/prod-us/a.tf"].sort();
    const reason = (): unknown => assembler.assemble(all, files).listing.infra.get("modules/net/main.tf")?.environment?.reason;
    assert.deepEqual(reason(), { key: "environment.roots", args: { roots: 2, first: "infra/prod" } });
    files.delete("infra/prod-us/a.tf");
    assert.deepEqual(reason(), { key: "environment.roots", args: { roots: 1, first: "infra/prod" } });
  });
});
