import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { VersionStatement } from "../../../../../src/model/versionDrift";
import { versionFacts } from "../../../../../src/model/versionDrift";
import { dockerfileVersions } from "../../../../../src/sources/drift/versions/dockerfile";
import { githubWorkflowVersions } from "../../../../../src/sources/drift/versions/githubWorkflow";
import { imageVersions } from "../../../../../src/sources/drift/versions/images";
import { goModVersions, packageVersions } from "../../../../../src/sources/drift/versions/manifests";
import { circleciVersions, gitlabVersions } from "../../../../../src/sources/drift/versions/pipelines";
import { terraformVersions } from "../../../../../src/sources/drift/versions/terraformFiles";
import { isVersionFile, readVersionFile } from "../../../../../src/sources/drift/versions/versionFiles";
import { readDockerfile } from "../../../../../src/sources/manifests/dockerfile";
import type { TerraformReader } from "../../../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../../../src/sources/terraform/blocks";

let reader: TerraformReader;
before(async () => {
  reader = await openTerraformReader(path.join(__dirname, "..", "..", ".."));
});
after(() => reader.dispose());

/** A statement as `line subject words`, with what it says it from and for where it is not the root. */
function textOf({ subject, says, from, folder, line }: VersionStatement): string {
  const words = says.kind === "pinned" ? says.version : says.kind === "constraint" ? says.constraint : `${says.reference} floats`;
  return `${line} ${subject} ${words} (${from}${folder === "" ? "" : ` ${folder}`})`;
}

function check(name: string, read: () => readonly VersionStatement[], expected: readonly string[]): void {
  it(name, () => assert.deepEqual(read().map(textOf), expected));
}

describe("versions in Terraform files", () => {
  const hcl = (file: string, text: string): VersionStatement[] => terraformVersions(file, reader.read(file, text).value);
  check("what the terraform block asks for", () => hcl("infra/prod/versions.tf", `terraform {
  required_version = "~> 1.9.0"
  required_providers {
    aws    = { source = "hashicorp/aws", version = "~> 5.70" }
    mycorp = { source = "registry.acme.test/acme/MyCorp", version = ">= 1" }
    random = "~> 3.0"
    local  = { source = "hashicorp/local" }
  }
}
`), ["2 terraform ~> 1.9.0 (code infra/prod)", "4 provider hashicorp/aws ~> 5.70 (code infra/prod)", "5 provider registry.acme.test/acme/mycorp >= 1 (code infra/prod)", "6 provider hashicorp/random ~> 3.0 (code infra/prod)"]);
  check("in JSON", () => hcl("versions.tf.json", '{"terraform":{"required_version":"1.9.8",\n"required_providers":{"aws":{"source":"hashicorp/aws","version":"5.0.0"}}}}'), [
    "1 terraform 1.9.8 (code)", "2 provider hashicorp/aws 5.0.0 (code)",
  ]);
  check("only literal text counts", () => hcl("a.tf", 'terraform {\n  required_version = var.x\n  required_providers {\n    aws = { version = 5 }\n  }\n}\nlocals {\n  required_version = "1"\n}\n'), []);
  check("what the lock file has chosen", () => hcl("infra/.terraform.lock.hcl", 'provider "registry.opentofu.org/hashicorp/aws" {\n  version = "5.61.0"\n  constraints = "~> 5.61"\n}\nprovider "registry.acme.test/a/b" {\n}\n'), ["2 provider hashicorp/aws 5.61.0 (lock infra)"]);
  it("OpenTofu's are OpenTofu's", () => {
    const file = reader.read("a.tofu", 'terraform {\n  required_version = "1.8"\n}\n').value;
    assert.deepEqual(terraformVersions("a.tofu", file, "opentofu").map(textOf), ["2 opentofu 1.8 (code)"]);
  });
});

