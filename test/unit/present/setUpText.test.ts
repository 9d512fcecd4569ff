import assert from "node:assert/strict";
import type { SetUpProposal } from "../../../src/model/setUp";
import { setUpText } from "../../../src/present/setUpText";

function check(proposal: SetUpProposal, label: string, detail: string): void {
  it(label, () => assert.deepEqual(setUpText(proposal), { label, detail }));
}

const why = { care: "database", address: "aws_db_instance.main", path: "infra/prod/rds.tf" } as const;
const team = { owner: "@acme/platform", source: { kind: "catalog", path: "services/catalog-info.yaml", line: 12 } } as const;

describe("what is proposed, in words", () => {
  check({ kind: "owner", folder: "infra/prod", files: 4, undeclared: 4, team: null, people: 3 }, "Choose a team for infra/prod", "4 of 4 files are nobody's, or a catch-all's · 3 active people changed it");
  check({ kind: "owner", folder: "", files: 4, undeclared: 1, team: null, people: null }, "Choose a team for the top folder", "1 of 4 files is nobody's, or a catch-all's");
  check({ kind: "owner", folder: "deploy", files: 2, undeclared: 0, team, people: 1 }, "@acme/platform reviews deploy", "@acme/platform by catalog-info.yaml:12, and no rule of CODEOWNERS · 1 active person changed it");
  check({ kind: "environment", match: "infra/prod/**", name: "production", production: true, why: { key: "environment.folder", args: { folder: "prod" } } }, "infra/prod/** is the environment production", "It lies in the folder prod.");
  check({ kind: "environment", match: "infra/live/**", name: "live", production: true, why: { key: "environment.folder", args: { folder: "live" } } }, "infra/live/** is the environment live, which is production", "It lies in the folder live.");
  check({ kind: "review", name: "restore-test", applies: "aws_db_instance.*", everyDays: 90, why }, "A review restore-test for aws_db_instance.*, every 90 days", "aws_db_instance.main in infra/prod/rds.tf is a database in production, and no review is for it");
  check({ kind: "certificate", name: "certificate", applies: "aws_iam_server_certificate.*", why: { care: "certificate", address: "aws_iam_server_certificate.shop", path: "infra/edge/main.tf" } }, "A review certificate for aws_iam_server_certificate.*, with the day on which it ends", "aws_iam_server_certificate.shop in infra/edge/main.tf is uploaded, so that nothing here says when it ends, and no review is for it");
  check({ kind: "sprint", starts: "2026-11-16", lengthDays: 14 }, "Sprints of 14 days, from 2026-11-16 on", "Nothing says how sprints are counted, so calendar weeks count");
});
