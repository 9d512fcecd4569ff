import assert from "node:assert/strict";
import { defaultDrift } from "../../../src/model/configuration";
import type { DriftSettings } from "../../../src/model/configuration";
import type { Listing } from "../../../src/estate/snapshot";
import { Assembler } from "../../../src/estate/assembler";
import { OverlayTree } from "../../../src/estate/trees/overlay";
import { UnlistedReports } from "../../../src/estate/unlistedReports";
import { ChangingTree } from "./changingTree";
import { memoryEstate } from "./memoryEstate";

function listingOf(paths: readonly string[], folders: readonly string[]): Listing {
  const { listing } = new Assembler().assemble(paths, new Map());
  return { ...listing, paths, liveByFolder: new Map(folders.map((folder) => [folder, [`${folder}/main.tf`]])) };
}

/** @param expected what is found besides `infra/main.tf`, which is listed. */
function check(name: string, ignored: readonly string[], expected: readonly string[], plans: DriftSettings["plans"] = defaultDrift.plans): void {
  it(name, async () => {
    const tree = new ChangingTree(Object.fromEntries(["infra/main.tf", ...ignored].map((path) => [path, ""])));
    const reports = new UnlistedReports(tree, () => 0);
    assert.deepEqual(await reports.in(listingOf(["infra/main.tf", "infra/listed.tfplan.json"], ["infra"]), { ...defaultDrift, plans }), expected);
  });
}

describe("reports that git ignores", () => {
  check("beside the code", ["infra/a.tfplan.json", "infra/trivy.sarif", "infra/secret.tfstate"], ["infra/a.tfplan.json", "infra/trivy.sarif"]);
  check("in the top folder", ["results.sarif"], ["results.sarif"]);
  check("not those that are listed", ["infra/listed.tfplan.json"], []);
  check("not in folders of other things", ["node_modules/x/a.tfplan.json", "src/a.sarif"], []);
  check("where the settings say", ["plans/prod.json", "plans/deep/er/prod.json", "other/prod.json"], ["plans/deep/er/prod.json", "plans/prod.json"], [{ match: "plans/**/prod.json", root: "infra" }]);
  check("by a name of the settings", ["out/prod.json", "out/other.json"], ["out/prod.json"], [{ match: "out/prod.json", root: "infra" }]);
  check("in no more folders than are worth it", Array.from({ length: 400 }, (_, index) => `plans/${String(index).padStart(3, "0")}/prod.json`),
    Array.from({ length: 199 }, (_, index) => `plans/${String(index).padStart(3, "0")}/prod.json`), [{ match: "plans/**/prod.json", root: "infra" }]);

  it("are looked for again after a while, or where somebody tells of one", async () => {
    let now = 0;
    const tree = new ChangingTree({ "infra/main.tf": "" });
    const reports = new UnlistedReports(tree, () => now);
    const listing = listingOf(["infra/main.tf"], ["infra"]);
    const found = () => reports.in(listing, defaultDrift);
    assert.deepEqual(await found(), []);
    tree.write("infra/a.tfplan.json", "");
    assert.deepEqual(await found(), []);
    now = 10_000;
    assert.deepEqual(await found(), ["infra/a.tfplan.json"]);
    tree.write("infra/b.tfplan.json", "");
    reports.doubt();
    assert.deepEqual(await found(), ["infra/a.tfplan.json", "infra/b.tfplan.json"]);
    assert.equal(tree.looks.length, 6);
  });

  it("say what they say like any other", async () => {
    const change = { address: "aws_sqs_queue.jobs", mode: "managed", type: "aws_sqs_queue", name: "jobs", change: { actions: ["update"], before: { a: 1 }, after: { a: 2 } } };
    const tree = new ChangingTree({ "infra/main.tf": 'resource "aws_sqs_queue" "jobs" {\n}\n' });
    for (const path of ["infra/last.tfplan.json", "infra/new.tfplan.json"]) tree.ignored.add(path);
    const plan = (actions: string[]) => JSON.stringify({ format_version: "1.2", timestamp: "2026-11-20T05:10:42Z", resource_drift: [{ ...change, change: { ...change.change, actions } }], resource_changes: [] });
    tree.write("infra/last.tfplan.json", plan(["update"]));
    const estate = await memoryEstate({}, { tree: new OverlayTree(tree), clock: { wall: () => Date.parse("2026-11-21T12:00:00Z"), monotonic: () => 0 } });
    const found = async () => {
      await estate.historySettled();
      await estate.historySettled();
      return (await estate.findingsIn("infra/main.tf")).filter(({ code }) => code === "drift/live").map(({ message, source }) => `${source.path ?? ""} ${JSON.stringify(message.args)}`);
    };
    const [first, ...none] = await found();
    assert.match(first ?? "", /^infra\/last\.tfplan\.json .*"update"/);
    assert.deepEqual(none, []);
    tree.write("infra/last.tfplan.json", plan(["delete"]));
    estate.filesChanged(["infra/last.tfplan.json"]);
    assert.match((await found())[0] ?? "", /"delete"/);
    estate.dispose();
  });
});
