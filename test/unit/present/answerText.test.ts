import assert from "node:assert/strict";
import type { Answer, Observed, PlaceDelivery } from "../../../src/model/answer";
import type { Finding } from "../../../src/model/finding";
import type { Ownership } from "../../../src/model/ownership";
import type { RunbookMatch } from "../../../src/model/runbook";
import { emptyAppliesTo, unknownContents } from "../../../src/model/runbook";
import { known, pending, unavailable } from "../../../src/model/section";
import { answerText, lineText } from "../../../src/present/answerText";
import { statusText } from "../../../src/present/statusText";

const now = Date.parse("2026-11-20T12:00:00Z");
const reason = { key: "file.directory", args: { path: "CODEOWNERS" } } as const;
const undeclared: Ownership = { status: "undeclared", owners: [], declared: [], source: null, catchAll: false, relation: "none", references: [], lookedIn: [] };
const owned: Ownership = {
  ...undeclared,
  status: "owned",
  owners: ["@acme/platform", "@acme/data", "@acme/web"],
  source: { kind: "codeowners", path: ".github/CODEOWNERS", line: 12 },
};
const restore: RunbookMatch = {
  runbook: {
    title: "Restore orders DB", kind: "incident", location: { path: "docs/runbooks/restore.md" }, line: 3, declaredIn: "docs/runbooks/restore.md",
    reviewed: "2026-10-10", owner: null, appliesTo: emptyAppliesTo, ...unknownContents,
  },
  why: { key: "unavailable.notInfra", args: {} },
  specificity: 1,
};
const nobody: Observed = { authors: [], restsOnOne: null, reason: "fewAuthorDays", evidence: { authorDays: 0, spanDays: 0, activePeople: 0 } };
const author = (name: string, isActive = true) => ({ author: name, share: 0.5, authorDays: 3, lastCommit: "2026-11-01", isActive });
const missing: Finding = {
  code: "runbook/missing", severity: "view", message: { key: "finding.missingRunbook", args: { place: "aws_db_instance.main" } }, path: "infra/prod/rds.tf", line: 1, endLine: 9,
  address: "aws_db_instance.main", source: { kind: "code", path: "infra/prod/rds.tf", line: null, tool: null, at: null }, owners: [], remedies: [],
};
const undeclaredFinding: Finding = { ...missing, code: "ownership/undeclared", message: { key: "finding.undeclaredOwner", args: { folder: "infra/prod" } } };
const base: Answer = {
  path: "infra/prod/rds.tf",
  place: known({
    file: { path: "infra/prod/rds.tf", system: "terraform", standing: "live", environment: { name: "production", production: true, reason } },
    block: { kind: "resource", address: "aws_db_instance.main", startLine: 1, endLine: 9 },
    environment: { name: "production", production: true, reason },
  }),
  isRunbook: false,
  delivery: known({ roots: [], users: [], appliedBy: [], applies: [], applierOwners: [], leadsTo: null }),
  ownership: known(owned),
  history: known(nobody),
  runbooks: known([restore]),
  findings: known([]),
  drift: known(null),
};

function appliedBy(job: string): PlaceDelivery {
  const applier = { job, path: ".github/workflows/infra.yml", line: 41, tool: "terraform", target: "infra/prod" };
  return { roots: [], users: [], appliedBy: [applier], applies: [], applierOwners: [], leadsTo: null };
}

function lines(change: Partial<Answer>): string[] {
  const text = answerText({ ...base, ...change }, now, { people: true });
  return [text.headline, ...text.lines.map(lineText)];
}

