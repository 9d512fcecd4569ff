import { checkCatalog } from "./statements";

describe("Datadog's service and entity definitions", () => {
  it("version 2.2", () =>
    checkCatalog("web/service.datadog.yaml", `---
schema-version: v2.2
dd-service: web
team: checkout
contacts:
  - name: Mail
    type: email
    contact: checkout@acme.test
  - type: slack
    contact: https://acme.slack.test/archives/C1
links:
  - { name: Restart, type: runbook, url: "https://wiki.acme.test/restart" }
  - { name: Code, type: repo, url: "https://github.com/acme/web" }
  - name: Board
    type: dashboard
    url: https://grafana.acme.test/web
integrations:
  pagerduty:
    service-url: https://acme.pagerduty.test/services/P1
  opsgenie:
    service-url: https://acme.opsgenie.test/service/2
    region: EU
`, [
      "service:default/web of web :3",
      "owner checkout = group:default/checkout :4",
      "on call pagerduty https://acme.pagerduty.test/services/P1 :19",
      "on call opsgenie https://acme.opsgenie.test/service/2 :21",
      "contact email Mail checkout@acme.test :8",
      "contact slack https://acme.slack.test/archives/C1 :10",
      "runbook Restart https://wiki.acme.test/restart :12",
      "repository Code https://github.com/acme/web :13",
      "dashboard Board https://grafana.acme.test/web :14",
    ]));

  it("version 2, with an address in place of a mapping, and further lists", () =>
    checkCatalog("service.datadog.yml", `schema-version: v2
dd-service: web
docs: [{ name: Guide, provider: wiki, url: "https://wiki.acme.test/guide" }]
repos: [{ name: Code, provider: github, url: "https://github.com/acme/web" }]
integrations: { pagerduty: "https://acme.pagerduty.test/services/P1" }
`, [
      "service:default/web of / :2",
      "on call pagerduty https://acme.pagerduty.test/services/P1 :5",
      "documentation Guide https://wiki.acme.test/guide :3",
      "repository Code https://github.com/acme/web :4",
    ]));

  it("version 3, several in one file", () =>
    checkCatalog("web/entity.datadog.yaml", `apiVersion: v3
kind: service
metadata:
  name: web
  owner: checkout
  additionalOwners:
    - { name: platform, type: operator }
  links: [{ name: Restart, type: runbook, url: "https://wiki.acme.test/restart" }]
spec:
  dependsOn: ["datastore:orders", "service:prices"]
integrations:
  pagerduty: { serviceURL: "https://acme.pagerduty.test/services/P1" }
datadog:
  codeLocations:
    - repositoryURL: https://github.com/acme/shop.git
      paths: ["services/web/**", "/infra/web"]
    - repositoryURL: https://github.com/acme/web
---
apiVersion: v3
kind: datastore
metadata: { name: orders, owner: data }
`, [
      "service:default/web of web :4",
      "code github.com/acme/shop services/web/** :16",
      "code github.com/acme/shop infra/web :16",
      "code github.com/acme/web - :17",
      "owner checkout = group:default/checkout :5",
      "owner platform = group:default/platform :7",
      "on call pagerduty https://acme.pagerduty.test/services/P1 :12",
      "runbook Restart https://wiki.acme.test/restart :8",
      "needs datastore:default/orders :10",
      "needs service:default/prices :10",
      "datastore:default/orders :21",
      "owner data = group:default/data :21",
    ]));

  it("JSON", () => checkCatalog("service.datadog.json", '{\n  "schema-version": "v2.2",\n  "dd-service": "web",\n  "team": "a"\n}', ["service:default/web of / :3", "owner a = group:default/a :4"]));
  it("something else", () => checkCatalog("service.datadog.yaml", "name: web\n", [], ["1 catalog.noEntity"]));
  it("no name", () => checkCatalog("service.datadog.yaml", "schema-version: v2.2\nteam: a\n", [], ["1 catalog.withoutName"]));
});
