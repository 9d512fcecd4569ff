import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { silentLogger } from "../../../src/base/logger";
import type { RepositoryContext } from "../../../src/estate/context";
import type { IndexContents } from "../../../src/estate/index/fileIndex";
import type { EstateNode, EstateParent } from "../../../src/estate/estateTree";
import { estateGroupings, EstateTree } from "../../../src/estate/estateTree";
import type { KeptIndex } from "../../../src/estate/keptIndex";
import { Reading } from "../../../src/estate/reading";
import { OverlayTree } from "../../../src/estate/trees/overlay";
import { TypedTerraform } from "../../../src/estate/typedTerraform";
import type { TerraformReader } from "../../../src/sources/terraform/blocks";
import { valueOf } from "../../../src/model/section";
import { ChangingTree } from "./changingTree";
import { plainContext, sharedTerraform } from "./openReading";

/** Paths of every kind that the index tells apart, and some that are in its way. */
const paths = [
  "infra/prod/main.tf", "infra/prod/providers.tf", "infra/prod/prod.tfvars", "infra/dev/main.tf", "modules/net/main.tf", "examples/small/main.tf",
  "infra/odd name\n/ü.tf", ".github/workflows/deploy.yml", "deploy/app.yaml", "deploy/values.json", "Dockerfile", "scripts/roll out.sh",
  "docs/runbooks/restore.md", "services/orders/RUNBOOK.md", "operations/guide.md", "catalog-info.yaml", "services/orders/catalog-info.yaml",
  "CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS", ".infra-steward.yaml", "src/app.ts", "README.md",
] as const;

const texts = [
  "",
  "\0",
  "# owner: @acme/queues\n# runbook: docs/runbooks/restore.md\nresource \"aws_sqs_queue\" \"jobs\" {\n}\n",
  'resource "aws_sqs_queue" "jobs" {\n  tags = { owner = "@acme/data", cost = "7" }\n}\n',
  'module "net" {\n  source = "../../modules/net"\n}\n',
  'provider "aws" {\n  default_tags {\n    tags = { owner = "@acme/platform" }\n  }\n}\n',
  'resource "aws_sqs_queue" "open" {\n  name = "${var',
  "on: push\njobs:\n  go:\n    environment: prod\n    steps: [{ run: terraform apply }]\n",
  "on: push\njobs:\n  test:\n    steps: [{ run: npm test }]\n",
  "apiVersion: v1\nkind: Service\nmetadata: { name: shop, namespace: prod }\n",
  "jobs: [unclosed\n\t- {",
  "---\nkind: incident\nappliesTo: { paths: ['infra/**'] }\n---\n# Jobs pile up\n\n1. Look\n\n```sh\nkubectl get pods\n```\n",
  "---\nkind: nothing\nreviewed: yesterday\n---\n# Restore\n",
  "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: orders, links: [{ url: 'https://wiki.acme.test/orders', title: By hand, type: runbook }] }\nspec: { type: service, owner: data }\n",
  "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: data, annotations: { github.com/team-slug: acme/data } }\nspec: { type: team, children: [] }\n",
  "* @acme/everyone\n/infra/ @acme/platform\n/infra/dev/\n",
  "/infra/prod/ @acme/platform @acme/data\n[broken\n",
  "environments:\n  - { match: 'infra/dev/**', name: live, production: true }\nrunbooks: { folders: [operations] }\n",
  "owners:\n  - { match: 'infra/**', owner: '@acme/data' }\nfindings: { runbook/missing: off }\nenvironments: 7\n",
  "FROM scratch AS build\n",
] as const;

const contexts: readonly RepositoryContext[] = [
  plainContext,
  { ...plainContext, associations: { "scripts/**": "shell", "infra/dev/**": "none", "no-such": "system" } },
  { ...plainContext, ownerTags: ["cost"], runbookFolders: ["operations"] },
  { ...plainContext, remoteHost: "gitlab.com", dialect: "gitlab", associations: { "*.ts": "make", "README.md": "none" } },
];

