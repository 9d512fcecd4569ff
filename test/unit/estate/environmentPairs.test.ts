import assert from "node:assert/strict";
import fc from "fast-check";
import type { EnvironmentDifference } from "../../../src/model/environmentDrift";
import type { Files } from "./comparedFiles";
import { check, deployment, differences, image, liveness, variable } from "./comparedFiles";

describe("manifests of environments", () => {
  check("a probe that production lacks", { "k8s/staging/orders.yaml": deployment(image + liveness), "k8s/prod/orders.yaml": deployment(image) }, [
    "containers.app.livenessProbe k8s/staging/orders.yaml:10 set | k8s/prod/orders.yaml:8 not set",
  ]);
  check("in files of other names, and namespaces of their own", {
    "k8s/staging/a.yaml": deployment(image + variable("TOKEN")).replace("name: orders", "name: orders, namespace: staging"),
    "k8s/prod/b.yaml": deployment(image).replace("name: orders", "name: orders, namespace: prod"),
  }, ["containers.app.env.TOKEN k8s/staging/a.yaml:10 containers.app.env.TOKEN | k8s/prod/b.yaml:8 -"]);
  check("files whose own names tell", { "k8s/orders-staging.yaml": deployment(image + liveness), "k8s/orders-prod.yaml": deployment(image) }, [
    "containers.app.livenessProbe k8s/orders-staging.yaml:10 set | k8s/orders-prod.yaml:8 not set",
  ]);
  check("neighbours only", { "k8s/dev/a.yaml": deployment(image + liveness), "k8s/staging/a.yaml": deployment(image), "k8s/prod/a.yaml": deployment(image) }, [
    "containers.app.livenessProbe k8s/dev/a.yaml:10 set | k8s/staging/a.yaml:8 not set",
  ]);
  check("not a container or a workload that one lacks", { "k8s/staging/a.yaml": deployment(image + liveness).replace("name: app", "name: other"), "k8s/prod/a.yaml": deployment(image), "k8s/prod/b.yaml": deployment(image, "b") }, []);
  check("not previews", { "k8s/preview/a.yaml": deployment(image + liveness), "k8s/prod/a.yaml": deployment(image) }, []);
});

/** A workload that takes a variable from a key of `orders`. */
function taking(key: string, ref = "configMapKeyRef", extra = ""): string {
  return deployment(`${image}          env: [{ name: HOST, valueFrom: { ${ref}: { name: orders, key: ${key}${extra} } } }]\n`);
}

/** What configures it, with these keys. */
function keeping(keys: string, kind = "ConfigMap"): string {
  return `kind: ${kind}\napiVersion: v1\nmetadata: { name: orders }\n${kind === "Secret" ? "stringData" : "data"}: { ${keys} }\n`;
}

describe("keys that a workload cannot do without", () => {
  const both = { "k8s/staging/orders.yaml": taking("db_host"), "k8s/prod/orders.yaml": taking("db_host"), "k8s/staging/config.yaml": keeping("db_host: a, feature: b") };
  const missing = "needed data.db_host k8s/staging/config.yaml:4 data.db_host | k8s/prod/config.yaml:1 -";
  check("one that production's ConfigMap lacks, whatever it is called", { ...both, "k8s/prod/config.yaml": keeping("feature: b") }, [missing]);
  check("one of a Secret", { "k8s/staging/a.yaml": taking("token", "secretKeyRef"), "k8s/prod/a.yaml": taking("token", "secretKeyRef"), "k8s/staging/b.yaml": keeping("token: a", "Secret"), "k8s/prod/b.yaml": keeping("other: a", "Secret") }, [
    "needed data.token k8s/staging/b.yaml:4 data.token | k8s/prod/b.yaml:1 -", "data.other k8s/staging/b.yaml:1 - | k8s/prod/b.yaml:4 data.other",
  ]);
  check("not one that production's workload can do without", { ...both, "k8s/prod/orders.yaml": taking("db_host", "configMapKeyRef", ", optional: true"), "k8s/prod/config.yaml": keeping("feature: b") }, []);
  check("not one that production's workload takes no more", { ...both, "k8s/prod/orders.yaml": taking("feature"), "k8s/prod/config.yaml": keeping("feature: b") }, []);
  check("not one that neither has, nor one that only staging lacks", { ...both, "k8s/staging/config.yaml": keeping("feature: b"), "k8s/prod/config.yaml": keeping("feature: b, db_host: a") }, []);
  check("not of a ConfigMap in another namespace", { ...both, "k8s/prod/orders.yaml": taking("db_host").replace("name: orders }", "name: orders, namespace: shop }"), "k8s/prod/config.yaml": keeping("feature: b").replace("name: orders", "name: orders, namespace: jobs") }, []);
  check("not where nobody knows all its keys", { ...both, "k8s/prod/config.yaml": "kind: ConfigMap\nmetadata: { name: {{ .Release.Name }} }\n" }, []);
  check("not where production has no such ConfigMap here", both, []);
  check("not where production's has no key at all, for somebody else fills it", { ...both, "k8s/prod/config.yaml": keeping("") }, []);
});

