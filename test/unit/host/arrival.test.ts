import assert from "node:assert/strict";
import { arrivalOf, expectArrival } from "../../../src/host/arrival";

describe("how a file came into view", () => {
  it("is known of the file that a command of ours shows, and of no other", () => {
    expectArrival("/shop/infra/rds.tf", "finding");
    assert.deepEqual([arrivalOf("/shop/infra/rds.tf"), arrivalOf("/shop/infra/vpc.tf")], ["finding", "opened"]);
    expectArrival("/shop/infra/vpc.tf", "link");
    assert.deepEqual([arrivalOf("/shop/infra/rds.tf"), arrivalOf("/shop/infra/vpc.tf")], ["opened", "link"]);
  });
});
