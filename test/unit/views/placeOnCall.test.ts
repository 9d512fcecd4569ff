import assert from "node:assert/strict";
import { setImmediate as settle } from "node:timers/promises";
import { Emitter } from "../../../src/base/emitter";
import type { CurrentPlaceAnswer } from "../../../src/estate/currentAnswer";
import type { Answer } from "../../../src/model/answer";
import type { OnCallAnswer } from "../../../src/model/onCall";
import { known, pending } from "../../../src/model/section";
import { PlaceOnCall } from "../../../src/views/placeOnCall";

const hourMs = 3_600_000;
const turn = { role: "first", timeZone: "UTC", source: { kind: "settings", path: ".infra-steward.yaml", line: 3 }, next: null } as const;

/** What a person looks at; how often somebody was asked who is on call. */
class Desk {
  readonly estateChanges = new Emitter<undefined>();
  readonly answers = new Emitter<CurrentPlaceAnswer | null>();
  value: CurrentPlaceAnswer | null = null;
  watched = true;
  now = 0;
  asked = 0;
  changes = 0;
  readonly onCall: PlaceOnCall;

  constructor() {
    const estate = { root: "/srv/shop", onCall: (path: string): Promise<OnCallAnswer> => {
      this.asked += 1;
      return Promise.resolve({ turns: [{ ...turn, now: { who: `who answers for ${path}`, until: null } }], links: [], problems: [] });
    } };
    const shown = (): CurrentPlaceAnswer | null => this.value;
    const current = { onDidChange: this.answers.event, get value() { return shown(); } };
    this.onCall = new PlaceOnCall({ estates: { all: [estate], onDidChange: this.estateChanges.event }, current, now: () => this.now, isWatched: () => this.watched });
    this.onCall.onDidChange(() => (this.changes += 1));
  }

  async show(path: string, isInfra = true): Promise<void> {
    const file = { path, system: "terraform", standing: "live", environment: null } as const;
    const answer: Answer = { path, place: known(isInfra ? { file, block: null, environment: null } : null), isRunbook: false, delivery: pending, ownership: pending, history: pending, runbooks: pending, findings: pending, drift: pending };
    this.value = { root: "/srv/shop", line: 1, answer };
    this.answers.fire(this.value);
    await settle();
  }

  get labels(): string[] {
    return this.onCall.lines.map(({ label }) => label);
  }
}

describe("who is on call for the place that is shown", () => {
  it("is asked for once a place, and again for another one", async () => {
    const desk = new Desk();
    await desk.show("infra/rds.tf");
    await desk.show("infra/rds.tf");
    assert.deepEqual([desk.labels, desk.asked, desk.changes], [["On call: who answers for infra/rds.tf"], 1, 1]);
    await desk.show("infra/vpc.tf");
    assert.deepEqual([desk.labels, desk.asked], [["On call: who answers for infra/vpc.tf"], 2]);
  });

  it("is asked for by nobody who does not look, and as soon as somebody does", async () => {
    const desk = new Desk();
    desk.watched = false;
    await desk.show("infra/rds.tf");
    assert.equal(desk.asked, 0);
    desk.watched = true;
    await desk.onCall.look();
    assert.deepEqual(desk.labels, ["On call: who answers for infra/rds.tf"]);
  });

  it("is asked for again after an hour, and after the repository has changed", async () => {
    const desk = new Desk();
    await desk.show("infra/rds.tf");
    desk.now = hourMs;
    await desk.show("infra/rds.tf");
    desk.estateChanges.fire(undefined);
    await desk.show("infra/rds.tf");
    assert.equal(desk.asked, 3);
  });

  it("is nobody for product code", async () => {
    const desk = new Desk();
    await desk.show("infra/rds.tf");
    await desk.show("src/app.ts", false);
    assert.deepEqual([desk.labels, desk.asked], [[], 1]);
  });
});
