import assert from "node:assert/strict";
import type { EnvironmentDifference, EnvironmentSide } from "../../../src/model/environmentDrift";
import type { ExpectedDrift } from "../../../src/model/expectedDrift";
import { isExpected } from "../../../src/model/expectedDrift";

const lower: EnvironmentSide = { environment: "staging", production: false, path: "infra/staging/rds.tf", line: 16, address: "aws_db_instance.main", subject: "aws_db_instance.main", layers: [], folder: null, value: "16", shown: "16.4" };
const difference: EnvironmentDifference = { subject: "aws_db_instance.main", key: "engine_version", kind: "version", isNeeded: false, lower, higher: { ...lower, environment: "production", path: "infra/prod/rds.tf" } };
const expected: ExpectedDrift = { path: "infra/prod/**", address: "aws_db_instance.main", key: "engine_version", reason: "Waits", until: null, line: 1 };

function check(name: string, change: Partial<ExpectedDrift>, isMeant: boolean): void {
  it(name, () => assert.equal(isExpected(difference, [{ ...expected, ...change }], Date.parse("2026-11-20T12:00:00Z")), isMeant));
}

describe("a difference is expected", () => {
  check("by its file, block and key", {}, true);
  check("from the other side", { path: "infra/staging/rds.tf" }, true);
  check("until a day", { until: "2026-11-20" }, true);
  check("and not after it", { until: "2026-11-19" }, false);
  check("not for another key", { key: "version" }, false);
  check("not for another block", { address: "aws_db_instance.other" }, false);
  check("not for what stands in no block", { address: null }, false);
  check("not for another file", { path: "infra/dev/**" }, false);
});
