import assert from "node:assert/strict";
import fc from "fast-check";
import type { CatalogFormat } from "../../../../../src/model/catalog";
import { catalogFormatOf, isCatalogPath, readCatalog } from "../../../../../src/sources/ownership/catalogs/catalogs";
import { processorTime } from "../../../processorTime";

describe("which files are catalogs", () => {
  const cases: readonly (readonly [path: string, format: CatalogFormat | null])[] = [
    ["catalog-info.yaml", "backstage"], ["a/b/catalog-info.yml", "backstage"], ["a/web.catalog-info.yaml", "backstage"],
    ["catalog-info.json", null], ["mycatalog-info.yaml", null],
    ["service.datadog.yaml", "datadog"], ["a/entity.datadog.json", "datadog"], ["datadog.yaml", null],
    ["opslevel.yml", "opslevel"], ["opslevel.yaml", null],
    ["cortex.yaml", "cortex"], ["a/.cortex/catalog/web.yaml", "cortex"], [".cortex/scorecards/a.yaml", null],
    ["port.yml", "port"], ["port.yaml", "port"], ["port-app-config.yml", null], ["airport.yml", null],
  ];
  for (const [path, format] of cases) {
    it(`${path}: ${format ?? "none"}`, () => {
      assert.equal(catalogFormatOf(path), format);
      assert.equal(isCatalogPath(path), format !== null);
    });
  }

  it("reads nothing from other files", () => assert.deepEqual(readCatalog("a.yaml", "kind: Component\nmetadata: { name: a }"), { value: [], problems: [] }));
});

describe("secrets in catalogs", () => {
  const secret = "not-a-real-secret-91d2";
  const texts: readonly (readonly [path: string, text: string])[] = [
    ["catalog-info.yaml", `kind: Component
metadata:
  name: a
  annotations:
    pagerduty.com/integration-key: ${secret}
    acme.test/api-token: ${secret}
  labels: { token: ${secret} }
  links:
    - { url: "https://user:${secret}@a.acme.test/runbook", title: a }
    - { url: "https://a.acme.test/?id=1&access_token=${secret}", title: b }
    - { url: "https://a.acme.test/x#access_token=${secret}", title: c }
    - { url: "https://hooks.slack.com/services/T/B/${secret}", title: d }
    - { url: "ftp://a.acme.test/${secret}" }
spec: { owner: [${secret}], password: ${secret} }
`],
    ["service.datadog.yaml", `schema-version: v2.2
dd-service: a
contacts: [{ type: slack, contact: "https://hooks.slack.com/services/T/B/${secret}" }]
extensions: { key: ${secret} }
integrations: { pagerduty: { integration-key: ${secret}, service-url: "https://x:${secret}@a.acme.test/" }, opsgenie: ${secret} }
`],
    ["entity.datadog.yaml", `apiVersion: v3
kind: service
metadata: { name: a, tags: ["token:${secret}"] }
integrations: { pagerduty: { routingKey: ${secret} } }
datadog: { codeLocations: [{ repositoryURL: "https://x:${secret}@github.com/acme/shop" }] }
`],
    ["opslevel.yml", `service: { name: a, tags: [{ key: token, value: ${secret} }], repositories: [{ name: "https://x:${secret}@github.com/acme/shop" }] }\n`],
    ["cortex.yaml", `info:
  x-cortex-tag: a
  x-cortex-custom-metadata: { token: ${secret} }
  x-cortex-oncall: { pagerduty: { key: ${secret} } }
`],
    ["port.yml", `identifier: a
blueprint: b
properties: { apiToken: "https://a.acme.test/${secret}", slackWebhook: "https://a.acme.test/${secret}", note: ${secret}, wiki: "https://a.acme.test/?api_key=${secret}" }
`],
  ];
  for (const [path, text] of texts) {
    it(`are in nothing that is read from ${path}`, () => {
      assert.ok(text.includes(secret));
      const read = readCatalog(path, text);
      assert.equal(read.value.length, 1);
      assert.ok(!JSON.stringify(read).includes(secret), JSON.stringify(read));
    });
  }

  it("leave the rest of an address", () => {
    const links = readCatalog("catalog-info.yaml", texts[0]?.[1] ?? "").value[0]?.links.map(({ url }) => url);
    assert.deepEqual(links, ["https://a.acme.test/runbook", "https://a.acme.test/?id=1", "https://a.acme.test/x"]);
  });
});

