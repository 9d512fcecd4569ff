import assert from "node:assert/strict";
import { readDriftctl } from "../../../../src/sources/drift/driftctl";
import { blockText, checkReport, secret } from "./reportText";

const summary = { total_resources: 3, total_changed: 1, total_unmanaged: 2, total_missing: 1, total_managed: 1 };

function scan(parts: object): string {
  return JSON.stringify({ summary, managed: null, unmanaged: [{ id: secret, type: "aws_s3_bucket" }], missing: null, differences: null, coverage: 33, alerts: null, provider_name: "AWS", provider_version: "3.19.0", date: "2026-11-18T05:10:42.123456789Z", ...parts });
}

function resource(namespace: string, type: string, name: string): object {
  return { id: secret, type, source: { source: `tfstate://${secret}`, namespace, internal_name: name } };
}

const changed = (res: object, ...paths: readonly (readonly unknown[])[]): object => ({ res, changelog: paths.map((path) => ({ type: "update", path, from: secret, to: secret, computed: false })) });

function check(name: string, parts: object, expected: readonly string[] | null, problems: readonly string[] = []): void {
  it(name, () => void checkReport(readDriftctl("drift.json", scan(parts)), expected, problems));
}

describe("scans of driftctl", () => {
  check("nothing", {}, []);
  check("what differs, by the first step of each path", { differences: [changed(resource("", "aws_s3_bucket", "logs"), ["Versioning", "0", "Enabled"], ["Tags", secret], ["Versioning", "0", "MfaDelete"])] }, ["live update aws_s3_bucket.logs: Tags, Versioning"]);
  check("what is gone", { missing: [resource('module.a["x.y"].module.b', "aws_sqs_queue", "q")] }, ['live delete module.a["x.y"].module.b.aws_sqs_queue.q']);
  check("a difference without changes", { differences: [{ res: resource("", "aws_s3_bucket", "logs"), changelog: null }] }, []);
  check("paths that are no names", { differences: [changed(resource("", "aws_s3_bucket", "logs"), [0], [`${secret}!`], [])] }, []);
  check("resources without a source", { missing: [{ id: secret, type: "aws_sqs_queue" }, resource("module.[", "aws_sqs_queue", "q"), 1], differences: [{}] }, [], ["- plan.addresses"]);

  it("the report says what it is", () => {
    const { value } = readDriftctl("p", scan({ missing: [resource("module.a", "aws_sqs_queue", "q")] }));
    assert.deepEqual([value?.tool, value?.toolVersion, value?.at, value?.kind, value?.unmanaged, value?.complete], ["driftctl", null, "2026-11-18T05:10:42.123Z", "scan", 2, true]);
    const [change] = value?.changes ?? [];
    assert.equal(change && blockText(change), "a managed aws_sqs_queue q");
  });

  it("cut off", () => void checkReport(readDriftctl("p", scan({}).slice(0, 90)), null, ["- plan.notJson"]));
  it("something else", () => void checkReport(readDriftctl("p", '{"summary":{}}'), null, ["- plan.notReport"]));
  it("more than is read", () => void checkReport(readDriftctl("p", " ".repeat(500 * 1024 * 1024)), null, ["- file.tooLarge"]));
});
