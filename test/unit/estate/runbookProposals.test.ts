import assert from "node:assert/strict";
import { applyLineEdit } from "../../../src/edits/lineEdit";
import type { RunbookIntent, RunbookProposal } from "../../../src/edits/runbookProposal";
import type { RunbookKind } from "../../../src/model/runbook";
import { valueOf } from "../../../src/model/section";
import { readRunbook } from "../../../src/sources/runbooks/markdown";
import { memoryEstate } from "./memoryEstate";

const day = "2026-11-21";
const files = {
  ".github/CODEOWNERS": "/infra/ @acme/platform\n",
  ".github/workflows/infra.yml": "on: push\njobs:\n  apply:\n    runs-on: ubuntu-24.04\n    defaults: { run: { working-directory: infra/prod } }\n    steps:\n      - run: terraform apply\n",
  "infra/prod/rds.tf": 'resource "aws_db_instance" "main" {\n}\n',
  "ops/runbooks/network.md": "# Network\n\nSee [it](../../infra/network/main.tf).\n",
  "ops/runbooks/deploy-infra-prod.md": "# Something else\n",
  "infra/modules/network/main.tf": "",
  "src/index.ts": "export {};\n",
};

async function propose(intent: RunbookIntent): Promise<RunbookProposal> {
  const estate = await memoryEstate(files);
  await estate.settled();
  const proposal = valueOf(await estate.proposeRunbook(intent));
  assert.ok(proposal !== undefined);
  return proposal;
}

describe("a proposed runbook", () => {
  const cases: readonly [kind: RunbookKind, path: string, line: number | null, file: string, paths: readonly string[], resources: readonly string[]][] = [
    ["incident", "infra/prod/rds.tf", 1, "ops/runbooks/respond-to-an-incident-aws-db-instance-main.md", ["infra/prod/**"], ["aws_db_instance.main"]],
    ["deploy", "infra/prod/rds.tf", 1, "ops/runbooks/deploy-infra-prod-2.md", ["infra/prod/**"], []],
    ["layout", "infra/prod/rds.tf", null, "ops/runbooks/layout-infra-prod.md", ["infra/prod/**"], []],
    ["deploy", ".github/workflows/infra.yml", 4, "ops/runbooks/deploy-jobs-apply.md", [".github/workflows/infra.yml"], ["jobs.apply"]],
  ];
  for (const [kind, path, line, file, paths, resources] of cases) {
    it(`of kind ${kind} for ${path}${line === null ? "" : `:${line}`} lies beside the others and says where it applies`, async () => {
      const made = await propose({ kind: "create", path, line, runbook: kind, day });
      assert.ok(made.kind === "create");
      assert.equal(made.path, file);
      const { value } = readRunbook(made.path, made.text);
      assert.deepEqual([value.kind, value.appliesTo.paths, value.appliesTo.resources, value.reviewed], [kind, paths, resources, day]);
    });
  }

  it("tells who owns the place, where it runs and which job applies it", async () => {
    const made = await propose({ kind: "create", path: "infra/prod/rds.tf", line: 1, runbook: "incident", day });
    assert.ok(made.kind === "create");
    assert.match(made.text, /owner: "@acme\/platform"/);
    assert.match(made.text, /- Environment: production\n- Applied by: job apply \(\.github\/workflows\/infra\.yml:7\)/);
  });

  it("is none for product code", async () => {
    const made = await propose({ kind: "create", path: "src/index.ts", line: 1, runbook: "other", day });
    assert.deepEqual(made, { kind: "impossible", reason: { key: "runbookEdit.noPlace", args: {} } });
  });

  it("is an edit of one that is there", async () => {
    const path = "ops/runbooks/network.md";
    const reviewed = await propose({ kind: "markReviewed", path, day });
    assert.ok(reviewed.kind === "edit");
    assert.match(applyLineEdit(files[path], reviewed.edit), /^---\nreviewed: 2026-11-21\n---\n\n# Network\n/);
    const moved = await propose({ kind: "fixPath", path, line: 3, from: "infra/network/main.tf", to: "infra/modules/network/main.tf" });
    assert.ok(moved.kind === "edit");
    assert.match(applyLineEdit(files[path], moved.edit), /\(\.\.\/\.\.\/infra\/modules\/network\/main\.tf\)/);
  });

  it("is no edit of a file that is no runbook", async () => {
    for (const intent of [{ kind: "markReviewed", path: "src/index.ts", day }, { kind: "markReviewed", path: "../secret.md", day }] as const) {
      assert.deepEqual(await propose(intent), { kind: "impossible", reason: { key: "runbookEdit.notRunbook", args: { path: intent.path } } });
    }
  });
});
