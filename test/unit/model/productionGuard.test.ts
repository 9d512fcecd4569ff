import assert from "node:assert/strict";
import type { GuardEvent, GuardState, GuardedArea } from "../../../src/model/productionGuard";
import { guard } from "../../../src/model/productionGuard";

const show = (area: GuardedArea, isSameFile = false): GuardEvent => ({ kind: "shown", area, isSameFile });
const edit = (area: GuardedArea): GuardEvent => ({ kind: "edited", area });

describe("the production guard", () => {
  const cases: readonly [title: string, events: readonly GuardEvent[], expected: GuardState][] = [
    ["looking at production tells nothing", [show("production")], "watching"],
    ["the first edit tells", [show("production"), edit("production")], "telling"],
    ["and goes on while the file is in view", [edit("production"), show("production", true), edit("production")], "telling"],
    ["also while it is read anew", [edit("production"), show("neither", true)], "telling"],
    ["a part of the file that is not production ends it", [edit("production"), show("infra", true)], "told"],
    ["another file ends it", [edit("production"), show("production")], "told"],
    ["once a visit: the second file is edited without it", [edit("production"), show("production"), edit("production")], "told"],
    ["other infrastructure does not end the visit", [edit("production"), show("infra"), show("production"), edit("production")], "told"],
    ["nor does a runbook", [edit("production"), show("neither"), show("production"), edit("production")], "told"],
    ["product code does, and the next visit is told again", [edit("production"), show("product"), show("production"), edit("production")], "telling"],
    ["staging is not production", [show("infra"), edit("infra")], "watching"],
    ["an edit of staging leaves the first edit of production to be told", [edit("infra"), show("production"), edit("production")], "telling"],
    ["product code is not production", [show("product"), edit("product")], "watching"],
  ];
  for (const [title, events, expected] of cases) {
    it(title, () => assert.equal(events.reduce<GuardState>(guard, "watching"), expected));
  }
});
