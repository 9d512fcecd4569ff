import assert from "node:assert/strict";
import { repositoryPlace, sameRepository } from "../../../src/model/repositoryName";

describe("which repository an address means", () => {
  const cases: readonly (readonly [address: string, repository: string | null, path?: string])[] = [
    ["https://github.com/Acme/Shop", "github.com/acme/shop"],
    ["https://github.com/acme/shop/", "github.com/acme/shop"],
    ["https://github.com/acme/shop.git", "github.com/acme/shop"],
    ["https://github.com/acme/shop/tree/main/", "github.com/acme/shop"],
    ["https://github.com/acme/shop/tree/main/services/Orders/", "github.com/acme/shop", "services/Orders"],
    ["https://github.com/acme/shop/blob/main/a.tf?plain=1#L3", "github.com/acme/shop", "a.tf"],
    ["https://gitlab.acme.test/group/sub/shop/-/tree/main/infra", "gitlab.acme.test/group/sub/shop", "infra"],
    ["https://bitbucket.org/acme/shop/src/main/infra/", "bitbucket.org/acme/shop", "infra"],
    ["https://git.acme.test/acme/shop/src/branch/main/infra", "git.acme.test/acme/shop", "infra"],
    ["https://dana:pass@git.acme.test:8443/acme/shop", "git.acme.test/acme/shop"],
    ["git@github.com:acme/shop.git", "github.com/acme/shop"],
    ["ssh://git@github.com/acme/shop", "github.com/acme/shop"],
    ["acme/shop", "acme/shop"],
    ["shop", null],
    ["", null],
    ["two words/shop", null],
  ];
  for (const [address, repository, path = null] of cases) {
    it(address === "" ? "none" : address, () => assert.deepEqual(repositoryPlace(address), repository === null ? null : { repository, path }));
  }

  const pairs: readonly (readonly [a: string, b: string, same: boolean])[] = [
    ["github.com/acme/shop", "github.com/acme/shop", true],
    ["acme/shop", "github.com/Acme/shop", true],
    ["github.com/acme/shop", "acme/shop", true],
    ["acme/shop", "github.com/notacme/shop", false],
    ["github.com/acme/shop", "gitlab.com/acme/shop", false],
  ];
  for (const [a, b, same] of pairs) it(`${a} is ${same ? "" : "not "}${b}`, () => assert.equal(sameRepository(a, b), same));
});
