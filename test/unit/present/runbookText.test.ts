import assert from "node:assert/strict";
import { linkedRunbook } from "../../../src/model/linkedRunbook";
import type { Message } from "../../../src/model/message";
import type { Runbook } from "../../../src/model/runbook";
import { emptyAppliesTo, unknownContents } from "../../../src/model/runbook";
import type { Freshness } from "../../../src/present/runbookText";
import { appliesToText, hitDetails, hostOf, shelfDescription, shelfKindText, shelfMessage, shelfRunbookText, titleText, uncoveredPlaceText, uncoveredText } from "../../../src/present/runbookText";

const now = Date.parse("2026-11-21T12:00:00Z");
const fresh: Freshness = { reviewed: "2026-10-11", isStale: false, changes: null };
const restore: Runbook = {
  ...unknownContents, title: "Restore orders DB", kind: "incident", location: { path: "docs/runbooks/restore.md" }, line: 1, declaredIn: "docs/runbooks/restore.md",
  reviewed: "2026-10-11", owner: null, appliesTo: { ...emptyAppliesTo, alerts: ["OrdersGone"], resources: ["aws_db_instance.main"], paths: ["infra/prod/**"] },
};
const link = linkedRunbook({ url: "https://grafana.acme.test/d/1?x=y", title: "Slow checkout", kind: "incident", declaredIn: "alerts.yml", line: 7, appliesTo: { alerts: ["HighLatency"] } });

describe("a runbook that was found, in words", () => {
  const cases: readonly [name: string, runbook: Runbook, why: Message | null, freshness: Partial<Freshness>, expected: string][] = [
    ["names the resource", restore, { key: "runbookFor.resource", args: { address: "aws_db_instance.main" } }, {}, "incident · names this resource · 41 d"],
    ["applies to a path", restore, { key: "runbookFor.path", args: { pattern: "infra/prod/**" } }, {}, "incident · infra/prod/** · 41 d"],
    ["applies to a type", restore, { key: "runbookFor.resourceType", args: { pattern: "aws_db_instance.*" } }, {}, "incident · aws_db_instance.* · 41 d"],
    ["applies to a system", restore, { key: "runbookFor.system", args: { system: "terraform" } }, {}, "incident · terraform · 41 d"],
    ["is of the same service", restore, { key: "runbookFor.service", args: { service: "orders" } }, {}, "incident · same service orders · 41 d"],
    ["is named by a comment", restore, { key: "runbookFor.comment", args: { path: "a.tf", line: 3 } }, {}, "incident · named in a.tf:3 · 41 d"],
    ["what it covers changed", restore, null, { isStale: true, changes: 3 }, "incident · alert OrdersGone · ⚠ 3 changes since review"],
    ["one change", restore, null, { isStale: true, changes: 1 }, "incident · alert OrdersGone · ⚠ 1 change since review"],
    ["its review is too long ago", restore, null, { isStale: true, changes: 0 }, "incident · alert OrdersGone · ⚠ reviewed 41 d ago"],
    ["nobody compared, and its review is too long ago", restore, null, { isStale: true }, "incident · alert OrdersGone · ⚠ reviewed 41 d ago"],
    ["never reviewed", restore, null, { reviewed: null }, "incident · alert OrdersGone"],
    ["reviewed today", restore, null, { reviewed: "2026-11-21" }, "incident · alert OrdersGone · today"],
    ["says nothing of what it is for", { ...restore, appliesTo: emptyAppliesTo }, null, { reviewed: null }, "incident"],
    ["lies outside", link, null, { reviewed: null }, "incident · alert HighLatency · ↗ grafana.acme.test"],
  ];
  for (const [name, runbook, why, change, expected] of cases) {
    it(name, () => assert.equal(hitDetails({ runbook, why, freshness: { ...fresh, ...change } }, now), expected));
  }

  it("has its heading behind the title where that says more", () => {
    assert.equal(titleText(restore, "Steps"), "Restore orders DB › Steps");
    assert.equal(titleText(restore, "Restore orders DB"), "Restore orders DB");
    assert.equal(titleText(restore, null), "Restore orders DB");
  });

  it("says all that it is for in a terminal", () => {
    assert.equal(appliesToText(restore), "alert OrdersGone, aws_db_instance.main, infra/prod/**");
    assert.equal(appliesToText({ ...restore, appliesTo: emptyAppliesTo }), "");
  });

  it("shows the host of a link", () => {
    assert.equal(hostOf("https://wiki.acme.test:8443/a/b"), "wiki.acme.test:8443");
    assert.equal(hostOf("https://wiki.acme.test"), "wiki.acme.test");
    assert.equal(hostOf("no link"), "no link");
  });
});

