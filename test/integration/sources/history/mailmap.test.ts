import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readMailmap } from "../../../../src/sources/history/mailmap";
import { cleanGit } from "../../../fixtures/cleanGit";

const mailmap = [
  "# people", "Ana Ruiz <ana@acme.test> <ana@laptop.acme.test>", "Sam Okafor <sam@acme.test>", "<lee@acme.test> <lee@home.acme.test>", "Lee Chen <lee@acme.test> LC <shared@acme.test>",
  "Dana Novak <dana@acme.test> dana <shared@acme.test>", "Anybody <shared@acme.test>", "not a line", "<", "Kim <kim@acme.test", "Kim Berg <KIM@acme.test>", "Kim Last <kim@acme.test>  ", "\tTab <tab@acme.test>\t<old@acme.test> # why", "",
].join("\n");

describe("a mailmap", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "mailmap-"));
    await cleanGit(folder, ["init", "-q", "--template="]);
    await writeFile(path.join(folder, ".mailmap"), mailmap);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it("names people as git does", async () => {
    const signatures = ["ana <ana@laptop.acme.test>", "ana <ANA@Laptop.acme.test>", "s <sam@acme.test>", "Lee <lee@home.acme.test>", "LC <shared@acme.test>", "lc <shared@acme.test>", "dana <shared@acme.test>", "x <shared@acme.test>", "k <kim@acme.test>", "k <kim@ACME.test>", "o <old@acme.test>", "Nobody <nobody@acme.test>", "Ana <ana@acme.test>"];
    const byGit = (await cleanGit(folder, ["check-mailmap", ...signatures])).trimEnd().split("\n");
    const known = readMailmap(mailmap);
    const byUs = signatures.map((signature) => {
      const [, name = "", email = ""] = /^(.*) <(.*)>$/.exec(signature) ?? [];
      const mapped = known({ name, email });
      return `${mapped.name} <${mapped.email}>`;
    });
    assert.deepEqual(byUs, byGit);
  });

  it("may use the line ends of Windows, and names that objects have of themselves", () => {
    const known = readMailmap("Ana Ruiz <ana@acme.test> <a@acme.test>\r\nProto <__proto__> <constructor>\r\n");
    assert.deepEqual(known({ name: "", email: "a@acme.test" }), { name: "Ana Ruiz", email: "ana@acme.test" });
    assert.deepEqual(known({ name: "", email: "constructor" }), { name: "Proto", email: "__proto__" });
    assert.deepEqual(known({ name: "Lee", email: "toString" }), { name: "Lee", email: "toString" });
  });
});
