import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { parse } from "yaml";
import { configurationPath } from "../../../src/model/configuration";
import { explanationName, findingCodes, severities } from "../../../src/model/finding";
import { readConfiguration } from "../../../src/sources/settings/configuration";
import { configurationParts } from "../../../src/sources/settings/configurationParts";
import { expectedDriftSchema } from "../../../src/sources/settings/expectedDrift";
import { reviewSchema } from "../../../src/sources/settings/reviews";
import type { JsonSchema } from "./jsonSchema";
import { accepts, constraintsOf, jsonSchema, schemaOf } from "./jsonSchema";

/** What the reader knows, part by part. */
const { findings: levels, ...parts } = { ...configurationParts, reviews: v.array(reviewSchema), expected: v.array(expectedDriftSchema) };

const schemaFile = "schemas/infra-steward.schema.json";
const schema = v.parse(jsonSchema, JSON.parse(readFileSync(schemaFile, "utf8")));

function partOf(key: string): JsonSchema {
  const part = schema.properties?.[key];
  assert.ok(part, `the schema lacks ${key}`);
  return part;
}

describe("the schema that editors get for the repository's own settings", () => {
  it("is the one that package.json names for the file", () => {
    const { contributes } = v.parse(v.object({ contributes: v.object({ yamlValidation: v.unknown() }) }), JSON.parse(readFileSync("package.json", "utf8")));
    assert.deepEqual(contributes.yamlValidation, [{ fileMatch: configurationPath, url: `./${schemaFile}` }]);
  });

  it("has every part that the reader knows, and no other", () => {
    const read = new Set([...Object.keys(parts), "findings"]);
    assert.deepEqual(Object.keys(schema.properties ?? {}).sort(), [...read].sort());
  });

  for (const [key, part] of Object.entries(parts)) {
    it(`says of ${key} what the reader expects`, () => assert.deepEqual(constraintsOf(partOf(key)), schemaOf(part)));
  }

  it("names every finding code by the title of its explanation, and takes every level of the reader", () => {
    const { properties = {}, patternProperties = {} } = partOf("findings");
    const titles = findingCodes.map((code) => [code, `${/^# (.+)$/mu.exec(readFileSync(`explanations/${explanationName(code)}`, "utf8"))?.[1] ?? ""}.`]);
    assert.deepEqual(Object.entries(properties).map(([code, { description }]) => [code, description]), titles);
    for (const level of [...Object.values(properties), ...Object.values(patternProperties)]) {
      assert.deepEqual(level.enum, [...severities, "off"]);
      assert.deepEqual(level.enum.filter((one) => !v.is(levels, { code: one })), []);
    }
  });

  it("says of every key what it means, in one line", () => {
    assert.deepEqual(withoutWords(schema, ""), []);
  });

  const examples: readonly [name: string, text: string][] = [
    ["the sample company's file", readFileSync("test/fixtures/acme-shop/.infra-steward.yaml", "utf8")],
    ["the file of the design", designExample()],
    ["a sprint by a calendar", "sprint: { calendar: docs/sprints.ics }"],
    ["who is on call by a calendar", "onCall: { calendar: docs/oncall.ics, timeZone: Europe/London }"],
    ["a level for a review and for a scanner", 'findings: { "due/restore-test": error, "scan/trivy/AVD-AWS-0001": off }'],
    ["plans about another folder", 'drift: { plans: [{ match: "plans/prod.json", root: infra/prod }] }'],
  ];
  for (const [name, text] of examples) {
    it(`accepts ${name}, as the reader does`, () => {
      assert.deepEqual(readConfiguration(".infra-steward.yaml", text).problems, []);
      assert.deepEqual(accepts(schema, parse(text)), []);
    });
  }

  const mistakes: readonly [name: string, text: string, expected: readonly string[]][] = [
    ["a misspelt part", "enviroments: []", ["/enviroments: not known"]],
    ["a misspelt key", "environments: [{ match: a, nam: b }]", ["/environments/0/nam: not known", "/environments/0: lacks name"]],
    ["a word for a number", "drift: { staleAfterDays: soon }", ["/drift/staleAfterDays: no integer"]],
    ["a level that is none", 'findings: { "drift/live": loud }', ["/findings/drift/live: not among the values"]],
    ["a code that is none", 'findings: { "drift/lively": off }', ["/findings/drift/lively: not known"]],
    ["neither day nor calendar", "sprint: { lengthDays: 14 }", ["/sprint: no alternative fits"]],
  ];
  for (const [name, text, expected] of mistakes) it(`tells of ${name}`, () => assert.deepEqual(accepts(schema, parse(text)), expected));
});

function withoutWords(one: JsonSchema, at: string): string[] {
  const below = [...Object.entries(one.properties ?? {}), ...(one.items === undefined ? [] : [["[]", one.items] as const]), ...(one.anyOf ?? []).map((each) => ["", each] as const)];
  const silent = Object.entries(one.properties ?? {}).filter(([, { description }]) => description === undefined || description.includes("\n"));
  return [...silent.map(([key]) => `${at}/${key}`), ...below.flatMap(([key, each]) => withoutWords(each, `${at}/${key}`))];
}

function designExample(): string {
  return [
    "environments:",
    '  - { match: "infra/prod/**", name: production, production: true }',
    "owners:",
    '  - { match: "**/monitoring/**", owner: "@acme/observability" }',
    'runbooks: { folders: ["docs/runbooks"], staleAfterDays: 180 }',
    "reviews:",
    "  - name: restore-test",
    '    applies: ["aws_db_instance.*"]',
    "    everyDays: 90",
    '    owner: "@acme/platform"',
    "    done:",
    '      - { on: 2026-08-01, by: "@acme/platform", result: passed, minutes: 42, evidence: "https://ci.acme.test/1234" }',
    '  - { name: tls-certificate, applies: ["infra/prod/edge/**"], expires: 2027-01-15 }',
    'onCall: { rota: ["dana", "lee"], second: ["@acme/platform"], starts: 2026-11-02, everyDays: 7, timeZone: Europe/London }',
    "sprint: { starts: 2026-01-05, lengthDays: 14, timeZone: Europe/London }",
    'drift: { plans: ["**/*.tfplan.json"], staleAfterDays: 7 }',
    'findings: { "ownership/single-person": off }',
  ].join("\n");
}
