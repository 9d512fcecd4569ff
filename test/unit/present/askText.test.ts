import assert from "node:assert/strict";
import type { Answer } from "../../../src/model/answer";
import type { AskedOwner } from "../../../src/model/contact";
import { known } from "../../../src/model/section";
import { askMessage } from "../../../src/present/askText";
import { missingRunbook, productionAnswer, undeclared } from "./productionAnswer";

const now = Date.parse("2026-11-20T12:00:00Z");
const commit = "0123456789abcdef0123456789abcdef01234567";
const asked: AskedOwner = { contacts: [], remote: { host: "github.com", url: "https://github.com/acme/shop.git" }, platform: "github", commit };
const owner = "Reviews: @acme/platform (CODEOWNERS:12)";
const runbook = "Runbook: Restore orders DB (reviewed 41 d ago)";

describe("the message to an owner", () => {
  const cases: readonly [string, Partial<Answer>, Partial<AskedOwner>, readonly string[]][] = [
    ["place, address, owner, runbook, and room for the question", {}, {},
      ["PRODUCTION · aws_db_instance.main · infra/prod/rds.tf:4-9", `https://github.com/acme/shop/blob/${commit}/infra/prod/rds.tf#L4-L9`, owner, runbook, "", "Question: "]],
    ["what was found", { findings: known([missingRunbook]), runbooks: known([]) }, { remote: null },
      ["PRODUCTION · aws_db_instance.main · infra/prod/rds.tf:4-9", owner, "No runbook says what to do with aws_db_instance.main in production.", "", "Question: "]],
    ["without a commit there is no address", { runbooks: known([]) }, { commit: null },
      ["PRODUCTION · aws_db_instance.main · infra/prod/rds.tf:4-9", owner, "", "Question: "]],
    ["a file that is no infrastructure, at the caret", { path: "src/checkout.ts", place: known(null), ownership: known(undeclared) }, { remote: null },
      ["checkout.ts · src/checkout.ts:7", "Owner: not declared (no CODEOWNERS)", "", "Question: "]],
    ["a path cannot begin a line of its own", { path: "a\nb.tf", place: known(null), runbooks: known([]) }, { remote: null },
      ["a\\nb.tf · a\\nb.tf:7", owner, "", "Question: "]],
  ];
  for (const [title, change, whom, expected] of cases) {
    it(title, () => {
      const { text, hasLink } = askMessage({ ...productionAnswer, ...change }, { ...asked, ...whom }, 7, now);
      assert.deepEqual(text.split("\n"), expected);
      assert.equal(hasLink, text.includes("https://"));
    });
  }

  it("names nobody whom only history knows", () => {
    assert.ok(!askMessage(productionAnswer, asked, 7, now).text.includes("Ana"));
  });
});
