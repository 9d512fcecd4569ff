import assert from "node:assert/strict";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commitAll, runGit, temporaryFolder, writeFiles } from "../git/temporary";
import { steward } from "./steward";

const resource = (name: string, size = 20): string => `resource "aws_db_instance" "${name}" {\n  allocated_storage = ${size}\n}\n`;

const shop = {
  ".github/CODEOWNERS": "* @acme/everyone\n/infra/ @acme/platform\n/docs/ dana@acme.test\n",
  "infra/prod/rds.tf": resource("orders"),
  "infra/prod/cache.tf": 'resource "aws_elasticache_cluster" "carts" {\n  engine = "redis"\n}\n',
  "infra/staging/rds.tf": resource("orders"),
  "docs/runbooks/restore.md": "---\nkind: incident\nreviewed: 2026-10-01\nappliesTo:\n  paths: [infra/prod/**]\n---\n# Restore the orders DB\n\n1. Stop writes.\n",
  "src/shop.ts": "export const shop = 1;\n",
};

/** The parts of `review --json` that are looked at here. */
interface ReviewJson {
  readonly branch: string | null;
  readonly base: { readonly name: string };
  readonly files: readonly { readonly path: string; readonly change: string; readonly from: string | null; readonly production: boolean; readonly owners: readonly string[]; readonly blocks: readonly { readonly change: string; readonly address: string; readonly production: boolean; readonly from: string | null }[] }[];
  readonly otherFiles: number;
  readonly reviewers: { readonly path: string | null; readonly sections: readonly { readonly owners: readonly string[]; readonly files: number }[]; readonly nobody: number; readonly isTouched: boolean } | null;
  readonly runbooks: readonly { readonly path: string; readonly blocks: readonly { readonly address: string; readonly change: string }[] }[];
  readonly findings: { readonly added: readonly { readonly code: string; readonly path: string }[]; readonly removed: readonly { readonly code: string; readonly path: string }[] } | null;
  readonly notCompared: readonly string[];
}

async function review(folder: string, ...options: readonly string[]): Promise<ReviewJson> {
  const { code, out, err } = await steward(["review", "--json", ...options], { folder });
  assert.equal(code, 0, err.join("\n"));
  assert.equal(out.length, 1);
  return JSON.parse(out[0] ?? "") as ReviewJson;
}

function repository(files: Readonly<Record<string, string>> = shop): string {
  const root = temporaryFolder();
  writeFiles(root, files);
  commitAll(root);
  return root;
}

function commit(root: string): void {
  runGit(root, "add", "-A");
  runGit(root, "commit", "-q", "-m", "Change");
}

const touched = ({ files }: ReviewJson): readonly string[] => files.map(({ path, change, from, blocks }) => `${change} ${from === null ? "" : `${from} -> `}${path}: ${blocks.map((block) => `${block.change} ${block.address}`).join(", ")}`);
const asked = ({ reviewers }: ReviewJson): readonly string[] => (reviewers?.sections ?? []).map(({ owners, files }) => `${owners.join(" ")} ${files}`);

