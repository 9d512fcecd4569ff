import assert from "node:assert/strict";
import type { CheckFacts } from "../../../src/present/checkText";
import { checkQuestion, checkTitle, variableFileSource } from "../../../src/present/checkText";

const facts: CheckFacts = {
  folder: "/srv/shop/infra/prod",
  chosen: { tool: "terraform", program: "/usr/bin/terraform", why: "lock" },
  version: "1.9.8",
  workspace: "default",
  environments: [{ name: "production", production: true, reason: { key: "environment.folder", args: { folder: "prod" } } }],
  account: [{ name: "AWS_PROFILE", value: "acme-prod" }, { name: "AWS_ACCESS_KEY_ID", value: null }],
  settings: ["TF_CLI_ARGS_plan"],
  variableFiles: [],
};

/** @param expected the lines before what would be run. */
function check(name: string, change: Partial<CheckFacts>, expected: readonly string[]): void {
  it(name, () => {
    const lines = checkQuestion({ ...facts, ...change });
    assert.deepEqual(lines.slice(0, lines.findIndex((line) => line.startsWith("Would run"))), expected);
  });
}

describe("what a person is shown before a check", () => {
  check("everything that is known", {}, [
    "  Folder          /srv/shop/infra/prod",
    "  Tool            terraform 1.9.8 (/usr/bin/terraform; the lock file is its own)",
    "  Workspace       default",
    "  Environment     PRODUCTION",
    "  Account         AWS_PROFILE=acme-prod, AWS_ACCESS_KEY_ID is set",
    "  Also in effect  TF_CLI_ARGS_plan",
  ]);
  check("what is not known as unknown", { version: null, workspace: null, environments: [], account: [], settings: [], chosen: { tool: "opentofu", program: "/usr/bin/tofu", why: "only" } }, [
    "  Folder       /srv/shop/infra/prod",
    "  Tool         tofu unknown (/usr/bin/tofu; the only one on PATH)",
    "  Workspace    unknown",
    "  Environment  unknown",
    "  Account      unknown",
  ]);
  check("other people's words with everything written out that cannot be seen", { folder: "/srv/\u001b[2Jshop\u202e", workspace: "a\r\nAccount  safe", environments: [], account: [], settings: [] }, [
    "  Folder       /srv/\\u{1B}[2Jshop\\u{202E}",
    "  Tool         terraform 1.9.8 (/usr/bin/terraform; the lock file is its own)",
    "  Workspace    a\\u{D}\\u{A}Account  safe",
    "  Environment  unknown",
    "  Account      unknown",
  ]);

  const commands: readonly (readonly [name: string, files: readonly string[], expected: string])[] = [
    ["what would be run", [], "Would run: terraform plan -refresh-only -lock=false -input=false"],
    ["the variable files that it is given", ["../common.tfvars", "prod.tfvars"], "Would run: terraform plan -refresh-only -lock=false -input=false -var-file=../common.tfvars -var-file=prod.tfvars"],
    ["one argument as one", ["prod x -destroy.tfvars", "it's.tfvars"], "Would run: terraform plan -refresh-only -lock=false -input=false '-var-file=prod x -destroy.tfvars' '-var-file=it'\\''s.tfvars'"],
    ["and nothing in a file's name unseen", ["a\u202eb.tfvars"], "Would run: terraform plan -refresh-only -lock=false -input=false '-var-file=a\\u{202E}b.tfvars'"],
  ];
  for (const [name, variableFiles, expected] of commands) it(name, () => assert.ok(checkQuestion({ ...facts, variableFiles }).includes(expected), checkQuestion({ ...facts, variableFiles }).join("\n")));

  it("who gives a variable file to the tool, or else what it is for", () => {
    const [production = null] = facts.environments;
    assert.equal(variableFileSource({ path: "infra/prod.tfvars", environment: production, givenBy: { job: "jobs.apply", path: ".github/workflows/infra.yml", line: 12 } }), "given by job apply, .github/workflows/infra.yml:12");
    assert.equal(variableFileSource({ path: "infra/prod.tfvars", environment: production, givenBy: null }), "PRODUCTION");
    assert.equal(variableFileSource({ path: "infra/x.tfvars", environment: null, givenBy: null }), "");
  });

  it("the question last, which says production in words", () => {
    assert.match(checkQuestion(facts).at(-1) ?? "", /^Run it against PRODUCTION\? .* N: no$/);
    assert.match(checkQuestion({ ...facts, environments: [] }).at(-1) ?? "", /^Run it\? .* N: no$/);
  });
  it("the root first, by a name that hides nothing", () => assert.equal(checkTitle("infra/\u202eprod", "terraform")[0], "Check drift of infra/\\u{202E}prod"));
  it("the root of the repository, too", () => assert.equal(checkTitle("", "opentofu")[0], "Check drift of ."));
});
