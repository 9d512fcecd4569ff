import { checkCatalog } from "./statements";

const service = `openapi: 3.0.1
info:
  title: Web shop
  x-cortex-tag: web
  x-cortex-type: service
  x-cortex-owners:
    - { type: group, name: acme/checkout, provider: GITHUB }
    - type: group
      name: Checkout
    - { type: email, email: Dana@acme.test }
    - { type: slack, channel: checkout-help }
  x-cortex-link:
    - { name: Restart, type: runbook, url: "https://wiki.acme.test/restart" }
    - { name: Interface, type: OPENAPI, url: "https://web.acme.test/openapi.json" }
  x-cortex-oncall:
    pagerduty: { id: P1, type: SERVICE }
  x-cortex-git:
    github: { repository: acme/shop, basepath: services/web }
  x-cortex-slack:
    channels: [{ name: web-alerts }]
  x-cortex-dependency:
    cortex: [{ tag: prices }]
`;

const statements = [
  "code github.com/acme/shop services/web :18",
  "owner acme/checkout = @acme/checkout :7",
  "owner Checkout = group:default/checkout :9",
  "owner Dana@acme.test = dana@acme.test :10",
  "on call pagerduty P1 :16",
  "contact slack checkout-help :11",
  "contact slack web-alerts :20",
  "runbook Restart https://wiki.acme.test/restart :13",
  "other Interface https://web.acme.test/openapi.json :14",
  "needs service:default/prices :22",
];

describe("Cortex' cortex.yaml", () => {
  it("a service", () => checkCatalog("web/cortex.yaml", service, ["service:default/web of web :4", ...statements]));
  it("a service in Cortex's own folder speaks for the folder that holds it", () => checkCatalog("x/.cortex/catalog/web.yaml", service, ["service:default/web of x :4", ...statements]));
  it("a team", () => checkCatalog("cortex.yaml", "info:\n  x-cortex-tag: checkout\n  x-cortex-type: team\n", ["group:default/checkout :2"]));
  it("a file of another program", () => checkCatalog("cortex.yaml", "target: all\ninfo: x\n", []));
});
