import assert from "node:assert/strict";
import { reviewMarkdown } from "../../../../src/reports/export/reviewMarkdown";

describe("a review as Markdown", () => {
  it("is a heading for each part and a list below it, and text of the repository stays text", () => {
    const leaf = { text: "a_b [x](http://acme.test)", detail: "@acme/a", below: [] };
    assert.equal(reviewMarkdown("main", [{ text: "Files", detail: "", below: [{ text: "<b>", detail: "", below: [leaf] }] }, { text: "None", detail: "", below: [] }]), [
      "## main", "", "### Files", "", "- \\<b\\>", "  - a\\_b \\[x\\]\\(http:\\/\\/acme.test\\) — \\@acme/a", "", "### None", "",
    ].join("\n"));
  });
});
