import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { environmentPastReader } from "../../../src/estate/environmentPast";
import { openGit } from "../../../src/git/git";
import type { EnvironmentDifference, EnvironmentSide } from "../../../src/model/environmentDrift";
import { driftOf } from "../../../src/model/environmentDrift";
import type { TerraformReader } from "../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../src/sources/terraform/blocks";
import { describePosix, runGit, temporaryFolder, writeFiles } from "../git/temporary";

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

  function commit(day: string, files: Readonly<Record<string, string>>): string {
    writeFiles(root, files);
    runGit(root, "add", "-A");
    const dated = { ...process.env, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: path.join(root, "no-such-file"), GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
    execFileSync("git", ["-c", "user.name=Ana", "-c", "user.email=ana@acme.test", "commit", "-q", "-m", "Change"], { cwd: root, env: dated });
    return runGit(root, "rev-parse", "HEAD");
  }

  function side(environment: string, file: string, value: string): EnvironmentSide {
    return { environment, production: environment === "production", path: file, line: 3, address: "aws_db_instance.main", subject: "aws_db_instance.main", layers: [{ path: file, as: "root" }], value, shown: value };
  }

  /**
   * @param lower, higher what the files say now.
   * @param expected the day since which they differ, where that is reported.
   */
  async function check(lower: string, higher: string, expected: string | null): Promise<void> {
    const difference: EnvironmentDifference = { subject: "aws_db_instance.main", key: "engine_version", kind: "version", lower: side("staging", staging, lower), higher: side("production", production, higher) };
    const [states] = await environmentPastReader(git, terraform)([difference], now, new AbortController().signal);
    const drift = driftOf(difference, states ?? [], now);
    assert.equal(drift === null ? null : new Date(drift.since).toISOString().slice(0, 10), expected);
  }

  it("since the commit in which one of them went on", async () => {
    commit("2026-02-01", { [staging]: database("8.0"), [production]: database("8.0") });
    commit("2026-05-01", { [staging]: database("8.4") });
    commit("2026-06-01", { [staging]: `# a comment\n${database("8.4")}` });
    await check("8.4", "8.0", "2026-05-01");
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

  it("nothing where there is nothing to ask about", async () => {
    assert.deepEqual(await environmentPastReader(git, terraform)([], now, new AbortController().signal), []);
  });
});