describe("infra-steward review", function () {
  this.timeout(30_000);

  describe("of a branch with commits and changes that are not committed", () => {
    let root = "";
    let found: ReviewJson;
    before(async () => {
      root = repository();
      runGit(root, "checkout", "-q", "-b", "feature/replica");
      writeFiles(root, { "infra/prod/rds.tf": resource("orders", 40) + resource("replica") });
      commit(root);
      writeFiles(root, { "infra/edge/prod/dns.tf": 'resource "aws_route53_zone" "shop" {\n  name = "acme.test"\n}\n', "src/shop.ts": "export const shop = 2;\n" });
      rmSync(join(root, "infra/prod/cache.tf"));
      renameSync(join(root, "infra/staging/rds.tf"), join(root, "infra/staging/db.tf"));
      found = await review(root);
    });

    it("names files and blocks, production marked", () => {
      assert.deepEqual([found.branch, found.base.name], ["feature/replica", "main"]);
      assert.deepEqual(touched(found), [
        "added infra/edge/prod/dns.tf: added aws_route53_zone.shop",
        "removed infra/prod/cache.tf: removed aws_elasticache_cluster.carts",
        "changed infra/prod/rds.tf: changed aws_db_instance.orders, added aws_db_instance.replica",
        "renamed infra/staging/rds.tf -> infra/staging/db.tf: ",
      ]);
      assert.deepEqual(found.files.map(({ production }) => production), [true, true, true, false]);
      assert.deepEqual(found.files.flatMap(({ blocks }) => blocks.map(({ production }) => production)), [true, true, true, true]);
      assert.equal(found.otherFiles, 1);
    });

    it("says who is asked, and whom to ask", () => {
      assert.deepEqual(asked(found), ["@acme/platform 5", "@acme/everyone 1"]);
      assert.deepEqual(found.files[0]?.owners, ["@acme/platform"]);
    });

    it("names the runbook that what it covers has moved on from", () => {
      assert.deepEqual(found.runbooks.map(({ path, blocks }) => [path, blocks.map(({ change, address }) => `${change} ${address}`)]), [
        ["docs/runbooks/restore.md", ["removed aws_elasticache_cluster.carts", "added aws_db_instance.replica"]],
      ]);
    });

    it("names the finding that a production folder without a runbook is, and says what is not compared", () => {
      assert.deepEqual(found.findings?.added.filter(({ code }) => code === "runbook/missing").map(({ path }) => path), ["infra/edge/prod/dns.tf"]);
      assert.ok(found.notCompared.some((sentence) => sentence.includes("history")));
    });

    it("prints the same in words and as Markdown, without a person's name and with its text as text", async () => {
      const words = (await steward(["review"], { folder: root })).out;
      assert.ok(words.includes("  infra/prod/rds.tf · changed · PRODUCTION · ask @acme/platform"), words.join("\n"));
      const [markdown = ""] = (await steward(["review", "--markdown"], { folder: root })).out;
      assert.match(markdown, /^## feature\/replica compared with main/);
      assert.match(markdown, /\n {2}- aws\\_db\\_instance\.replica — added · PRODUCTION\n/);
      assert.doesNotMatch(`${markdown}${words.join("\n")}`, /dana/);
    });

    it("finds nothing but what is not committed against the very commit", async () => {
      assert.deepEqual(touched(await review(root, "--base", "HEAD")).length, 3);
    });
  });

  it("takes a block that went from one file to another as moved, and a runbook that was reviewed on the branch as true", async () => {
    const root = repository();
    runGit(root, "checkout", "-q", "-b", "split");
    writeFiles(root, {
      "infra/prod/rds.tf": resource("replica"),
      "infra/prod/orders.tf": resource("orders"),
      "docs/runbooks/restore.md": shop["docs/runbooks/restore.md"].replace("2026-10-01", "2026-11-20"),
    });
    const found = await review(root);
    assert.deepEqual(touched(found), ["added infra/prod/orders.tf: moved aws_db_instance.orders", "changed infra/prod/rds.tf: added aws_db_instance.replica"]);
    assert.deepEqual(found.runbooks, []);
  });

  it("asks by the CODEOWNERS of the base, whatever the branch makes of it", async () => {
    const root = repository();
    runGit(root, "checkout", "-q", "-b", "mine");
    writeFiles(root, { ".github/CODEOWNERS": "* @acme/me\n", "infra/prod/rds.tf": resource("orders", 30) });
    commit(root);
    const found = await review(root);
    assert.deepEqual(asked(found), ["@acme/everyone 1", "@acme/platform 1"]);
    assert.equal(found.reviewers?.isTouched, true);
  });

  it("compares with where the branch began, not with what the default branch has become", async () => {
    const root = repository();
    runGit(root, "checkout", "-q", "-b", "late");
    writeFiles(root, { "infra/prod/rds.tf": resource("orders", 30) });
    commit(root);
    runGit(root, "checkout", "-q", "main");
    writeFiles(root, { "infra/prod/new.tf": resource("new"), ".github/CODEOWNERS": "/infra/ @acme/successors\n" });
    commit(root);
    runGit(root, "checkout", "-q", "--detach", "late");
    const found = await review(root);
    assert.equal(found.branch, null);
    assert.deepEqual(touched(found), ["changed infra/prod/rds.tf: changed aws_db_instance.orders"]);
    assert.deepEqual(asked(found), ["@acme/successors 1"], "the host asks by the rules of the target as it is");
  });

  it("finds nothing where nothing was touched, line ends and modes aside", async () => {
    const root = repository();
    writeFiles(root, { "infra/prod/rds.tf": resource("orders").replaceAll("\n", "\r\n") });
    const found = await review(root);
    assert.deepEqual([found.files, found.otherFiles, found.findings], [[], 0, { added: [], removed: [] }]);
  });

  describe("says why there is no review", () => {
    const refuses = async (folder: string, sentence: RegExp, ...options: readonly string[]): Promise<void> => {
      const { code, out, err } = await steward(["review", ...options], { folder });
      assert.equal(code, 2);
      assert.deepEqual(out, []);
      assert.match(err.join("\n"), sentence);
    };

    it("without a default branch, and then takes one by name", async () => {
      const root = repository();
      runGit(root, "branch", "-q", "-m", "main", "trunk");
      await refuses(root, /No default branch is known/);
      assert.equal((await review(root, "--base", "trunk")).base.name, "trunk");
    });

    it("for a name that there is not, or that is none", async () => {
      const root = repository();
      for (const name of ["nowhere", "a b", "main..late", ":/Begin"]) await refuses(root, /names no branch/, "--base", name);
    });

    it("outside git, before the first commit, and from a folder below", async () => {
      const plain = temporaryFolder();
      writeFiles(plain, { "main.tf": resource("orders") });
      await refuses(plain, /only in a git repository/);
      runGit(plain, "init", "-q", "-b", "main", "--template=");
      await refuses(plain, /no commit yet/);
      await refuses(repository(), /top folder/, "--root", "infra");
    });

    it("in a shallow clone that does not reach back to the base", async () => {
      const root = repository();
      runGit(root, "checkout", "-q", "-b", "late");
      for (const size of [30, 31, 32]) {
        writeFiles(root, { "infra/prod/rds.tf": resource("orders", size) });
        commit(root);
      }
      runGit(root, "checkout", "-q", "main");
      writeFiles(root, { "src/shop.ts": "export const shop = 3;\n" });
      commit(root);
      const clone = temporaryFolder();
      runGit(clone, "clone", "-q", "--depth", "1", "--no-single-branch", "--branch", "late", `file://${root}`, "shop");
      await refuses(join(clone, "shop"), /shallow/);
    });

    it("for an orphan", async () => {
      const root = repository();
      runGit(root, "checkout", "-q", "--orphan", "other");
      commit(root);
      await refuses(root, /no commit in common/);
    });
  });
});
