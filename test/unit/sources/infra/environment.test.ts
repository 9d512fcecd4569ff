import assert from "node:assert/strict";
import type { EnvironmentRule } from "../../../../src/model/configuration";
import { environmentOf, namesEnvironment } from "../../../../src/sources/infra/environment";

function check(path: string, expected: string | null, rules: readonly EnvironmentRule[] = []): void {
  const environment = environmentOf(path, rules);
  const mark = environment?.production === true ? "!" : "";
  assert.equal(environment === null ? null : environment.name + mark, expected, path);
}

/** Names with `!` are production. */
describe("environment by path", () => {
  const paths: Record<string, readonly string[]> = {
    "production!": [
      "infra/prod/rds.tf", "infra/production/main.tf", "infra/PRD/main.tf", "live/eu/vpc/terragrunt.hcl", "infra/prod-eu-west-1/main.tf", "clusters/acme_prod/a.yaml",
      "prod.tfvars", "infra/prod.auto.tfvars.json", "chart/values-prod.yaml", "chart/values.production.yaml", "Pulumi.prod.yaml", ".github/workflows/deploy-prod.yml",
      "Dockerfile.prod", "deploy/k8s/overlays/prod/kustomization.yaml", "staging/prod.tfvars", "staging/prod/main.tf",
    ],
    staging: ["infra/staging/main.tf", "stage/main.tf", "stg/main.tf", "stage.tfvars", "live/staging/vpc/terragrunt.hcl"],
    development: ["dev/main.tf", "development/main.tf", "docker-compose.dev.yml", "overlays/dev/a.yaml"],
    preproduction: ["preprod/main.tf", "pre-prod/main.tf", "eu-pre-prod/main.tf", "pre_prod.tfvars"],
    nonproduction: ["nonprod/main.tf", "non-prod/main.tf", "acme-non-prod-eu/main.tf", "non_prod/main.tf"],
    test: [
      "infra/test/main.tf", "terraform/test/vpc/main.tf", "envs/test/main.tf", "live/eu/test/vpc/terragrunt.hcl", "Environments/Test/main.tf", "stacks/test-eu/main.tf",
      "accounts/acme-test/iam.tf", "deploy/k8s/overlays/test/kustomization.yaml", "clusters/shop/test/a.yaml",
      "test.tfvars", "test.s3.tfbackend", "values-test.yaml", "test-values.yaml", "eu.test.values.yml", "charts/shop/values/test.yaml", "app/values-test.yaml", "app/.env.test", "app/Pulumi.test.yaml",
    ],
    qa: ["qa/main.tf"],
    uat: ["uat-eu/main.tf"],
    sandbox: ["sandbox/main.tf"],
    preview: ["preview/main.tf"],
  };
  for (const [expected, examples] of Object.entries(paths)) {
    it(expected, () => {
      for (const path of examples) check(path, expected);
    });
  }

  it("nothing, rather than a guess", () => {
    const others = [
      "main.tf", "product/main.tf", "prodigy/a.yaml", "reproduction/a.yaml", "devices/main.tf", "live-reload/Dockerfile", "alive/main.tf", "tests/main.tf", "staged/main.tf",
      ".github/workflows/test.yml", ".github/workflows/preview.yml", "values/test.tf", "test-retvalues.yaml", "services/latest/Dockerfile", "staging-to-prod/main.tf", "",
      "modules/test/main.tf", "infra/modules/prod-vpc/main.tf", "ansible/roles/dev-tools/tasks/main.yml", "Roles/staging/vars/main.yml",
    ];
    for (const path of others) check(path, null);
  });

  it("a folder for tests is none, and what it lies in still may be", () => {
    for (const path of ["test/main.tf", "test/docker/web.Dockerfile", "test-infra/main.tf", "docker/test/Dockerfile", "services/orders/test/a.yaml", "smoke-test/a.yaml", "projects/web/test/Dockerfile", "infra/docker/test/Dockerfile"]) check(path, null);
    check("prod/test/main.tf", "production!");
    check("services/test/dev/a.yaml", "development");
  });

  it("an everyday word in a file's name gives way to its folder, where it is not all of the name", () => {
    for (const path of ["variables/prod/load-test.tfvars", "prod/values-smoke-test.yaml", "prod/demo-data.tfvars.json"]) check(path, "production!");
    for (const path of ["prod/test.tfvars", "prod/test.auto.tfvars", "prod/values-test.yaml", "prod/test-values.yaml", "prod/Pulumi.test.yaml", "prod/.env.test", "load-test.tfvars", "shop/load-test.tfvars"]) check(path, "test");
    check("prod/shop-staging.tfvars", "staging");
    for (const path of ["envs/prod/group_vars/dev-desktop.yml", "envs/prod/host_vars/dev-1.acme.test.yml"]) check(path, "production!");
    for (const path of ["prod/group_vars/dev.yml", "group_vars/dev-desktop.yml"]) check(path, "development");
  });

  it("a part is no environment, and one around it or in it still is", () => {
    check("infra/prod/modules/test/main.tf", "production!");
    check("modules/app/staging/main.tf", "staging");
    check("modules/test/prod.tfvars", "production!");
    check("env/test/modules.tf", "test");
  });
});

describe("environment by the settings", () => {
  const rules: EnvironmentRule[] = [
    { match: "infra/main/**", name: "blue", production: true, line: 3 },
    { match: "infra/**", name: "green", production: false, line: 4 },
  ];

  it("the first rule that matches wins, also over the path", () => {
    check("infra/main/a.tf", "blue!", rules);
    check("infra/prod/a.tf", "green", rules);
    check("other/prod/a.tf", "production!", rules);
  });

  it("says what told", () => {
    const reason = (path: string): unknown => environmentOf(path, rules)?.reason;
    assert.deepEqual(reason("infra/x.tf"), { key: "environment.rule", args: { match: "infra/**", path: ".infra-steward.yaml", line: 4 } });
    assert.deepEqual(reason("a/prod-eu/b/x.tf"), { key: "environment.folder", args: { folder: "prod-eu" } });
    assert.deepEqual(reason("a/prod.tfvars"), { key: "environment.file", args: { name: "prod.tfvars" } });
  });
});

describe("names that could be of anything", () => {
  const names: Record<string, boolean> = {
    "production": true, "shop-prod": true, "prod-eu": true, "staging": true, "live": true, "test": true, "shop-test": true, "shop_qa": true,
    "shop": false, "monitoring": false, "kube-system": false, "test-runners": false, "preview-controller": false, "product": false, "staging-to-prod": false, "": false,
  };
  for (const [name, expected] of Object.entries(names)) it(`${name} is ${expected ? "an" : "no"} environment`, () => assert.equal(namesEnvironment(name), expected));
});
