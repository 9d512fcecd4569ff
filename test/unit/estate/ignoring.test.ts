import assert from "node:assert/strict";
import { memoryTree } from "../../../src/estate/trees/memory";
import { OverlayTree } from "../../../src/estate/trees/overlay";
import type { FindingLevels } from "../../../src/model/finding";
import { valueOf } from "../../../src/model/section";
import { applyLineEdit } from "../../../src/edits/lineEdit";
import { memoryEstate } from "./memoryEstate";
import { plainContext } from "./openReading";

const code = 'resource "aws_sqs_queue" "jobs" {\n  delay_seconds = 1\n}\n';
const plan = JSON.stringify({
  format_version: "1.2",
  timestamp: "2026-11-20T05:10:42Z",
  resource_drift: [{ address: "aws_sqs_queue.jobs", mode: "managed", type: "aws_sqs_queue", name: "jobs", change: { actions: ["update"], before: { a: 1 }, after: { a: 2 } } }],
  resource_changes: [],
});
const workflow = "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n";

async function open(files: Record<string, string>, levels: FindingLevels = {}) {
  const tree = new OverlayTree(memoryTree({ "infra/main.tf": code, "infra/last.tfplan.json": plan, ".github/workflows/ci.yml": workflow, ...files }));
  const estate = await memoryEstate({}, {
    tree,
    clock: { wall: () => Date.parse("2026-11-21T12:00:00Z"), monotonic: () => 0 },
    context: () => Promise.resolve({ ...plainContext, findings: levels }),
  });
  await estate.historySettled();
  const inFile = async (path: string) => (await estate.findingsIn(path)).filter(({ code: found }) => !found.startsWith("ownership/") && !found.startsWith("delivery/")).map(({ code: found, severity, line }) => `${found} ${severity} :${line}`);
  const at = async (path: string, line: number) => (valueOf((await estate.about(path, line)).findings) ?? []).map(({ code: found }) => found).filter((found) => !found.startsWith("ownership/"));
  return { estate, inFile, at };
}

/** @param expected all that is found in infra/main.tf but ownership and delivery. */
function check(name: string, comment: string, expected: readonly string[], levels: FindingLevels = {}): void {
  it(name, async () => {
    const { estate, inFile } = await open({ "infra/main.tf": `${comment}\n${code}` }, levels);
    assert.deepEqual(await inFile("infra/main.tf"), expected);
    estate.dispose();
  });
}

const live = "drift/live information :2";

describe("what comments in the code ignore", () => {
  check("is shown without one", "", [live]);
  check("is hidden by one with a reason", "# infra-steward: ignore drift/live -- by hand until the migration", []);
  check("is hidden until the day", "# infra-steward: ignore drift/live until 2026-11-21 -- by hand", []);
  check("is back after it, and the comment says so", "# infra-steward: ignore drift/live until 2026-11-20 -- by hand", [live, "ignore/expired information :1"]);
  check("is shown without a reason, and the comment says so", "# infra-steward: ignore drift/live", [live, "ignore/unused information :1"]);
  check("is told where there is nothing to hide", "# infra-steward: ignore drift/version -- pinned elsewhere", [live, "ignore/unused view :1"]);
  check("is not told where nobody wants to see it", "# infra-steward: ignore drift/version -- pinned elsewhere", [live], { "drift/version": "off" });
  check("is not told of what was not looked for", "# infra-steward: ignore ownership/single-person -- a team of one", [live]);
  check("is not told of a scanner's rule, because its report may lie elsewhere", "# infra-steward: ignore scan/trivy/* -- reviewed", [live]);
  check("is told at the level that was set", "# infra-steward: ignore drift/live until 2026-11-20 -- by hand", [live, "ignore/expired warning :1"], { "ignore/expired": "warning" });
  check("hides nothing of itself", "# infra-steward: ignore drift/live until 2026-11-20 -- by hand\n# infra-steward: ignore drift/* -- all of it", ["ignore/expired information :1"]);

  it("is left out of hovers, too, where the comment's own end is told", async () => {
    const { estate, at } = await open({ "infra/main.tf": `# infra-steward: ignore drift/live -- by hand\n# infra-steward: ignore drift/environment until 2026-01-31 -- later\n${code}` });
    assert.deepEqual(await at("infra/main.tf", 3), ["ignore/expired"]);
    estate.dispose();
  });

  it("at a block alone is not unused", async () => {
    const { estate, inFile } = await open({
      ".infra-steward.yaml": "reviews:\n  - { name: restore, applies: [\"aws_sqs_queue.*\"], everyDays: 90 }\n",
      "infra/main.tf": `# infra-steward: ignore due/restore -- no data in it\n${code}`,
    });
    assert.deepEqual(await inFile("infra/main.tf"), [live]);
    estate.dispose();
  });

  it("is read in the settings and in CODEOWNERS, too", async () => {
    const { estate, inFile } = await open({
      ".infra-steward.yaml": "reviews:\n  # infra-steward: ignore due/restore -- begins next year\n  - { name: restore, applies: [\"**\"], everyDays: 90 }\n",
      ".github/CODEOWNERS": "* @a\n# infra-steward: ignore ownership/dead-rule -- the folder comes with the next release\n/gone/ @b\n/gone-too/ @b\n",
    });
    assert.deepEqual(await inFile(".infra-steward.yaml"), []);
    const found = (await estate.findingsIn(".github/CODEOWNERS")).map(({ code: each, line }) => `${each} :${line}`);
    assert.deepEqual(found, ["ownership/dead-rule :4"]);
    estate.dispose();
  });

  it("is hidden by the comment that is proposed, as it is typed", async () => {
    const { estate, inFile } = await open({});
    assert.deepEqual(await inFile("infra/main.tf"), ["drift/live information :1"]);
    const proposal = await estate.proposeIgnore({ path: "infra/main.tf", line: 1, code: "drift/live", address: "aws_sqs_queue.jobs", until: null, reason: "by hand" });
    assert.ok(proposal.kind === "edit");
    estate.textChanged("infra/main.tf", applyLineEdit(code, proposal.edit));
    await estate.historySettled();
    assert.deepEqual(await inFile("infra/main.tf"), []);
    estate.dispose();
  });

  it("does not make a task of the backlog look done", async () => {
    const { estate } = await open({
      "infra/main.tf": `# infra-steward: ignore drift/live -- by hand\n${code}`,
      "INFRA_BACKLOG.md": "## Now (stability)\n\n- [ ] Settle it (`infra/main.tf:2`, `aws_sqs_queue.jobs`) `drift/live`\n",
    });
    const [task] = valueOf(await estate.backlog())?.tasks ?? [];
    assert.deepEqual([task?.code, task?.gone], ["drift/live", false]);
    estate.dispose();
  });
});
