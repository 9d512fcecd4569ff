import assert from "node:assert/strict";
import { settingsTable } from "../../../src/host/settingsTable";
import { plannedOn } from "../../../src/model/planned";

describe("whether work on infrastructure is meant", () => {
  const patterns = settingsTable["contextSwitches.plannedBranches"].default;
  const cases: readonly [branch: string | null, verdict: string][] = [
    [null, "unknown"], ["main", "unknown"], ["develop", "unknown"],
    ["infra/vpc-peering", "planned"], ["infra-upgrade", "planned"], ["dana/infra-upgrade", "planned"], ["ops/rotate-keys", "planned"],
    ["feature/checkout", "unplanned"], ["feature/infrared", "unplanned"],
  ];
  for (const [branch, verdict] of cases) it(`${branch ?? "no branch"}: ${verdict}`, () => assert.equal(plannedOn(branch, patterns), verdict));

  it("a shared branch that the person names counts as they say", () => assert.equal(plannedOn("main", ["main"]), "planned"));
});
