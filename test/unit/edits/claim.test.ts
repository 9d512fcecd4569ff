import assert from "node:assert/strict";
import fc from "fast-check";
import { claimPath } from "../../../src/edits/claim";
import { isTargeted } from "../../../src/edits/claimedPattern";
import { applyLineEdit } from "../../../src/edits/lineEdit";
import type { Dialect } from "../../../src/model/dialect";
import type { MessageKey } from "../../../src/model/message";
import type { Reviewers } from "../../../src/model/ownership";
import { readCodeowners } from "../../../src/sources/ownership/codeowners/codeowners";

const paths = ["README.md", "infra/main.tf", "infra/modules/network/vpc.tf", "infra/prod/main.tf", "infra/prod/rds.tf", "web/a b.js", "web/app.js"];

interface Case {
  readonly dialect?: Dialect;
  readonly before: readonly string[];
  /** The path, and the owner where it is not `@acme/new`. */
  readonly claim: string;
  readonly owner?: string;
  /** Every line afterwards, or why there is no edit. */
  readonly after: readonly string[] | "already" | MessageKey;
  readonly changed?: number;
}

function check({ dialect = "github", before, claim, owner = "@acme/new", after, changed }: Case): void {
  const text = before.join("\n");
  const result = claimPath({ path: "CODEOWNERS", text, dialect }, claim, owner, paths);
  if (result.kind === "already") assert.equal("already", after);
  else if (result.kind === "impossible") assert.equal(result.reason.key, after);
  else {
    assert.deepEqual(applyLineEdit(text, result.edit).split("\n"), after);
    assert.deepEqual(result.proof.others, []);
    if (changed !== undefined) assert.equal(result.proof.changed.length, changed);
  }
}

