import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { switchRows } from "../../../src/present/switchRows";

const manifest = v.parse(v.object({
  contributes: v.object({
    views: v.record(v.string(), v.array(v.object({ id: v.string(), when: v.optional(v.string()) }))),
    viewsWelcome: v.array(v.object({ view: v.string(), contents: v.string(), when: v.string() })),
  }),
}), JSON.parse(readFileSync("package.json", "utf8")));

type Keys = Readonly<Record<string, string | boolean>>;

/** The part of the editor's when clauses that ours use: conditions with `&&` between them. */
function holds(clause: string, keys: Keys): boolean {
  return clause.split(" && ").every((condition) => {
    const comparison = /^([\w.]+) ([!=]=) (\w+)$/u.exec(condition);
    if (comparison !== null) return (keys[comparison[1] ?? ""] === comparison[3]) === (comparison[2] === "==");
    const flag = /^(!?)(\w+)$/u.exec(condition);
    assert.ok(flag, `no rule for ${condition}`);
    return (keys[flag[2] ?? ""] === true) === (flag[1] === "");
  });
}

function shown(view: string, keys: Keys): string[] {
  return manifest.contributes.viewsWelcome.filter((one) => one.view === `infraSteward.${view}` && holds(one.when, keys)).map(({ contents }) => contents.slice(1, -1));
}

const quiet = { isWorkspaceTrusted: true, "infraSteward.runbooksFilter": "off", "infraSteward.rules": "some" };
const [noFolder, reading, noInfra, failed, ready] = ["noFolder", "reading", "noInfra", "failed", "ready"].map((state) => ({ ...quiet, "infraSteward.state": state }));

describe("what empty views say", () => {
  const causes: readonly [cause: string, keys: Keys | undefined, texts: Readonly<Record<string, readonly string[]>>][] = [
    ["no folder", noFolder, { thisPlace: ["welcome.noFolder"], estate: ["welcome.estate.noFolder"], runbooks: ["welcome.runbooks.noFolder"], backlog: ["welcome.backlog.noFolder"] }],
    ["still reading", reading, { thisPlace: ["welcome.reading"], estate: ["welcome.reading"], runbooks: ["welcome.reading"], backlog: ["welcome.reading"] }],
    ["no infra files", noInfra, { thisPlace: ["welcome.noInfra"], estate: ["welcome.estate.noInfra"], runbooks: ["welcome.runbooks.none"], backlog: ["welcome.backlog.none"] }],
    ["failed", failed, { thisPlace: ["welcome.failed"], estate: ["welcome.failed"], runbooks: ["welcome.failed"], backlog: ["welcome.failed"] }],
    // Ready means that there is an infra file, so the estate has a row.
    ["nothing chosen", ready, { thisPlace: ["welcome.ready"], estate: [], runbooks: ["welcome.runbooks.none"], backlog: ["welcome.backlog.none"] }],
    ["no rules yet", { ...ready, "infraSteward.rules": "none" }, { thisPlace: ["welcome.noRules"], estate: [], runbooks: ["welcome.runbooks.none"], backlog: ["welcome.backlog.none"] }],
    ["not trusted, and no infra files", { ...noInfra, isWorkspaceTrusted: false }, {
      thisPlace: ["welcome.noInfra", "welcome.untrusted"], estate: ["welcome.estate.noInfra", "welcome.untrusted"],
      runbooks: ["welcome.runbooks.none", "welcome.untrusted"], backlog: ["welcome.backlog.none", "welcome.untrusted"],
    }],
    ["not trusted, and no folder", { ...noFolder, isWorkspaceTrusted: false }, { thisPlace: ["welcome.noFolder"], estate: ["welcome.estate.noFolder"], runbooks: ["welcome.runbooks.noFolder"], backlog: ["welcome.backlog.noFolder"] }],
  ];
  for (const [cause, keys = {}, texts] of causes) {
    it(cause, () => assert.deepEqual(Object.fromEntries(Object.keys(texts).map((view) => [view, shown(view, keys)])), texts));
  }

  it("every other view has a row of its own always, or is not there without one", () => {
    const silent = (manifest.contributes.views["infraSteward"] ?? []).filter(({ id, when }) => when === undefined && !manifest.contributes.viewsWelcome.some(({ view }) => view === id));
    assert.deepEqual(silent.map(({ id }) => id), ["infraSteward.switches"]);
    for (const state of ["on", "paused", "failing", "off"] as const) {
      assert.equal(switchRows({ state, report: null, today: "", signals: [] }).length, 1);
    }
  });
});
