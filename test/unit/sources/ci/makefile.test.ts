import assert from "node:assert/strict";
import type { PartsFile } from "../../../../src/model/parts";
import { runsOfParts } from "../../../../src/model/parts";
import { readGithubActions } from "../../../../src/sources/ci/githubActions";
import { isMakefilePath, readMakefile } from "../../../../src/sources/ci/makefile";
import { processorTime } from "../../processorTime";

/** `tool! target` of everything that a job runs by the Makefiles that it calls. */
function runBy(script: string, makefiles: Readonly<Record<string, string>>): string[] {
  const files = new Map<string, PartsFile>([["ci.yml", readGithubActions("ci.yml", `jobs:\n  a:\n    steps:\n      - run: ${JSON.stringify(script)}\n`).value]]);
  for (const [path, text] of Object.entries(makefiles)) files.set(path, { uses: [], parts: readMakefile(path, text) ?? {} });
  return [...runsOfParts(files)].map(({ run: { job, line, tool, changes, target } }) => {
    assert.deepEqual([job, line], ["jobs.a", 4]);
    return `${tool}${changes ? "!" : ""} ${target === "" ? "." : target}`;
  });
}

describe("what a job runs by a Makefile", () => {
  const apply = "apply:\n\tterraform apply\n";
  const cases: [name: string, script: string, makefile: string, expected: string[]][] = [
    ["a target", "make apply", `plan:\n\tterraform plan\n${apply}`, ["terraform! ."]],
    ["the first target, where none is named", "make", `VERSION := 1\n.PHONY: apply\n${apply}plan:\n\tterraform plan\n`, ["terraform! ."]],
    ["what the target needs first", "make apply", "apply: plan | dirs\n\tterraform -chdir=a apply\nplan:\n\tterraform -chdir=b plan\ndirs:\n\tmkdir x\n", ["terraform b", "terraform! a"]],
    ["two targets", "make plan apply", `plan:\n\tterraform plan\n${apply}`, ["terraform .", "terraform! ."]],
    ["every line in a shell of its own", "make apply", "apply:\n\tcd infra/a && terraform apply\n\tterraform plan\n", ["terraform! infra/a", "terraform ."]],
    ["all lines in one shell", "make apply", ".ONESHELL:\napply:\n\tcd infra/a\n\tterraform apply\n", ["terraform! infra/a"]],
    ["a command over several lines", "make apply", "apply:\n\t@cd infra/a && \\\n\t  terraform apply\n", ["terraform! infra/a"]],
    ["a command on the line of its target", "make apply", "apply: ; terraform -chdir=infra apply # all\n", ["terraform! infra"]],
    ["a variable of the file", "make apply", "ENV ?= staging\napply:\n\tterraform -chdir=infra/$(ENV) apply\n", ["terraform! infra/staging"]],
    ["a variable of the call", "make apply ENV=prod", "ENV = staging\napply:\n\tterraform -chdir=infra/${ENV} apply\n", ["terraform! infra/prod"]],
    ["a variable of the shell around it", "ENV=prod make apply", "apply:\n\tterraform -chdir=infra/$(ENV) apply\n", ["terraform! infra/prod"]],
    ["a variable of variables", "make apply ENV=prod", "DIR = $(BASE)/$(ENV)\nBASE := infra\napply:\n\tterraform -chdir=$(DIR) apply\n", ["terraform! infra/prod"]],
    ["a variable that only the run knows", "make apply", "apply:\n\tterraform -chdir=infra/$(ENV) apply\n", ["terraform! infra/*"]],
    ["a variable that a condition decides", "make apply", "ENV = dev\nifdef CI\nENV = prod\nendif\napply:\n\tterraform -chdir=infra/$(ENV) apply\n", ["terraform! infra/*"]],
    ["a variable that is computed", "make apply", "ENV := $(shell git branch)\napply:\n\tterraform -chdir=infra/$(ENV) apply\n", ["terraform! infra/*"]],
    ["a program in a variable", "make apply", "TF := terraform\napply:\n\t$(TF) apply\n", ["terraform! ."]],
    ["a variable of the shell", "make apply", "apply:\n\tfor d in a b; do terraform -chdir=infra/$$d apply; done\n", ["terraform! infra/a", "terraform! infra/b"]],
    ["the name of the target", "make prod dev", "prod dev:\n\tterraform -chdir=infra/$@ apply\n", ["terraform! infra/prod", "terraform! infra/dev"]],
    ["a call of itself", "make all", "all:\n\t$(MAKE) apply ENV=prod\napply:\n\tterraform -chdir=infra/$(ENV) apply\n", ["terraform! infra/prod"]],
    ["behind another program", "sudo -E make apply", apply, ["terraform! ."]],
    ["not what is only shown", "make -n apply\nmake --dry-run apply", apply, []],
    ["not another target", "make test", apply, []],
    ["not a definition or a target's own variable", "make apply", "define x\napply:\n\tterraform apply\nendef\napply: ENV = prod\n", []],
    ["not in circles", "make a", "a: b\n\tterraform plan\nb: a\n", ["terraform ."]],
  ];
  for (const [name, script, makefile, expected] of cases) it(name, () => assert.deepEqual(runBy(script, { Makefile: makefile }), expected));

  const folders: [script: string, makefiles: Readonly<Record<string, string>>, expected: string[]][] = [
    ["make -C infra/a apply", { "infra/a/Makefile": apply }, ["terraform! infra/a"]],
    ["make --directory=infra -Ca apply", { "infra/a/Makefile": apply }, ["terraform! infra/a"]],
    ["cd infra/a && make -j4 apply", { "infra/a/Makefile": apply }, ["terraform! infra/a"]],
    ["make -f ops/Makefile apply", { "ops/Makefile": apply }, ["terraform! ."]],
    ["make prod", { Makefile: "prod:\n\t$(MAKE) -C infra/a apply\n", "infra/a/Makefile": apply }, ["terraform! infra/a"]],
    ["make -C infra apply", { Makefile: apply }, []],
  ];
  for (const [script, makefiles, expected] of folders) it(script, () => assert.deepEqual(runBy(script, makefiles), expected));

  it("by the names under which make finds it", () => {
    assert.deepEqual(["Makefile", "a/makefile", "GNUmakefile", "Makefile.am", "a.mk", "Makefiles/a"].filter(isMakefilePath), ["Makefile", "a/makefile", "GNUmakefile"]);
  });

  it("nothing at all is nothing", () => {
    assert.equal(readMakefile("Makefile", "build:\n\tgo build ./...\n"), null);
    assert.equal(readMakefile("Makefile", ""), null);
  });
});

describe("Makefiles that are made to be slow", () => {
  const texts: [name: string, text: string][] = [
    ["expansions without end", `a:\n\t${"$(".repeat(250_000)}\n`],
    ["expansions in expansions", `a:\n\t${"$(x $(y $(z ".repeat(60_000)}\n`],
    ["values that double", `${Array.from({ length: 200 }, (_, at) => `V${String(at)} = $(V${String(at + 1)})$(V${String(at + 1)})\n`).join("")}a:\n\tterraform -chdir=$(V0) apply\n`],
    ["targets that need each other", Array.from({ length: 400 }, (_, at) => `t${String(at)}: ${Array.from({ length: 400 }, (_each, other) => `t${String(other)}`).join(" ")}\n\tterraform apply\n`).join("")],
    ["a line that goes on", `a: ${"\\\n".repeat(300_000)}`],
    ["blanks", `a${" ".repeat(700_000)}b\n${"\t".repeat(100_000)}`],
    ["colons", ":".repeat(700_000)],
  ];
  for (const [name, text] of texts) {
    it(name, () => {
      const spentMs = processorTime();
      readMakefile("Makefile", text);
      assert.ok(spentMs() < 1500, `${spentMs().toFixed(0)} ms`);
    });
  }
});
