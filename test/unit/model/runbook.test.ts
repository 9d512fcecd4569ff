import assert from "node:assert/strict";
import { hasAnchor, withoutContents } from "../../../src/model/runbook";
import { readRunbook } from "../../../src/sources/runbooks/markdown";

const { value: restore } = readRunbook("docs/runbooks/restore.md", '# Restore it\n\n<a id="Now"></a>\n\n1. Say `secret thing`\n\n```sh\nsecret --thing\n```\n');

describe("where a fragment of a runbook leads", () => {
  const cases: readonly (readonly [string, boolean])[] = [["restore-it", true], ["Restore-It", true], ["user-content-restore-it", true], ["now", true], ["", true], ["top", true], ["restore", false], ["restore-it-1", false]];
  for (const [fragment, wanted] of cases) it(`#${fragment}: ${wanted ? "somewhere" : "nowhere"}`, () => assert.equal(hasAnchor(restore, fragment), wanted));
  it("cannot be told where not all places are known", () => assert.equal(hasAnchor({ ...restore, anchors: null }, "restore-it"), null));
});

describe("a runbook as it may be kept", () => {
  it("tells nothing of what is to be done", () => {
    assert.match(JSON.stringify(restore), /secret/);
    assert.doesNotMatch(JSON.stringify(withoutContents(restore)), /secret/);
    assert.deepEqual(withoutContents(restore).headings, restore.headings);
  });
});
