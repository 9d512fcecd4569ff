import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openInWorkspace } from "./workspace";

/** Whose help is not needed: what the other tests of this folder show, they show without these. */
const others = ["hashicorp.terraform", "acme-test.terraform-language", "redhat.vscode-yaml", "github.vscode-github-actions", "github.vscode-pull-request-github", "gitlab.gitlab-workflow"];

describe("the other tests of this folder", () => {
  it("have no extension for Terraform, YAML, GitHub or GitLab beside them", () => {
    assert.deepEqual(others.filter((id) => vscode.extensions.getExtension(id) !== undefined), []);
  });

  it("see Terraform as plain text", async () => {
    assert.equal((await openInWorkspace("infra/prod/rds.tf")).languageId, "plaintext");
  });
});
