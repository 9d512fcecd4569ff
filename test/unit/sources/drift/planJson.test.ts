import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readPlan } from "../../../../src/sources/drift/planJson";
import { planMaxBytes } from "../../../../src/sources/drift/reports";
import { blockText, changesOf, checkReport, secret } from "./reportText";
import { processorTime } from "../../processorTime";

/** A change as a plan file has it. */
function written(address: string, actions: readonly string[], more: object = {}, resource: object = {}): object {
  const [type = "", name = ""] = address.replace(/^.*\]\.|^(?:module\.\w+\.)*/, "").split(".");
  return { address, mode: "managed", type, name, provider_name: "registry.terraform.io/acme/thing", ...resource, change: { actions, before: null, after: null, ...more } };
}

function plan(parts: object): string {
  return JSON.stringify({ format_version: "1.2", terraform_version: "1.9.8", timestamp: "2026-11-18T05:10:42Z", planned_values: {}, ...parts });
}

function check(name: string, parts: object, expected: readonly string[] | null, problems: readonly string[] = []): void {
  it(name, () => void checkReport(readPlan("plan.json", plan(parts)), expected, problems));
}

describe("plans: what differs", () => {
  const update = (before: object, after: object, more: object = {}): object => written("thing.a", ["update"], { before, after, ...more });
  check("nothing", {}, []);
  check("lists that are null", { resource_drift: null, resource_changes: null, checks: null }, []);
  check("names of attributes, sorted, and no values", { resource_drift: [update({ b: secret, a: 1, c: [secret] }, { b: "x", a: 2, c: [secret] })] }, ["live update thing.a: a, b"]);
  check("sensitive attributes, by name only", { resource_drift: [update({ password: secret }, { password: `${secret}2` }, { before_sensitive: { password: true }, after_sensitive: true })] }, [
    "live update thing.a: password",
  ]);
  check("attributes below the top are not named", { resource_drift: [update({ tags: { [secret]: "1" } }, { tags: { [secret]: "2" } })] }, ["live update thing.a: tags"]);
  check("names that no schema has are not repeated", { resource_drift: [update({ [`${secret} !`]: 1, b: 1 }, { b: 2 })] }, ["live update thing.a: b"]);
  check("an added and a removed attribute", { resource_drift: [update({ a: secret }, { b: secret })] }, ["live update thing.a: a, b"]);
  check("what the apply will tell", { resource_changes: [update({ a: secret }, {}, { after_unknown: { a: true, b: [{ c: true }], d: false, e: [{}] } })] }, ["pending update thing.a: a, b"]);
  check("lists of another length and order", { resource_drift: [update({ a: [1], b: [1, 2], c: [1] }, { a: [1, 2], b: [2, 1], c: [1] })] }, ["live update thing.a: a, b"]);
  check("another kind of value", { resource_drift: [update({ a: "1", b: 0, c: false, d: {} }, { a: 1, b: false, c: null, d: [1] })] }, ["live update thing.a: a, b, c, d"]);
  check("__proto__ is a name like any other", { resource_drift: [JSON.parse('{"address":"thing.a","mode":"managed","type":"thing","name":"a","change":{"actions":["update"],"before":{"__proto__":1,"x":1},"after":{"__proto__":2,"x":2}}}')] }, [
    "live update thing.a: __proto__, x",
  ]);
  it("values that lie too deep count as different", () => {
    // JSON.stringify cannot write what JSON.parse can read.
    const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
    const text = plan({ resource_drift: [update({ x: "BEFORE" }, { x: "AFTER" })] }).replace('"BEFORE"', deep).replace('"AFTER"', deep);
    checkReport(readPlan("p", text), ["live update thing.a: x"]);
  });
  const nothings: readonly unknown[] = [null, undefined, "", [], {}, { x: null }, { x: { y: [] } }];
  for (const before of nothings) {
    for (const after of nothings) {
      check(`${JSON.stringify(before)} to ${JSON.stringify(after)} is no drift`, { resource_drift: [update({ a: before, same: 1 }, { a: after, same: 1 })] }, []);
    }
  }
  check("nothing beside something", { resource_drift: [update({ a: [], b: { c: 1, d: null } }, { a: null, b: { c: 2 } })] }, ["live update thing.a: b"]);
  check("a pending update of nothing is kept, for the tool will make it", { resource_changes: [update({ a: [] }, { a: null })] }, ["pending update thing.a"]);
});

