import assert from "node:assert/strict";
import { askedSections } from "../../../src/model/askedSections";
import type { Reviewers } from "../../../src/model/ownership";
import { noReviewers } from "../../../src/model/ownership";

function reviewers(...sections: readonly (readonly [name: string, owner: string, line: number])[]): Reviewers {
  return {
    ...noReviewers,
    status: "owned",
    owners: sections.map(([, owner]) => owner),
    sections: sections.map(([name, owner, line]) => ({ name, owners: owner === "" ? [] : [owner], line, optional: false, approvals: 1 })),
  };
}

describe("whom a host asks about several files", () => {
  it("is each group of owners once, by section, the most files first, with the lines that say so", () => {
    const { sections, nobody } = askedSections([reviewers(["", "@acme/a", 3]), reviewers(["", "@acme/b", 9]), reviewers(["", "@acme/b", 4], ["Docs", "@acme/b", 7]), noReviewers, { ...noReviewers, status: "unowned" }]);
    assert.deepEqual(sections.map(({ name, owners, files, lines }) => [name, owners, files, lines]), [
      ["", ["@acme/b"], 2, [4, 9]],
      ["", ["@acme/a"], 1, [3]],
      ["Docs", ["@acme/b"], 1, [7]],
    ]);
    assert.equal(nobody, 2);
  });

  it("names no section that asks nobody", () => {
    assert.deepEqual(askedSections([reviewers(["Docs", "", 2])]).sections, []);
  });
});
