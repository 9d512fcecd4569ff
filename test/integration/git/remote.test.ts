import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { hostOfUrl, readRemote } from "../../../src/git/remote";
import { commitAll, runGit, temporaryFolder, writeFiles } from "./temporary";

describe("the host of a git URL", () => {
  const cases: readonly [url: string, host: string | null][] = [
    ["https://github.com/acme/shop.git", "github.com"],
    ["https://GitHub.COM/acme/shop", "github.com"],
    ["https://ana:secret@gitlab.acme.test:8443/acme/shop.git", "gitlab.acme.test"],
    ["https://ana@acme.test:secret@gitlab.acme.test/shop", "gitlab.acme.test"],
    ["https://x-access-token:abc@github.com/acme/shop", "github.com"],
    ["ssh://git@github.com/acme/shop.git", "github.com"],
    ["ssh://git@bitbucket.acme.test:7999/acme/shop.git", "bitbucket.acme.test"],
    ["git://git.acme.test/shop", "git.acme.test"],
    ["git+ssh://git@git.acme.test/shop", "git.acme.test"],
    ["git@github.com:acme/shop.git", "github.com"],
    ["github.com:acme/shop.git", "github.com"],
    ["github-work:acme/shop.git", "github-work"],
    ["  git@github.com:acme/shop.git\n", "github.com"],
    ["https://github.com", "github.com"],
    ["/srv/git/shop.git", null],
    ["../shop.git", null],
    ["./with:colon", null],
    ["C:\\git\\shop", null],
    ["c:/git/shop", null],
    ["file:///srv/git/shop.git", null],
    ["file://server/share/shop.git", null],
    ["\\\\server\\share\\shop", null],
    ["//server/share/shop", null],
    ["ext::sh -c 'touch x'", null],
    ["https://", null],
    ["https:///path", null],
    ["https://[::1]/shop", null],
    ["git@-oProxyCommand=x:shop", null],
    ["https://a b/shop", null],
    ["", null],
  ];
  for (const [url, host] of cases) it(`is ${host ?? "none"} for ${JSON.stringify(url)}`, () => assert.equal(hostOfUrl(url), host));

  it("never holds a user, a password or anything but a name", () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9_~!$&'()*+,;=:@%-]{8,20}$/).map((text) => `Q${text}Q`);
    fc.assert(
      fc.property(fc.constantFrom("https://", "ssh://", "http://", "git+https://", ""), secret, (scheme, user) => {
        assert.equal(hostOfUrl(`${scheme}${scheme === "" ? user.replaceAll(":", "") : user}@git.acme.test${scheme === "" ? ":" : "/"}acme/shop`), "git.acme.test");
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (url) => {
        const host = hostOfUrl(url);
        assert.ok(host === null || /^[a-z0-9.-]+$/.test(host));
      }),
    );
  });
});

describe("the host of a repository's remote", () => {
  const folder = temporaryFolder();
  const shop = join(folder, "shop");

  before(() => {
    writeFiles(folder, { "shop/a.tf": "", "plain/a.tf": "", "evil": '[remote "origin"]\n\turl = https://evil.test/x\n' });
    commitAll(shop);
    runGit(shop, "remote", "add", "backup", "ssh://git@backup.acme.test/shop");
    runGit(shop, "remote", "add", "origin", "https://ana:secret@gitlab.acme.test/acme/shop.git");
    runGit(shop, "worktree", "add", "-q", "-b", "side", join(folder, "side"));
    const module = '[core]\n\tworktree = ../../../module\n[remote "origin"]\n\turl = git@github.com:acme/module.git\n';
    writeFiles(shop, { ".git/modules/module/config": module, ".git/modules/module/HEAD": "ref: refs/heads/main\n", "module/.git": "gitdir: ../.git/modules/module\n" });
  });

  const hostOf = async (root: string): Promise<string | null> => (await readRemote(root))?.host ?? null;

  const withConfig = async (config: string): Promise<string | null> => {
    const root = join(folder, "written");
    rmSync(root, { recursive: true, force: true });
    writeFiles(root, { ".git/HEAD": "ref: refs/heads/main\n", ".git/config": config });
    return hostOf(root);
  };

  it("is that of origin, wherever it stands", async () => assert.equal(await hostOf(shop), "gitlab.acme.test"));
  it("is that of the repository for a linked working tree", async () => assert.equal(await hostOf(join(folder, "side")), "gitlab.acme.test"));
  it("is its own for a submodule", async () => assert.equal(await hostOf(join(shop, "module")), "github.com"));
  it("tells the address without user and password", async () => {
    assert.equal((await readRemote(shop))?.url, "https://gitlab.acme.test/acme/shop.git");
    assert.equal((await readRemote(join(shop, "module")))?.url, "github.com:acme/module.git");
  });
  it("is none outside git and below the root", async () => {
    assert.equal(await readRemote(join(folder, "plain")), null);
    assert.equal(await readRemote(join(folder, "gone")), null);
  });

  const configs: readonly [what: string, config: string, host: string | null][] = [
    ["none without a remote", "[core]\n\tbare = false\n", null],
    ["the first remote's without origin", '[remote "up"]\n\turl = https://one.test/x\n[remote "down"]\n\turl = https://two.test/x\n', "one.test"],
    ["the first that has a host", '[remote "disk"]\n\turl = /srv/x\n[remote "up"]\n\turl = https://one.test/x\n', "one.test"],
    ["none when origin is a folder", '[remote "origin"]\n\turl = /srv/x\n[remote "up"]\n\turl = https://one.test/x\n', null],
    ["not what an included file says", `[include]\n\tpath = ../../evil\n[remote "origin"]\n\turl = https://one.test/x\n`, "one.test"],
    ["not a push URL", '[remote "origin"]\n\tpushurl = https://push.test/x\n', null],
    ["none for a file that is no text", "\0\0\0", null],
  ];
  for (const [what, config, host] of configs) it(`is ${what}`, async () => assert.equal(await withConfig(config), host));
});
