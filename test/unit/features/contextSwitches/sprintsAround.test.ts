import assert from "node:assert/strict";
import { sprintsAround } from "../../../../src/features/contextSwitches/sprintsAround";

describe("the sprints that records need", () => {
  it("are those around now", () => {
    const sprints = ["2020", "2026", "2030"].map((year) => ({ id: `${year}-11-09`, name: null, first: `${year}-11-09`, last: `${year}-11-22` }));
    const found = sprintsAround(Date.parse("2026-11-21T12:00:00Z"), { kind: "listed", sprints, timeZone: "UTC" });
    assert.deepEqual(found.kind === "listed" ? found.sprints.map(({ id }) => id) : [], ["2026-11-09"]);
  });
});
