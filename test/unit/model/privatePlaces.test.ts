import assert from "node:assert/strict";
import { privatePlaces } from "../../../src/model/privatePlaces";

describe("model/privatePlaces", () => {
  const secret = "/home/dana/clients/acme-secret/infra/prod/rds.tf";
  const cases: readonly (readonly [pattern: string, file: string, isPrivate: boolean])[] = [
    ["acme-secret", secret, true],
    ["acme-secret/", secret, true],
    ["clients/acme-*", secret, true],
    ["**/acme-*/**", secret, true],
    ["*.tf", secret, true],
    ["prod", secret, true],
    ["/home/dana/clients", secret, true],
    ["~/clients", secret, true],
    ["~/clients/*", secret, true],
    [secret, secret, true],
    ["secret", secret, false],
    ["acme", secret, false],
    ["/clients", secret, false],
    ["~/work", secret, false],
    ["~dana", secret, false],
    ["*.tf", "/home/dana/shop/src/checkout.ts", false],
    ["ACME-Secret", secret, true],
    ["", secret, false],
    ["/", secret, false],
    ["C:\\Clients", "c:\\clients\\acme\\main.tf", true],
    ["C:/clients/acme", "C:\\Clients\\Acme\\main.tf", true],
    ["Clients\\acme", "C:\\clients\\acme\\main.tf", true],
    ["D:/clients", "C:\\clients\\acme\\main.tf", false],
  ];
  for (const [pattern, file, isPrivate] of cases) {
    it(`"${pattern}" ${isPrivate ? "keeps" : "does not keep"} ${file} out`, () => assert.equal(privatePlaces([pattern], "/home/dana")(file), isPrivate));
  }

  it("is everywhere and nowhere as the person says", () => {
    assert.equal(privatePlaces([], "/home/dana")(secret), false);
    assert.equal(privatePlaces(["**"], "/home/dana")(secret), true);
    assert.equal(privatePlaces(["other", "acme-secret"], "/home/dana")(secret), true);
  });
});
