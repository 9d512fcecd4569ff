import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as v from "valibot";
import { buildSampleCompany } from "../../fixtures/build";
import { commitAll, temporaryFolder, writeFiles } from "../git/temporary";
import { steward } from "./steward";

const findingSchema = v.strictObject({
  code: v.string(),
  severity: v.picklist(["error", "warning", "information", "view"]),
  message: v.string(),
  path: v.string(),
  line: v.number(),
  endLine: v.number(),
  address: v.nullable(v.string()),
  source: v.strictObject({ kind: v.string(), path: v.nullable(v.string()), line: v.nullable(v.number()), tool: v.nullable(v.string()), at: v.nullable(v.string()) }),
  owners: v.array(v.string()),
});

function parsed(lines: readonly string[]) {
  return lines.map((line) => v.parse(findingSchema, JSON.parse(line)));
}

describe("findings of the sample company", () => {
  let temporary = "";
  let found: v.InferOutput<typeof findingSchema>[] = [];
  let printed = "";

  before(async function () {
    this.timeout(60_000);
    temporary = await mkdtemp(path.join(tmpdir(), "acme-shop-"));
    const folder = path.join(temporary, "shop");
    await buildSampleCompany(folder);
    const json = await steward(["findings", "--json"], { folder });
    const words = await steward(["findings"], { folder });
    assert.deepEqual([json.code, json.err, words.code, words.out.length], [0, [], 0, json.out.length]);
    found = parsed(json.out);
    printed = [...json.out, ...words.out].join("\n");
  });

  after(() => rm(temporary, { recursive: true, force: true }));

  /** What the table in test/fixtures/README.md promises of drift, delivery and scans: code, severity, place and address. */
  const expected: readonly (readonly [string, string, string, string | null])[] = [
    ["delivery/no-pipeline", "view", "infra/prod/edge/backend.tf:1", null],
    ["drift/live", "warning", "infra/prod/rds.tf:13", "aws_db_instance.main"],
    ["drift/pending", "warning", "infra/prod/alarms.tf:5", "aws_cloudwatch_metric_alarm.database_storage"],
    ["drift/unchecked", "information", "infra/staging/alarms.tf:1", null],
    ["scan/trivy/AVD-AWS-0133", "information", "infra/prod/rds.tf:13", "aws_db_instance.main"],
  ];

  for (const [code, severity, place, address] of expected) {
    it(`has ${code} once, where it is`, () => {
      const here = found.filter((finding) => finding.code === code);
      assert.deepEqual(here.map((finding) => [finding.severity, `${finding.path}:${finding.line}`, finding.address]), [[severity, place, address]]);
      assert.deepEqual(here.map(({ owners }) => owners), [["@acme/platform"]]);
    });
  }

  it("has a row in the fixture's table for every code, and of warnings no other", () => {
    const warnings = found.filter(({ severity }) => severity === "error" || severity === "warning").map(({ code, path: file }) => `${code} ${file}`);
    assert.deepEqual(warnings.sort(), [
      "drift/live infra/prod/rds.tf",
      "drift/pending infra/prod/alarms.tf",
      "drift/version infra/prod/.terraform.lock.hcl",
      "due/restore-test .infra-steward.yaml",
      "runbook/broken-link docs/runbooks/layout.md",
    ]);
  });

  it("has nothing that the fixture's table does not list, and all that it does", async () => {
    const readme = await readFile(path.resolve("test", "fixtures", "README.md"), "utf8");
    const rows = [...readme.matchAll(/^\| `([a-z]+\/[^`]+)` \| (.*?) \|/gm)].map(([, code = "", where = ""]) => ({
      code,
      places: [...where.matchAll(/`([^`]+)`/g)].map(([, place = ""]) => place.replace(/^\/|\/$/g, "")),
    }));
    const isOf = ({ code, places }: (typeof rows)[number], finding: (typeof found)[number]): boolean =>
      finding.code === code && places.some((place) => finding.path === place || finding.path.startsWith(`${place}/`));
    assert.deepEqual(found.filter((finding) => !rows.some((row) => isOf(row, finding))).map(({ code, path: file }) => `${code} ${file}`), []);
    assert.deepEqual(rows.filter((row) => !found.some((finding) => isOf(row, finding))).map(({ code, places }) => `${code} ${places.join(", ")}`), []);
    // So each code is found where its row says and nowhere else, which is most of the company.
    assert.equal(found.length, rows.length);
  });

  it("says which attributes, by which tool and when, and none that went from empty to nothing", () => {
    const live = found.find(({ code }) => code === "drift/live");
    assert.equal(live?.message, "Changed outside code: backup_retention_period, deletion_protection, says the Terraform plan of 2026-11-18.");
    assert.deepEqual(live.source, { kind: "plan", path: "infra/prod/drift.tfplan.json", line: null, tool: "terraform", at: "2026-11-18T05:10:42.000Z" });
  });

  it("never prints what the plan holds in secret", () => assert.doesNotMatch(printed, /not-a-real-password/));

  it("answers about a place with the same, and says when it was checked", async () => {
    const folder = path.join(temporary, "shop");
    const { out } = await steward(["about", "infra/prod/rds.tf:20", "--json"], { folder });
    const answer = v.parse(v.object({ findings: v.array(findingSchema), driftChecked: v.unknown() }), JSON.parse(out.join("")));
    assert.deepEqual(answer.driftChecked, { at: "2026-11-18T05:10:42.000Z", tool: "terraform" });
    assert.ok(answer.findings.some(({ code }) => code === "drift/live") && !answer.findings.some(({ code }) => code === "drift/pending"));
    const unchecked = await steward(["about", "deploy/k8s/base/orders.yaml", "--json"], { folder });
    assert.equal(v.parse(v.object({ driftChecked: v.unknown() }), JSON.parse(unchecked.out.join(""))).driftChecked, null);
  });

  for (const [level, code] of [["error", 0], ["warning", 1], ["information", 1]] as const) {
    it(`ends with ${code} where ${level} is too much`, async () => {
      assert.equal((await steward(["findings", "--fail-on", level], { folder: path.join(temporary, "shop") })).code, code);
    });
  }
});