/** Mostly the same few, so that much happens to one file. */
const somePath = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...paths) }, { weight: 1, arbitrary: fc.constantFrom("infra/prod/main.tf", "docs/runbooks/restore.md", ".github/CODEOWNERS") });
const someText = fc.constantFrom(...texts);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("write" as const), path: somePath, text: someText }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("remove" as const), path: somePath }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("rename" as const), path: somePath, to: somePath }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("renameFolder" as const), path: fc.constantFrom("infra", "infra/prod", "docs", "services/orders"), to: fc.constantFrom("examples", "moved", "infra/staging") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("again" as const), path: somePath }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("type" as const), path: somePath, text: someText }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("untype" as const), path: somePath }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("switch" as const), files: fc.array(fc.tuple(somePath, someText), { maxLength: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("settings" as const), context: fc.constantFrom(...contexts) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("ask" as const), path: somePath }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), turns: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("settle" as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A repository as its editor sees it, and the reading that is told what happens to it. */
class Story {
  readonly files = new ChangingTree();
  readonly typed = new OverlayTree(this.files);
  readonly reading: Reading;
  readonly #terraform: TypedTerraform;
  readonly #asked: Promise<unknown>[] = [];
  /** What was kept last of everything that was read, and by which rules. */
  #kept: (IndexContents & { readonly key: string }) | null = null;
  #context = plainContext;

  /** @param turns how many turns of the event loop each read takes, one after the other and over again; none for a disk that answers at once. */
  constructor(terraform: TerraformReader, start: readonly (readonly [string, string])[], turns: readonly number[]) {
    for (const [path, text] of start) this.files.write(path, text);
    this.files.afterRead = async () => {
      const wait = turns[this.files.reads.length % turns.length] ?? 0;
      for (let turn = 0; turn < wait; turn += 1) await setImmediate();
    };
    this.#terraform = new TypedTerraform(terraform);
    this.reading = this.#read(this.#terraform, {
      load: () => Promise.resolve(null),
      save: ({ key }, { files, stamps }) => {
        this.#kept = structuredClone({ key, files: new Map(files), stamps: new Map(stamps) });
        return Promise.resolve();
      },
    });
  }

  /** Somebody who reads the same files for the first time. */
  anew(terraform: TerraformReader): Reading {
    return this.#read(terraform, null);
  }

  /** Somebody who begins with what was kept when everything was last looked at, however much has happened since. */
  afterRestart(terraform: TerraformReader): Reading {
    const kept = this.#kept;
    return this.#read(terraform, { load: ({ key }) => Promise.resolve(key === kept?.key ? kept : null), save: () => Promise.resolve() });
  }

  #read(terraform: TerraformReader, kept: KeptIndex | null): Reading {
    return new Reading({ tree: this.typed, terraform, kept, log: silentLogger, isTyped: (path) => this.typed.has(path), context: () => Promise.resolve(this.#context) });
  }

  async take(one: Step): Promise<void> {
    const { files, typed, reading } = this;
    switch (one.do) {
      case "write":
        files.write(one.path, one.text);
        reading.changed([one.path]);
        return;
      case "remove":
        files.remove(one.path);
        reading.changed([one.path]);
        return;
      case "rename":
        this.#move(one.path, one.to);
        reading.changed([one.path, one.to]);
        return;
      case "renameFolder":
        for (const path of files.paths.filter((each) => each.startsWith(`${one.path}/`))) this.#move(path, one.to + path.slice(one.path.length));
        // Watchers name the folder and nothing in it.
        reading.changed([one.path, one.to]);
        return;
      case "again":
        files.write(one.path, files.text(one.path) ?? "");
        reading.changed([one.path]);
        return;
      case "type":
        typed.set(one.path, one.text);
        this.#terraform.open(one.path);
        reading.changed([one.path]);
        return;
      case "untype":
        typed.delete(one.path);
        this.#terraform.close(one.path);
        reading.changed([one.path]);
        return;
      case "switch":
        for (const [path, text] of one.files) files.write(path, text);
        reading.changed([]);
        return;
      case "settings":
        this.#context = one.context;
        reading.changed([]);
        return;
      case "ask":
        this.#asked.push(reading.infraFile(one.path));
        return;
      case "wait":
        for (let turn = 0; turn < one.turns; turn += 1) await setImmediate();
        return;
      case "settle":
        return reading.settled();
    }
  }

  async end(): Promise<void> {
    await this.reading.settled();
    await Promise.all(this.#asked);
    await this.reading.settled();
  }

  #move(path: string, to: string): void {
    const text = this.files.text(path);
    if (text === undefined) return;
    this.files.remove(path);
    this.files.write(to, text);
  }
}

/** Everything that a reading says, in a form that can be compared. */
async function saidBy(reading: Reading, asked: readonly string[]): Promise<unknown> {
  const { snapshot } = reading;
  const tree = new EstateTree((path) => reading.peek(path));
  const walk = (by: (typeof estateGroupings)[number], parent: EstateParent): unknown[] =>
    tree.children(snapshot, { by, filter: "" }, parent).nodes.map((node) => [node, ...walk1(by, node)]);
  const walk1 = (by: (typeof estateGroupings)[number], node: EstateNode): unknown[] => {
    if (node.kind === "block") return [];
    if (node.kind === "file") return walk(by, { path: node.file.path });
    return walk(by, { group: node.group, folder: node.kind === "folder" ? node.folder : null });
  };
  const owners = valueOf(snapshot.codeowners);
  return {
    state: [snapshot.configuration, snapshot.repository, snapshot.progress],
    owners: owners === undefined ? snapshot.codeowners : [owners?.path, owners?.rules],
    infra: [...(valueOf(snapshot.listing)?.infra ?? [])],
    liveByFolder: [...(valueOf(snapshot.listing)?.liveByFolder ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)),
    runbooks: snapshot.runbooks,
    catalogs: snapshot.catalogs,
    problems: snapshot.problems,
    files: await Promise.all(asked.map(async (path) => [path, await reading.file(path)])),
    trees: estateGroupings.map((by) => walk(by, null)),
  };
}

describe("a reading that is told of changes", () => {
  it("says after any story what a first reading says of the same files, and so does whoever begins with what was kept", async () => {
    const terraform = await sharedTerraform();
    const file = fc.tuple(somePath, someText);
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), fc.array(fc.nat({ max: 3 }), { maxLength: 4 }), async (start, steps, turns) => {
        const story = new Story(terraform, start, turns);
        for (const one of steps) await story.take(one);
        await story.end();
        const fresh = story.anew(terraform);
        await fresh.settled();
        const asked = [...new Set([...paths, ...story.files.paths])];
        const said = await saidBy(fresh, asked);
        assert.deepEqual(await saidBy(story.reading, asked), said);
        const restarted = story.afterRestart(terraform);
        await restarted.settled();
        assert.deepEqual(await saidBy(restarted, asked), said);
        for (const one of [story.reading, fresh, restarted]) one.dispose();
      }),
      { numRuns: 80 },
    );
  });
});
