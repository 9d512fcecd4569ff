import assert from "node:assert/strict";
import { permalink } from "../../../src/model/permalink";

const commit = "0123456789abcdef0123456789abcdef01234567";
const lines = { first: 12, last: 40 };

describe("the permanent address of a place", () => {
  const cases: readonly [string, Parameters<typeof permalink>, string | null][] = [
    ["GitHub over HTTPS", [{ host: "github.com", url: "https://github.com/acme/shop.git" }, "github", { path: "infra/prod/rds.tf", commit, lines }],
      `https://github.com/acme/shop/blob/${commit}/infra/prod/rds.tf#L12-L40`],
    ["GitHub over SSH, one line", [{ host: "github.com", url: "github.com:acme/shop.git" }, "github", { path: "a b#c.tf", commit, lines: { first: 3, last: 3 } }],
      `https://github.com/acme/shop/blob/${commit}/a%20b%23c.tf#L3`],
    ["a whole file", [{ host: "github.com", url: "ssh://github.com:22/acme/shop" }, "github", { path: "main.tf", commit, lines: null }],
      `https://github.com/acme/shop/blob/${commit}/main.tf`],
    ["GitLab with nested groups", [{ host: "gitlab.acme.test", url: "https://gitlab.acme.test/acme/infra/shop.git" }, "gitlab", { path: "main.tf", commit, lines }],
      `https://gitlab.acme.test/acme/infra/shop/-/blob/${commit}/main.tf#L12-40`],
    ["Gitea", [{ host: "codeberg.org", url: "codeberg.org:acme/shop" }, "gitea", { path: "main.tf", commit, lines }],
      `https://codeberg.org/acme/shop/src/commit/${commit}/main.tf#L12-L40`],
    ["Bitbucket's cloud", [{ host: "bitbucket.org", url: "https://bitbucket.org/acme/shop.git" }, "bitbucket", { path: "main.tf", commit, lines }],
      `https://bitbucket.org/acme/shop/src/${commit}/main.tf#lines-12:40`],
    ["a server of Bitbucket's, whose pages are addressed otherwise", [{ host: "bitbucket.acme.test", url: "https://bitbucket.acme.test/scm/acme/shop.git" }, "bitbucket", { path: "main.tf", commit, lines }], null],
    ["Azure DevOps over HTTPS", [{ host: "dev.azure.com", url: "https://dev.azure.com/acme/Shop%20Infra/_git/live" }, null, { path: "prod/main.tf", commit, lines }],
      `https://dev.azure.com/acme/Shop%20Infra/_git/live?path=%2Fprod%2Fmain.tf&version=GC${commit}&line=12&lineEnd=41&lineStartColumn=1&lineEndColumn=1`],
    ["Azure DevOps over SSH", [{ host: "ssh.dev.azure.com", url: "ssh.dev.azure.com:v3/acme/shop/live" }, null, { path: "main.tf", commit, lines: null }],
      `https://dev.azure.com/acme/shop/_git/live?path=%2Fmain.tf&version=GC${commit}`],
    ["Azure DevOps by its old name, a repository with the name of its project", [{ host: "acme.visualstudio.com", url: "https://acme.visualstudio.com/DefaultCollection/_git/shop" }, null, { path: "main.tf", commit, lines: null }],
      `https://dev.azure.com/acme/shop/_git/shop?path=%2Fmain.tf&version=GC${commit}`],
    ["a host that nobody knows", [{ host: "git.acme.test", url: "https://git.acme.test/acme/shop.git" }, null, { path: "main.tf", commit, lines }], null],
    ["no commit", [{ host: "github.com", url: "https://github.com/acme/shop.git" }, "github", { path: "main.tf", commit: "HEAD", lines }], null],
    ["a repository with signs of an address in its name", [{ host: "github.com", url: "https://github.com/acme/shop%2f..%2fother" }, "github", { path: "main.tf", commit, lines }], null],
    ["no repository at all", [{ host: "github.com", url: "https://github.com/" }, "github", { path: "main.tf", commit, lines }], null],
  ];
  for (const [title, given, expected] of cases) {
    it(title, () => assert.equal(permalink(...given), expected));
  }
});
