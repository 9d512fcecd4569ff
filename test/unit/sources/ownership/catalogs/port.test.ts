import { checkCatalog } from "./statements";

describe("Port's port.yml", () => {
  it("one entity", () =>
    checkCatalog("web/port.yml", `identifier: web
title: Web shop
blueprint: microservice
team: [checkout, platform]
properties:
  runbookUrl: https://wiki.acme.test/restart
  language: TypeScript
  pagerduty: https://acme.pagerduty.test/services/P1
  webhookUrl: https://ci.acme.test/hook/123
  replicas: 3
relations:
  dependsOn: [prices, stock]
  system: shop
`, [
      "microservice:default/web of web :1",
      "owner checkout = group:default/checkout :4",
      "owner platform = group:default/platform :4",
      "on call pagerduty https://acme.pagerduty.test/services/P1 :8",
      "runbook runbookUrl https://wiki.acme.test/restart :6",
      "other pagerduty https://acme.pagerduty.test/services/P1 :8",
      "needs service:default/prices :12",
      "needs service:default/stock :12",
    ]));

  it("a list", () =>
    checkCatalog("port.yml", "- { identifier: web, blueprint: service, team: a }\n- identifier: core\n  blueprint: _team\n- { identifier: half }\n", [
      "service:default/web of / :1", "owner a = group:default/a :1", "group:default/core :2",
    ]));

  it("a file of another program", () => checkCatalog("port.yml", "resources:\n  - kind: repository\n", []));
});