const base = { "base/kustomization.yaml": "resources: [orders.yaml]\n" };
const overlay = (environment: string, extra = "patches: [{ path: patch.yaml }]\n"): Files => ({ [`overlays/${environment}/kustomization.yaml`]: `resources: [../../base]\n${extra}` });

describe("overlays of environments", () => {
  const both = { ...base, ...overlay("staging"), ...overlay("prod") };
  check("a probe that one patch has, and neither the other nor the base", { ...both, "base/orders.yaml": deployment(image), "overlays/staging/patch.yaml": deployment(liveness), "overlays/prod/patch.yaml": deployment(variable("A")) }, [
    "containers.app.livenessProbe overlays/staging/patch.yaml:9 set | overlays/prod/patch.yaml:8 not set",
    "containers.app.env.A overlays/staging/patch.yaml:8 - | overlays/prod/patch.yaml:9 containers.app.env.A",
  ]);
  check("not what the base has for both", { ...both, "base/orders.yaml": deployment(image + liveness + variable("A")), "overlays/staging/patch.yaml": deployment(liveness + variable("A")), "overlays/prod/patch.yaml": deployment("") }, []);
  check("in an overlay without a patch for it", { ...base, ...overlay("staging"), ...overlay("prod", ""), "base/orders.yaml": deployment(image), "overlays/staging/patch.yaml": deployment(liveness) }, [
    "containers.app.livenessProbe overlays/staging/patch.yaml:9 set | overlays/prod/kustomization.yaml:1 not set",
  ]);
  check("beside what its patch says of the same workload", { ...both, "base/orders.yaml": deployment(image), "overlays/staging/patch.yaml": deployment(liveness), "overlays/prod/patch.yaml": "apiVersion: apps/v1\n# More of them.\nkind: Deployment\nmetadata: { name: orders }\nspec: { replicas: 3 }\n" }, [
    "containers.app.livenessProbe overlays/staging/patch.yaml:9 set | overlays/prod/patch.yaml:1 not set",
  ]);
  check("a probe that one takes away", { ...base, ...overlay("staging", ""), ...overlay("prod"), "base/orders.yaml": deployment(image + liveness), "overlays/prod/patch.yaml": deployment("          livenessProbe: null\n") }, [
    "containers.app.livenessProbe base/orders.yaml:10 set | overlays/prod/patch.yaml:9 not set",
  ]);
  check("nothing without the base", { ...overlay("staging"), ...overlay("prod"), "overlays/staging/patch.yaml": deployment(liveness + variable("A")), "overlays/prod/patch.yaml": deployment(variable("B")) }, []);
  check("nothing where operations change what cannot be followed", { ...base, ...overlay("staging"), ...overlay("prod", "patches:\n  - target: { kind: Deployment }\n    patch: '[{op: add, path: /spec/template/spec/containers/0/livenessProbe, value: {}}]'\n"), "base/orders.yaml": deployment(image), "overlays/staging/patch.yaml": deployment(liveness) }, []);
  check("components lie between", { ...base, ...overlay("staging", "components: [../../probes]\n"), ...overlay("prod", ""), "base/orders.yaml": deployment(image), "probes/kustomization.yaml": "kind: Component\npatches: [{ path: p.yaml }]\n", "probes/p.yaml": deployment(liveness) }, [
    "containers.app.livenessProbe probes/p.yaml:9 set | overlays/prod/kustomization.yaml:1 not set",
  ]);
  check("keys of generated objects, merged over the base's", {
    "base/kustomization.yaml": "configMapGenerator: [{ name: orders, literals: [A=1] }]\n",
    ...overlay("staging", "configMapGenerator: [{ name: orders, behavior: merge, literals: [B=1] }]\n"),
    ...overlay("prod", "configMapGenerator: [{ name: orders, behavior: merge, literals: [A=2] }]\n"),
  }, ["data.B overlays/staging/kustomization.yaml:2 data.B | overlays/prod/kustomization.yaml:2 -"]);
  const generator = (environment: string, keys: string, extra = ""): Files => overlay(environment, `configMapGenerator: [{ name: orders, literals: [${keys}]${extra} }]\n`);
  const taken = { "base/kustomization.yaml": "resources: [orders.yaml]\n", "base/orders.yaml": taking("db_host") };
  check("a key that the base's workload cannot do without", { ...taken, ...generator("staging", "db_host=a"), ...generator("prod", "feature=a") }, [
    "needed data.db_host overlays/staging/kustomization.yaml:2 data.db_host | overlays/prod/kustomization.yaml:2 -", "data.feature overlays/staging/kustomization.yaml:2 - | overlays/prod/kustomization.yaml:2 data.feature",
  ]);
  check("not where more keys come from a file", { ...taken, ...generator("staging", "db_host=a"), ...generator("prod", "feature=a", ", envs: [a.env]") }, []);
  check("not where production's patch gives the variable otherwise", {
    ...taken, ...generator("staging", "db_host=a"), ...overlay("prod", "configMapGenerator: [{ name: orders, literals: [] }]\npatches: [{ path: p.yaml }]\n"), "overlays/prod/p.yaml": deployment("          env: [{ name: HOST, value: a }]\n"),
  }, []);
  check("a layer that builds on itself ends", { ...overlay("staging", "bases: [.]\n"), ...overlay("prod", "bases: [../staging]\n") }, []);
});