describe("plans: actions", () => {
  const rows: readonly [readonly string[], string][] = [
    [["create"], "create"], [["read"], "read"], [["update"], "update"], [["delete"], "delete"], [["forget"], "forget"],
    [["delete", "create"], "replace"], [["create", "delete"], "replace"], [["create", "forget"], "replace"],
  ];
  for (const [actions, action] of rows) check(actions.join(" and "), { resource_changes: [written("thing.a", actions)] }, [`pending ${action} thing.a`]);
  check("no-op", { resource_changes: [written("thing.a", ["no-op"])], resource_drift: [written("thing.b", ["no-op"])] }, []);
  check("actions that are not known yet", { resource_changes: [written("thing.a", ["dance"]), written("thing.b", [])] }, []);
  check("attributes of a replacement, none of a creation", {
    resource_changes: [written("thing.a", ["delete", "create"], { before: { a: secret }, after: { a: 1 } }), written("thing.b", ["create"], { after: { a: secret } })],
  }, ["pending replace thing.a: a", "pending create thing.b"]);
  check("an import, alone and with a change", {
    resource_changes: [written("thing.a", ["no-op"], { importing: { id: secret } }), written("thing.b", ["update"], { before: { x: 1 }, after: { x: 2 }, importing: { id: secret }, generated_config: secret })],
  }, ["pending import thing.a", "pending update thing.b: x"]);
  const moved = { previous_address: 'module.old["k"].thing.b' };
  check("a move is pending, and no drift", { resource_changes: [written("thing.a", ["no-op"], {}, moved)], resource_drift: [written("thing.a", ["no-op"], {}, moved)] }, [
    "pending move thing.a | was old managed thing b",
  ]);
  check("deposed objects and reasons", { resource_changes: [written("thing.a", ["delete"], {}, { deposed: "00000001", action_reason: "delete_because_no_resource_config" })] }, [
    "pending delete thing.a | deposed 00000001 | because delete_because_no_resource_config",
  ]);
});

describe("plans: addresses", () => {
  it("come from their parts, keys dropped", () => {
    const address = String.raw`module.a["x.y]\""].module.b[0].data.thing.n["k"]`;
    const resource = { module_address: String.raw`module.a["x.y]\""].module.b[0]`, mode: "data", type: "thing", name: "n", index: "k" };
    const read = readPlan("p", plan({ resource_changes: [written(address, ["read"], {}, resource)] }));
    const [change] = read.value?.changes ?? [];
    assert.ok(change !== undefined);
    assert.equal(blockText(change), "a b data thing n");
    assert.equal(change.index, "k");
    assert.equal(change.address, address);
  });
  check("of another grammar are left out and told", { resource_changes: [written("x", ["create"], {}, { module_address: "module.a[" }), written("thing.b", ["create"])] }, ["pending create thing.b"], ["- plan.addresses"]);
  check("changes of another shape are left out and told", { resource_changes: [1, { address: secret }, written("thing.b", ["create"], {}, { mode: "other" }), written("thing.c", ["create"])] }, ["pending create thing.c"], ["- plan.malformed"]);
});

describe("plans: the report", () => {
  const report = (parts: object): ReturnType<typeof readPlan>["value"] => readPlan("p", plan(parts)).value;
  it("says the tool, its version and the time", () => {
    const { tool, toolVersion, at, kind, complete } = report({ resource_changes: [], timestamp: "2026-11-18T05:10:42+02:00" }) ?? {};
    assert.deepEqual({ tool, toolVersion, at, kind, complete }, { tool: "terraform", toolVersion: "1.9.8", at: "2026-11-18T03:10:42.000Z", kind: "plan", complete: true });
  });
  it("knows OpenTofu by its registry", () => assert.equal(report({ resource_changes: [written("a.b", ["no-op"], {}, { provider_name: "registry.opentofu.org/hashicorp/aws" })] })?.tool, "opentofu"));
  it("knows a refresh-only plan by the list that it has not", () => assert.equal(report({ resource_drift: [] })?.kind, "refresh"));
  it("shows no version and no time that is none", () => {
    const { toolVersion, at } = report({ terraform_version: secret, timestamp: secret }) ?? {};
    assert.deepEqual([toolVersion, at], [null, null]);
    assert.equal(report({ timestamp: "2026-13-40T99:00:00Z" })?.at, null);
  });
  it("is incomplete where the tool says so, and where something was left out", () => {
    for (const parts of [{ complete: false }, { errored: true }, { resource_changes: [1] }]) assert.equal(report(parts)?.complete, false);
  });
  check("tells that the tool failed", { errored: true }, [], ["- plan.failed"]);
  it("keeps how checks ended, and not what they say", () => {
    const problems = [{ message: secret }];
    const status = (name: string, ended: string): object => ({ address: { kind: "check", to_display: name }, status: ended, instances: [{ problems }] });
    const read = readPlan("p", plan({ checks: [status("check.a", "pass"), status("check.b", "fail"), status("check.c", secret), { address: 1 }] }));
    assert.deepEqual(read.value?.checks, [{ address: "check.a", modulePath: [], block: "check.a", status: "pass" }, { address: "check.b", modulePath: [], block: "check.b", status: "fail" }]);
  });
});

