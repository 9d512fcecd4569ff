import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { diskTree } from "../../../src/estate/trees/disk";
import { valueOf } from "../../../src/model/section";
import { buildSampleCompany } from "../../fixtures/build";
import { commitAll, describePosix, temporaryFolder, writeFiles } from "../git/temporary";
import { plainSettings, readRepository } from "./indexedRepository";

/** Longer than a file counts as young. */
const settledMs = 2_200;

/** Stands wherever a file of the index can hold something that is nobody's business outside the file. */
const marker = "hunter2";
const full = {
  ".github/CODEOWNERS": `* @acme/everyone # ${marker}\n`,
  "infra/prod/main.tf": `# owner: @acme/queues\n# ${marker}\nresource "aws_db_instance" "main" {\n  password = "${marker}"\n  tags = { owner = "@acme/data", note = "${marker}" }\n}\n\nvariable "x" {\n  default = "${marker}"\n}\n\nlocals {\n  a = <<EOT\n${marker}\nEOT\n}\n`,
  "infra/prod/prod.tfvars": `password = "${marker}"\n`,
  "infra/prod/broken.tf": `resource "a" "b" {\n  name = "${marker}\${`,
  "docs/runbooks/restore.md": `---\ntitle: Restore\nunknown: ${marker}\n---\n# Restore\n\n1. Say ${marker}\n- [ ] tick ${marker}\n\n\`\`\`sh\necho ${marker}\n\`\`\`\n\nRun \`mysql -p ${marker}\`, or <!-- ${marker} --> see [it](https://wiki.acme.test/?token=${marker}).\n\n| a | ${marker} |\n|---|---|\n`,
  "docs/runbooks/odd.md": `---\nreviewed: ${marker}\nkind: ${marker}\n---\n# Odd\n`,
  ".github/workflows/deploy.yml": `on: push\nenv: { TOKEN: ${marker} }\njobs:\n  go:\n    steps: [{ run: "curl -u ana:${marker} https://acme.test", env: { A: ${marker} } }]\n`,
  "deploy/secret.yaml": `apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { password: ${marker} }\n`,
  "catalog-info.yaml": `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: orders, description: ${marker}, annotations: { a: ${marker} } }\nspec: { type: service, owner: data, secret: ${marker} }\n---\n{ ${marker}: [\n`,
  "service.datadog.yaml": `schema-version: v2.2\ndd-service: orders\nintegrations: { pagerduty: { service-url: "https://acme.pagerduty.test/x?token=${marker}" } }\nextensions: { a: ${marker} }\n`,
  "Dockerfile": `FROM scratch AS build\nENV PASSWORD=${marker}\n`,
  "compose.yml": `services:\n  db: { image: x, environment: { PASSWORD: ${marker} } }\n`,
};