describe("engines of local Compose and of production", () => {
  const compose = (...images: readonly string[]): string => `services:\n${images.map((name, index) => `  s${index}:\n    image: ${name}\n`).join("")}`;
  const rds = (engine: string, version: string): string => `resource "aws_db_instance" "main" {\n  engine = "${engine}"\n  engine_version = "${version}"\n}\n`;
  check("another major version", { "compose.yaml": compose("postgres:15.8-alpine"), "infra/prod/rds.tf": rds("aurora-postgresql", "16.4") }, ["postgres compose.yaml:3 15.8-alpine | infra/prod/rds.tf:3 16.4"]);
  check("the same", { "compose.yaml": compose("postgis/postgis:16-3.4"), "infra/prod/rds.tf": rds("postgres", "16.4") }, []);
  check("MySQL by two numbers", { "compose.yaml": compose("mysql:8.4"), "infra/prod/rds.tf": rds("mysql", "8.0.35") }, ["mysql compose.yaml:3 8.4 | infra/prod/rds.tf:3 8.0.35"]);
  check("not what is one of several", { "compose.yaml": compose("mysql:8", "postgres", "redis:latest"), "infra/prod/rds.tf": rds("mysql", "8.0.35") }, []);
  check("not where one side runs several", { "compose.yaml": compose("postgres:13", "postgres:14"), "infra/prod/rds.tf": rds("postgres", "16") }, []);
  check("not with staging", { "compose.yaml": compose("postgres:15"), "infra/staging/rds.tf": rds("postgres", "16") }, []);
  check("what is not written out", { "compose.yaml": compose("postgres:${V}"), "infra/prod/rds.tf": rds("postgres", "16") }, []);
  check("Google's and Azure's", {
    "compose.yaml": compose("postgres:15", "redis:6.2"),
    "infra/prod/main.tf": 'resource "azurerm_postgresql_flexible_server" "a" {\n  version = "16"\n}\nresource "google_redis_instance" "r" {\n  redis_version = "REDIS_7_0"\n}\n',
  }, ["postgres compose.yaml:3 15 | infra/prod/main.tf:2 16", "redis compose.yaml:5 6.2 | infra/prod/main.tf:5 REDIS_7_0"]);
  check("Google's databases and clusters of caches", {
    "compose.yaml": compose("postgres:15", "redis:6.2"),
    "infra/prod/main.tf": 'resource "google_sql_database_instance" "a" {\n  database_version = "POSTGRES_16"\n}\nresource "aws_elasticache_replication_group" "r" {\n  engine_version = "7.1"\n}\n',
  }, ["postgres compose.yaml:3 15 | infra/prod/main.tf:2 POSTGRES_16", "redis compose.yaml:5 6.2 | infra/prod/main.tf:5 7.1"]);
  check("a manifest of production", { "compose.yaml": compose("redis:6"), "k8s/prod/redis.yaml": deployment("          image: docker.io/library/redis:7.2\n") }, ["redis compose.yaml:3 6 | k8s/prod/redis.yaml:9 7.2"]);
});

