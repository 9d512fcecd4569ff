import assert from "node:assert/strict";
import fc from "fast-check";
import type { EstateGrouping, EstateNode, EstateParent, EstateQuery } from "../../../src/estate/estateTree";
import { estateGroupings, EstateTree } from "../../../src/estate/estateTree";
import type { Reading } from "../../../src/estate/reading";
import { valueOf } from "../../../src/model/section";
import { ChangingTree } from "./changingTree";
import { openReading } from "./openReading";

const queue = 'resource "aws_sqs_queue" "jobs" {\n}\n\nresource "aws_sqs_queue" "dead" {\n}\n';

const company = {
  ".github/CODEOWNERS": "* @acme/everyone\n/infra/ @acme/platform\n/infra/dev/ @acme/web @acme/data\n/infra/old/\n",
  ".github/workflows/deploy.yml": "on: push\njobs:\n  go:\n    steps: []\n",
  "Dockerfile": "FROM scratch AS build\n",
  "infra/dev/eu/west/main.tf": queue,
  "infra/dev/eu/west/more.tf": "# owner: @acme/queues\n",
  "infra/old/main.tf": queue,
  "infra/prod/main.tf": queue,
  "infra/prod-us/main.tf": queue,
  "src/app.ts": "export {};\n",
};

interface Shown {
  readonly tree: EstateTree;
  readonly reading: Reading;
  readonly files: ChangingTree;
}

async function show(texts: Record<string, string>): Promise<Shown> {
  const files = new ChangingTree(texts);
  const { reading } = await openReading(files);
  await reading.settled();
  return { files, reading, tree: new EstateTree((path) => reading.peek(path)) };
}

function parentOf(node: EstateNode): EstateParent {
  if (node.kind === "block") return { path: node.path };
  if (node.kind === "file") return { path: node.file.path };
  return { group: node.group, folder: node.kind === "folder" ? node.folder : null };
}

/** One line a node: what it is, and its counts as files/undeclared. */
function line(node: EstateNode): string {
  switch (node.kind) {
    case "group":
      return `${node.group === "" ? "(none)" : node.group}${node.production ? "!" : ""} ${node.files}/${node.undeclared}`;
    case "folder":
      return `${node.name}/ ${node.files}/${node.undeclared}`;
    case "file":
      return `${node.file.path} ${node.status} ${node.owners.join(",")} ${node.blocks}`;
    case "block":
      return `${node.block.address}:${node.block.startLine}`;
  }
}

/** The whole tree, each level further in by two blanks. */
function drawn({ tree, reading }: Pick<Shown, "tree" | "reading">, query: EstateQuery, parent: EstateParent = null, depth = 0): string[] {
  return tree.children(reading.snapshot, query, parent).nodes.flatMap((node) => {
    const below = node.kind === "block" ? [] : drawn({ tree, reading }, query, parentOf(node), depth + 1);
    return [`${"  ".repeat(depth)}${line(node)}`, ...below];
  });
}

