import type { Answer } from "../../../src/model/answer";
import type { Finding } from "../../../src/model/finding";
import type { Ownership } from "../../../src/model/ownership";
import type { RunbookMatch } from "../../../src/model/runbook";
import { emptyAppliesTo, unknownContents } from "../../../src/model/runbook";
import { known } from "../../../src/model/section";

const path = "infra/prod/rds.tf";
const reason = { key: "unavailable.notInfra", args: {} } as const;

export const undeclared: Ownership = { status: "undeclared", owners: [], declared: [], source: null, catchAll: false, relation: "none", references: [], lookedIn: [] };
const owned: Ownership = { ...undeclared, status: "owned", owners: ["@acme/platform"], source: { kind: "codeowners", path: ".github/CODEOWNERS", line: 12 } };

const restore: RunbookMatch = {
  runbook: {
    title: "Restore orders DB", kind: "incident", location: { path: "docs/runbooks/restore.md" }, line: 3, declaredIn: "docs/runbooks/restore.md",
    reviewed: "2026-10-10", owner: null, appliesTo: emptyAppliesTo, ...unknownContents,
  },
  why: reason,
  specificity: 1,
};

export const missingRunbook: Finding = {
  code: "runbook/missing", severity: "view", message: { key: "finding.missingRunbook", args: { place: "aws_db_instance.main" } }, path, line: 1, endLine: 9,
  address: "aws_db_instance.main", source: { kind: "code", path, line: null, tool: null, at: null }, owners: [], remedies: [],
};

/** A database in production that the platform team owns, with a runbook and without findings. */
export const productionAnswer: Answer = {
  path,
  place: known({
    file: { path, system: "terraform", standing: "live", environment: { name: "production", production: true, reason } },
    block: { kind: "resource", address: "aws_db_instance.main", startLine: 4, endLine: 9 },
    environment: { name: "production", production: true, reason },
  }),
  isRunbook: false,
  delivery: known({ roots: [], users: [], appliedBy: [], applies: [], applierOwners: [], leadsTo: null }),
  ownership: known(owned),
  history: known({ authors: [{ author: "Ana", share: 1, authorDays: 9, lastCommit: "2026-11-01", isActive: true }], restsOnOne: true, reason: "oneAhead", evidence: { authorDays: 9, spanDays: 100, activePeople: 4 } }),
  runbooks: known([restore]),
  findings: known([]),
  drift: known(null),
};