describe("jobs of environments", () => {
  const job = (name: string, extra: string, environment = ""): string => `  ${name}:\n${environment === "" ? "" : `    environment: ${environment}\n`}${extra}`;
  const step = (...names: readonly string[]): string => `    steps:\n      - run: deploy\n        env:\n${names.map((name) => `          ${name.replace("STAGING_", "")}: \${{ secrets.${name} }}\n`).join("")}`;
  const deploy = (...jobs: readonly string[]): Files => ({ ".github/workflows/deploy.yml": `jobs:\n${jobs.join("")}` });
  check("a secret that production lacks, in one file", deploy(job("deploy-staging", step("TOKEN", "OTHER")), job("deploy-prod", step("TOKEN"))), [
    "env.OTHER .github/workflows/deploy.yml:7 env.OTHER | .github/workflows/deploy.yml:8 -",
    "secrets.OTHER .github/workflows/deploy.yml:7 secrets.OTHER | .github/workflows/deploy.yml:8 -",
  ]);
  check("secrets that are named for their environments are the same", deploy(job("deploy-staging", step("STAGING_TOKEN")), job("deploy-prod", step("STAGING_TOKEN").replaceAll("STAGING_", "PROD_"))), []);
  check("in two files", { ".github/workflows/deploy-staging.yml": `jobs:\n${job("deploy", step("TOKEN"), "staging")}`, ".github/workflows/deploy-prod.yml": `env: { OTHER: x }\njobs:\n${job("deploy", step("TOKEN"), "production")}` }, [
    "env.OTHER .github/workflows/deploy-staging.yml:2 - | .github/workflows/deploy-prod.yml:1 env.OTHER",
  ]);
  check("the environment that a job names comes first", deploy(job("deploy-prod", step("TOKEN"), "staging"), job("deploy-staging", step("OTHER"), "production")), [
    "env.OTHER .github/workflows/deploy.yml:2 - | .github/workflows/deploy.yml:13 env.OTHER",
    "env.TOKEN .github/workflows/deploy.yml:7 env.TOKEN | .github/workflows/deploy.yml:8 -",
    "secrets.OTHER .github/workflows/deploy.yml:2 - | .github/workflows/deploy.yml:13 secrets.OTHER",
    "secrets.TOKEN .github/workflows/deploy.yml:7 secrets.TOKEN | .github/workflows/deploy.yml:8 -",
  ].sort());
  check("not jobs of other names, nor of environments that only the run knows", deploy(job("check-staging", step("TOKEN")), job("deploy-prod", step("A"), "${{ inputs.env }}"), job("deploy-staging", step("B"))), []);
  check("not what is passed on as a whole", deploy(job("deploy-staging", "    uses: ./.github/workflows/d.yml\n    with: { a: \"${{ secrets.TOKEN }}\" }\n"), job("deploy-prod", "    uses: ./.github/workflows/d.yml\n    secrets: inherit\n")), []);
  check("variables of GitLab's jobs, with what they extend", {
    ".gitlab-ci.yml": ".base:\n  variables: { SHARED_KEY: a }\ndeploy-staging:\n  extends: .base\n  variables: { FEATURE_KEY: a }\n  script: [kubectl apply]\ndeploy-prod:\n  extends: [.base]\n  script: [kubectl apply]\n",
  }, ["variables.FEATURE_KEY .gitlab-ci.yml:5 variables.FEATURE_KEY | .gitlab-ci.yml:7 -"]);
  check("not what a template elsewhere names", { ".gitlab-ci.yml": "deploy-staging:\n  variables: { A_KEY: a }\n  script: [kubectl apply]\ndeploy-prod:\n  extends: .elsewhere\n  script: [kubectl apply]\n" }, []);
});