describe("the estate as a tree", () => {
  const cases: readonly [by: EstateGrouping, filter: string, expected: readonly string[]][] = [
    ["system", "", [
      "terraform 5/0",
      "  infra/ 5/0",
      "    dev/eu/west/ 2/0",
      "      infra/dev/eu/west/main.tf owned @acme/web,@acme/data 2",
      "        aws_sqs_queue.jobs:1",
      "        aws_sqs_queue.dead:4",
      "      infra/dev/eu/west/more.tf owned @acme/queues 0",
      "    old/ 1/0",
      "      infra/old/main.tf unowned  2",
      "        aws_sqs_queue.jobs:1",
      "        aws_sqs_queue.dead:4",
      "    prod/ 1/0",
      "      infra/prod/main.tf owned @acme/platform 2",
      "        aws_sqs_queue.jobs:1",
      "        aws_sqs_queue.dead:4",
      "    prod-us/ 1/0",
      "      infra/prod-us/main.tf owned @acme/platform 2",
      "        aws_sqs_queue.jobs:1",
      "        aws_sqs_queue.dead:4",
      "docker 1/1",
      "  Dockerfile owned @acme/everyone 1",
      "    stages.build:1",
      "github-actions 1/1",
      "  .github/workflows/ 1/1",
      "    .github/workflows/deploy.yml owned @acme/everyone 1",
      "      jobs.go:3",
    ]],
    ["owner", "main", [
      "@acme/platform 2/0",
      "  infra/ 2/0",
      "    prod/ 1/0",
      "      infra/prod/main.tf owned @acme/platform 2",
      "        aws_sqs_queue.jobs:1",
      "        aws_sqs_queue.dead:4",
      "    prod-us/ 1/0",
      "      infra/prod-us/main.tf owned @acme/platform 2",
      "        aws_sqs_queue.jobs:1",
      "        aws_sqs_queue.dead:4",
      "- 1/0",
      "  infra/old/ 1/0",
      "    infra/old/main.tf unowned  2",
      "      aws_sqs_queue.jobs:1",
      "      aws_sqs_queue.dead:4",
      "@acme/data 1/0",
      "  infra/dev/eu/west/ 1/0",
      "    infra/dev/eu/west/main.tf owned @acme/web,@acme/data 2",
      "      aws_sqs_queue.jobs:1",
      "      aws_sqs_queue.dead:4",
      "@acme/web 1/0",
      "  infra/dev/eu/west/ 1/0",
      "    infra/dev/eu/west/main.tf owned @acme/web,@acme/data 2",
      "      aws_sqs_queue.jobs:1",
      "      aws_sqs_queue.dead:4",
    ]],
    ["environment", "  TERRAFORM\tweb ", ["development 1/0", "  infra/dev/eu/west/ 1/0", "    infra/dev/eu/west/main.tf owned @acme/web,@acme/data 2", "      aws_sqs_queue.jobs:1", "      aws_sqs_queue.dead:4"]],
    ["environment", "no-such-word", []],
  ];
  for (const [by, filter, expected] of cases) it(`by ${by}${filter === "" ? "" : `, filtered by ${JSON.stringify(filter)}`}`, async () => assert.deepEqual(drawn(await show(company), { by, filter }), expected));

  it("names what asks for attention first: production, and what is nobody's", async () => {
    const groups = async (by: EstateGrouping, texts: Record<string, string>): Promise<string[]> => {
      const { tree, reading } = await show(texts);
      return tree.children(reading.snapshot, { by, filter: "" }, null).nodes.map(line);
    };
    assert.deepEqual(await groups("environment", company), ["production! 2/0", "development 2/0", "(none) 3/2"]);
    assert.deepEqual(await groups("owner", { ".github/CODEOWNERS": "/a/ @acme/web\n/b/\n", "a/1.tf": "", "a/2.tf": "", "b/1.tf": "", "c/1.tf": "" }), ["(none) 1/1", "@acme/web 2/0", "- 1/0"]);
  });

  it("gives a level of three hundred, and says how many more there are", async () => {
    const { tree, reading } = await show(Object.fromEntries(Array.from({ length: 305 }, (_, at) => [`infra/part-${at}.tf`, ""])));
    const query: EstateQuery = { by: "system", filter: "" };
    const level = tree.children(reading.snapshot, query, { group: "terraform", folder: "infra" });
    assert.deepEqual([level.nodes.length, level.more], [300, 5]);
    assert.equal(tree.children(reading.snapshot, query, null).more, 0);
    assert.equal(tree.trail(reading.snapshot, query, "infra/part-99.tf").length, 3, "a file beyond them is found all the same");
  });

  it("has nothing below what is not in it", async () => {
    const { tree, reading } = await show(company);
    const query: EstateQuery = { by: "system", filter: "" };
    for (const parent of [{ group: "helm", folder: null }, { group: "terraform", folder: "inf" }, { group: "terraform", folder: "src" }, { path: "src/app.ts" }, { path: "gone.tf" }]) {
      assert.deepEqual(tree.children(reading.snapshot, query, parent), { nodes: [], more: 0 });
    }
    for (const path of ["src/app.ts", "gone.tf", "infra", ""]) assert.deepEqual(tree.trail(reading.snapshot, query, path), []);
    assert.deepEqual(tree.trail(reading.snapshot, { by: "system", filter: "docker" }, "infra/prod/main.tf"), [], "the filter leaves it out");
  });

  it("follows what is said of owners, of files and of environments", async () => {
    const shown = await show(company);
    const owners = (): string[] => shown.tree.children(shown.reading.snapshot, { by: "owner", filter: "infra/prod/" }, null).nodes.map(line);
    const change = async (path: string, text: string): Promise<void> => {
      shown.files.write(path, text);
      shown.reading.changed([path]);
      await shown.reading.settled();
    };
    assert.deepEqual(owners(), ["@acme/platform 1/0"]);
    await change(".github/CODEOWNERS", "* @acme/everyone\n");
    assert.deepEqual(owners(), ["@acme/everyone 1/1"]);
    await change("infra/prod/main.tf", `# owner: @acme/queues\n\n${queue}`);
    assert.deepEqual(owners(), ["@acme/queues 1/0"]);
    await change(".infra-steward.yaml", "environments: [{ match: 'infra/prod/**', name: live, production: true }]\n");
    assert.deepEqual(shown.tree.children(shown.reading.snapshot, { by: "environment", filter: "live" }, null).nodes.map(line), ["live! 1/0"]);
  });

  it("leads to every file on the way that a walk through its levels finds, and counts what is below", async () => {
    const part = fc.constantFrom("a", "ab", "b", "prod", "dev", "ü", "x y");
    const file = fc.tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom("main.tf", "Dockerfile", "a.tf")).map(([folders, name]) => [...folders, name].join("/"));
    const rule = fc.tuple(fc.constantFrom("*", "/a/", "/b/", "prod/", "/ab/", "*.tf"), fc.constantFrom("", "@acme/web", "@acme/web @acme/data", "@acme/web @acme/web")).map((words) => words.join(" "));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { maxLength: 14 }), fc.array(rule, { maxLength: 3 }), fc.constantFrom(...estateGroupings), fc.constantFrom("", "prod", "tf acme", "b"), async (files, rules, by, filter) => {
        const { tree, reading } = await show({ ...Object.fromEntries(files.map((each) => [each, queue])), ".github/CODEOWNERS": rules.join("\n") });
        const query = { by, filter };
        const found = new Map<string, EstateNode[][]>();
        /** @returns how many files are below. */
        const walk = (way: readonly EstateNode[], parent: EstateParent): number => {
          let below = 0;
          for (const node of tree.children(reading.snapshot, query, parent).nodes) {
            const here = [...way, node];
            if (node.kind === "file") {
              found.set(node.file.path, [...(found.get(node.file.path) ?? []), here]);
              below += 1;
            } else if (node.kind !== "block") {
              assert.equal(walk(here, parentOf(node)), node.files);
              below += node.files;
            }
          }
          return below;
        };
        walk([], null);
        const infra = [...(valueOf(reading.snapshot.listing)?.infra.keys() ?? [])];
        if (filter === "") assert.deepEqual([...found.keys()].sort(), infra);
        for (const path of infra) {
          const trail = tree.trail(reading.snapshot, query, path);
          const ways = found.get(path) ?? [];
          if (ways.length === 0) assert.deepEqual(trail, []);
          else assert.ok(ways.some((way) => JSON.stringify(way) === JSON.stringify(trail)), path);
        }
        reading.dispose();
      }),
      { numRuns: 60 },
    );
  });
});
