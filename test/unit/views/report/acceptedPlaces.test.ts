import assert from "node:assert/strict";
import { AcceptedPlaces } from "../../../../src/views/report/acceptedPlaces";

describe("places that are accepted until a day", () => {
  const place = { repository: "3f2a", path: "infra/prod/rds.tf" };
  const remembered = (stored: unknown) => {
    const memory = { stored, get: () => memory.stored, update: (_: string, value: unknown) => Promise.resolve(void (memory.stored = value)) };
    return memory;
  };

  it("are so up to and with their day, in this repository only, until taken back", async () => {
    const accepted = new AcceptedPlaces(remembered(undefined));
    await accepted.accept(place, "2026-12-31");
    assert.deepEqual(["2026-11-21", "2026-12-31", "2027-01-01"].map((today) => accepted.until(place, today)), ["2026-12-31", "2026-12-31", null]);
    assert.equal(accepted.until({ ...place, repository: "other" }, "2026-11-21"), null);
    await accepted.accept(place, null);
    assert.equal(accepted.until(place, "2026-11-21"), null);
  });

  for (const stored of [null, 3, "x", [], { "3f2a:infra/prod/rds.tf": 4 }, { "3f2a:infra/prod/rds.tf": "soon" }]) {
    it(`are none where ${JSON.stringify(stored)} is remembered`, () => assert.equal(new AcceptedPlaces(remembered(stored)).until(place, "2026-11-21"), null));
  }
});
