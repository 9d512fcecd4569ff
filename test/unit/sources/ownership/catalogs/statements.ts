import assert from "node:assert/strict";
import type { CatalogEntity } from "../../../../../src/model/catalog";
import { referenceOf } from "../../../../../src/model/catalog";
import { readCatalog } from "../../../../../src/sources/ownership/catalogs/catalogs";

/** Everything that an entity states, one line each: what kind of statement, what it says, and `:line`. */
function statementsOf(entity: CatalogEntity): string[] {
  return [
    `${referenceOf(entity)}${entity.folder === null ? "" : ` of ${entity.folder === "" ? "/" : entity.folder}`} :${entity.line}`,
    ...entity.locations.map(({ repository, path, line }) => `code ${repository} ${path ?? "-"} :${line}`),
    ...entity.owners.map(({ written, reference, line }) => `owner ${written}${written === reference ? "" : ` = ${reference}`} :${line}`),
    ...entity.onCall.map(({ provider, url, name, line }) => `on call ${provider} ${url ?? name ?? "-"} :${line}`),
    ...entity.contacts.map(({ kind, name, contact, line }) => `contact ${kind} ${name === null ? "" : `${name} `}${contact} :${line}`),
    ...entity.links.map(({ kind, title, url, line }) => `${kind} ${title ?? "-"} ${url} :${line}`),
    ...entity.dependsOn.map(({ reference, line }) => `needs ${reference} :${line}`),
    ...entity.identities.map((identity) => `is ${identity}`),
  ];
}

/** Checks all that a file states, entity by entity, and its problems as `line key`. */
export function checkCatalog(path: string, text: string, expected: readonly string[], problems: readonly string[] = []): void {
  const read = readCatalog(path, text);
  assert.deepEqual(read.value.flatMap(statementsOf), expected);
  assert.deepEqual(read.problems.map(({ line, message }) => `${line ?? "-"} ${message.key}`), problems);
  for (const entity of read.value) assert.equal(entity.path, path);
  for (const problem of read.problems) assert.equal(problem.path, path);
}