describe("versions in version files", () => {
  check(".terraform-version", () => readVersionFile("infra/.terraform-version", "# why\n\n1.9.8 # x\n1.8.0\n"), ["3 terraform 1.9.8 (file infra)"]);
  check(".nvmrc", () => readVersionFile(".nvmrc", "\uFEFFv22.11.0\r\n"), ["1 node 22.11.0 (file)"]);
  check(".nvmrc with a name", () => readVersionFile(".nvmrc", "lts/jod\n"), ["1 node lts/jod (file)"]);
  check(".ruby-version", () => readVersionFile(".ruby-version", "ruby-3.3.0\n"), ["1 ruby 3.3.0 (file)"]);
  check(".tool-versions", () => readVersionFile(".tool-versions", "nodejs 22.11.0 20.0.0\n# x\nterraform 1.9.8\nkubectl 1.30.0\npython\ngolang ref:master\n"), ["1 node 22.11.0 (file)", "3 terraform 1.9.8 (file)", "6 go ref:master (file)"]);
  check("empty", () => readVersionFile(".python-version", "\n# nothing\n"), []);
  it("are known by their names", () => assert.deepEqual(["a/.tool-versions", ".nvmrc", "nvmrc", "a/.terraform-version", "x.python-version"].map(isVersionFile), [true, true, false, true, false]));
});

describe("versions in images", () => {
  const image = (written: string, expected: readonly string[]): void => check(written, () => imageVersions({ image: written, from: "image", folder: "a", path: "a/Dockerfile", line: 1 }), expected);
  image("node:22.11.0-alpine3.20", ["1 node 22.11.0 (image a)"]);
  image("python:3.12", ["1 python 3.12 (image a)"]);
  image("docker.io/library/golang:1.23.4", ["1 go 1.23.4 (image a)"]);
  image("hashicorp/terraform:v1.8.5@sha256:aa", ["1 terraform 1.8.5 (image a)"]);
  image("ghcr.io/opentofu/opentofu:1.10.0", ["1 opentofu 1.10.0 (image a)"]);
  image("node", ["1 node node floats (image a)"]);
  image("node:latest", ["1 node node:latest floats (image a)"]);
  image("localhost:5000/acme/app", ["1 localhost:5000/acme/app localhost:5000/acme/app floats (image a)"]);
  for (const still of ["node@sha256:aa", "node:latest@sha256:aa", "acme/app:1", "node:lts", "acme/node:22", "node:22alpine", "scratch", "", "$BASE", "node:${V}", "node:<< x >>", "{{ x }}"]) image(still, []);
  for (const [file, isBeside] of [["a/Dockerfile", false], ["Dockerfile", false], ["a/Containerfile", false], ["a/Dockerfile.mock", true], ["a/test.Dockerfile", true]] as const) {
    it(`${file} is for ${isBeside ? "something beside the product" : "the product"}`, () => assert.equal(dockerfileVersions(file, readDockerfile("FROM node:22.11.0\n").value)[0]?.isBeside === true, isBeside));
  }
  check("of a Dockerfile, earlier stages left out", () => dockerfileVersions("a/Dockerfile", readDockerfile("FROM node:22.11.0 AS Build\nRUN x\nFROM build AS more\nFROM nginx\n").value), ["1 node 22.11.0 (image a)", "4 nginx nginx floats (image a)"]);
});

