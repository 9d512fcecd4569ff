import assert from "node:assert/strict";
import { brokenRule } from "../../../src/findings/brokenRule";
import type { PlaceFacts } from "../../../src/findings/rule";
import { atLevels, findingsAt } from "../../../src/findings/rules";
import type { Observed } from "../../../src/model/answer";
import type { Ownership } from "../../../src/model/ownership";
import type { InfraFile } from "../../../src/model/place";
import type { RunbookMatch } from "../../../src/model/runbook";
import { emptyAppliesTo, unknownContents } from "../../../src/model/runbook";

const file: InfraFile = {
  path: "infra/prod/rds.tf",
  system: "terraform",
  standing: "live",
  environment: { name: "production", production: true, reason: { key: "unavailable.notInfra", args: {} } },
};
const undeclared: Ownership = { status: "undeclared", owners: [], declared: [], source: null, catchAll: false, relation: "none", references: [], lookedIn: [] };
const owned: Ownership = { ...undeclared, status: "owned", owners: ["@acme/platform"], source: { kind: "codeowners", path: "CODEOWNERS", line: 1 } };
const match: RunbookMatch = {
  runbook: {
    title: "Restore", kind: "incident", location: { path: "r.md" }, line: 1, declaredIn: "r.md", reviewed: null, owner: null,
    appliesTo: emptyAppliesTo, ...unknownContents,
  },
  why: { key: "unavailable.notInfra", args: {} },
  specificity: 1,
};
const oneAhead: Observed = {
  authors: [{ author: "Ana Ruiz", share: 0.9, authorDays: 20, lastCommit: "2026-11-01", isActive: true }],
  restsOnOne: true,
  reason: "oneAhead",
  evidence: { authorDays: 22, spanDays: 400, activePeople: 5 },
};
const clean: PlaceFacts = {
  place: { file, block: null, environment: file.environment },
  ownership: owned,
  runbooks: [match],
  observed: null,
  absent: [],
  leadsFolder: true,
  isDeployed: true,
  leadsUndeclared: true,
  isRarelyUncovered: () => true,
  isRarelyUndeclared: () => true,
  repository: { hasOwnershipFile: true, hasRunbooks: true },
};

describe("findings at a place", () => {
  const staging = { ...file, environment: { name: "staging", production: false, reason: file.environment?.reason ?? match.why } };
  const cases: readonly [name: string, facts: Partial<PlaceFacts>, expected: readonly string[]][] = [
    ["nothing where all is well", {}, []],
    ["undeclared, with an ownership file", { ownership: undeclared }, ["ownership/undeclared information"]],
    ["undeclared, without one", { ownership: undeclared, repository: { hasOwnershipFile: false, hasRunbooks: true } }, ["ownership/undeclared view"]],
    ["undeclared, once a folder", { ownership: undeclared, leadsUndeclared: false }, ["ownership/undeclared view"]],
    ["undeclared, as are many folders", { ownership: undeclared, isRarelyUndeclared: () => false }, ["ownership/undeclared view"]],
    ["undeclared, in an example", { ownership: undeclared, place: { file: { ...file, standing: "example" }, block: null, environment: null } }, []],
    ["unowned by a rule is no finding", { ownership: { ...undeclared, status: "unowned" } }, []],
    ["rests on one person", { observed: oneAhead }, ["ownership/single-person view"]],
    ["not enough history to say", { observed: { ...oneAhead, restsOnOne: null, reason: "shortSpan" } }, []],
    ["no runbook in production", { runbooks: [] }, ["runbook/missing information"]],
    ["no runbook, in a repository without any", { runbooks: [], repository: { hasOwnershipFile: true, hasRunbooks: false } }, ["runbook/missing view"]],
    ["no runbook for values that are given to code elsewhere", { runbooks: [], isDeployed: false }, ["runbook/missing view"]],
    ["no runbook, as in many folders of production", { runbooks: [], isRarelyUncovered: () => false }, ["runbook/missing view"]],
    ["no runbook in staging", { runbooks: [], place: { file: staging, block: null, environment: staging.environment } }, []],
    ["no runbook on a developer's machine", { runbooks: [], place: { file: { ...file, standing: "local" }, block: null, environment: file.environment } }, []],
  ];
  for (const [name, facts, expected] of cases) {
    it(name, () => assert.deepEqual(findingsAt({ ...clean, ...facts }, {}).map(({ code, severity }) => `${code} ${severity}`), expected));
  }

  it("an owner whom history has not seen for long is told only where it is asked for", () => {
    const absent = [{ source: { kind: "codeowners", path: "CODEOWNERS", line: 13 }, days: 300 }] as const;
    assert.deepEqual(findingsAt({ ...clean, absent }, {}), []);
    assert.deepEqual(findingsAt({ ...clean, absent }, { "ownership/inactive-owner": "view" }).map(({ code, severity }) => `${code} ${severity}`), ["ownership/inactive-owner view"]);
  });

  it("never names the person", () => {
    const [found] = findingsAt({ ...clean, observed: oneAhead }, {});
    assert.equal(JSON.stringify(found).includes("Ana"), false);
  });

  it("lies on the first line of its block", () => {
    const block = { kind: "resource", address: "aws_db_instance.main", startLine: 7, endLine: 20 } as const;
    const [found] = findingsAt({ ...clean, runbooks: [], place: { file, block, environment: file.environment } }, {});
    assert.deepEqual([found?.line, found?.address, found?.owners], [7, "aws_db_instance.main", ["@acme/platform"]]);
  });

  it("takes the level that the repository asks for, and off", () => {
    const syntax = brokenRule({ path: "CODEOWNERS", line: 4, message: match.why }, []);
    assert.equal(atLevels([syntax], { "ownership/dead-rule": "error" })[0]?.severity, "error");
    assert.deepEqual(atLevels([syntax], { "ownership/dead-rule": "off" }), []);
    assert.deepEqual(findingsAt({ ...clean, runbooks: [] }, { "runbook/missing": "off" }), []);
  });
});
