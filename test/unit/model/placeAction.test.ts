import assert from "node:assert/strict";
import type { Answer } from "../../../src/model/answer";
import { actionsAt } from "../../../src/model/placeAction";
import { known, pending } from "../../../src/model/section";
import { productionAnswer, undeclared } from "../present/productionAnswer";

describe("what can be done about a place", () => {
  const always = ["addToBacklog", "revealInEstate", "showPlace"];
  const cases: readonly [string, Partial<Answer>, boolean, readonly string[]][] = [
    ["owned, with a runbook", {}, false, ["openRunbook", "goToRule", "askOwner", ...always]],
    ["where somebody is on call", {}, true, ["openRunbook", "goToRule", "askOwner", "whoIsOnCall", ...always]],
    ["nobody's, without a runbook", { ownership: known(undeclared), runbooks: known([]) }, false, ["createRunbook", "claimForTeam", ...always]],
    ["while it is read", { ownership: pending, runbooks: pending }, false, always],
    ["no infrastructure", { place: known(null) }, true, []],
  ];
  for (const [title, change, hasOnCall, expected] of cases) it(title, () => assert.deepEqual(actionsAt({ ...productionAnswer, ...change }, hasOnCall), expected));
});
