import { readFileSync } from "node:fs";
import { checkCatalog } from "./statements";

function component(...lines: readonly string[]): string {
  return ["apiVersion: backstage.io/v1alpha1", "kind: Component", "metadata:", "  name: Orders", ...lines].join("\n");
}

describe("Backstage's catalog-info.yaml", () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[], problems?: readonly string[]])[] = [
    ["an empty file", "", []],
    ["a component", component("spec:", "  type: service", "  owner: platform"), ["component:default/orders of shop :4", "owner platform = group:default/platform :7"]],
    [
      "an owner in the entity's own namespace",
      component("  namespace: Payments", "spec: { owner: platform }"),
      ["component:payments/orders of shop :4", "owner platform = group:payments/platform :6"],
    ],
    ["an owner written out", component("spec:", "  owner: user:default/Dana"), ["component:default/orders of shop :4", "owner user:default/Dana = user:default/dana :6"]],
    [
      "an owner as an object",
      component("spec:", "  owner:", "    kind: User", "    name: dana"),
      ["component:default/orders of shop :4", "owner User:default/dana = user:default/dana :7"],
    ],
    ["an owner behind an alias", component("spec:", "  x: &o platform", "  owner: *o"), ["component:default/orders of shop :4", "owner platform = group:default/platform :7"]],
    ["an owner among merged defaults", `x: &d { owner: platform }\n${component("spec:", "  <<: *d", "  type: service")}`, ["component:default/orders of shop :5", "owner platform = group:default/platform :1"]],
    ["no owner at all", component("spec:", "  owner:"), ["component:default/orders of shop :4"]],
    ["an owner that stands elsewhere", component("spec:", "  owner:", "    $text: ./owner.txt"), ["component:default/orders of shop :4"], ["7 catalog.notText"]],
    ["an owner that is a list", component("spec:", "  owner: [a, b]"), ["component:default/orders of shop :4"], ["6 catalog.notText"]],
    [
      "links, runbooks by type, title and address",
      component("  links:", "    - url: https://a.acme.test/1", "      title: First", "      type: playbook", "    - { url: https://a.acme.test/2, title: The Runbook }",
        "    - url: https://a.acme.test/run-book/3", "    - { url: 'https://a.acme.test/4', type: dashboard }", "    - title: nothing"),
      ["component:default/orders of shop :4", "runbook First https://a.acme.test/1 :6", "runbook The Runbook https://a.acme.test/2 :9",
        "runbook - https://a.acme.test/run-book/3 :10", "dashboard - https://a.acme.test/4 :11"],
    ],
    ["addresses that nobody should follow", component("  links:", "    - url: javascript:alert(1)", "    - url: /relative"), ["component:default/orders of shop :4"], ["6 catalog.address", "7 catalog.address"]],
    [
      "where the code is",
      component("  annotations:", "    github.com/project-slug: acme/other", "    backstage.io/source-location: url:https://github.com/Acme/Shop/tree/main/services/Orders/"),
      ["component:default/orders of shop :4", "code github.com/acme/shop services/Orders :7"],
    ],
    ["which repository the code is in", component("  annotations:", "    github.com/project-slug: acme/shop"), ["component:default/orders of shop :4", "code github.com/acme/shop - :6"]],
    [
      "who is on call",
      component("  annotations:", "    pagerduty.com/integration-key: 0123456789abcdef", "    pagerduty.com/service-id: PSHOP", "    opsgenie.com/team: platform"),
      ["component:default/orders of shop :4", "on call pagerduty PSHOP :7", "on call opsgenie platform :8"],
    ],
    [
      "what it depends on",
      component("spec:", "  dependsOn:", "    - resource:orders-db", "    - Component:other/prices", "    - { kind: Resource, name: queue }"),
      ["component:default/orders of shop :4", "needs resource:default/orders-db :7", "needs component:other/prices :8", "needs resource:default/queue :9"],
    ],
    [
      "groups and people",
      "kind: Group\nmetadata:\n  name: platform\n  annotations: { github.com/team-slug: Acme/Platform }\nspec:\n  profile: { email: Platform@acme.test }\n---\nkind: User\nmetadata:\n  name: dana\n  annotations:\n    github.com/user-login: Dana-N\n",
      ["group:default/platform :3", "contact email Platform@acme.test :6", "is @acme/platform", "is platform@acme.test", "user:default/dana :10", "is @dana-n"],
    ],
    [
      "a component beside what it uses: the folder is the component's",
      `${component()}\n---\nkind: Resource\nmetadata: { name: db }\nspec: { owner: platform }\n---\nkind: API\nmetadata: { name: rest }\n`,
      ["component:default/orders of shop :4", "resource:default/db :7", "owner platform = group:default/platform :8", "api:default/rest :11"],
    ],
    ["a database on its own", "kind: Resource\nmetadata: { name: db }\n", ["resource:default/db of shop :2"]],
    ["a list of other files", "kind: Location\nmetadata: { name: all }\nspec: { targets: [./a.yaml] }\n", []],
    ["an entity without a name, before one with", `kind: Component\nmetadata: {}\n---\n${component()}`, ["component:default/orders of shop :7"], ["1 catalog.withoutName"]],
    ["something else of that name", "a: 1\n", [], ["1 catalog.noEntity"]],
    ["a template of a catalog file", "kind: Component\nmetadata:\n  name: ${{ values.name | dump }}\nspec:\n  owner: ${{ values.owner }}\n", [], ["3 yaml.template"]],
    ["an owner that a template fills in", component("spec:", "  owner: ${{ values.owner }}"), ["component:default/orders of shop :4"], ["6 yaml.template"]],
    ["two of one name", `${component()}\n---\n${component("spec: { owner: b }")}`, ["component:default/orders of shop :4", "component:default/orders of shop :9", "owner b = group:default/b :10"], ["9 catalog.repeated"]],
    ["Windows line ends and a byte order mark", `\uFEFF${component("spec:", "  owner: platform").replaceAll("\n", "\r\n")}`, ["component:default/orders of shop :4", "owner platform = group:default/platform :6"]],
    [
      "control characters and marks that turn text around",
      component("spec:", '  owner: "plat\\u0007form"', "  dependsOn: [\"resource:d\u202Eb\"]"),
      ["component:default/orders of shop :4", "owner plat\uFFFDform = group:default/plat\uFFFDform :6", "needs resource:default/d\uFFFDb :7"],
      ["6 catalog.invisible", "7 catalog.invisible"],
    ],
    ["a name longer than any", component(`spec: { owner: ${"a".repeat(2000)} }`), ["component:default/orders of shop :4"], ["5 catalog.notText"]],
    ["a mistake in the middle", `${component("spec: { owner: platform }")}\n---\nkind: [\n`, ["component:default/orders of shop :4", "owner platform = group:default/platform :5"], ["7 yaml.syntax", "7 catalog.noEntity"]],
  ];
  for (const [name, text, expected, problems] of cases) {
    it(name, () => checkCatalog("shop/catalog-info.yaml", text, expected, problems));
  }

  it("the sample company's services and people", () => {
    const read = (path: string): string => readFileSync(`test/fixtures/acme-shop/${path}`, "utf8");
    checkCatalog("services/orders/catalog-info.yaml", read("services/orders/catalog-info.yaml"), [
      "component:default/orders of services/orders :4",
      "code github.com/acme/shop services/orders :8",
      "owner group:default/checkout :15",
      "other Dashboard https://grafana.acme.test/d/orders :10",
      "needs resource:default/orders-db :17",
      "resource:default/orders-db :22",
      "owner group:default/platform :26",
    ]);
    checkCatalog("services/storefront/catalog-info.yaml", read("services/storefront/catalog-info.yaml"), [
      "component:default/storefront of services/storefront :4",
      "code github.com/acme/shop services/storefront :8",
      "owner group:default/checkout :18",
      "runbook HighLatency checkout https://github.com/acme/shop/blob/main/docs/runbooks/high-latency-checkout.md :10",
      "other Dashboard https://grafana.acme.test/d/storefront :13",
      "needs component:default/orders :20",
    ]);
  });
});