describe("plans: bad input", () => {
  const whole = plan({ resource_changes: [written("thing.a", ["create"])], planned_values: { secret } });
  const refuse = (name: string, text: string, key: string): void => void it(name, () => void checkReport(readPlan("p", text), null, [`- ${key}`]));
  it("cut off anywhere is a problem and never a report", () => {
    for (let length = 0; length < whole.length; length += 7) checkReport(readPlan("p", whole.slice(0, length)), null, ["- plan.notJson"]);
  });
  it("a byte order mark is fine", () => void checkReport(readPlan("p", `\uFEFF${whole}`), ["pending create thing.a"]));
  refuse("another major version", plan({ format_version: "2.0" }), "plan.format");
  refuse("a version that is none", plan({ format_version: secret }), "plan.format");
  refuse("a version without a dot that is another", plan({ format_version: "10" }), "plan.format");
  refuse("a state", JSON.stringify({ format_version: "1.0", values: { outputs: { a: { value: secret } } } }), "plan.state");
  refuse("an empty state", JSON.stringify({ format_version: "1.0" }), "plan.notReport");
  for (const other of ["null", "1", "[]", "{}", `"${secret}"`, '{"format_version":1}', '{"format_version":"1.2","resource_changes":{}}']) refuse(other.slice(0, 40), other, "plan.notReport");
  it("500 MB are refused unread", () => {
    // The text is one block of memory that nobody looks into: reading it would take seconds.
    const huge = " ".repeat(500 * 1024 * 1024);
    const spentMs = processorTime();
    checkReport(readPlan("p", huge), null, ["- file.tooLarge"]);
    assert.ok(spentMs() < 100);
    assert.ok(huge.length > planMaxBytes);
  });
});

describe("plans: values", () => {
  it("never get through, wherever plan files carry them", () => {
    const marked = { value: secret, deep: [{ deeper: secret }] };
    const change = written('module.a["k"].thing.a', ["delete", "create"], {
      before: { password: secret, list: [marked] }, after: { password: `${secret}!`, list: [secret] }, after_unknown: { id: true }, before_sensitive: { password: true }, after_sensitive: { password: true },
      before_identity: marked, after_identity: marked, generated_config: secret, importing: { id: secret, identity: marked }, replace_paths: [["password", secret]],
    }, { module_address: 'module.a["k"]' });
    const text = plan({
      variables: { password: marked }, planned_values: { outputs: { o: marked }, root_module: { resources: [{ values: marked }] } }, prior_state: { values: { root_module: { resources: [{ values: marked }] } } },
      resource_drift: [change], resource_changes: [change], deferred_changes: [{ reason: "x", resource_change: change }], action_invocations: [{ config_values: marked }], output_changes: { o: { actions: ["update"], before: secret, after: secret } },
      configuration: { root_module: { resources: [{ expressions: { password: { constant_value: secret } } }], variables: { a: { default: secret } } } }, relevant_attributes: [{ resource: "thing.a", attribute: ["password", secret] }],
      checks: [{ address: { kind: "check", to_display: "check.a" }, status: "fail", instances: [{ problems: [{ message: secret }] }] }],
    });
    checkReport(readPlan("p", text), ['live replace module.a["k"].thing.a: id, list, password', 'pending replace module.a["k"].thing.a: id, list, password']);
  });

  it("never get through, whatever they are", () => {
    const name = fc.stringMatching(/^[a-z]{1,5}$/);
    const leaf = fc.oneof(fc.string().map((text) => `<${text}>`), fc.nat().map((number) => `<${number}>`));
    const value = fc.letrec((tie) => ({ value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie("value"), { maxLength: 3 }), fc.dictionary(leaf, tie("value"), { maxKeys: 3 })) })).value;
    const side = fc.dictionary(name, value, { maxKeys: 5 });
    fc.assert(fc.property(side, side, fc.constantFrom(["update"], ["delete", "create"], ["create"]), (before, after, actions) => {
      const read = readPlan("p", plan({ resource_changes: [written("thing.a", actions, { before, after })] }));
      assert.ok(!/[<>]/.test(JSON.stringify(read)));
      const [change] = read.value?.changes ?? [];
      for (const each of change?.attributes ?? []) assert.notDeepEqual(before[each], after[each]);
    }), { numRuns: 200 });
  });
});

describe("plans of the sample company", () => {
  const file = (environment: string): string => readFileSync(`test/fixtures/acme-shop/infra/${environment}/drift.tfplan.json`, "utf8");
  it("production", () => {
    const text = file("prod");
    assert.ok(text.includes(secret));
    const report = checkReport(readPlan("infra/prod/drift.tfplan.json", text), [
      "live update aws_db_instance.main: backup_retention_period, deletion_protection",
      "pending update aws_cloudwatch_metric_alarm.database_storage: threshold",
      "pending update aws_db_instance.main: backup_retention_period, deletion_protection",
    ]);
    assert.deepEqual([report?.tool, report?.toolVersion, report?.at, report?.kind, report?.complete], ["terraform", "1.9.8", "2026-11-18T05:10:42.000Z", "plan", true]);
  });
  it("staging", () => {
    const report = readPlan("infra/staging/drift.tfplan.json", file("staging")).value;
    assert.deepEqual([report && changesOf(report), report?.at], [[], "2026-10-01T05:10:19.000Z"]);
  });
});
