import assert from "node:assert/strict";
import { certificateFiles } from "../../../src/estate/certificateFiles";
import { memoryTree } from "../../../src/estate/trees/memory";
import { shopCertificate } from "../sources/drift/shopCertificate";

describe("the certificates of a repository", () => {
  const cases: readonly (readonly [path: string, isOne: boolean])[] = [
    ["config/tls/shop.crt", true], ["config/tls/shop.pem", true], ["api.demo.acme.test.CER", true],
    ["config/tls/readme.md", false], ["tests/shop.crt", false], ["examples/shop.crt", false],
    ["config/tls/mtls-expired.cer", false], ["config/tls/devlocal-mtls.cer", false], ["config/localhost.pem", false], ["config/tls/invalid_ca.pem", false], ["tls/unexpired.crt", true],
  ];
  for (const [path, isOne] of cases) {
    it(`${path} is ${isOne ? "one" : "none"} that serves`, async () => {
      const found = await certificateFiles(memoryTree({ [path]: shopCertificate }), [path], () => ["@acme/platform"]);
      assert.deepEqual(found.map((file) => [file.path, file.owners, file.certificates.length]), isOne ? [[path, ["@acme/platform"], 1]] : []);
    });
  }

  it("are none in a file that holds something else", async () => assert.deepEqual(await certificateFiles(memoryTree({ "a.pem": "not a certificate" }), ["a.pem", "gone.pem"], () => []), []));
});
