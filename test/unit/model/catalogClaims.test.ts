import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { catalogClaims, servicesAt } from "../../../src/model/catalogClaims";
import { readCatalog } from "../../../src/sources/ownership/catalogs/catalogs";

function component(name: string, owner: string, annotation = ""): string {
  return `kind: Component\nmetadata: { name: ${name}${annotation === "" ? "" : `, annotations: { ${annotation} }`} }\nspec: { owner: ${owner} }\n`;
}

function located(address: string): string {
  return `backstage.io/source-location: "url:${address}"`;
}

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly path: string;
  readonly repository?: string;
  /** `owner path:line`, with `*` for a catch-all. */
  readonly claims: readonly string[];
  readonly services: readonly string[];
}

const nested = { "catalog-info.yaml": component("all", "top"), "infra/catalog-info.yaml": component("infra", "platform"), "infra/prod/catalog-info.yaml": component("prod", "ops") };

const cases: readonly Case[] = [
  { name: "no catalog", files: {}, path: "a.tf", claims: [], services: [] },
  {
    name: "the nearest ancestor first, and the root's as a catch-all",
    files: nested,
    path: "infra/prod/a.tf",
    claims: ["ops infra/prod/catalog-info.yaml:3", "platform infra/catalog-info.yaml:3", "top catalog-info.yaml:3 *"],
    services: ["component:default/prod"],
  },
  { name: "not a folder whose name only begins alike", files: nested, path: "infra2/a.tf", claims: ["top catalog-info.yaml:3 *"], services: ["component:default/all"] },
  {
    name: "several owners of several formats in one folder, in the order of the files",
    files: { "web/catalog-info.yaml": component("web", "a"), "web/entity.datadog.yaml": "apiVersion: v3\nkind: service\nmetadata:\n  name: web\n  owner: b\n  additionalOwners: [{ name: c }]\n" },
    path: "web/main.tf",
    claims: ["a web/catalog-info.yaml:3", "b web/entity.datadog.yaml:5", "c web/entity.datadog.yaml:6"],
    services: ["component:default/web", "service:default/web"],
  },
  {
    name: "a component, and not the database beside it",
    files: { "web/catalog-info.yaml": `${component("web", "a")}---\nkind: Resource\nmetadata: { name: db }\nspec: { owner: b }\n` },
    path: "web/main.tf",
    claims: ["a web/catalog-info.yaml:3"],
    services: ["component:default/web"],
  },
  {
    name: "groups and people own no folder",
    files: { "catalog-info.yaml": "kind: Group\nmetadata: { name: platform }\nspec: { owner: x }\n" },
    path: "a.tf",
    claims: [],
    services: [],
  },
  {
    name: "a system owns its folder and is no service",
    files: { "shop/catalog-info.yaml": "kind: System\nmetadata: { name: shop }\nspec: { owner: a }\n" },
    path: "shop/a.tf",
    claims: ["a shop/catalog-info.yaml:3"],
    services: [],
  },
  {
    name: "where its code is said to be, in the repository that we are in",
    files: { "catalog/web.catalog-info.yaml": component("web", "a", located("https://github.com/acme/shop/tree/main/services/web/")) },
    path: "services/web/a.tf",
    repository: "github.com/acme/shop",
    claims: ["a catalog/web.catalog-info.yaml:3"],
    services: ["component:default/web"],
  },
  {
    name: "and then not in the folder of the file",
    files: { "catalog/web.catalog-info.yaml": component("web", "a", located("https://github.com/acme/shop/tree/main/services/web/")) },
    path: "catalog/a.tf",
    repository: "github.com/acme/shop",
    claims: [],
    services: [],
  },
  {
    name: "the code of another repository is not here",
    files: { "web/catalog-info.yaml": component("web", "a", "github.com/project-slug: acme/web") },
    path: "web/a.tf",
    repository: "github.com/acme/shop",
    claims: [],
    services: [],
  },
  {
    name: "a repository that is this one leaves the folder of the file",
    files: { "web/catalog-info.yaml": component("web", "a", "github.com/project-slug: acme/shop") },
    path: "web/a.tf",
    repository: "github.com/acme/shop",
    claims: ["a web/catalog-info.yaml:3"],
    services: ["component:default/web"],
  },
  {
    name: "where we do not know which repository this is, the folder of the file counts",
    files: { "web/catalog-info.yaml": component("web", "a", located("https://github.com/acme/other/tree/main/x/")) },
    path: "web/a.tf",
    claims: ["a web/catalog-info.yaml:3"],
    services: ["component:default/web"],
  },
  {
    name: "globs, the longest beginning first",
    files: {
      "entity.datadog.yaml": ["a:\"**\"", "b:infra/**/*.tf", "c:infra/prod"].map((each) => {
        const [owner = "", glob = ""] = each.split(":");
        return `apiVersion: v3\nkind: service\nmetadata: { name: ${owner}, owner: ${owner} }\ndatadog: { codeLocations: [{ repositoryURL: "https://github.com/acme/shop", paths: [${glob}] }] }\n`;
      }).join("---\n"),
    },
    path: "infra/prod/a.tf",
    repository: "github.com/acme/shop",
    claims: ["c entity.datadog.yaml:13", "b entity.datadog.yaml:8", "a entity.datadog.yaml:3 *"],
    services: ["service:default/c"],
  },
];

describe("whom the catalogs name for a path", () => {
  for (const { name, files, path, repository = null, claims, services } of cases) {
    it(name, () => {
      const entities = Object.entries(files).flatMap(([file, text]) => readCatalog(file, text).value);
      const found = catalogClaims(entities, path, repository);
      assert.deepEqual(found.map(({ owner, source, catchAll }) => `${owner} ${source.path}:${source.line ?? "-"}${catchAll ? " *" : ""}`), claims);
      assert.ok(found.every(({ answers, source }) => answers === "ask" && source.kind === "catalog"));
      assert.deepEqual(servicesAt(entities, path, repository), services);
    });
  }

  it("the sample company's orders service is checkout's", () => {
    const files = ["catalog-info.yaml", "services/orders/catalog-info.yaml", "services/storefront/catalog-info.yaml"];
    const entities = files.flatMap((file) => readCatalog(file, readFileSync(`test/fixtures/acme-shop/${file}`, "utf8")).value);
    const ownersOf = (path: string, repository: string | null): string[] => catalogClaims(entities, path, repository).map(({ owner, source }) => `${owner}:${source.line ?? "-"}`);
    for (const repository of [null, "github.com/acme/shop"]) {
      assert.deepEqual(ownersOf("services/orders/Dockerfile", repository), ["group:default/checkout:15"]);
      assert.deepEqual(ownersOf("infra/prod/rds.tf", repository), []);
      assert.deepEqual(servicesAt(entities, "services/storefront/Dockerfile", repository), ["component:default/storefront"]);
    }
  });
});