describe("Helm values of environments", () => {
  check("a value that production lacks", { "chart/values-staging.yaml": "feature: { key: a, other: b }\n", "chart/values-prod.yaml": "feature: { key: a }\n" }, ["feature.other chart/values-staging.yaml:1 feature.other | chart/values-prod.yaml:1 -"]);
  check("and no word of what stands in it", { "chart/values-staging.yaml": "feature: { key: a, other: b }\n", "chart/values-prod.yaml": "more: 1\n" }, [
    "feature chart/values-staging.yaml:1 feature | chart/values-prod.yaml:1 -", "more chart/values-staging.yaml:1 - | chart/values-prod.yaml:1 more",
  ]);
  check("not what the chart's own values have", { "chart/values.yaml": "feature: { other: a }\n", "chart/values-staging.yaml": "feature: { key: a, other: b }\n", "chart/values-prod.yaml": "feature: { key: a }\n" }, []);
  check("nor those of a chart below", { "deploy/shop/values.yaml": "feature: a\n", "deploy/values-staging.yaml": "feature: a\n", "deploy/values-prod.yaml": "{}\n" }, []);
  check("nor the shared ones one folder up", { "values/common.yaml": "feature: a\n", "values/staging/values.yaml": "feature: a\n", "values/prod/values.yaml": "{}\n" }, []);
  check("protections by what they are", { "chart/values-staging.yaml": "podDisruptionBudget: { enabled: true }\n", "chart/values-prod.yaml": "podDisruptionBudget: { enabled: false }\n" }, ["podDisruptionBudget.enabled chart/values-staging.yaml:1 true | chart/values-prod.yaml:1 false"]);
  check("names in a list of variables", { "chart/values-staging.yaml": "env:\n  - name: TOKEN\n    value: a\n  - { name: LOG_LEVEL, value: b }\n", "chart/values-prod.yaml": "env: []\n" }, ["env.TOKEN chart/values-staging.yaml:2 env.TOKEN | chart/values-prod.yaml:1 -"]);
  check("not what is meant to differ", { "chart/values-staging.yaml": "replicaCount: 1\nresources: { limits: { cpu: 1 } }\ningress: { hosts: [] }\nimage: { tag: a }\n", "chart/values-prod.yaml": "ingress: {}\n" }, []);
  check("nothing of what a template engine must write first", { "chart/values-staging.yaml": "feature: a\n{{- if .A }}\n", "chart/values-prod.yaml": "other: 1\n" }, []);
  check("nor over it", { "chart/values.yaml": "{{- if .A }}\nb: c\n", "chart/values-staging.yaml": "feature: a\n", "chart/values-prod.yaml": "{}\n" }, []);
});

describe("all that environments say", () => {
  const lines = fc.subarray([liveness, variable("TOKEN"), "          readinessProbe: { exec: {} }\n", "          resources: { limits: { memory: 1Gi } }\n", "          securityContext: { runAsNonRoot: true }\n"]);
  const secret = "not-a-real-password-7f3a";

  it("is the same for the same, wherever it stands, and shows no value", async () => {
    const budget = "---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: any }\nspec: { minAvailable: 1, selector: { matchLabels: { app: orders } } }\n";
    const budgets = fc.constantFrom("", budget, budget.replace("minAvailable: 1", "maxUnavailable: 20%"));
    await fc.assert(fc.asyncProperty(lines, lines, budgets, budgets, async (one, other, ...extra) => {
      const [low, high] = [one, other].map((parts, index) => {
        const workload = deployment(image + parts.join("")).replace("  template:\n", "  template:\n    metadata: { labels: { app: orders } }\n");
        return workload.replaceAll("value: x", `value: ${secret}`) + (extra[index] ?? "");
      });
      const found = await differences({ "k8s/staging/a.yaml": low ?? "", "k8s/prod/a.yaml": high ?? "" });
      const renamed = await differences({ "deploy/uat/z.yaml": low ?? "", "deploy/production/b.yaml": high ?? "" });
      const swapped = await differences({ "k8s/staging/a.yaml": high ?? "", "k8s/prod/a.yaml": low ?? "" });
      const said = (differences: readonly EnvironmentDifference[], turned: boolean): string[] => differences.map(({ key, lower, higher }) => `${key} ${String((turned ? higher : lower).value)} ${String((turned ? lower : higher).value)}`).sort();
      assert.deepEqual(said(renamed, false), said(found, false));
      assert.deepEqual(said(swapped, true), said(found, false));
      if (low === high) assert.deepEqual(found, []);
      assert.ok(!JSON.stringify(found).includes(secret));
      for (const { lower, higher } of found) for (const { value } of [lower, higher]) assert.ok([null, "on", "off", "set"].includes(value));
    }), { numRuns: 25 });
  });
});
