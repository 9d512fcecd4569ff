import assert from "node:assert/strict";
import type { Area, CaredFor, SetUpFacts } from "../../../src/model/setUp";
import { setUpProposals } from "../../../src/model/setUp";

const byFolder = { key: "environment.folder", args: { folder: "prod" } } as const;
const production = { folder: "infra/prod", environment: { name: "production", production: true, reason: byFolder } };
const nobodys: Area = { folder: "infra/prod", files: 4, undeclared: 4, isRuled: false, team: null, people: 3 };
const settled: Area = { ...nobodys, undeclared: 0, isRuled: true };
const byCatalog = { owner: "@acme/platform", source: { kind: "catalog", path: "catalog-info.yaml", line: 12 } } as const;
const database: CaredFor = { care: "database", address: "aws_db_instance.main", path: "infra/prod/rds.tf" };
const facts: SetUpFacts = { areas: [settled], environments: [], caredFor: [], reviews: [], countsSprints: true, today: "2026-11-21" };

/** @param expected a line each: the kind, and what it is about. */
function check(name: string, changed: Partial<SetUpFacts>, expected: readonly string[]): void {
  it(name, () => {
    const proposals = setUpProposals({ ...facts, ...changed }).map((one) => {
      switch (one.kind) {
        case "owner": return `owner ${one.folder} ${one.undeclared}/${one.files} ${one.team?.owner ?? "?"} ${one.people ?? "?"}`;
        case "environment": return `environment ${one.match} ${one.name} ${one.production}`;
        case "review": return `review ${one.name} ${one.applies} ${one.everyDays}`;
        case "certificate": return `certificate ${one.name} ${one.applies}`;
        case "sprint": return `sprint ${one.starts} ${one.lengthDays}`;
      }
    });
    assert.deepEqual(proposals, expected);
  });
}

describe("what a repository is proposed to be set up with", () => {
  check("no infrastructure: nothing, not even sprints", { areas: [], countsSprints: false }, []);
  check("all there already: nothing", {}, []);
  check("everything that nothing is said of, owners first", { areas: [nobodys], environments: [production], caredFor: [database], countsSprints: false }, [
    "owner infra/prod 4/4 ? 3", "environment infra/prod/** production true", "review restore-test aws_db_instance.* 90", "sprint 2026-11-16 14",
  ]);
  check("a team that the catalog names and no rule does", { areas: [{ ...settled, isRuled: false, team: byCatalog, people: null }] }, ["owner infra/prod 0/4 @acme/platform ?"]);
  check("no rule for whom the rules name already", { areas: [{ ...settled, team: byCatalog }] }, []);
  check("no rule for whom nobody names", { areas: [{ ...settled, isRuled: false }] }, []);
  check("a certificate by the day on which it ends", { caredFor: [{ care: "certificate", address: "aws_iam_server_certificate.shop", path: "infra/edge/main.tf" }] }, ["certificate certificate aws_iam_server_certificate.*"]);
  check("no review that there is", { caredFor: [database], reviews: [{ name: "backup", applies: ["aws_db_instance.*"] }] }, []);
  check("one review for all databases of a type", { caredFor: [database, { ...database, address: "aws_db_instance.eu", path: "infra/eu/rds.tf" }] }, ["review restore-test aws_db_instance.* 90"]);
  check("another name where the usual one is taken", { caredFor: [database], reviews: [{ name: "restore-test", applies: ["google_sql_database_instance.*"] }] }, ["review restore-test-2 aws_db_instance.* 90"]);
  check("two types of databases, two reviews", { caredFor: [database, { ...database, address: "aws_rds_cluster.a" }] }, ["review restore-test aws_db_instance.* 90", "review restore-test-2 aws_rds_cluster.* 90"]);
});