describe("versions in pipelines", () => {
  check("a GitHub workflow", () => githubWorkflowVersions(".github/workflows/ci.yml", `
defaults: { run: { working-directory: ./services/shop/ } }
jobs:
  test:
    container: node:latest
    services: { db: { image: postgres } }
    defaults: { run: { working-directory: infra/prod } }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
      - uses: Actions/setup-node@v4
        with:
          node-version: 22.10
      - uses: hashicorp/setup-terraform@main
        with: { terraform_version: "\${{ matrix.terraform }}" }
      - uses: ./local
      - uses: docker://alpine:latest
  call:
    uses: acme/ci/.github/workflows/x.yml@v1
  shop:
    strategy: { matrix: { python: [3.11, 3.12] } }
    steps:
      - uses: actions/setup-python@0000000000000000000000000000000000000000
        with: { python-version: 3.12.7 }
`).value, [
    "5 node node:latest floats (ci infra/prod)", "6 postgres postgres floats (ci infra/prod)",
    "10 Actions/setup-node Actions/setup-node@v4 floats (ci infra/prod)", "12 node 22.10 (ci infra/prod)",
    "13 hashicorp/setup-terraform hashicorp/setup-terraform@main floats (ci infra/prod)", "14 terraform ${{ matrix.terraform }} (ci infra/prod)",
    "16 alpine alpine:latest floats (ci infra/prod)",
    "18 acme/ci/.github/workflows/x.yml acme/ci/.github/workflows/x.yml@v1 floats (ci services/shop)",
    "23 python 3.12.7 (ci services/shop)",
  ]);
  check("a GitLab pipeline", () => gitlabVersions(".gitlab-ci.yml", "image: node:22.11.0\ndefault:\n  image: { name: hashicorp/terraform:1.8.5 }\ntest:\n  image: $BASE\n  services: [postgres, { name: redis:latest }]\n").value, [
    "1 node 22.11.0 (ci)", "3 terraform 1.8.5 (ci)", "6 postgres postgres floats (ci)", "6 redis redis:latest floats (ci)",
  ]);
  check("a CircleCI configuration", () => circleciVersions(".circleci/config.yml", `
orbs:
  node: circleci/node@5.2.0
  aws: circleci/aws-cli@4
  mine: acme/mine@volatile
  inline: { jobs: {} }
executors:
  default:
    docker: [{ image: cimg/node:22.11.0 }]
jobs:
  test:
    docker:
      - image: cimg/base
`).value, ["4 circleci/aws-cli circleci/aws-cli@4 floats (ci)", "5 acme/mine acme/mine@volatile floats (ci)", "13 cimg/base cimg/base floats (ci)", "9 node 22.11.0 (ci)"]);
  it("broken ones are problems", () => {
    for (const read of [githubWorkflowVersions, gitlabVersions, circleciVersions]) assert.equal(read("x.yml", "a: [").problems.length > 0, true);
  });
});

describe("versions in manifests", () => {
  const engines = (node: string): VersionStatement[] => [...packageVersions("services/shop/package.json", `{\n  "engines": { "node": ${JSON.stringify(node)} }\n}`).value];
  check("package.json with a version", () => engines("22.11.0"), ["2 node 22.11.0 (manifest services/shop)"]);
  for (const range of [">=20.19", "^22.0.0", "22.x", "22", "20 || 22", "*"]) check(`package.json with ${range}`, () => engines(range), []);
  check("package.json without", () => packageVersions("package.json", "{}").value, []);
  check("go.mod", () => goModVersions("go.mod", "module x\n\ngo 1.22\ntoolchain go1.23.4\n"), ["4 go 1.23.4 (manifest)"]);
});

describe("versions of the sample company", () => {
  it("three things do not fit together, and nothing else", () => {
    const root = "test/fixtures/acme-shop";
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/")).sort();
    const statements = files.flatMap((file) => statementsOf(file, () => readFileSync(`${root}/${file}`, "utf8")));
    assert.ok(statements.length > 20, "the files were read");
    const at = ({ path: file, line }: VersionStatement): string => `${file}:${line}`;
    assert.deepEqual(versionFacts(statements).map((fact) => [fact.kind, at(fact.statement), fact.kind === "floats" ? "" : at(fact.other)].join(" ").trim()).sort(), [
      "disagrees .gitlab-ci.yml:10 .terraform-version:1",
      "floats .github/workflows/deploy.yml:22",
      "violates infra/prod/.terraform.lock.hcl:5 infra/prod/versions.tf:5",
    ]);
  });
});

function statementsOf(file: string, read: () => string): readonly VersionStatement[] {
  const name = path.posix.basename(file);
  if (isVersionFile(file)) return readVersionFile(file, read());
  if (name.endsWith(".tf") || name === ".terraform.lock.hcl") return terraformVersions(file, reader.read(file, read()).value);
  if (name.startsWith("Dockerfile")) return dockerfileVersions(file, readDockerfile(read()).value);
  if (file.startsWith(".github/workflows/")) return githubWorkflowVersions(file, read()).value;
  if (name === ".gitlab-ci.yml") return gitlabVersions(file, read()).value;
  return name === "package.json" ? packageVersions(file, read()).value : [];
}
