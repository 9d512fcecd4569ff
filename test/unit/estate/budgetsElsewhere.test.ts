import { check } from "./comparedFiles";

function workload(extra = "", kind = "Deployment"): string {
  return `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: orders${extra} }\nspec:\n  template:\n    metadata: { labels: { app: orders, tier: api } }\n    spec: { containers: [] }\n`;
}

function budget(spec = "minAvailable: 1, selector: { matchLabels: { app: orders } }", extra = ""): string {
  return `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: any${extra} }\nspec: { ${spec} }\n`;
}

const missing = "podDisruptionBudget k8s/staging/pdb.yaml:1 set | k8s/prod/orders.yaml:1 not set";
const both = { "k8s/staging/orders.yaml": workload(), "k8s/prod/orders.yaml": workload() };
const staging = { ...both, "k8s/staging/pdb.yaml": budget() };

describe("disruption budgets of environments", () => {
  check("one that production lacks", staging, [missing]);
  check("one that only production has", { ...both, "k8s/prod/pdb.yaml": budget() }, ["podDisruptionBudget k8s/staging/orders.yaml:1 not set | k8s/prod/pdb.yaml:1 set"]);
  check("in the file of its workload", { "k8s/staging/orders.yaml": `${workload()}---\n${budget()}`, "k8s/prod/orders.yaml": workload() }, [
    "podDisruptionBudget k8s/staging/orders.yaml:9 set | k8s/prod/orders.yaml:1 not set",
  ]);
  check("never by its count, nor by its name or file", { ...staging, "k8s/prod/other.yaml": budget("maxUnavailable: 50%, selector: { matchLabels: { tier: api } }").replace("any", "more") }, []);
  check("of a set", { "k8s/staging/a.yaml": workload("", "StatefulSet"), "k8s/staging/pdb.yaml": budget(), "k8s/prod/a.yaml": workload("", "StatefulSet") }, ["podDisruptionBudget k8s/staging/pdb.yaml:1 set | k8s/prod/a.yaml:1 not set"]);
  check("not of what needs none", { "k8s/staging/a.yaml": workload("", "DaemonSet"), "k8s/staging/pdb.yaml": budget(), "k8s/prod/a.yaml": workload("", "DaemonSet") }, []);
  check("not one that selects something else", { ...both, "k8s/staging/pdb.yaml": budget("minAvailable: 1, selector: { matchLabels: { app: other } }") }, []);
  check("not one that keeps nothing", { ...both, "k8s/staging/pdb.yaml": budget("selector: { matchLabels: { app: orders } }") }, []);
  check("not one in another namespace", { ...staging, "k8s/staging/orders.yaml": workload(", namespace: shop"), "k8s/staging/pdb.yaml": budget(undefined, ", namespace: jobs") }, []);
  for (const spec of ["minAvailable: 1, selector: {}", "minAvailable: 1, selector: { matchExpressions: [{ key: app, operator: Exists }] }", "minAvailable: 1, selector: { matchLabels: { app: orders }, matchExpressions: [{ key: a, operator: In, values: [b] }] }"]) {
    check(`not where production's selects in a way that nobody follows: ${spec}`, { ...staging, "k8s/prod/pdb.yaml": budget(spec) }, []);
  }
  check("not where production's labels are not written out", { ...staging, "k8s/prod/orders.yaml": workload().replace("labels: { app: orders, tier: api }", "labels: { app: orders, <<: { tier: api } }") }, []);
  check("not where a template may write production's", { ...staging, "k8s/prod/pdb.yaml": budget("minAvailable: {{ .Values.min }}") }, []);
  check("but where a template writes something else", { ...staging, "k8s/prod/other.yaml": "kind: Service\nmetadata: { name: {{ .Values.name }} }\n" }, [missing]);
  check("not where one elsewhere may be for production", { ...staging, "k8s/budgets.yaml": budget() }, []);
  check("nor one in another folder of production", { ...staging, "k8s/prod/policies/pdb.yaml": budget() }, []);
  check("but where the one elsewhere is for something else", { ...staging, "k8s/dev/pdb.yaml": budget(), "k8s/budgets.yaml": budget("minAvailable: 1, selector: { matchLabels: { app: other } }") }, [missing]);
  check("not of a workload that stands twice", { ...staging, "k8s/prod/more.yaml": workload(", namespace: b") }, []);
});

