import { checkCatalog } from "./statements";

describe("OpsLevel's opslevel.yml", () => {
  it("a service", () =>
    checkCatalog("web/opslevel.yml", `version: 1
service:
  name: Web Shop
  owner: checkout_team
  tools:
    - { name: Restart, category: runbooks, url: "https://wiki.acme.test/restart" }
    - { name: Logs, category: logs, url: "https://logs.acme.test/web" }
  repositories:
    - { name: acme/shop, path: /services/web, display_name: Shop }
    - name: acme/web
  dependencies:
    - prices
    - alias: stock
`, [
      "service:default/web shop of web :3",
      "code acme/shop services/web :9",
      "code acme/web - :10",
      "owner checkout_team = group:default/checkout_team :4",
      "runbook Restart https://wiki.acme.test/restart :6",
      "other Logs https://logs.acme.test/web :7",
      "needs service:default/prices :12",
      "needs service:default/stock :13",
    ]));

  it("a component", () => checkCatalog("opslevel.yml", "component:\n  name: web\n", ["component:default/web of / :2"]));
  it("the repository itself, which needs no name", () => checkCatalog("opslevel.yml", "version: 1\nrepository:\n  owner: platform\n", ["repository:default/repository of / :3", "owner platform = group:default/platform :3"]));
  it("something else", () => checkCatalog("opslevel.yml", "version: 1\n", [], ["1 catalog.noEntity"]));

  const words: readonly (readonly [written: string, owner: string | null])[] = [["on", null], ["No", null], ["y", null], ["true", null], ['"on"', "on"], ["'no'", "no"], ["once", "once"]];
  for (const [written, owner] of words) {
    it(`${written} is ${owner === null ? "no name in YAML 1.1" : "a name"}`, () =>
      checkCatalog("opslevel.yml", `service:\n  name: web\n  owner: ${written}\n`, [
        "service:default/web of / :2",
        ...(owner === null ? [] : [`owner ${owner} = group:default/${owner} :3`]),
      ], owner === null ? ["3 catalog.boolean"] : []));
  }
});