describe("an answer in words", () => {
  const headline = "PRODUCTION · aws_db_instance.main";
  const owner = "Reviews: @acme/platform, @acme/data, @acme/web (CODEOWNERS:12)";
  const runbook = "Runbook: Restore orders DB (reviewed 41 d ago)";
  const drift = "Live drift: not checked";
  const cases: readonly [name: string, change: Partial<Answer>, expected: readonly string[]][] = [
    ["all known", {}, [headline, owner, runbook, drift]],
    ["owner still being read", { ownership: pending }, [headline, "Owner: still reading…", runbook, drift]],
    ["an unreadable ownership file is not an empty one", { ownership: unavailable(reason) }, [headline, "Owner: cannot be told (CODEOWNERS is a folder, not a file.)", runbook, drift]],
    ["undeclared, without a file", { ownership: known(undeclared) }, [headline, "Owner: not declared (no CODEOWNERS)", runbook, drift]],
    ["undeclared, with a file", { ownership: known({ ...undeclared, lookedIn: ["docs/CODEOWNERS"] }) }, [headline, "Owner: not declared (no rule in CODEOWNERS matches)", runbook, drift]],
    ["unowned by a rule", { ownership: known({ ...owned, status: "unowned", owners: [] }) }, [headline, "Owner: nobody, by a rule (CODEOWNERS:12)", runbook, drift]],
    ["a catch-all says it is one", { ownership: known({ ...owned, owners: ["@acme/all"], catchAll: true }) }, [headline, "Reviews: @acme/all (CODEOWNERS:12, catch-all)", runbook, drift]],
    [
      "what the owner's line says already is no second line",
      { ownership: known(undeclared), findings: known([undeclaredFinding, missing]) },
      [headline, "Owner: not declared (no CODEOWNERS)", "No runbook says what to do with aws_db_instance.main in production.", runbook, drift],
    ],
    ["no runbook", { runbooks: known([]) }, [headline, owner, "Runbook: none applies", drift]],
    ["applied by a job", { delivery: known(appliedBy("jobs.apply")) }, [headline, "Applied by job apply (infra.yml:41)", owner, runbook, drift]],
    ["applied by steps that belong to no named job", { delivery: known(appliedBy("")) }, [headline, "Applied by steps outside of a named job (infra.yml:41)", owner, runbook, drift]],
    ["drift checked", { drift: known({ at: "2026-11-20T09:00:00Z", tool: "terraform 1.9" }) }, [headline, owner, runbook, "Live drift: checked by terraform 1.9 (3 h ago)"]],
  ];
  for (const [name, change, expected] of cases) it(name, () => assert.deepEqual(lines(change), expected));

  const helps: readonly [name: string, history: Answer["history"], expected: string | undefined][] = [
    ["still being read", pending, "Can help: still reading history…"],
    ["nobody ever", known(nobody), undefined],
    ["two", known({ ...nobody, authors: [author("Ana Ruiz"), author("Lee Park")] }), "Can help: Ana Ruiz, Lee Park"],
    ["five, the one who left not among them", known({ ...nobody, authors: ["A", "B", "C", "D"].map((name) => author(name)).concat(author("Kim", false)) }), "Can help: A, B, C and 1 more"],
    ["only somebody who left", known({ ...nobody, authors: [author("Kim", false)] }), "Can help: nobody active has changed it"],
    ["not trusted", unavailable({ key: "unavailable.historyUntrusted", args: {} }), "Can help: cannot be told"],
  ];
  for (const [name, history, expected] of helps) {
    it(`who can help: ${name}`, () => {
      const text = answerText({ ...base, history }, now, { people: true });
      assert.equal(text.lines.find(({ topic }) => topic === "history")?.label, expected);
      assert.equal(answerText({ ...base, history }, now, { people: false }).lines.some(({ topic }) => topic === "history"), false);
    });
  }

  it("points each line at its evidence", () => {
    const { lines: [first, second] } = answerText(base, now, { people: true });
    assert.deepEqual([first?.opens, second?.opens], [{ path: ".github/CODEOWNERS", line: 12 }, { path: "docs/runbooks/restore.md", line: 3 }]);
  });
});

describe("the status bar's few words", () => {
  const cases: readonly [name: string, change: Partial<Answer>, expected: string | null][] = [
    ["first and others", {}, "PRODUCTION · @acme/platform and 2 others"],
    ["two owners", { ownership: known({ ...owned, owners: ["@a", "@b"] }) }, "PRODUCTION · @a and 1 other"],
    ["not declared", { ownership: known(undeclared) }, "PRODUCTION · not declared"],
    ["being read", { ownership: pending }, "PRODUCTION · reading…"],
    ["unreadable", { ownership: unavailable(reason) }, "PRODUCTION · owner cannot be told"],
    ["no infra", { place: known(null) }, null],
    ["not known yet", { place: pending }, null],
  ];
  for (const [name, change, expected] of cases) it(name, () => assert.equal(statusText({ ...base, ...change }), expected));
});
