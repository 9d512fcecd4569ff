import assert from "node:assert/strict";
import { Emitter } from "../../../src/base/emitter";
import { settledAnswer } from "../../../src/estate/settledAnswer";
import type { Answer } from "../../../src/model/answer";
import { known, pending } from "../../../src/model/section";

const answered: Answer = {
  path: "a.tf", place: known(null), isRunbook: false, delivery: known({ roots: [], users: [], appliedBy: [], applies: [], applierOwners: [], leadsTo: null }),
  ownership: { state: "unavailable", reason: { key: "file.missing", args: { path: "a" } } }, history: { state: "unavailable", reason: { key: "file.missing", args: { path: "a" } } },
  runbooks: known([]), findings: known([]), drift: known(null),
};
const halfway: Answer = { ...answered, history: pending };

describe("an answer for those who ask once", () => {
  function estate(answers: readonly Answer[]) {
    const changes = new Emitter<null>();
    let asked = 0;
    return {
      changes,
      asked: () => asked,
      onDidChange: changes.event,
      about: () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)] ?? answered),
    };
  }

  it("is the first one when nothing is pending", async () => {
    const one = estate([answered]);
    assert.equal(await settledAnswer(one, "a.tf", null, 1_000), answered);
    assert.equal(one.asked(), 1);
  });

  it("is asked for again after a change, until nothing is pending", async () => {
    const one = estate([halfway, halfway, answered]);
    const ticking = setInterval(() => one.changes.fire(null), 1);
    try {
      assert.equal(await settledAnswer(one, "a.tf", null, 5_000), answered);
      assert.equal(one.asked(), 3);
    } finally {
      clearInterval(ticking);
    }
  });

  it("is the last one, pending as it is, when the time is over", async () => {
    assert.equal(await settledAnswer(estate([halfway]), "a.tf", null, 5), halfway);
  });
});
