import assert from "node:assert/strict";
import type { InfraFile } from "../../../src/model/place";
import type { FileFacts } from "../../../src/present/estateText";
import { badgeOf, blockText, fileText, folderText, groupText, moreText, viewDescription, viewMessage } from "../../../src/present/estateText";

const production = { name: "prod", production: true, reason: { key: "environment.folder", args: { folder: "prod" } } } as const;
const staging = { name: "staging", production: false, reason: { key: "environment.folder", args: { folder: "staging" } } } as const;
const rds: InfraFile = { path: "infra/prod/rds.tf", system: "terraform", standing: "live", environment: production };
const owned: FileFacts = { file: rds, owners: ["@acme/platform", "kim@acme.test"], status: "owned", undeclared: false };

describe("a group of the estate in words", () => {
  const cases: readonly [name: string, by: "system" | "owner" | "environment", group: string, counts: readonly [files: number, undeclared: number], expected: string][] = [
    ["a system", "system", "terraform", [41, 3], "terraform | 41 files · 3 not declared or catch-all"],
    ["all of it declared", "system", "docker", [1, 0], "docker | 1 file"],
    ["nothing of it declared", "system", "docker", [2, 2], "docker | 2 files · not declared or catch-all"],
    ["large numbers", "system", "terraform", [13_500, 2_400], "terraform | 13,500 files · 2,400 not declared or catch-all"],
    ["an owner", "owner", "@acme/platform", [41, 0], "@acme/platform | 41 files"],
    ["an owner by a catch-all rule", "owner", "@acme/all", [9, 9], "@acme/all | 9 files · catch-all"],
    ["nobody is declared: the name says it", "owner", "", [3, 3], "not declared | 3 files"],
    ["nobody, by a rule", "owner", "-", [1, 0], "nobody's, by a rule | 1 file"],
    ["an environment", "environment", "staging", [4, 1], "staging | 4 files · 1 not declared or catch-all"],
    ["no known environment", "environment", "", [4, 0], "unknown | 4 files"],
  ];
  for (const [name, by, group, [files, undeclared], expected] of cases) {
    it(name, () => {
      const { label, description } = groupText(by, { group, production: false, files, undeclared });
      assert.equal(`${label} | ${description}`, expected);
    });
  }

  it("production stands in capitals, as everywhere", () => {
    assert.equal(groupText("environment", { group: "prod", production: true, files: 1, undeclared: 0 }).label, "PROD");
  });

  it("a folder has the counts of the group's kind, and its whole path for a tooltip", () => {
    const folder = { folder: "infra/prod", name: "prod", files: 4, undeclared: 1 };
    assert.deepEqual(folderText("system", { ...folder, group: "terraform" }), {
      label: "prod",
      description: "4 files · 1 not declared or catch-all",
      tooltip: "infra/prod: 4 files · 1 not declared or catch-all",
      spoken: "prod, 4 files · 1 not declared or catch-all",
    });
    assert.equal(folderText("owner", { ...folder, group: "@acme/all" }).description, "4 files · 1 catch-all");
    assert.equal(folderText("owner", { ...folder, group: "", undeclared: 4 }).description, "4 files");
  });
});

describe("a file of the estate in words", () => {
  const cases: readonly [name: string, by: "system" | "owner" | "environment", change: Partial<FileFacts>, description: string][] = [
    ["by system, owner and environment", "system", {}, "@acme/platform and 1 other · PROD"],
    ["by owner, the environment alone", "owner", {}, "PROD"],
    ["by environment, the owner alone", "environment", {}, "@acme/platform and 1 other"],
    ["one owner", "environment", { owners: ["@acme/platform"] }, "@acme/platform"],
    ["by a catch-all rule", "environment", { owners: ["@acme/all"], undeclared: true }, "@acme/all (catch-all)"],
    ["not declared", "system", { owners: [], status: "undeclared", undeclared: true }, "not declared · PROD"],
    ["nobody, by a rule", "environment", { owners: [], status: "unowned" }, "nobody's, by a rule"],
    ["another environment", "owner", { file: { ...rds, environment: staging } }, "staging"],
    ["no environment", "system", { file: { ...rds, environment: null } }, "@acme/platform and 1 other"],
    ["no environment, by owner", "owner", { file: { ...rds, environment: null } }, ""],
  ];
  for (const [name, by, change, description] of cases) it(name, () => assert.equal(fileText(by, { ...owned, ...change }).description, description));

  it("says everything in its tooltip, and to a person who hears it", () => {
    const { label, tooltip, spoken } = fileText("environment", owned);
    assert.equal(label, "rds.tf");
    assert.equal(tooltip, "infra/prod/rds.tf\nterraform\nPROD: It lies in the folder prod.\n@acme/platform, kim@acme.test");
    assert.equal(spoken, "rds.tf, terraform, PROD, @acme/platform, kim@acme.test, infra/prod");
  });

  it("a file at the top has no folder to be heard", () => {
    const file = { ...rds, path: "main.tf", environment: null };
    assert.equal(fileText("system", { ...owned, file, owners: ["@a/b"] }).spoken, "main.tf, terraform, @a/b");
  });
});

describe("the other rows of the estate", () => {
  it("a block says its kind and where it is", () => {
    assert.deepEqual(blockText("infra/rds.tf", { kind: "resource", address: "aws_db_instance.main", startLine: 12, endLine: 20 }), {
      label: "aws_db_instance.main",
      description: "resource",
      tooltip: "infra/rds.tf:12",
      spoken: "aws_db_instance.main, resource",
    });
  });

  it("what is not shown is counted", () => {
    const { label, description } = moreText(1_234);
    assert.deepEqual([label, description], ["1,234 more", "filter to find them"]);
  });

  const badges: readonly [production: boolean, undeclared: boolean, expected: ReturnType<typeof badgeOf>][] = [
    [false, false, null],
    [true, false, { letters: "P", meaning: "Production", loud: false }],
    [false, true, { letters: "?", meaning: "No owner is declared", loud: false }],
    [true, true, { letters: "P?", meaning: "Production · No owner is declared", loud: true }],
  ];
  for (const [isProduction, undeclared, expected] of badges) {
    it(`the badge of ${isProduction ? "production" : "no production"}, ${undeclared ? "not declared" : "declared"}`, () => {
      assert.deepEqual(badgeOf({ production: isProduction, undeclared }), expected);
    });
  }
});

describe("what the estate's view says of itself", () => {
  const progress = { done: 3_400, total: 13_500 };
  const messages: readonly [name: string, said: string, expected: string][] = [
    ["nothing where the rows say it all", viewMessage(null, "", false), ""],
    ["nothing of its own where there is no row: the welcome says why", viewMessage(null, "", true), ""],
    ["how far the reading is", viewMessage(progress, "", false), "Reading infrastructure 3,400 of 13,500"],
    ["the reading first, the filter afterwards", viewMessage(progress, "rds", true), "Reading infrastructure 3,400 of 13,500"],
    ["what is shown", viewMessage(null, "rds", false), "Only what matches “rds”"],
    ["that nothing is found", viewMessage(null, "rds", true), "No infrastructure file matches “rds”."],
    ["how it is grouped", viewDescription("owner", "", false), "by owner"],
    ["nothing where there is nothing to group", viewDescription("owner", "", true), ""],
    ["what it is filtered by", viewDescription("system", "rds", true), "“rds” by system"],
  ];
  for (const [name, said, expected] of messages) it(name, () => assert.equal(said, expected));
});
