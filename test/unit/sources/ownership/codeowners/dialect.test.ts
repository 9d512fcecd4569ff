import assert from "node:assert/strict";
import type { Dialect } from "../../../../../src/model/dialect";
import { chooseDialect } from "../../../../../src/sources/ownership/codeowners/codeowners";

const root = "CODEOWNERS";
const docs = "docs/CODEOWNERS";
const own = { github: ".github/CODEOWNERS", gitlab: ".gitlab/CODEOWNERS", gitea: ".gitea/CODEOWNERS", forgejo: ".forgejo/CODEOWNERS", bitbucket: ".bitbucket/CODEOWNERS" };
const everywhere = [root, docs, ...Object.values(own)];

describe("chooseDialect", () => {
  const cases: readonly (readonly [why: string, host: string | null, existing: readonly string[], setting: Dialect | null, expected: string | null])[] = [
    ["GitHub's order starts in its own folder", "github.com", everywhere, null, `github ${own.github}`],
    ["then the root", "github.com", [docs, root, own.gitlab], null, `github ${root}`],
    ["then docs", "github.com", [docs], null, `github ${docs}`],
    ["GitLab's order starts at the root", "gitlab.com", everywhere, null, `gitlab ${root}`],
    ["then docs", "gitlab.com", [own.gitlab, docs], null, `gitlab ${docs}`],
    ["then its own folder", "gitlab.com", [own.gitlab, own.github], null, `gitlab ${own.gitlab}`],
    ["Gitea's order starts at the root", "gitea.com", everywhere, null, `gitea ${root}`],
    ["and ends in Forgejo's folder", "codeberg.org", [own.forgejo], null, `gitea ${own.forgejo}`],
    ["Gitea's folder goes before Forgejo's", "forgejo.acme.test", [own.forgejo, own.gitea], null, `gitea ${own.gitea}`],
    ["Bitbucket has one place", "bitbucket.org", everywhere, null, `bitbucket ${own.bitbucket}`],
    ["and no other", "bitbucket.org", [root, docs], null, null],
    ["a file of another platform does not count", "github.com", [own.gitlab], null, null],

    ["a host that carries the name", "github.acme.test", [root], null, `github ${root}`],
    ["in any case, with a port", "GitLab.acme.test:8443", [root], null, `gitlab ${root}`],
    ["GitHub's data residency hosts", "acme.ghe.com", [root], null, `github ${root}`],
    ["another host leaves it to the location", "git.acme.test", [own.gitlab], null, `gitlab ${own.gitlab}`],
    ["which tells the platform, whose order then counts", "git.acme.test", [root, own.gitea], null, `gitea ${root}`],
    ["Bitbucket's folder tells", null, [root, own.bitbucket], null, `bitbucket ${own.bitbucket}`],
    ["of two such places GitHub's goes first", null, [own.gitlab, own.github], null, `github ${own.github}`],
    ["a shared place alone is taken for GitHub's", null, [docs, root], null, `github ${root}`],

    ["a setting wins over the place", "git.acme.test", [root], "gitea", `gitea ${root}`],
    ["and over the host", "github.com", [root, own.github], "gitlab", `gitlab ${root}`],
    ["even where that platform then has no file", null, [root], "bitbucket", null],
    ["no file at all", "github.com", [], null, null],
    ["the name has exactly this case", "github.com", ["codeowners", ".github/codeowners"], null, null],
  ];
  for (const [why, host, existing, setting, expected] of cases) {
    it(`${why}: ${expected ?? "none"}`, () => {
      const paths = new Set(existing);
      for (const chosen of [chooseDialect(host, paths, setting), chooseDialect(host, (path) => paths.has(path), setting)]) {
        assert.equal(chosen === null ? null : `${chosen.dialect} ${chosen.path}`, expected);
      }
    });
  }
});
