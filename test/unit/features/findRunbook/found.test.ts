import assert from "node:assert/strict";
import type { CurrentPlaceAnswer } from "../../../../src/estate/currentAnswer";
import type { EstateSummary, PlaceReference, RunbookHit } from "../../../../src/estate/estate";
import { emptySummary } from "../../../../src/estate/estate";
import { findEverywhere } from "../../../../src/features/findRunbook/found";
import type { FoundRunbook } from "../../../../src/features/findRunbook/found";
import type { Answer } from "../../../../src/model/answer";
import { linkedRunbook } from "../../../../src/model/linkedRunbook";
import type { Section } from "../../../../src/model/section";
import { known, pending } from "../../../../src/model/section";

const fresh = { reviewed: null, isStale: false, changes: null };

function hit(title: string, applies = false): RunbookHit {
  const runbook = linkedRunbook({ url: `https://wiki.acme.test/${title}`, title, declaredIn: "a.yaml", line: 1 });
  return { runbook, heading: null, score: 0, why: applies ? { key: "runbookFor.alert", args: { alert: title } } : null, freshness: fresh };
}

/** A repository with so many runbooks, of which those that apply are found only near a place in it. */
class FakeEstate {
  asked: (PlaceReference | null)[] = [];
  answer: Section<readonly RunbookHit[]> | null = null;
  state: EstateSummary["state"] = { kind: "ready" };

  constructor(readonly root: string, readonly hits: readonly RunbookHit[]) {}

  findRunbooks(query: string, near: PlaceReference | null, limit: number): Promise<Section<readonly RunbookHit[]>> {
    this.asked.push(near);
    if (this.answer !== null) return Promise.resolve(this.answer);
    const found = this.hits.filter(({ runbook }) => runbook.title.includes(query)).map((one) => (near === null ? { ...one, why: null } : one));
    return Promise.resolve(known(found.slice(0, limit)));
  }

  summary(): Promise<EstateSummary> {
    return Promise.resolve({ ...emptySummary, state: this.state, runbooks: this.hits.length });
  }
}

const missing = pending;
const answer: Answer = {
  path: "main.tf", place: missing, isRunbook: false, delivery: missing, ownership: missing, history: missing, runbooks: missing, findings: missing, drift: missing,
};
const place: CurrentPlaceAnswer = { root: "/shop", line: 3, answer };

function titles(found: readonly FoundRunbook[]): string[] {
  return found.map((one) => one.hit.runbook.title);
}

function used(title: string, root = "/shop") {
  return { root, key: `url https://wiki.acme.test/${title}`, title };
}

describe("what Find Runbook shows", () => {
  const shop = (): FakeEstate => new FakeEstate("/shop", [hit("restore", true), hit("deploy"), hit("cache"), hit("secrets")]);

  it("has those for the place first, then those used last, then the others", async () => {
    const found = await findEverywhere([shop()], "", place, [used("secrets"), used("restore"), used("gone")]);
    assert.deepEqual([titles(found.here), titles(found.lastUsed), titles(found.others), found.all], [["restore"], ["secrets"], ["deploy", "cache"], 4]);
  });

  it("has nothing of last time while something is typed", async () => {
    const found = await findEverywhere([shop()], "s", place, [used("secrets")]);
    assert.deepEqual([titles(found.here), titles(found.lastUsed), titles(found.others), found.all], [["restore"], [], ["secrets"], 2]);
  });

  it("works without a place", async () => {
    const found = await findEverywhere([shop()], "", null, []);
    assert.deepEqual([titles(found.here), titles(found.others)], [[], ["restore", "deploy", "cache", "secrets"]]);
  });

  it("asks every repository, the place's own first and only that one about the place", async () => {
    const other = new FakeEstate("/other", [hit("lights")]);
    const own = shop();
    const found = await findEverywhere([other, own], "", place, [used("lights", "/other")]);
    assert.deepEqual([titles(found.here), titles(found.lastUsed), titles(found.others)], [["restore"], ["lights"], ["deploy", "cache", "secrets"]]);
    assert.deepEqual([other.asked, own.asked], [[null], [{ path: "main.tf", line: 3 }]]);
  });

  it("shows a hundred, counts all, and finds those used last among thousands", async () => {
    const many = new FakeEstate("/shop", Array.from({ length: 3_000 }, (_, index) => hit(`n${index}`)));
    const found = await findEverywhere([many], "", place, [used("n2999")]);
    assert.deepEqual([titles(found.lastUsed), found.others.length, found.all], [["n2999"], 99, 3_000]);
  });

  it("tells whether there may be more to come", async () => {
    const estate = shop();
    assert.equal((await findEverywhere([estate], "", place, [])).isReading, false);
    estate.state = { kind: "reading", done: 1, total: 2 };
    assert.equal((await findEverywhere([estate], "", place, [])).isReading, true);
    estate.state = { kind: "ready" };
    estate.answer = pending;
    assert.equal((await findEverywhere([estate], "", place, [])).isReading, true);
  });
});
