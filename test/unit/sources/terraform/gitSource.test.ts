import assert from "node:assert/strict";
import { gitSource } from "../../../../src/sources/terraform/gitSource";

describe("modules that git brings", () => {
  const cases: [source: string, expected: string | null][] = [
    ["git::https://git.acme.test/acme/shop.git//modules/net?ref=v1", "git.acme.test/acme/shop modules/net"],
    ["git::https://user:hunter2@git.acme.test/acme/shop.git?ref=main&token=abc", "git.acme.test/acme/shop "],
    ["git::ssh://git@git.acme.test:2222/acme/shop.git//net", "git.acme.test/acme/shop net"],
    ["git@github.com:acme/shop.git//a//b", "github.com/acme/shop a/b"],
    ["github.com/Acme/shop//net", "github.com/acme/shop net"],
    ["git::../../..//modules/net?ref=v1", "../../.. modules/net"],
    ["git::./", "./ "],
    ["git::https://git.acme.test/acme/shop.git//../x", null],
    [`git::https://git.acme.test/${"a".repeat(61)}/shop`, null],
    ["acme/vpc/aws", null],
    ["https://acme.test/net.zip//net", null],
    ["s3::https://s3.acme.test/net.zip", null],
    ["../net", null],
  ];
  for (const [source, expected] of cases) {
    it(source.slice(0, 60), () => {
      const found = gitSource(source);
      assert.equal(found === null ? null : `${found.repository ?? found.path} ${found.folder}`, expected);
    });
  }
});