describe("claiming a path", () => {
  const cases: Readonly<Record<string, Case>> = {
    "writes the first rule of a file": { before: [""], claim: "infra/prod/", after: ["/infra/prod/ @acme/new", ""], changed: 2 },
    "writes it below a comment": { before: ["# Who reviews what", ""], claim: "infra/prod/rds.tf", after: ["# Who reviews what", "/infra/prod/rds.tf @acme/new", ""], changed: 1 },
    "comes after the rules of the same folder": {
      before: ["* @all", "/infra/ @p", "/infra/modules/ @m", "", "/web/ @w", ""],
      claim: "infra/prod/",
      after: ["* @all", "/infra/ @p", "/infra/modules/ @m", "/infra/prod/ @acme/new", "", "/web/ @w", ""],
      changed: 2,
    },
    "comes after what would overrule it, wherever that is": {
      before: ["/infra/ @p", "/web/ @w", "*.tf @tf"],
      claim: "infra/prod/",
      after: ["/infra/ @p", "/web/ @w", "*.tf @tf", "/infra/prod/ @acme/new"],
      changed: 2,
    },
    "takes what another rule says about a part of it": {
      before: ["/infra/ @p", "/infra/prod/rds.tf @dba", "/web/ @w"],
      claim: "infra/",
      after: ["/infra/prod/rds.tf @dba", "/infra/ @acme/new", "/web/ @w"],
      changed: 4,
    },
    "changes the owner on the line that there is": {
      before: ["/infra/prod/   @p @q # on call", "/web/ @w", ""],
      claim: "infra/prod/",
      after: ["/infra/prod/   @acme/new # on call", "/web/ @w", ""],
      changed: 2,
    },
    "fills a hole": { before: ["* @all", "/infra/prod/ # nobody yet"], claim: "infra/prod/", after: ["* @all", "/infra/prod/ @acme/new # nobody yet"], changed: 2 },
    "changes a line that names the folder without the slash in front": { before: ["infra/prod/ @p"], claim: "infra/prod/", after: ["infra/prod/ @acme/new"] },
    "leaves a rule that covers more than the folder as it is": {
      before: ["prod/ @p", "infra/modules/prod/x @x"],
      claim: "infra/prod/",
      after: ["prod/ @p", "infra/modules/prod/x @x", "/infra/prod/ @acme/new"],
    },
    "lines its owner up with the others": {
      before: ["/infra/        @p", "/web/          @w", "/docs/         @d"],
      claim: "infra/prod/",
      after: ["/infra/        @p", "/infra/prod/   @acme/new", "/web/          @w", "/docs/         @d"],
    },
    "sets a long pattern one space apart": {
      before: ["/infra/  @p", "/web/    @w"],
      claim: "infra/prod/rds.tf",
      after: ["/infra/  @p", "/infra/prod/rds.tf @acme/new", "/web/    @w"],
    },
    "uses tabs where its neighbour does": { before: ["/infra/\t@p", ""], claim: "infra/prod/", after: ["/infra/\t@p", "/infra/prod/\t@acme/new", ""] },
    "escapes a space": { before: ["* @all"], claim: "web/a b.js", after: ["* @all", "/web/a\\ b.js @acme/new"], changed: 1 },
    "claims everything": { before: ["/web/ @w", ""], claim: "/", after: ["/web/ @w", "* @acme/new", ""], changed: 7 },
    "takes an e-mail address": { before: [""], claim: "README.md", owner: "kim@acme.test", after: ["/README.md kim@acme.test", ""] },
    "claims a file that is not there yet": { before: ["* @all"], claim: "new.tf", after: ["* @all", "/new.tf @acme/new"], changed: 1 },

    "has nothing to do where the file says so": { before: ["* @all", "/infra/prod/ @acme/new"], claim: "infra/prod/rds.tf", after: "already" },
    "refuses a word that is no owner": { before: [""], claim: "README.md", owner: "platform", after: "claim.notAnOwner" },
    "refuses two owners": { before: [""], claim: "README.md", owner: "@a @b", after: "claim.notAnOwner" },
    "refuses a comment as an owner": { before: [""], claim: "README.md", owner: "#@a", after: "claim.notAnOwner" },
    "refuses a folder without files": { before: [""], claim: "gone/", after: "claim.noFiles" },
    "refuses a path that GitHub cannot write": { before: [""], claim: "c#/x.tf", after: "claim.noPattern" },

    "writes Bitbucket's choice of members": {
      dialect: "bitbucket", before: ["* @acme/all"], claim: "infra/", owner: "@acme/new:random(2)", after: ["* @acme/all", "/infra/ @acme/new:random(2)"],
    },

    "in GitLab, changes the section that decides": {
      dialect: "gitlab",
      before: ["* @all", "", "[Database] @dba", "/infra/prod/", "", "[Web]", "/web/ @w"],
      claim: "infra/prod/rds.tf",
      after: ["* @all", "", "[Database] @dba", "/infra/prod/", "/infra/prod/rds.tf @acme/new", "", "[Web]", "/web/ @w"],
      changed: 1,
    },
    "in GitLab, names an owner where the section's default was": {
      dialect: "gitlab", before: ["[Database] @dba", "/infra/prod/"], claim: "infra/prod/", after: ["[Database] @dba", "/infra/prod/ @acme/new"],
    },
    "in GitLab, comes before all sections where none says anything": {
      dialect: "gitlab", before: ["# The web", "[Web]", "/web/ @w"], claim: "infra/", after: ["/infra/ @acme/new", "", "# The web", "[Web]", "/web/ @w"],
    },
    "in GitLab, stays with the rules before all sections": {
      dialect: "gitlab", before: ["/docs/ @d", "", "[Web]", "/web/ @w"], claim: "infra/", after: ["/docs/ @d", "/infra/ @acme/new", "", "[Web]", "/web/ @w"],
    },
    "in GitLab, moves a pattern that stands twice, because it counts where it stood first": {
      dialect: "gitlab",
      before: ["/infra/prod/ @p", "*.tf @tf", "/infra/prod/ @q"],
      claim: "infra/prod/",
      after: ["*.tf @tf", "/infra/prod/ @acme/new"],
      changed: 2,
    },
    "in GitLab, says which exclusion is in the way": {
      dialect: "gitlab", before: ["* @all", "!*.tf"], claim: "infra/prod/", after: "claim.excluded",
    },

    "in Gitea, adds an owner to those who are there": {
      dialect: "gitea", before: [".* @all", "infra/.* @p", "web/.* @w"], claim: "infra/prod/rds.tf",
      after: [".* @all", "infra/.* @p", "infra/prod/rds\\\\.tf @acme/new", "web/.* @w"], changed: 1,
    },
  };
  for (const [name, one] of Object.entries(cases)) it(name, () => check(one));
});

