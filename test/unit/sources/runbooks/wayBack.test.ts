import assert from "node:assert/strict";
import { isAboutWayBack } from "../../../../src/sources/runbooks/wayBack";
import { readRunbook } from "../../../../src/sources/runbooks/markdown";

describe("whether a heading is about the way back", () => {
  for (const heading of [
    "Rollback", "Roll back", "Rolling back a release", "If it must be rolled-back", "Revert", "Reverting the change", "Undo", "Back out", "Backout plan", "Backing out",
    "The way back", "Go back to the old version", "Switch traffic back", "Restore the previous release", "Redeploy the last good image", "Return to the previous state", "Downgrade", "rollback_plan",
  ]) {
    it(`${heading}: yes`, () => assert.equal(isAboutWayBack(heading), true));
  }
  for (const heading of ["Deploy", "Restore orders DB", "Background", "Roll out", "Get feedback", "Undocumented flags", "Backups", "Call back the customer", "Restore from the latest backup", "Backend"]) {
    it(`${heading}: no`, () => assert.equal(isAboutWayBack(heading), false));
  }

  const runbooks: readonly (readonly [string, boolean])[] = [
    ["# Deploy\n\n## Undo\n", true],
    ["# Roll back the storefront\n", true],
    ["---\nrollback: true\n---\n# Deploy\n", true],
    ["# Deploy\n\nNever roll back.\n", false],
  ];
  for (const [text, wanted] of runbooks) it(`${JSON.stringify(text)} ${wanted ? "has one" : "has none"}`, () => assert.equal(readRunbook("docs/runbooks/deploy.md", text).value.rollback, wanted));
});