describe("a row of the runbooks in words", () => {
  const cases: readonly [name: string, freshness: Freshness, expected: string][] = [
    ["reviewed", fresh, "reviewed 41 d ago"],
    ["reviewed today", { ...fresh, reviewed: "2026-11-21" }, "reviewed today"],
    ["never reviewed", { ...fresh, reviewed: null }, "never reviewed"],
    ["past its review", { ...fresh, isStale: true }, "stale · reviewed 41 d ago"],
    ["changed since", { ...fresh, isStale: true, changes: 2 }, "2 changes since review · reviewed 41 d ago"],
  ];
  for (const [name, freshness, expected] of cases) {
    it(name, () => {
      const text = shelfRunbookText({ ...restore, freshness }, now);
      assert.deepEqual(text, { label: "Restore orders DB", description: expected, tooltip: `docs/runbooks/restore.md\n${expected}`, spoken: `Restore orders DB, ${expected}` });
    });
  }

  it("a link says its host, and who names it", () => {
    const text = shelfRunbookText({ ...link, owner: "@acme/web", freshness: { ...fresh, reviewed: null } }, now);
    assert.equal(text.description, "↗ grafana.acme.test");
    assert.equal(text.tooltip, "https://grafana.acme.test/d/1?x=y\nnamed in alerts.yml:7\n@acme/web");
  });

  it("a kind says how many there are, and how many are stale", () => {
    assert.equal(shelfKindText("deploy", 1_200, 0).description, "1,200");
    assert.equal(shelfKindText("deploy", 4, 1).spoken, "Deploy, 4 · 1 stale");
  });

  it("a place says where it is and where it runs", () => {
    assert.equal(uncoveredText(3, 8).spoken, "Places without a runbook, 3 of 8");
    assert.equal(uncoveredPlaceText({ path: "infra/prod", job: null, environment: "production" }).spoken, "infra/prod, production");
    assert.equal(uncoveredPlaceText({ path: "", job: null, environment: "production" }).label, "root folder");
    assert.equal(uncoveredPlaceText({ path: "ci.yml", job: "jobs.go", environment: "live" }).spoken, "jobs.go, ci.yml · live");
  });
});

describe("what stands above the runbooks", () => {
  it("is how many production places have one", () => {
    assert.equal(shelfDescription({ places: 44, covered: 31 }, ""), "31 of 44 production places have one");
    assert.equal(shelfDescription({ places: 1, covered: 1 }, ""), "1 of 1 production place has one");
    assert.equal(shelfDescription({ places: 0, covered: 0 }, ""), "");
    assert.equal(shelfDescription(null, ""), "");
    assert.equal(shelfDescription({ places: 44, covered: 31 }, "db"), "“db”");
  });

  it("is how far the reading is, or that nothing matches", () => {
    assert.equal(shelfMessage(null, "", true), "");
    assert.equal(shelfMessage(null, "db", false), "");
    assert.equal(shelfMessage(null, "db", true), "No runbook matches “db”.");
    assert.match(shelfMessage({ done: 5, total: 10 }, "db", true), /5 of 10/);
  });
});
