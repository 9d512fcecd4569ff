import assert from "node:assert/strict";
import type { CheckEnd } from "../../../../src/estate/driftCheck/driftCheck";
import type { FinishedCheck } from "../../../../src/estate/driftCheck/finishedCheck";
import type { SessionParts } from "../../../../src/features/checkDrift/checkSession";
import { CheckSession } from "../../../../src/features/checkDrift/checkSession";
import type { CheckKind, KeptOutcome } from "../../../../src/model/liveCheck";
import type { Section } from "../../../../src/model/section";
import { known, unavailable } from "../../../../src/model/section";

/** A check that does as the test says and notes what was asked of it. */
class FakeCheck {
  readonly asked: string[] = [];
  readonly show: (text: string) => void;
  readonly cut: () => void;
  failing: Error | null = null;
  ending: Partial<CheckEnd<unknown>> = {};
  #stop: (() => void) | null = null;
  waits = false;

  constructor(show: (text: string) => void, cut: () => void) {
    this.show = show;
    this.cut = cut;
  }

  facts() {
    this.asked.push("facts");
    return Promise.resolve({ version: "1.9.8", workspace: "default" });
  }

  async plan<T>(kind: CheckKind, read: (planFile: string) => Promise<T>): Promise<CheckEnd<T>> {
    this.asked.push(kind);
    if (this.failing !== null) throw this.failing;
    this.show("the tool's own words\r\n");
    if (this.waits) await new Promise<void>((resolve) => (this.#stop = resolve));
    if (this.ending.kind === "failed") return { kind: "failed", code: 1, left: null };
    if (this.ending.kind === "stopped") return { kind: "stopped", left: this.ending.left ?? null };
    return { kind: "planned", value: await read("/private/plan.json"), left: null };
  }

  interrupt(): void {
    this.asked.push("interrupt");
    this.#stop?.();
  }

  kill(): void {
    this.asked.push("kill");
    this.#stop?.();
  }
}

function open(outcome: Section<KeptOutcome> = known({ live: 2, pending: 0, complete: true })) {
  const written: string[] = [];
  const closed: number[] = [];
  const kept: FinishedCheck[] = [];
  const checks: FakeCheck[] = [];
  let ended = 0;
  const parts: SessionParts = {
    root: "infra/prod",
    folder: "/srv/shop/infra/prod",
    chosen: { tool: "terraform", program: "/usr/bin/terraform", why: "only" },
    account: [],
    settings: [],
    variableFiles: ["prod.tfvars"],
    environmentsOf: (workspace) => Promise.resolve([{ name: workspace, production: false, reason: { key: "environment.folder", args: { folder: "x" } } }]),
    startCheck: (show, cut) => {
      const check = new FakeCheck(show, cut);
      checks.push(check);
      return check;
    },
    keep: (finished) => {
      kept.push(finished);
      return Promise.resolve(outcome);
    },
    now: () => Date.parse("2026-11-20T12:00:00Z"),
    write: (text) => written.push(text),
    close: (code) => closed.push(code),
    ended: () => (ended += 1),
  };
  const session = new CheckSession(parts);
  const [check] = checks;
  assert.ok(check);
  return { session, check, closed, kept, ended: () => ended, text: () => written.join("") };
}

describe("the terminal of a check", () => {
  it("runs nothing but questions before a yes", async () => {
    const { session, check, text, closed } = open();
    session.open();
    await session.settled;
    assert.deepEqual(check.asked, ["facts"]);
    assert.match(text(), /Check drift of infra\/prod/);
    assert.match(text(), / {2}Environment {2}default\r\n/);
    assert.match(text(), /Would run: .* -var-file=prod\.tfvars\r\n/);
    assert.match(text(), /N: no $/);
    assert.deepEqual(closed, []);
  });

  const yes: readonly (readonly [string, string, readonly string[]])[] = [
    ["y is a refresh-only plan", "y", ["facts", "refresh"]],
    ["p is a full one", "p", ["facts", "plan"]],
    ["Enter is a no", "\r", ["facts"]],
    ["n is a no", "n", ["facts"]],
    ["Ctrl+C is a no", "\u0003", ["facts"]],
    ["another key is no answer", "x", ["facts"]],
    ["what is pasted is no answer", "yes\r", ["facts"]],
    ["an arrow is no answer", "\u001b[A", ["facts"]],
  ];
  for (const [name, keys, asked] of yes) {
    it(name, async () => {
      const { session, check } = open();
      session.open();
      await session.settled;
      session.input(keys);
      await session.settled;
      assert.deepEqual(check.asked, asked);
    });
  }

  it("takes no answer before it has asked", async () => {
    const { session, check } = open();
    session.open();
    session.input("y");
    await session.settled;
    assert.deepEqual(check.asked, ["facts"]);
  });

  it("leaves at Ctrl+C before it has asked", async () => {
    const { session, check, closed } = open();
    session.open();
    session.input("\u0003");
    await session.settled;
    assert.deepEqual([check.asked, closed], [["facts", "kill"], [0]]);
  });

  it("has the result kept with its tool, version and time, and says what it is", async () => {
    const { session, kept, text, closed, ended } = open();
    session.open();
    await session.settled;
    session.input("y");
    await session.settled;
    assert.deepEqual(kept, [{ root: "infra/prod", tool: "terraform", toolVersion: "1.9.8", at: "2026-11-20T12:00:00.000Z", planFile: "/private/plan.json" }]);
    assert.match(text(), /the tool's own words\r\n/);
    assert.match(text(), /2 resources were changed outside the code\./);
    assert.deepEqual([closed, ended()], [[0], 1]);
  });

  const ends: readonly (readonly [string, (check: FakeCheck) => void, RegExp, number])[] = [
    ["that fails", (check) => (check.ending = { kind: "failed" }), /ended with code 1: nothing was checked/, 1],
    ["that was stopped", (check) => (check.ending = { kind: "stopped" }), /Stopped: nothing was checked/, 130],
    ["whose plan is still there", (check) => (check.ending = { kind: "stopped", left: { folder: "/t/x", reason: "busy" } }), /The plan in \/t\/x could not be deleted \(busy\)/, 130],
    ["that cannot be started", (check) => (check.failing = new Error("no such \u001b[2Jfile")), /Nothing was checked: no such \\u\{1B\}\[2Jfile/, 1],
  ];
  for (const [name, arrange, said, code] of ends) {
    it(`tells of a check ${name}`, async () => {
      const { session, check, text, closed, kept } = open();
      arrange(check);
      session.open();
      await session.settled;
      session.input("y");
      await session.settled;
      assert.match(text(), said);
      assert.deepEqual([closed, kept], [[code], []]);
    });
  }

  it("tells of a plan that cannot be read", async () => {
    const { session, text, closed } = open(unavailable({ key: "plan.notJson", args: {} }));
    session.open();
    await session.settled;
    session.input("y");
    await session.settled;
    assert.match(text(), /Nothing was checked: This is not complete JSON/);
    assert.deepEqual(closed, [1]);
  });

  it("passes Ctrl+C on while the tool runs", async () => {
    const { session, check, text } = open();
    check.waits = true;
    check.ending = { kind: "stopped" };
    session.open();
    await session.settled;
    session.input("y");
    session.input("q");
    session.input("\u0003");
    await session.settled;
    assert.deepEqual(check.asked, ["facts", "refresh", "interrupt"]);
    assert.match(text(), /Asking the tool to stop…/);
  });

  it("ends the tool when it is closed, and says nothing more", async () => {
    const { session, check, closed, ended } = open();
    check.waits = true;
    session.open();
    await session.settled;
    session.input("y");
    session.kill();
    await session.settled;
    assert.ok(check.asked.includes("kill"));
    assert.deepEqual([closed, ended()], [[], 1]);
  });

  it("says once that there is more than is shown", () => {
    const { check, text } = open();
    check.cut();
    assert.match(text(), /says more than is shown/);
  });
});
