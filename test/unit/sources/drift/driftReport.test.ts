import { readFileSync } from "node:fs";
import { readDriftReport } from "../../../../src/sources/drift/driftReport";
import { checkReport } from "./reportText";

function check(name: string, text: string, tool: string | null, problems: readonly string[] = []): void {
  it(name, () => {
    const read = readDriftReport("infra/prod/drift.tfplan.json", text);
    checkReport(read, tool === null ? null : [], problems);
    if (read.value !== null && `${read.value.tool} ${read.value.kind}` !== tool) throw new Error(`read as ${read.value.tool} ${read.value.kind}`);
  });
}

describe("reports about drift, by what is in them", () => {
  const version = '{"@level":"info","@message":"OpenTofu","@timestamp":"2026-11-21T02:55:44Z","tofu":"1.10.0","type":"version","ui":"1.2"}';
  const summary = '{"@level":"info","@message":"Plan","type":"change_summary","changes":{}}';
  check("a plan", readFileSync("test/fixtures/acme-shop/infra/staging/drift.tfplan.json", "utf8"), "terraform plan");
  check("a plan with a byte order mark", '\uFEFF{"format_version":"1.2","resource_drift":[]}', "terraform refresh");
  check("a stream", `${version}\n${summary}\n`, "opentofu stream");
  check("a stream behind words of whoever ran it", `\uFEFF$ tofu plan -json\n\n${version}\n${summary}\n`, "opentofu stream");
  check("a scan", '{"summary":{"total_resources":0},"coverage":0}', "driftctl scan");
  check("a stream that was cut off at once", version.slice(0, -5), null, ["- plan.notJson"]);
  check("something else", "{}", null, ["- plan.notReport"]);
  check("nothing", "", null, ["- plan.notJson"]);
  check("more than is read", " ".repeat(500 * 1024 * 1024), null, ["- file.tooLarge"]);
});