/** Paths of a tree in which no file has the name of a folder. */
const somePaths = fc.uniqueArray(fc.array(fc.constantFrom("a", "b", "ab", "c d", "*", "[a]"), { minLength: 1, maxLength: 3 }).map((folders) => folders.join("/")), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((path) => `${path}.x`));
const part = fc.constantFrom("a", "b", "ab", "*", "**", "a*", "*.x", "?", "c\\ d", "\\*", "a.x");
const pattern = fc.tuple(fc.constantFrom("", "/"), fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom("", "/")).map(([start, parts, end]) => start + parts.join("/") + end);
const owners = fc.constantFrom("", " @o", "  @p", "   @new", " @o @p");
const ruleLine = fc.tuple(pattern, owners).map((words) => words.join(""));
const expressionLine = fc.tuple(fc.constantFrom("", "!"), fc.constantFrom(".*", "a/.*", ".*\\\\.x", "b.*", "a/b\\\\.x"), owners).map((words) => words.join(""));
const lineOf: Readonly<Record<Dialect, fc.Arbitrary<string>>> = {
  github: fc.oneof(ruleLine, fc.constantFrom("", "# note", "/a/ @o # note")),
  bitbucket: fc.oneof(ruleLine, fc.constantFrom("", "# note", "CODEOWNERS.toplevel.assignment_routing random 1")),
  gitlab: fc.oneof({ weight: 4, arbitrary: ruleLine }, fc.constantFrom("", "# note", "[S]", "[T] @t", "^[S][2] @o", "!a/", "!/b/*", "[codeowners]")),
  gitea: fc.oneof(expressionLine, fc.constantFrom("", "# note")),
};

describe("any claim on any file", () => {
  for (const dialect of ["github", "bitbucket", "gitlab", "gitea"] as const) {
    it(`changes the owners of exactly the intended paths, by the rules of ${dialect}`, () => {
      fc.assert(
        fc.property(fc.array(lineOf[dialect], { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), somePaths, fc.nat(), fc.nat(3), (lines, end, all, choice, depth) => {
          const text = lines.join(end);
          const chosen = all[choice % all.length] ?? "";
          const folders = chosen.split("/").slice(0, depth);
          const target = depth === 0 || folders.length === chosen.split("/").length ? chosen : `${folders.join("/")}/`;
          const result = claimPath({ path: "CODEOWNERS", text, dialect }, target, "@new", all);
          const excluded = dialect === "gitlab" && text.includes("!");
          if (result.kind === "impossible") return assert.ok(excluded, JSON.stringify(result.reason));
          const before = readCodeowners("CODEOWNERS", text, dialect).value;
          const after = result.kind === "already" ? before : readCodeowners("CODEOWNERS", applyLineEdit(text, result.edit), dialect).value;
          for (const path of all) {
            if (!isTargeted(target, path)) assert.deepEqual(answer(after.reviewers(path), dialect), answer(before.reviewers(path), dialect), path);
            else if (dialect === "github" || dialect === "bitbucket") assert.deepEqual(after.reviewers(path).owners, ["@new"]);
            else assert.ok(after.reviewers(path).owners.includes("@new"));
          }
          const differing = all.filter((path) => JSON.stringify(answer(after.reviewers(path), dialect)) !== JSON.stringify(answer(before.reviewers(path), dialect)));
          assert.deepEqual(result.kind === "already" ? [] : result.proof.changed, differing);
        }),
        { numRuns: 300 },
      );
    });
  }
});

function answer({ status, owners: named, sections }: Reviewers, dialect: Dialect): unknown {
  // In Gitea every matching rule has a say, and each of them is a section without a name.
  const counting = dialect === "gitea" ? [] : sections;
  return { status, owners: [...named].sort(), sections: counting.map(({ name, owners: asked, optional, approvals }) => ({ name, asked, optional, approvals })) };
}