/** A folder of its own beside the rest of a temporary folder. */
function temporaryIn(root: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = path.join(root, "scanned");
  writeFiles(folder, files);
  return folder;
}

describe("findings elsewhere", () => {
  const root = temporaryFolder();
  before(() => writeFiles(root, { "README.md": "# Nothing\n" }));

  it("are none in a folder without infrastructure", async () => {
    assert.deepEqual(await steward(["findings"], { folder: root }), { code: 0, out: [], err: [] });
  });

  for (const args of [["findings", "--fail-on", "view"], ["findings", "--fail-on", "panic"], ["findings", "main.tf"]]) {
    it(`${args.slice(1).join(" ")} is a mistake in the call`, async () => {
      const { code, out, err } = await steward(args, { folder: root });
      assert.deepEqual([code, out, err.length], [2, [], 1]);
      assert.match(err[0] ?? "", /Usage: infra-steward findings/);
    });
  }

  describe("of a scan with thousands of results", () => {
    const results = Array.from({ length: 3_000 }, (_, index) => ({
      ruleId: `R${index % 30}`, level: index % 2 === 0 ? "error" : "warning", message: { text: `Complaint ${index}.` },
      locations: [{ physicalLocation: { artifactLocation: { uri: `infra/${index % 3 === 0 ? "prod" : "staging"}/main.tf` }, region: { startLine: 1 + (index % 2) } } }],
    }));
    const queue = 'resource "aws_sqs_queue" "jobs" {\n}\n';
    const files = { "infra/prod/main.tf": queue, "infra/staging/main.tf": queue, "scan.sarif": JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "Checkov" } }, results }] }) };
    const shown = async (more: Readonly<Record<string, string>>): Promise<{ readonly all: number; readonly rows: readonly string[] }> => {
      const { out } = await steward(["findings", "--json"], { folder: temporaryIn(root, { ...files, ...more }) });
      const scans = parsed(out).filter(({ code }) => code.startsWith("scan/"));
      return { all: scans.length, rows: scans.filter(({ severity }) => severity !== "view").map(({ code, severity, path: file }) => `${code.replace(/R\d+$/, "R")} ${severity} ${file}`) };
    };

    it("are told up to seven in Problems, those of production first, with one line for the rest", async () => {
      assert.deepEqual(await shown({}), { all: 3_001, rows: [...Array<string>(7).fill("scan/checkov/R warning infra/prod/main.tf"), "scan/all/more warning infra/staging/main.tf"] });
    });

    it("are all told of a rule whose level the settings give", async () => {
      const { rows } = await shown({ ".infra-steward.yaml": 'findings: { "scan/checkov/R4": information, "scan/all/more": off }\n' });
      assert.deepEqual([rows.length, rows.filter((row) => row.includes("information")).length], [107, 100]);
    });
  });

  it("are read from a scan in UTF-16 too, as Windows writes it", async () => {
    const log = { version: "2.1.0", runs: [{ tool: { driver: { name: "Trivy" } }, results: [{ ruleId: "R1", level: "warning", message: { text: "No." }, locations: [{ physicalLocation: { artifactLocation: { uri: "main.tf" }, region: { startLine: 1 } } }] }] }] };
    const other = temporaryIn(root, { "main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n', "scan.sarif": Buffer.from(`\uFEFF${JSON.stringify(log)}`, "utf16le") });
    const { code, out, err } = await steward(["findings", "--json", "--fail-on", "warning"], { folder: other });
    assert.deepEqual([code, err, parsed(out).filter(({ code: each }) => each.startsWith("scan/")).map(({ code: each }) => each)], [1, [], ["scan/trivy/R1"]]);
  });

  it("are read from plans and scans that git ignores", async () => {
    const scan = { version: "2.1.0", runs: [{ tool: { driver: { name: "Trivy" } }, results: [{ ruleId: "R1", message: { text: "No." }, locations: [{ physicalLocation: { artifactLocation: { uri: "infra/main.tf" }, region: { startLine: 1 } } }] }] }] };
    const change = { address: "aws_sqs_queue.jobs", mode: "managed", type: "aws_sqs_queue", name: "jobs", change: { actions: ["update"], before: { a: 1 }, after: { a: 2 } } };
    const other = path.join(root, "ignoring");
    writeFiles(other, {
      ".gitignore": "*.tfplan.json\n*.sarif\n",
      "infra/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n',
      "infra/last.tfplan.json": JSON.stringify({ format_version: "1.2", timestamp: "2026-11-18T05:10:42Z", resource_drift: [change], resource_changes: [] }),
      "results.sarif": JSON.stringify(scan),
    });
    commitAll(other);
    const { out } = await steward(["findings", "--json"], { folder: other });
    const codes = parsed(out).map(({ code }) => code);
    assert.deepEqual(["drift/live", "scan/trivy/R1"].filter((code) => !codes.includes(code)), []);
  });

  it("says on standard error that a report cannot be read", async () => {
    writeFiles(root, { "infra/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n', "infra/broken.tfplan.json": '{"format_version": "1.2", "resource_ch' });
    const { code, err } = await steward(["findings"], { folder: root });
    assert.deepEqual([code, err.length], [0, 1]);
    assert.match(err[0] ?? "", /^infra-steward: infra\/broken\.tfplan\.json: /);
  });
});
