import assert from "node:assert/strict";
import { moduleVersions } from "../../../../../src/sources/drift/versions/modules";
import { sharedTerraform } from "../../../estate/openReading";

/** @param expected `subject: words` of the one statement; null for none. */
function check(source: string, version: string | null, expected: string | null): void {
  it(`${source}${version === null ? "" : ` ${version}`}`, async () => {
    const text = `module "m" {\n  source = "${source}"\n${version === null ? "" : `  version = "${version}"\n`}}\n`;
    const found = moduleVersions("infra/main.tf", (await sharedTerraform()).read("infra/main.tf", text).value);
    const words = found.map(({ subject, says, line }) => {
      assert.equal(line, 2);
      return `${subject}: ${says.kind} ${says.kind === "pinned" ? says.version : says.kind === "constraint" ? says.constraint : says.reference}`;
    });
    assert.deepEqual(words, expected === null ? [] : [expected]);
  });
}

describe("versions of remote modules", () => {
  check("../modules/network", null, null);
  check("terraform-aws-modules/vpc/aws", "~> 5.1", "module terraform-aws-modules/vpc/aws: constraint ~> 5.1");
  check("terraform-aws-modules/vpc/aws", null, "module terraform-aws-modules/vpc/aws: floating terraform-aws-modules/vpc/aws");
  check("app.terraform.io/acme/vpc/aws//modules/x", "1.2.3", "module app.terraform.io/acme/vpc/aws//modules/x: constraint 1.2.3");
  check("git::https://git.acme.test/vpc.git?ref=v1.2.0", null, "module git.acme.test/vpc.git: pinned v1.2.0");
  check("git::https://git.acme.test/vpc.git", null, "module git.acme.test/vpc.git: floating git.acme.test/vpc.git");
  check("git::https://git.acme.test/vpc.git//sub?depth=1&ref=main", null, "module git.acme.test/vpc.git//sub: floating git.acme.test/vpc.git//sub at main");
  check("github.com/acme/vpc", null, "module github.com/acme/vpc: floating github.com/acme/vpc");
  check("git@git.acme.test:acme/vpc.git?ref=feature-x", null, "module git.acme.test:acme/vpc.git: pinned feature-x");
  check("git::https://dana:not-a-real-password-7f3a@git.acme.test/vpc.git?token=not-a-real-password-7f3a", null, "module git.acme.test/vpc.git: floating git.acme.test/vpc.git");
  check("s3::https://s3.acme.test/vpc.zip", null, null);
  check("https://acme.test/vpc.zip", null, null);
  check("", null, null);
});