describe("the index that is kept", function () {
  this.timeout(30_000);
  const folder = temporaryFolder();
  const root = path.join(folder, "shop");
  const cache = path.join(folder, "storage", "index.json");
  const company = path.join(folder, "acme-shop");

  before(async () => {
    writeFiles(root, full);
    commitAll(root);
    await buildSampleCompany(company);
    await setTimeout(settledMs);
    (await readRepository(root, cache)).reading.dispose();
  });

  it("holds nothing of what the files contain", () => {
    const text = readFileSync(cache, "utf8");
    for (const name of ["aws_db_instance.main", "@acme/queues", "infra/prod/prod.tfvars", "component", "Restore", "jobs.go"]) assert.ok(text.includes(name), name);
    assert.deepEqual([...text.matchAll(new RegExp(`.{0,80}${marker}.{0,20}`, "g"))].map(([found]) => found), []);
  });

  it("may be read by its owner only, and nothing lies beside it", function () {
    assert.deepEqual(readdirSync(path.dirname(cache)), ["index.json"]);
    if (process.platform === "win32") return this.skip();
    assert.equal(statSync(cache).mode & 0o777, 0o600);
    assert.equal(statSync(path.dirname(cache)).mode & 0o777, 0o700);
  });

  it("saves all reading at the next start, and says the same", async () => {
    const kept = path.join(folder, "company.json");
    const first = await readRepository(company, kept);
    const second = await readRepository(company, kept);
    assert.deepEqual(second.takeReads(), []);
    assert.ok(first.takeReads().length > 40);
    const { codeowners: one, listing: oneListing, ...before } = first.reading.snapshot;
    const { codeowners: other, listing: otherListing, ...after } = second.reading.snapshot;
    assert.deepEqual(after, before);
    assert.deepEqual([...(valueOf(otherListing)?.infra ?? [])], [...(valueOf(oneListing)?.infra ?? [])]);
    assert.deepEqual(valueOf(other)?.rules, valueOf(one)?.rules);
    for (const file of valueOf(oneListing)?.infra.keys() ?? []) assert.deepEqual(second.reading.peek(file), first.reading.peek(file), file);
  });

  it("is followed by what changed since", async () => {
    writeFiles(root, { "infra/prod/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n', "infra/prod/new.tf": "" });
    const { reading, takeReads } = await readRepository(root, cache);
    assert.deepEqual(takeReads().sort(), ["infra/prod/main.tf", "infra/prod/new.tf"]);
    assert.equal(reading.peek("infra/prod/main.tf")?.infra?.outline.blocks[0]?.address, "aws_sqs_queue.jobs");
  });

  const damages: readonly [name: string, damage: (bytes: Buffer) => Buffer][] = [
    ["cut short", (bytes) => bytes.subarray(0, bytes.length - 7)],
    ["empty", () => Buffer.alloc(0)],
    ["without its first line", (bytes) => bytes.subarray(bytes.indexOf("\n") + 1)],
    ["with one letter changed", (bytes) => Buffer.from(bytes.toString("utf8").replace("aws_sqs_queue.jobs", "aws_sqs_queue.jobz"))],
    ["of another build", (bytes) => Buffer.from(bytes.toString("utf8").replace(/"build":"\w+"/, '"build":"another"'))],
    ["of other rules", (bytes) => Buffer.from(bytes.toString("utf8").replace('"rules":"{', '"rules":"{ '))],
    ["no text at all", () => Buffer.from([0, 255, 10, 0, 255])],
  ];
  for (const [name, damage] of damages) {
    it(`is left alone and written over where it is ${name}`, async () => {
      await setTimeout(name === "cut short" ? settledMs : 0);
      await readRepository(root, path.join(folder, "whole.json"));
      const whole = readFileSync(path.join(folder, "whole.json"));
      const damaged = path.join(folder, `${name}.json`);
      assert.notDeepEqual(damage(whole), whole);
      writeFileSync(damaged, damage(whole));
      const { reading, takeReads } = await readRepository(root, damaged);
      assert.ok(takeReads().includes("infra/prod/main.tf"));
      assert.equal(reading.peek("infra/prod/main.tf")?.infra?.outline.blocks[0]?.address, "aws_sqs_queue.jobs");
      assert.deepEqual(readFileSync(damaged), whole);
    });
  }

  it("does not count where the person's settings are others", async () => {
    const { takeReads } = await readRepository(root, path.join(folder, "whole.json"), { ...plainSettings, ownerTags: ["team"] });
    assert.ok(takeReads().includes("infra/prod/main.tf"));
  });

  it("is no index where it is a folder, and a folder that cannot be made costs nothing else", async () => {
    const inTheWay = path.join(folder, "in-the-way.json");
    mkdirSync(inTheWay);
    assert.ok((await readRepository(root, inTheWay)).reading.peek("infra/prod/main.tf") !== undefined);
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith("in-the-way.json.")), []);
    assert.ok((await readRepository(root, path.join(root, "Dockerfile", "index.json"))).reading.peek("infra/prod/main.tf") !== undefined);
  });
});

describePosix("the sign that a file is what it was", function () {
  this.timeout(10_000);
  const root = temporaryFolder();
  const tree = diskTree(root, { git: null });
  const long = new Date("2020-01-01T00:00:00Z");

  it("is none for a file that is young, whatever time it pretends to be of", async () => {
    writeFiles(root, { "young.tf": "a" });
    assert.equal(await tree.stamp("young.tf"), null);
    utimesSync(path.join(root, "young.tf"), long, long);
    assert.equal(await tree.stamp("young.tf"), null);
  });

  it("is none for a file from the future, for links, folders, pipes, what is not there and what is nobody's business", async () => {
    writeFiles(root, { "future.tf": "a", "folder/a.tf": "a", ".git/config": "a" });
    await setTimeout(settledMs);
    const ahead = new Date(Date.now() + 3_600_000);
    utimesSync(path.join(root, "future.tf"), ahead, ahead);
    symlinkSync("folder/a.tf", path.join(root, "link.tf"));
    for (const file of ["future.tf", "link.tf", "folder", "nowhere.tf", ".git/config", "../x", ""]) assert.equal(await tree.stamp(file), null, file);
    assert.notEqual(await tree.stamp("folder/a.tf"), null);
  });

  it("is another for other content of the same size and time, and for another file that was moved there", async () => {
    writeFiles(root, { "a.tf": "one", "b.tf": "two" });
    for (const name of ["a.tf", "b.tf"]) utimesSync(path.join(root, name), long, long);
    await setTimeout(settledMs);
    const [a, b] = [await tree.stamp("a.tf"), await tree.stamp("b.tf")];
    assert.ok(a !== null && b !== null && a !== b);
    assert.equal(await tree.stamp("a.tf"), a);
    writeFileSync(path.join(root, "a.tf"), "six");
    utimesSync(path.join(root, "a.tf"), long, long);
    renameSync(path.join(root, "b.tf"), path.join(root, "c.tf"));
    assert.notEqual(await tree.stamp("a.tf"), a);
    await setTimeout(settledMs);
    assert.ok(![a, b, null].includes(await tree.stamp("a.tf")));
    assert.ok(![b, null].includes(await tree.stamp("c.tf")));
  });
});