describe("hostile catalogs end soon, with a problem", () => {
  const head = "kind: Component\nmetadata: { name: a }\n";
  const bomb = ["x0: &x0 [a]", ...Array.from({ length: 9 }, (_, index) => `x${index + 1}: &x${index + 1} [${Array.from({ length: 9 }, () => `*x${index}`).join(", ")}]`)].join("\n");
  const many = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join("");
  const cases: readonly (readonly [name: string, path: string, text: string, problem: string | null, entities: number])[] = [
    ["an alias bomb for an owner", "catalog-info.yaml", `${bomb}\n${head}spec: { owner: *x9 }`, "catalog.notText", 1],
    ["an alias bomb for a list", "catalog-info.yaml", `${bomb}\n${head}spec: { dependsOn: *x9 }`, "catalog.notText", 1],
    ["one long list, behind 500 aliases", "port.yml", `- { identifier: a, blueprint: b, team: &t [${many(12_000, (index) => `t${index},`)}] }\n${many(500, (index) => `- { identifier: b${index}, blueprint: b, team: *t }\n`)}`, "catalog.tooMany", 9],
    ["4,000 anchors and as many aliases", "catalog-info.yaml", `${head}spec:\n  dependsOn:\n${many(4000, (index) => `  - &a${index} c:d\n  - *a${index}\n`)}`, null, 1],
    ["a list that holds itself", "port.yml", "&a\n- *a\n- { identifier: a, blueprint: b, team: &t [*t] }\n", "catalog.notText", 1],
    ["200,000 keys", "catalog-info.yaml", `${head}${many(200_000, (index) => `k${index}: 1\n`)}`, "file.tooLarge", 0],
    ["nesting", "catalog-info.yaml", `${head}spec: ${"[".repeat(200_000)}`, "yaml.tooComplex", 0],
    ["5,000 mistakes", "catalog-info.yaml", `${head}spec: ${"] ".repeat(5000)}`, "yaml.syntax", 1],
    ["500 entities of one name", "catalog-info.yaml", many(500, () => `${head}---\n`), "catalog.repeated", 500],
  ];
  for (const [name, path, text, problem, entities] of cases) {
    it(name, () => {
      const spentMs = processorTime();
      const read = readCatalog(path, text);
      const spent = spentMs();
      assert.ok(spent < 2000, `took ${spent} ms`);
      assert.equal(read.problems.some(({ message }) => message.key === problem), problem !== null, JSON.stringify(read.problems.slice(0, 3)));
      assert.ok(read.problems.length <= 60);
      assert.equal(read.value.length, entities);
    });
  }

  it("and nothing makes a reader throw", () => {
    const piece = fc.constantFrom("kind: a\n", "metadata: ", "name: ", "spec: ", "owner: ", "- ", "\n", "  ", "[", "]", "{", "}", "&a ", "*a", "<<: ", "|\n", "'", "---\n", "info: ", "x-cortex-tag: ", "service: ", "identifier: a\n", "blueprint: b\n", "team: ");
    const path = fc.constantFrom("catalog-info.yaml", "entity.datadog.yaml", "service.datadog.yml", "opslevel.yml", "cortex.yaml", "port.yml");
    fc.assert(fc.property(path, fc.array(piece, { maxLength: 40 }), (file, pieces) => void readCatalog(file, pieces.join(""))), { numRuns: 200 });
  });
});
