import assert from "node:assert/strict";
import { environmentFindings } from "../../../src/findings/environmentDrift";
import type { EnvironmentDrift, EnvironmentSide } from "../../../src/model/environmentDrift";
import { phrase } from "../../../src/present/phrase";

const lower: EnvironmentSide = { environment: "staging", production: false, path: "infra/staging/rds.tf", line: 16, address: "aws_db_instance.main", subject: "aws_db_instance.main", layers: [], folder: null, value: "16", shown: "16.4" };
const higher: EnvironmentSide = { environment: "production", production: true, path: "infra/prod/rds.tf", line: 17, address: "aws_db_instance.main", subject: "aws_db_instance.main", layers: [], folder: null, value: "15", shown: "15.8" };
const drift: EnvironmentDrift = { subject: "aws_db_instance.main", key: "engine_version", kind: "version", isNeeded: false, lower, higher, since: Date.parse("2026-09-15T09:00:00Z"), wereEqual: true };

function check(name: string, change: Partial<EnvironmentDrift>, expected: string): void {
  it(name, () => {
    const [found] = environmentFindings([{ ...drift, ...change }], () => ["@acme/platform"]);
    assert.ok(found !== undefined);
    const { severity, path, line, address, message, source, owners } = found;
    assert.equal(`${severity} ${path}:${line} ${address ?? "-"} ${phrase(message)}`, expected);
    assert.deepEqual([source.path, source.line, owners], ["infra/staging/rds.tf", 16, ["@acme/platform"]]);
  });
}

describe("findings about environments", () => {
  check("a version", {}, "information infra/prod/rds.tf:17 aws_db_instance.main engine_version is 15.8, and 16.4 in staging (rds.tf:16); they were equal until 2026-09-15.");
  check("less protected", { key: "deletion_protection", kind: "protection", wereEqual: false, higher: { ...higher, value: "off", shown: "false" }, lower: { ...lower, value: "on", shown: "true" } },
    "information infra/prod/rds.tf:17 aws_db_instance.main deletion_protection is false, and true in staging (rds.tf:16); so since 2026-09-15 or longer.");
  check("more protected", { key: "encrypted", kind: "protection", higher: { ...higher, value: "on", shown: "true" }, lower: { ...lower, value: "off", shown: "false" } },
    "view infra/prod/rds.tf:17 aws_db_instance.main encrypted is true, and false in staging (rds.tf:16); they were equal until 2026-09-15.");
  check("a key that is missing", { subject: "", key: "region", kind: "key", higher: { ...higher, address: "", value: null, shown: null }, lower: { ...lower, value: "set", shown: "region" } },
    "information infra/prod/rds.tf:17 - region is not set here, and is in staging (rds.tf:16); they were equal until 2026-09-15.");
  check("a key that it cannot do without", { subject: "ConfigMap/orders", key: "data.TOKEN", kind: "key", isNeeded: true, wereEqual: false, higher: { ...higher, value: null, shown: null }, lower: { ...lower, value: "set", shown: "data.TOKEN" } },
    "information infra/prod/rds.tf:17 aws_db_instance.main data.TOKEN is needed here and not set, and is set in staging (rds.tf:16); so since 2026-09-15 or longer.");
  check("a key that the other lacks", { subject: "", key: "region", kind: "key", higher: { ...higher, address: "", value: "set", shown: "region" }, lower: { ...lower, value: null, shown: null } },
    "view infra/prod/rds.tf:17 - region is set here, and not in staging (rds.tf:16); they were equal until 2026-09-15.");
});