const base = { "base/kustomization.yaml": "resources: [orders.yaml]\n", "base/orders.yaml": workload() };
const overlay = (environment: string, resources: string, extra = ""): Record<string, string> => ({ [`overlays/${environment}/kustomization.yaml`]: `resources: [${resources}]\n${extra}` });
const ownBudget = { ...base, ...overlay("staging", "../../base, pdb.yaml"), "overlays/staging/pdb.yaml": budget() };

describe("disruption budgets of overlays", () => {
  check("one of staging's own", { ...ownBudget, ...overlay("prod", "../../base") }, ["podDisruptionBudget overlays/staging/pdb.yaml:1 set | overlays/prod/kustomization.yaml:1 not set"]);
  check("not one of the base, which is for all", { ...base, "base/pdb.yaml": budget(), "base/kustomization.yaml": "resources: [orders.yaml, pdb.yaml]\n", ...overlay("staging", "../../base"), ...overlay("prod", "../../base") }, []);
  check("not where production has its own", { ...ownBudget, ...overlay("prod", "../../base, other.yaml"), "overlays/prod/other.yaml": budget("maxUnavailable: 1, selector: { matchLabels: { app: orders } }") }, []);
  check("not where one lies there that somebody may apply", { ...ownBudget, ...overlay("prod", "../../base"), "overlays/prod/pdb.yaml": budget() }, []);
  check("not where production builds what lies elsewhere", { ...ownBudget, ...overlay("prod", "../../base, https://git.acme.test/policies") }, []);
  check("nor a chart", { ...ownBudget, ...overlay("prod", "../../base", "helmCharts: [{ name: orders }]\n") }, []);
  check("nor what is not there", { ...ownBudget, ...overlay("prod", "../../base, gone.yaml") }, []);
  check("one in a component", { ...base, ...overlay("staging", "../../base", "components: [../../safe]\n"), ...overlay("prod", "../../base"), "safe/kustomization.yaml": "kind: Component\nresources: [pdb.yaml]\n", "safe/pdb.yaml": budget() }, [
    "podDisruptionBudget safe/pdb.yaml:1 set | overlays/prod/kustomization.yaml:1 not set",
  ]);
  const shared = { ...base, "base/pdb.yaml": budget(), "base/kustomization.yaml": "resources: [orders.yaml, pdb.yaml]\n", ...overlay("staging", "../../base") };
  const patch = (text: string): Record<string, string> => ({ ...shared, ...overlay("prod", "../../base", "patches: [{ path: p.yaml }]\n"), "overlays/prod/p.yaml": text });
  check("not where production only keeps another number", patch(budget("minAvailable: 3")), []);
  check("not where production takes it away in a way that nobody follows", patch(`$patch: delete\n${budget("minAvailable: 1")}`), []);
  check("not where production takes its own away again", {
    ...base, ...overlay("staging", "../../base"), ...overlay("prod", "../../base, pdb.yaml", "patches: [{ path: p.yaml }]\n"), "overlays/prod/pdb.yaml": budget(), "overlays/prod/p.yaml": `$patch: delete\n${budget("minAvailable: 1")}`,
  }, []);
  const labelled = (extra: string): Record<string, string> => ({ ...ownBudget, ...overlay("prod", "../../base, other.yaml", extra), "overlays/prod/other.yaml": budget("minAvailable: 1, selector: { matchLabels: { app: orders, env: prod } }") });
  check("not where production's selects by labels that its kustomization sets", labelled("commonLabels: { env: prod }\n"), []);
  check("nor by those that it sets in templates", labelled("labels: [{ pairs: { env: prod }, includeTemplates: true }]\n"), []);
  check("but where it sets them of nothing that selects", labelled("labels: [{ pairs: { env: prod } }]\n"), ["podDisruptionBudget overlays/staging/pdb.yaml:1 set | overlays/prod/kustomization.yaml:1 not set"]);
  check("not where kustomizations may say the namespace anew", { ...ownBudget, "base/orders.yaml": workload(", namespace: shop"), ...overlay("prod", "../../base, pdb.yaml", "namespace: prod\n"), "overlays/prod/pdb.yaml": budget(undefined, ", namespace: prod") }, []);
  check("not where production's patch changes the labels", { ...ownBudget, ...overlay("prod", "../../base", "patches: [{ path: p.yaml }]\n"), "overlays/prod/p.yaml": workload() }, []);
});
