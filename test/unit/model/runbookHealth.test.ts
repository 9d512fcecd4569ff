import assert from "node:assert/strict";
import { emptyAppliesTo } from "../../../src/model/runbook";
import { CoveredBlocks, daysSinceReview, isPastReview } from "../../../src/model/runbookHealth";

const noon = Date.parse("2026-11-21T12:00:00Z");

describe("a review", () => {
  it("counts for as many days as the settings say, and no longer", () => {
    assert.deepEqual(["2026-11-21", "2026-11-20", "2026-05-25"].map((day) => daysSinceReview(day, noon)), [0, 1, 180]);
    assert.deepEqual(["2026-05-25", "2026-05-24", null].map((reviewed) => isPastReview({ reviewed }, 180, noon)), [false, true, false]);
  });
});

describe("the blocks that a runbook covers", () => {
  const covered = (paths: readonly string[], resources: readonly string[] = []): CoveredBlocks => new CoveredBlocks({ ...emptyAppliesTo, paths, resources });
  const roots: readonly [pattern: string, root: string][] = [
    ["infra/prod/**", "infra/prod"],
    ["infra/prod/", "infra/prod"],
    ["infra/prod", "infra/prod"],
    ["./infra/*.tf", "infra"],
    ["infra/pr*/main.tf", "infra"],
    [".github/workflows/infra.yml", ".github/workflows/infra.yml"],
    ["/main.tf", "main.tf"],
    ["*.tf", ""],
    ["**/prod/**", ""],
  ];
  for (const [pattern, root] of roots) it(`by ${pattern} lie below "${root}"`, () => assert.deepEqual(covered([pattern]).roots(), [root]));

  it("are those that run", () => {
    const kinds = (["resource", "module", "job", "object", "service", "variable", "output", "locals", "data", "provider", "terraform", "stage", "moved"] as const)
      .filter((kind) => covered(["infra/**"]).coversBlock({ kind, address: "x" }));
    assert.deepEqual(kinds, ["resource", "module", "job", "object", "service"]);
  });

  const addresses: readonly [resource: string, address: string, expected: boolean][] = [
    ["aws_db_instance.main", "aws_db_instance.main", true],
    ['aws_db_instance.main["a"]', "aws_db_instance.main", true],
    ["aws_db_instance.main", "aws_db_instance.replica", false],
    ["aws_db_instance.*", "aws_db_instance.replica", true],
    ["aws_db_instance", "aws_db_instance.replica", true],
    ["Deployment/*", "shop/Deployment/worker", true],
    ["aws_db", "aws_db_instance.main", false],
  ];
  for (const [resource, address, expected] of addresses) {
    it(`by ${resource} ${expected ? "include" : "leave out"} ${address}`, () => assert.equal(covered([], [resource]).coversBlock({ kind: "resource", address }), expected));
  }

  it("are none where it names neither paths nor addresses, and anywhere where it names addresses alone", () => {
    assert.deepEqual([covered([]).isEmpty, covered([], ["a_b.c"]).isAnywhere, covered(["a/**"], ["a_b.c"]).isAnywhere], [true, true, false]);
    assert.deepEqual([covered([], ["a_b.c"]).coversFile("any.tf"), covered(["a/**"]).coversFile("b/x.tf")], [true, false]);
  });
});
