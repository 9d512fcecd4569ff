import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { silentLogger } from "../../../src/base/logger";
import { openRepository } from "../../../src/estate/openRepository";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import type { Finding } from "../../../src/model/finding";
import { valueOf } from "../../../src/model/section";
import { buildSampleCompany } from "../../fixtures/build";

const grammars = path.resolve("dist", "test", "integration");
const deploy = "docs/runbooks/deploy-infra.md";

/** What is found in a runbook once its blocks have been followed. */
async function healthOf(estate: RepositoryEstate, runbook: string): Promise<Finding[]> {
  await estate.findingsIn(runbook);
  await estate.historySettled();
  return (await estate.findingsIn(runbook)).filter(({ code }) => code.startsWith("runbook/"));
}

describe("the health of the sample company's runbooks", () => {
  let parent = "";
  let root = "";
  let trusted = true;
  let estate: RepositoryEstate;

  before(async () => {
    parent = await mkdtemp(path.join(tmpdir(), "infra-steward-"));
    root = path.join(parent, "acme-shop");
    await buildSampleCompany(root);
    const settings = () => ({ trusted, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} });
    estate = await openRepository({ root, grammars, settings, cacheFolder: null, log: silentLogger });
    await estate.settled();
  });
  after(async () => {
    estate.dispose();
    await rm(parent, { recursive: true, force: true });
  });

  it("is as its README says: one link, one review and one way back, and nothing else", async () => {
    const runbooks = valueOf(await estate.findRunbooks("", null, 100)) ?? [];
    const paths = [...new Set(runbooks.flatMap(({ runbook }) => ("path" in runbook.location ? [runbook.location.path] : [])))].sort();
    assert.equal(paths.length, 5);
    const found: string[] = [];
    for (const runbook of paths) for (const { code, severity, line } of await healthOf(estate, runbook)) found.push(`${runbook}:${line} ${code} ${severity}`);
    assert.deepEqual(found, [
      "docs/runbooks/deploy-infra.md:13 runbook/no-rollback information",
      "docs/runbooks/layout.md:14 runbook/broken-link warning",
      "docs/runbooks/rotate-secrets.md:8 runbook/stale information",
    ]);
  });

  it("says which block came after an older review, and with which commit", async () => {
    const text = await readFile(path.join(root, deploy), "utf8");
    estate.textChanged(deploy, text.replace("reviewed: 2026-11-02", "reviewed: 2025-10-01"));
    await estate.settled();
    const changed = (await healthOf(estate, deploy)).find(({ message }) => message.key === "finding.changedSinceReview");
    assert.ok(changed?.message.key === "finding.changedSinceReview");
    const { commit, day, reviewed, change } = changed.message.args;
    assert.deepEqual([changed.line, reviewed, change, changed.source.tool, changed.source.at], [10, "2025-10-01", "added", "git", day]);
    assert.match(commit, /^[0-9a-f]{8}$/);
    assert.ok(day > "2025-10-01");
    estate.textChanged(deploy, null);
    await estate.settled();
    assert.equal((await healthOf(estate, deploy)).some(({ code }) => code === "runbook/stale"), false);
  });

  it("tells, the first time somebody asks, when there is more to say", async () => {
    const restore = "docs/runbooks/restore-orders-db.md";
    const text = await readFile(path.join(root, restore), "utf8");
    const told: (readonly string[] | null)[] = [];
    const subscription = estate.onDidChange(({ paths }) => told.push(paths));
    estate.textChanged(restore, text.replace("reviewed: 2026-10-10", "reviewed: 2026-10-11"));
    await estate.settled();
    told.length = 0;
    await healthOf(estate, restore);
    subscription.dispose();
    assert.deepEqual(told, [[restore]]);
    estate.textChanged(restore, null);
  });

  it("does not say that nothing changed where git may not be asked", async () => {
    trusted = false;
    const untrusted = await openRepository({
      root, grammars, settings: () => ({ trusted, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} }), cacheFolder: null, log: silentLogger,
    });
    await untrusted.settled();
    const stale = (await healthOf(untrusted, deploy)).filter(({ code }) => code === "runbook/stale");
    untrusted.dispose();
    trusted = true;
    assert.deepEqual(stale.map(({ severity, message }) => [severity, message.key]), [["view", "unavailable.historyUntrusted"]]);
  });
});
