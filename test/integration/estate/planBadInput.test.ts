import assert from "node:assert/strict";
import { closeSync, ftruncateSync, openSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openRepository } from "../../../src/estate/openRepository";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { phrase } from "../../../src/present/phrase";
import { steward } from "../terminal/steward";
import { commitAll, temporaryFolder, writeFiles } from "../git/temporary";

const grammars = path.resolve("dist", "test", "integration");
const settings = () => ({ trusted: true, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} });
const secret = "not-a-real-password-7f3a";
const marked = { value: secret, deep: [{ deeper: secret }] };
const file = "infra/last.tfplan.json";

/** A plan with a secret wherever plan files carry values. */
const plan = JSON.stringify({
  format_version: "1.2", terraform_version: "1.9.8", timestamp: "2026-11-20T05:10:42Z",
  variables: { password: marked },
  planned_values: { outputs: { o: marked }, root_module: { resources: [{ values: marked }] } },
  prior_state: { values: { root_module: { resources: [{ values: marked }] } } },
  configuration: { provider_config: { aws: { expressions: { secret_key: { constant_value: secret } } } }, root_module: { variables: { a: { default: secret } } } },
  output_changes: { o: { actions: ["update"], before: secret, after: secret } },
  checks: [{ address: { kind: "check", to_display: "check.health" }, status: "fail", instances: [{ problems: [{ message: secret }] }] }],
  resource_drift: [{
    address: "aws_sqs_queue.jobs", mode: "managed", type: "aws_sqs_queue", name: "jobs",
    change: { actions: ["update"], before: { password: secret, size: 1 }, after: { password: `${secret}!`, size: 2 }, before_sensitive: { password: secret }, after_sensitive: { password: true }, replace_paths: [["password", secret]] },
  }],
  resource_changes: [],
});
/** A stream whose messages and diagnostics quote one. */
const stream = [
  { type: "version", terraform: "1.9.8", ui: "1.2" },
  { type: "diagnostic", diagnostic: { severity: "error", summary: secret, detail: secret, snippet: { code: secret, values: [{ traversal: secret, statement: secret }] } } },
  { type: "outputs", outputs: { o: { value: secret } } },
].map((message) => JSON.stringify({ "@level": "info", "@message": secret, "@module": "terraform.ui", "@timestamp": "2026-11-20T05:10:42Z", ...message })).join("\n");

describe("plans in a repository on disk", () => {
  const root = temporaryFolder();
  const shop = path.join(root, "shop");
  const storage = path.join(root, "storage");
  const logged: string[] = [];
  const keep = (message: string, error?: unknown): void => void logged.push(`${message} ${error instanceof Error ? (error.stack ?? "") : String(error)}`);
  const log = { debug: keep, info: keep, warn: keep, error: keep };
  let estate: RepositoryEstate;

  before(async () => {
    writeFiles(shop, {
      "infra/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n\ncheck "health" {\n}\n',
      [file]: plan,
      "streamed/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n',
      "streamed/last.tfplan.json": stream,
      "broken/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n',
      "broken/last.tfplan.json": `{"format_version": "1.2", "variables": {"password": {"value": "${secret}"`,
      "other/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n',
      "other/last.tfplan.json": plan.replace('"1.2"', '"2.0"'),
      "state/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n',
      "state/last.tfplan.json": JSON.stringify({ format_version: "1.0", values: { outputs: { password: marked } } }),
    });
    commitAll(shop);
    estate = await openRepository({ root: shop, grammars, settings, cacheFolder: storage, log });
    await estate.historySettled();
  });
  after(() => estate.dispose());

  const live = async () => (await estate.findingsIn("infra/main.tf")).filter(({ code }) => code === "drift/live").map(({ line, message }) => `${line} ${phrase(message)}`);

  it("leave no secret in anything that is stored, logged, shown or printed", async () => {
    assert.deepEqual((await live()).map((each) => each.split(" ")[0]), ["1", "4"]);
    const shown = [];
    for (const folder of ["infra", "streamed", "broken", "other", "state"]) shown.push(await estate.findingsIn(`${folder}/main.tf`), await estate.about(`${folder}/main.tf`, 1), await estate.about(`${folder}/main.tf`, 4));
    const problems = await estate.problems();
    assert.deepEqual(problems.map((problem) => problem.path).sort(), ["broken/last.tfplan.json", "other/last.tfplan.json", "state/last.tfplan.json", "streamed/last.tfplan.json"]);
    const printed = [await steward(["findings", "--json"], { folder: shop }), await steward(["findings"], { folder: shop }), await steward(["about", "infra/main.tf:1"], { folder: shop }), await steward(["estate", "--json"], { folder: shop })];
    const stored = readdirSync(storage, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
    assert.ok(stored.length > 0);
    const words = problems.map(({ message }) => phrase(message));
    for (const text of [JSON.stringify(shown), JSON.stringify(problems), words.join("\n"), JSON.stringify(printed), logged.join("\n"), ...stored]) assert.ok(!text.includes("not-a-real"), text.slice(0, 200));
  });

  it("of 500 MB are refused unread with a sentence, and what the last one said is kept and marked old", async () => {
    const handle = openSync(path.join(shop, file), "r+");
    ftruncateSync(handle, 500 * 1024 * 1024);
    closeSync(handle);
    const start = performance.now();
    estate.filesChanged([file]);
    await estate.historySettled();
    await estate.historySettled();
    const found = await live();
    assert.ok(performance.now() - start < 10_000);
    assert.equal(found.length, 2);
    for (const each of found) assert.match(each, / A newer report of it cannot be read\.$/);
    const [problem] = (await estate.problems()).filter((one) => one.path === file);
    assert.equal(problem?.message.key, "file.tooLarge");
  }).timeout(20_000);
});
