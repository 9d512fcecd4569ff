import assert from "node:assert/strict";
import path from "node:path";
import { EnvironmentPairs } from "../../../src/estate/environmentPairs";
import { environmentPastReader } from "../../../src/estate/environmentPast";
import { memoryTree } from "../../../src/estate/trees/memory";
import type { Git } from "../../../src/git/git";
import { openGit } from "../../../src/git/git";
import type { EnvironmentDifference, EnvironmentSide } from "../../../src/model/environmentDrift";
import { driftOf } from "../../../src/model/environmentDrift";
import type { InfraFile } from "../../../src/model/place";
import { environmentOf } from "../../../src/sources/infra/environment";
import type { TerraformReader } from "../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../src/sources/terraform/blocks";
import { commitOn, describePosix, runGit, temporaryFolder } from "../git/temporary";

const grammars = path.resolve("dist", "test", "integration");
const now = Date.parse("2026-11-20T12:00:00Z");
const [staging, production] = ["infra/staging/rds.tf", "infra/prod/rds.tf"] as const;

function database(version: string): string {
  return `resource "aws_db_instance" "main" {\n  engine = "mysql"\n  engine_version = "${version}"\n}\n`;
}

describePosix("what environments said before", () => {
  const root = temporaryFolder();
  const git = openGit(root, { isTrusted: () => true });
  let terraform: TerraformReader;
  let began = "";

  before(async () => {
    terraform = await openTerraformReader(grammars);
    runGit(root, "init", "-q", "-b", "main", "--template=");
    began = commit("2026-01-01", { "README.md": "# Shop\n" });
  });
  after(() => terraform.dispose());
  beforeEach(() => runGit(root, "reset", "-q", "--hard", began));

  const commit = (day: string, files: Readonly<Record<string, string | null>>): string => commitOn(day, root, files);

  function side(environment: string, file: string, value: string): EnvironmentSide {
    return { environment, production: environment === "production", path: file, line: 3, address: "aws_db_instance.main", subject: "aws_db_instance.main", layers: [{ path: file, as: "root" }], folder: null, value, shown: value };
  }

  /**
   * @param lower, higher what the files say now.
   * @param expected the day since which they differ, where that is reported.
   */
  async function check(lower: string, higher: string, expected: string | null): Promise<void> {
    const difference: EnvironmentDifference = { subject: "aws_db_instance.main", key: "engine_version", kind: "version", isNeeded: false, lower: side("staging", staging, lower), higher: side("production", production, higher) };
    const [states] = await environmentPastReader(git, terraform)([difference], now, new AbortController().signal);
    const drift = driftOf(difference, states ?? [], now);
    assert.equal(drift === null ? null : new Date(drift.since).toISOString().slice(0, 10), expected);
  }

  /** Compares the working tree, as it is after the last commit, and asks git since when. */
  async function since(files: Readonly<Record<string, string>>): Promise<string | null> {
    const infra = Object.keys(files).map((file): [string, InfraFile] => {
      return [file, { path: file, system: file.endsWith("kustomization.yaml") ? "kustomize" : "kubernetes", standing: "live", environment: environmentOf(file, []) }];
    });
    const found = await new EnvironmentPairs(memoryTree(files), terraform).differencesIn({ paths: Object.keys(files), infra: new Map(infra) });
    const past = await environmentPastReader(git, terraform)(found, now, new AbortController().signal);
    const [drift] = found.flatMap((difference, index) => driftOf(difference, past[index] ?? [], now) ?? []);
    return drift === undefined ? null : new Date(drift.since).toISOString().slice(0, 10);
  }

  it("since the commit in which one of them went on", async () => {
    commit("2026-02-01", { [staging]: database("8.0"), [production]: database("8.0") });
    commit("2026-05-01", { [staging]: database("8.4") });
    commit("2026-06-01", { [staging]: `# a comment\n${database("8.4")}` });
    await check("8.4", "8.0", "2026-05-01");
  });

  it("is read once for each commit and content, however often it is asked for", async () => {
    commit("2026-02-01", { [staging]: database("8.0"), [production]: database("8.0") });
    commit("2026-05-01", { [staging]: database("8.4") });
    let blobs = 0;
    let histories = 0;
    const counting: Git = {
      ...git,
      headCommit: (signal) => git.headCommit(signal),
      listCommit: (commitId, signal) => git.listCommit(commitId, signal),
      readBlob: (object, maxBytes, signal) => {
        blobs += 1;
        return git.readBlob(object, maxBytes, signal);
      },
      streamLines: (command, signal) => {
        histories += 1;
        return git.streamLines(command, signal);
      },
    };
    const read = environmentPastReader(counting, terraform);
    const ask = (higher: string): ReturnType<typeof read> => {
      const difference: EnvironmentDifference = { subject: "aws_db_instance.main", key: "engine_version", kind: "version", isNeeded: false, lower: side("staging", staging, "8.4"), higher: side("production", production, higher) };
      return read([difference], now, new AbortController().signal);
    };
    const first = await ask("8.0");
    assert.deepEqual([await ask("8.0"), histories], [first, 1]);
    // Whoever types makes another difference of the same contents.
    const before = blobs;
    await ask("8.1");
    assert.deepEqual([histories, blobs - before], [2, 0]);
    commit("2026-06-01", { [staging]: database("8.0") });
    await ask("8.1");
    assert.equal(histories, 3);
  });

  it("in one commit both went somewhere else", async () => {
    commit("2026-02-01", { [staging]: database("5.7"), [production]: database("5.7") });
    commit("2026-05-01", { [staging]: database("8.4"), [production]: database("8.0") });
    await check("8.4", "8.0", "2026-05-01");
  });

  it("they swapped: they were never the same in between", async () => {
    commit("2026-02-01", { [staging]: database("8.0"), [production]: database("8.4") });
    commit("2026-05-01", { [staging]: database("8.4"), [production]: database("8.0") });
    await check("8.4", "8.0", null);
  });

  it("they were never the same", async () => {
    commit("2026-02-01", { [staging]: database("8.4"), [production]: database("8.0") });
    await check("8.4", "8.0", null);
  });

  it("what is not committed yet has not differed for long", async () => {
    commit("2026-02-01", { [staging]: database("8.0"), [production]: database("8.0") });
    await check("8.4", "8.0", null);
  });

  it("one of them came later, and different", async () => {
    commit("2026-02-01", { [staging]: database("8.4") });
    commit("2026-03-01", { [production]: database("8.0") });
    await check("8.4", "8.0", null);
  });

  it("a value that had to be evaluated is not known", async () => {
    commit("2026-02-01", { [staging]: database("8.0"), [production]: database("8.0") });
    commit("2026-03-01", { [production]: database("8.0").replace('"8.0"', "var.version") });
    commit("2026-04-01", { [staging]: database("8.4"), [production]: database("8.0") });
    await check("8.4", "8.0", null);
  });

  describe("in overlays", () => {
    const workload = (container: string): string => `kind: Deployment\nmetadata: { name: orders }\nspec: { template: { spec: { containers: [{ name: app, ${container} }] } } }\n`;
    const [image, probe] = ["image: a", "livenessProbe: { exec: {} }"];
    const bare = "kind: Deployment\nmetadata: { name: orders }\nspec: { replicas: 3 }\n";
    const layers = { "base/orders.yaml": workload(image), "base/kustomization.yaml": "resources: [orders.yaml]\n" };
    const overlay = (environment: string, patches: string): Record<string, string> => ({ [`overlays/${environment}/kustomization.yaml`]: `resources: [../../base]\npatches: [${patches}]\n` });
    const both = { ...layers, ...overlay("staging", "{ path: p.yaml }"), ...overlay("prod", "{ path: p.yaml }") };

    const weaker = { ...both, "overlays/staging/p.yaml": workload(probe), "overlays/prod/p.yaml": bare };

    it("since one of the patches has it", async () => {
      commit("2026-02-01", { ...both, "overlays/staging/p.yaml": bare, "overlays/prod/p.yaml": bare });
      commit("2026-05-01", { "overlays/staging/p.yaml": workload(probe) });
      assert.equal(await since(weaker), "2026-05-01");
    });

    it("since one of the patches has lost it, and not before 14 days", async () => {
      commit("2026-02-01", { ...both, "overlays/staging/p.yaml": workload(probe), "overlays/prod/p.yaml": workload(probe) });
      commit("2026-11-15", { "overlays/prod/p.yaml": bare });
      assert.equal(await since(weaker), null);
    });

    it("since the base has lost it, and not before 14 days", async () => {
      commit("2026-02-01", { ...weaker, "base/orders.yaml": workload(`${image}, ${probe}`) });
      commit("2026-11-15", { "base/orders.yaml": workload(image) });
      assert.equal(await since(weaker), null);
    });

    it("since other patches were laid over it, and not before 14 days", async () => {
      commit("2026-02-01", { ...weaker, ...overlay("prod", "{ path: p.yaml }, { path: probe.yaml }"), "overlays/prod/probe.yaml": workload(probe) });
      commit("2026-11-15", overlay("prod", "{ path: p.yaml }"));
      assert.equal(await since(weaker), null);
    });
  });

  describe("of disruption budgets", () => {
    const workload = "kind: Deployment\nmetadata: { name: orders }\nspec: { template: { metadata: { labels: { app: orders } }, spec: { containers: [] } } }\n";
    const budget = "kind: PodDisruptionBudget\nmetadata: { name: orders }\nspec: { minAvailable: 1, selector: { matchLabels: { app: orders } } }\n";
    const bare = { "k8s/staging/orders.yaml": workload, "k8s/prod/orders.yaml": workload };
    const weaker = { ...bare, "k8s/staging/pdb.yaml": budget };
    const stronger = { ...bare, "k8s/prod/pdb.yaml": budget };

    it("since staging has one, though production never had", async () => {
      commit("2026-02-01", bare);
      commit("2026-05-01", { "k8s/staging/pdb.yaml": budget });
      assert.equal(await since(weaker), "2026-05-01");
    });

    it("since production's went, in a file of its own, and not before 14 days", async () => {
      commit("2026-02-01", { ...weaker, "k8s/prod/pdb.yaml": budget });
      runGit(root, "rm", "-q", "k8s/prod/pdb.yaml");
      commit("2026-11-15", {});
      assert.equal(await since(weaker), null);
    });

    it("since production's went from a file with something else, and not before 14 days", async () => {
      commit("2026-02-01", { ...weaker, "k8s/prod/more.yaml": `${budget}---\nkind: Service\nmetadata: { name: orders }\n` });
      commit("2026-11-15", { "k8s/prod/more.yaml": "kind: Service\nmetadata: { name: orders }\n" });
      assert.equal(await since({ ...weaker, "k8s/prod/more.yaml": "kind: Service\nmetadata: { name: orders }\n" }), null);
    });

    it("since production alone has one, where neither had before", async () => {
      commit("2026-02-01", bare);
      commit("2026-05-01", { "k8s/prod/pdb.yaml": budget });
      assert.equal(await since(stronger), "2026-05-01");
    });

    it("production alone has always had one", async () => {
      commit("2026-02-01", stronger);
      assert.equal(await since(stronger), null);
    });

    it("since an overlay builds one", async () => {
      const layers = { "base/orders.yaml": workload, "base/kustomization.yaml": "resources: [orders.yaml]\n", "overlays/prod/kustomization.yaml": "resources: [../../base]\n" };
      const [before, after] = ["../../base", "../../base, pdb.yaml"].map((resources) => ({ "overlays/staging/kustomization.yaml": `resources: [${resources}]\n` }));
      commit("2026-02-01", { ...layers, ...before });
      commit("2026-05-01", { ...after, "overlays/staging/pdb.yaml": budget });
      assert.equal(await since({ ...layers, ...after, "overlays/staging/pdb.yaml": budget }), "2026-05-01");
    });

    it("since an overlay builds none any more, and not before 14 days", async () => {
      const layers = { "base/orders.yaml": workload, "base/kustomization.yaml": "resources: [orders.yaml]\n", "overlays/staging/kustomization.yaml": "resources: [../../base, pdb.yaml]\n", "overlays/staging/pdb.yaml": budget };
      commit("2026-02-01", { ...layers, "overlays/prod/kustomization.yaml": "resources: [../../base, pdb.yaml]\n", "overlays/prod/pdb.yaml": budget });
      runGit(root, "rm", "-q", "overlays/prod/pdb.yaml");
      commit("2026-11-15", { "overlays/prod/kustomization.yaml": "resources: [../../base]\n" });
      assert.equal(await since({ ...layers, "overlays/prod/kustomization.yaml": "resources: [../../base]\n" }), null);
    });
  });

  describe("of what a workload cannot do without", () => {
    const workload = "kind: Deployment\nmetadata: { name: orders }\nspec: { template: { spec: { containers: [{ name: app, image: a, env: [{ name: A, valueFrom: { configMapKeyRef: { name: orders, key: host } } }] }] } } }\n";
    const keys = (text: string): string => `kind: ConfigMap\nmetadata: { name: orders }\ndata: { ${text} }\n`;
    const files = { "k8s/staging/a.yaml": workload, "k8s/prod/a.yaml": workload, "k8s/staging/b.yaml": keys("host: a"), "k8s/prod/b.yaml": keys("other_key: a") };

    it("since staging has it, though production never had", async () => {
      commit("2026-02-01", { ...files, "k8s/staging/b.yaml": keys("other_key: a") });
      commit("2026-05-01", { "k8s/staging/b.yaml": keys("host: a") });
      assert.equal(await since(files), "2026-05-01");
    });

    it("not before 14 days", async () => {
      commit("2026-02-01", { ...files, "k8s/staging/b.yaml": keys("other_key: a") });
      commit("2026-11-15", { "k8s/staging/b.yaml": keys("host: a") });
      assert.equal(await since(files), null);
    });
  });

  it("nothing where there is nothing to ask about", async () => {
    assert.deepEqual(await environmentPastReader(git, terraform)([], now, new AbortController().signal), []);
  });
});
