import assert from "node:assert/strict";
import { isReadByItself, isValueFile, isVariableFile, mayBeGiven, withFilesOfFolder } from "../../../src/model/variableFiles";

describe("variable files", () => {
  const names: readonly (readonly [name: string, isOne: boolean, isReadByItself: boolean])[] = [
    ["terraform.tfvars", true, true], ["terraform.tfvars.json", true, true], ["a.auto.tfvars", true, true], ["a.auto.tfvars.json", true, true],
    ["prod.tfvars", true, false], ["prod.tfvars.json", true, false], ["my-terraform.tfvars", true, false],
    ["prod.tfvars.example", false, false], ["prod.tf", false, false], ["tfvars", false, false],
  ];
  for (const [name, isOne, alone] of names) it(name, () => assert.deepEqual([isVariableFile(name), isReadByItself(name)], [isOne, alone]));

  it("and backend files are values, and nothing that is deployed by itself", () => assert.deepEqual(["prod.tfvars", "prod.s3.tfbackend", "main.tf"].map(isValueFile), [true, true, false]));

  const paths: readonly (readonly [path: string, expected: boolean])[] = [
    ["infra/prod.tfvars", true], ["infra/prod eu.tfvars", true], ["infra/-destroy.tfvars", false], ["-infra/prod.tfvars", false],
    ["infra/prod\u001b[2J.tfvars", false], ["infra/prod\n.tfvars", false], ["infra/\u202eprod.tfvars", false], ["infra/pro\u200bd.tfvars", false],
  ];
  for (const [path, expected] of paths) it(`${JSON.stringify(path)} may ${expected ? "" : "not "}be given to a program`, () => assert.equal(mayBeGiven(path), expected));

  it("of the folder itself that git ignores are offered, too, each file once", () => {
    const known = { files: [{ path: "infra/prod.tfvars", environment: null, givenBy: null }], usual: ["infra/prod.tfvars"] };
    const { files, usual } = withFilesOfFolder(known, "infra", ["secret.tfvars", "prod.tfvars", "terraform.tfvars", "-x.tfvars", "a.tfvars"]);
    assert.deepEqual(files.map(({ path }) => path), ["infra/prod.tfvars", "infra/a.tfvars", "infra/secret.tfvars"]);
    assert.deepEqual(usual, ["infra/prod.tfvars"]);
    assert.deepEqual(withFilesOfFolder({ files: [], usual: [] }, "", ["x.tfvars"]).files.map(({ path }) => path), ["x.tfvars"]);
  });
});
