import assert from "node:assert/strict";
import { backlogSectionText, backlogTaskText } from "../../../src/present/backlogText";
import type { BacklogTask } from "../../../src/model/backlog";

const task: BacklogTask = {
  text: "Changed outside code", line: 3, done: false, section: "now", gone: false, place: { path: "infra/rds.tf", line: 3 }, address: "aws_db_instance.main",
  owner: "@acme/platform", code: "drift/live", source: { path: "drift.tfplan.json", line: null }, url: null,
};

describe("the backlog in words", () => {
  it("a section says what is open and what is done", () => {
    assert.deepEqual(backlogSectionText("next", [{ done: true }, { done: false }]), { label: "Next (security)", description: "1, 1 done", tooltip: "Next (security)", spoken: "Next (security), 1, 1 done" });
    assert.equal(backlogSectionText(null, []).label, "In no section");
  });

  it("a task says where and whose, and the evidence behind it", () => {
    assert.deepEqual(backlogTaskText(task), {
      label: "Changed outside code",
      description: "infra/rds.tf:3 · @acme/platform",
      tooltip: "Changed outside code\ninfra/rds.tf:3 · aws_db_instance.main · @acme/platform · drift/live, drift.tfplan.json",
      spoken: "Changed outside code, to do, infra/rds.tf:3 · @acme/platform",
    });
  });

  it("what is gone says so first, and why", () => {
    const { description, tooltip } = backlogTaskText({ ...task, gone: true });
    assert.equal(description, "no longer found · infra/rds.tf:3 · @acme/platform");
    assert.match(tooltip, /drift\/live was looked for at infra\/rds\.tf and is not there any more\.$/);
  });

  it("a task of words alone says no more", () => {
    const { description, tooltip, spoken } = backlogTaskText({ ...task, done: true, place: null, address: null, owner: null, code: null, source: null });
    assert.deepEqual([description, tooltip, spoken], ["", "Changed outside code", "Changed outside code, done"]);
  });
});
