import assert from "node:assert/strict";
import { branchHash, teamHandle } from "../../../src/model/recordable";

describe("model/recordable", () => {
  const teams = ["@acme/platform", "@group/sub.group/team-1", "group:default/platform", "group:platform", "team:data"];
  for (const handle of teams) it(`keeps the team ${handle}`, () => assert.equal(teamHandle(handle), handle));

  const others = ["@dana", "dana@acme.test", "user:default/dana", "Dana Lee", "@acme/platform dana@acme.test", "dana@acme.test/x", "platform", ""];
  for (const owner of others) it(`leaves out ${JSON.stringify(owner)}`, () => assert.equal(teamHandle(owner), null));

  it("keeps a hash and leaves a branch name out", () => {
    assert.deepEqual(["0123456789abcdef", "main", "feature/rds", "deadbeef", null].map(branchHash), ["0123456789abcdef", null, null, null, null]);
  });
});
