import assert from "node:assert/strict";
import { readPlanStream } from "../../../../src/sources/drift/planStream";
import { blockText, checkReport, secret } from "./reportText";

const version = { type: "version", terraform: "1.11.4", ui: "1.2" };
const summary = { type: "change_summary", changes: { add: 0, change: 0, import: 0, remove: 0, operation: "plan" } };

function stream(...messages: readonly object[]): string {
  return messages.map((message) => `${JSON.stringify({ "@level": "info", "@message": secret, "@module": "terraform.ui", "@timestamp": "2026-11-21T02:55:44.905275Z", ...message })}\n`).join("");
}

function resource(module: string, type: string, name: string, key: number | string | null = null, prefix = ""): object {
  const own = `${prefix}${type}.${name}${key === null ? "" : `[${JSON.stringify(key)}]`}`;
  return { addr: module === "" ? own : `${module}.${own}`, module, resource: own, implied_provider: "thing", resource_type: type, resource_name: name, resource_key: key };
}

function planned(action: string, of: object, more: object = {}): object {
  return { type: "planned_change", change: { resource: of, action, ...more } };
}

const drifted = (action: string, of: object): object => ({ type: "resource_drift", change: { resource: of, action } });

function check(name: string, messages: readonly object[], expected: readonly string[] | null, problems: readonly string[] = []): void {
  it(name, () => void checkReport(readPlanStream("plan.log", stream(...messages)), expected, problems));
}

describe("plan streams", () => {
  check("nothing", [version, summary], []);
  check("drift and changes, without names of attributes", [version, drifted("update", resource("", "thing", "a")), drifted("delete", resource("module.m", "thing", "b")), planned("replace", resource("", "thing", "c", 0), { reason: "cannot_update" }), summary], [
    "live update thing.a: ?", "live delete module.m.thing.b: ?", "pending replace thing.c[0]: ? | because cannot_update",
  ]);
  check("no-ops and words that are not known yet", [version, planned("noop", resource("", "thing", "a")), planned("dance", resource("", "thing", "b")), summary], []);
  check("a move is pending, and no drift", [version, drifted("move", resource("", "thing", "a")), planned("move", resource("", "thing", "a"), { previous_resource: resource("module.old", "thing", "b", "k") }), summary], [
    "pending move thing.a: ? | was old managed thing b",
  ]);
  check("messages that hold values", [
    version, { type: "refresh_start", hook: { resource: resource("", "thing", "a"), id_value: secret } }, { type: "outputs", outputs: { o: { sensitive: true, value: secret } } },
    { type: "log", "@message": secret }, { type: "diagnostic", diagnostic: { severity: "warning", summary: secret, detail: secret } }, planned("update", { ...resource("", "thing", "a"), extra: secret }, { before: secret, after: secret }), summary,
  ], ["pending update thing.a: ?"]);

  it("addresses come from their parts, keys dropped", () => {
    const read = readPlanStream("p", stream(version, planned("read", resource(String.raw`module.a["x.y]\""].module.b[0]`, "thing", "n", "k.l", "data.")), summary));
    const [change] = read.value?.changes ?? [];
    assert.ok(change !== undefined);
    assert.equal(blockText(change), "a b data thing n");
    assert.equal(change.index, "k.l");
  });

  it("the report says the tool, its version, the time and what it looked at", () => {
    const about = (...messages: readonly object[]): unknown => {
      const { tool, toolVersion, at, kind, complete } = readPlanStream("p", stream(...messages)).value ?? {};
      return [tool, toolVersion, at, kind, complete];
    };
    const at = "2026-11-21T02:55:44.905Z";
    assert.deepEqual(about(version, planned("create", resource("", "thing", "a")), summary), ["terraform", "1.11.4", at, "plan", true]);
    assert.deepEqual(about({ type: "version", tofu: "1.10.0", ui: "1.2" }, drifted("update", resource("", "thing", "a")), summary), ["opentofu", "1.10.0", at, "stream", true]);
    assert.deepEqual(about({ type: "version", terraform: secret, ui: "0.1.0" }), ["terraform", null, at, "stream", false]);
  });
});

describe("plan streams: bad input", () => {
  check("a plan that failed", [version, { type: "diagnostic", diagnostic: { severity: "error", summary: secret } }], [], ["- plan.failed"]);
  check("another major version", [{ ...version, ui: "2.0" }, planned("create", resource("", "thing", "a")), summary], null, ["- plan.format"]);
  check("the messages of an apply", [version, planned("create", resource("", "thing", "a")), summary, { type: "apply_start", hook: {} }], null, ["- plan.applied"]);
  check("a change of another shape", [version, planned("create", { addr: secret }), { type: "planned_change" }, planned("create", resource("", "thing", "a")), summary], ["pending create thing.a: ?"], ["2 plan.messages"]);
  check("an address of another grammar", [version, planned("create", resource("module.a[", "thing", "a")), summary], [], ["- plan.addresses"]);
  check("a version of another shape", [{ type: "version" }, summary], [], ["1 plan.messages"]);

  const whole = stream(version, planned("create", resource("", "thing", "a")), summary);
  it("cut off anywhere keeps what was whole, and says so", () => {
    const lastChange = whole.indexOf("}\n", whole.indexOf("planned_change")) + 1;
    const end = whole.trimEnd().length;
    for (let length = whole.indexOf("\n") + 1; length < end; length += 5) {
      const { value, problems } = readPlanStream("p", whole.slice(0, length));
      assert.equal(value?.complete, false);
      assert.equal(value.changes.length, length >= lastChange ? 1 : 0);
      assert.ok(problems.some(({ message }) => message.key === "plan.cutOff"));
    }
  });
  it("cut off in its first message", () => void checkReport(readPlanStream("p", whole.slice(0, 40)), null, ["- plan.notJson"]));
  it("Windows line ends, a byte order mark, blank lines and words of whoever ran it", () => {
    checkReport(readPlanStream("p", `\uFEFF\r\n$ terraform plan -json\r\n${whole.replaceAll("\n", "\r\n\r\n")}exit ${secret}`), ["pending create thing.a: ?"]);
  });
  for (const text of ["", "\n\n", secret, "[]\n[]"]) it(`no message at all: ${JSON.stringify(text)}`, () => void checkReport(readPlanStream("p", text), null, ["- plan.notReport"]));
  it("more than is read", () => void checkReport(readPlanStream("p", " ".repeat(500 * 1024 * 1024)), null, ["- file.tooLarge"]));
});
