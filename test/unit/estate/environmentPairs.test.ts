import assert from "node:assert/strict";
import fc from "fast-check";
import { EnvironmentPairs } from "../../../src/estate/environmentPairs";
import { memoryTree } from "../../../src/estate/trees/memory";
import { classifyContent, classifyPath } from "../../../src/sources/infra/classify";
import { environmentOf } from "../../../src/sources/infra/environment";
import type { EnvironmentDifference } from "../../../src/model/environmentDrift";
import type { InfraFile } from "../../../src/model/place";
import { sharedTerraform } from "./openReading";

type Files = Readonly<Record<string, string>>;

/** What the environments of a repository say differently, where its paths alone tell what is what. */
async function differences(files: Files): Promise<EnvironmentDifference[]> {
  const paths = Object.keys(files).sort();
  const infra = paths.flatMap((path): InfraFile[] => {
    const verdict = classifyPath(path);
    const system = verdict === null ? null : "system" in verdict ? verdict.system : classifyContent(path, files[path] ?? "");
    return system === null ? [] : [{ path, system, standing: "live", environment: environmentOf(path, []) }];
  });
  const pairs = new EnvironmentPairs(memoryTree(files), await sharedTerraform());
  return pairs.differencesIn({ paths, infra: new Map(infra.map((file) => [file.path, file])) });
}

function words({ key, lower, higher }: EnvironmentDifference): string {
  return `${key} ${lower.path}:${lower.line} ${lower.shown ?? "-"} | ${higher.path}:${higher.line} ${higher.shown ?? "-"}`;
}

function check(name: string, files: Files, expected: readonly string[]): void {
  it(name, async () => assert.deepEqual((await differences(files)).map(words), expected));
}

function deployment(container: string, name = "orders"): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n${container}`;
}
const image = "          image: a\n";
const liveness = "          livenessProbe: { exec: {} }\n";
const variable = (name: string): string => `          env: [{ name: ${name}, value: x }]\n`;

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
  check("a layer that builds on itself ends", { ...overlay("staging", "bases: [.]\n"), ...overlay("prod", "bases: [../staging]\n") }, []);
});

describe("all that environments say", () => {
  const lines = fc.subarray([liveness, variable("TOKEN"), "          readinessProbe: { exec: {} }\n", "          resources: { limits: { memory: 1Gi } }\n", "          securityContext: { runAsNonRoot: true }\n"]);
  const secret = "not-a-real-password-7f3a";

  it("is the same for the same, wherever it stands, and shows no value", async () => {
    await fc.assert(fc.asyncProperty(lines, lines, async (one, other) => {
      const [low, high] = [one, other].map((parts) => deployment(image + parts.join("")).replaceAll("value: x", `value: ${secret}`));
      const found = await differences({ "k8s/staging/a.yaml": low ?? "", "k8s/prod/a.yaml": high ?? "" });
      const renamed = await differences({ "deploy/uat/z.yaml": low ?? "", "deploy/production/b.yaml": high ?? "" });
      const swapped = await differences({ "k8s/staging/a.yaml": high ?? "", "k8s/prod/a.yaml": low ?? "" });
      const said = (differences: readonly EnvironmentDifference[], turned: boolean): string[] => differences.map(({ key, lower, higher }) => `${key} ${String((turned ? higher : lower).value)} ${String((turned ? lower : higher).value)}`).sort();
      assert.deepEqual(said(renamed, false), said(found, false));
      assert.deepEqual(said(swapped, true), said(found, false));
      if (low === high) assert.deepEqual(found, []);
      assert.ok(!JSON.stringify(found).includes(secret));
      for (const { lower, higher } of found) for (const { value } of [lower, higher]) assert.ok([null, "on", "off", "set"].includes(value));
    }), { numRuns: 40 });
  });
});
