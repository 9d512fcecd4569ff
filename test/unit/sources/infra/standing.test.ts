import assert from "node:assert/strict";
import type { Standing, System } from "../../../../src/model/place";
import { standingOf, standsByContent } from "../../../../src/sources/infra/standing";

describe("standing by path", () => {
  const places: [path: string, system: System, expected: Standing][] = [
    ["infra/prod/main.tf", "terraform", "live"],
    ["infra/test/main.tf", "terraform", "live"],
    ["modules/vpc/examples/simple/main.tf", "terraform", "example"],
    ["test/fixtures/shop/main.tf", "terraform", "example"],
    ["Examples/main.tf", "terraform", "example"],
    ["vendor/acme/Dockerfile", "docker", "example"],
    ["docs/examples.tf", "terraform", "live"],
    ["compose.yaml", "compose", "local"],
    ["examples/compose.yaml", "compose", "example"],
    ["modules/vpc/vpc.tftest.hcl", "terraform", "ci"],
    [".github/workflows/ci.yml", "github-actions", "live"],
    ["Dockerfile", "docker", "live"],
  ];
  for (const [path, system, expected] of places) it(`${path} is ${expected}`, () => assert.equal(standingOf(path, system), expected));
});

describe("standing of a pipeline by what it does", () => {
  const workflow = (step: string): string => `on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;
  const texts: [text: string, expected: Standing][] = [
    [workflow("run: npm test"), "ci"],
    [workflow("run: terraform plan"), "ci"],
    [workflow("run: terraform apply -auto-approve"), "live"],
    [workflow("run: ./deploy.sh"), "live"],
    [workflow("run: kubectl rollout restart deploy/worker"), "live"],
    [workflow("run: docker push acme/shop"), "live"],
    [workflow("run: npm publish"), "live"],
    [workflow("run: npm test # deploys nothing"), "ci"],
    [`# deployment is elsewhere\n${workflow("run: npm test")}`, "ci"],
    [`${workflow("run: ./x")}    environment: production\n`, "live"],
  ];
  for (const [text, expected] of texts) {
    it(`${text.split("\n").at(-2)?.trim() ?? ""} is ${expected}`, () => {
      assert.equal(standingOf(".github/workflows/a.yml", "github-actions", text), expected);
    });
  }

  it("only pipelines need their text", () => {
    assert.equal(standsByContent("jenkins"), true);
    assert.equal(standsByContent("terraform"), false);
    assert.equal(standingOf("main.tf", "terraform", ""), "live");
  });
});
