import assert from "node:assert/strict";
import { emptyConfiguration } from "../../../../src/model/configuration";
import { phrase } from "../../../../src/present/phrase";
import { readConfiguration } from "../../../../src/sources/settings/configuration";

function read(text: string) {
  const { value, problems } = readConfiguration(".infra-steward.yaml", text);
  return { value, problems: problems.map(({ line, message }) => `${line ?? "-"}: ${phrase(message)}`) };
}

describe("the repository's own settings", () => {
  it("reads what the design names, with lines", () => {
    const { value, problems } = read([
      "environments:",
      '  - { match: "infra/prod/**", name: production, production: true }',
      "  - match: infra/qa/**",
      "    name: qa",
      "owners:",
      '  - { match: "**/monitoring/**", owner: "@acme/observability" }',
      'runbooks: { folders: ["handbook"], staleAfterDays: 180 }',
      "reviews: []",
      'findings: { "runbook/missing": off, "ownership/undeclared": error, "not/ours": view }',
    ].join("\n"));
    assert.deepEqual(problems, []);
    assert.deepEqual(value, {
      environments: [
        { match: "infra/prod/**", name: "production", production: true, line: 2 },
        { match: "infra/qa/**", name: "qa", production: false, line: 3 },
      ],
      owners: [{ match: "**/monitoring/**", owner: "@acme/observability", line: 6 }],
      runbooks: { folders: ["handbook"], links: [], staleAfterDays: 180 },
      reviews: [],
      expected: [],
      findings: { "runbook/missing": "off", "ownership/undeclared": "error" },
      drift: null,
      onCall: null,
      sprint: null,
    });
  });

  const onCall: readonly [string, unknown, string][] = [
    ["{ rota: [dana, lee], second: ['@acme/platform'], starts: 2026-11-02, everyDays: 7, timeZone: Europe/London }",
      { kind: "rota", rota: ["dana", "lee"], second: ["@acme/platform"], starts: "2026-11-02", everyDays: 7, timeZone: "Europe/London", line: 1 }, ""],
    ["{ rota: [dana], starts: 2026-11-02 }", { kind: "rota", rota: ["dana"], second: [], starts: "2026-11-02", everyDays: 7, timeZone: null, line: 1 }, ""],
    ["{ calendar: docs/oncall.ics }", { kind: "calendar", path: "docs/oncall.ics", timeZone: null, line: 1 }, ""],
    ["{ rota: [], starts: 2026-11-02 }", null, "\"onCall\" is not as expected"],
    ["{ rota: [dana], starts: soon }", null, "\"onCall\" is not as expected"],
    ["{ rota: [dana], starts: 2026-11-02, everyDays: 0 }", null, "\"onCall\" is not as expected"],
    ["{ rota: [dana], starts: 2026-11-02, timeZone: Mars/Olympus }", null, "\"onCall\" is not as expected"],
  ];
  for (const [text, expected, problem] of onCall) {
    it(`reads who is on call: ${text}`, () => {
      const { value, problems } = read(`onCall: ${text}\n`);
      assert.deepEqual(value.onCall, expected);
      assert.ok(problem === "" ? problems.length === 0 : problems.length === 1 && problems[0]?.includes(problem), problems.join("\n"));
    });
  }

  it("a part that is wrong is a problem with its line, and the others still hold", () => {
    const { value, problems } = read("owners: everybody\nrunbooks:\n  folders: [handbook]\n");
    assert.deepEqual(value.runbooks, { folders: ["handbook"], links: [], staleAfterDays: 180 });
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? "", /^1: "owners" is not as expected/);
  });

  it("reads runbooks that lie elsewhere, and leaves out what is no web address", () => {
    const { value, problems } = read([
      "runbooks:",
      "  staleAfterDays: 90",
      "  links:",
      "    - url: https://wiki.acme.test/restore",
      "      title: Restore orders DB",
      "      kind: incident",
      '      applies: { paths: ["infra/prod/**"], alerts: [OrdersDatabaseGone] }',
      '    - { url: "file:///etc/passwd" }',
      "    - url: https://dana:hunter2@wiki.acme.test/deploy",
    ].join("\n"));
    const nowhere = { paths: [], systems: [], resources: [], services: [], alerts: [] };
    assert.deepEqual(value.runbooks, {
      folders: [],
      links: [
        { url: "https://wiki.acme.test/restore", title: "Restore orders DB", kind: "incident", appliesTo: { ...nowhere, paths: ["infra/prod/**"], alerts: ["OrdersDatabaseGone"] }, line: 4 },
        { url: "https://wiki.acme.test/deploy", title: null, kind: "other", appliesTo: nowhere, line: 9 },
      ],
      staleAfterDays: 90,
    });
    assert.deepEqual(problems, ["8: This is no http or https address that may be shown; the link is left out."]);
  });

  for (const links of ["everywhere", "[{ title: T }]", "[{ url: https://a.test, kind: lunch }]"]) {
    it(`says that links are not ${links}`, () => assert.match(read(`runbooks: { links: ${links} }\n`).problems[0] ?? "", /^1: "runbooks" is not as expected/));
  }

  const broken: readonly [name: string, text: string][] = [
    ["empty", ""],
    ["a list", "- a\n- b\n"],
    ["a word", "hello"],
    ["no YAML", "environments: [\n"],
    ["aliases without end", `a: &a [x]\n${"bcdefghij".split("").map((letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${"abcdefghi"[index] ?? "a"}`).join(",")}]`).join("\n")}`],
    ["a prototype", "__proto__: { findings: 1 }\nconstructor: x\n"],
  ];
  for (const [name, text] of broken) it(`${name}: empty settings, and no exception`, () => assert.deepEqual(read(text).value, emptyConfiguration));

  const sprints: readonly [text: string, sprint: unknown, problem: RegExp | null][] = [
    ["sprint: { starts: 2026-01-05, lengthDays: 7, timeZone: Europe/London }", { kind: "cadence", starts: "2026-01-05", lengthDays: 7, timeZone: "Europe/London" }, null],
    ["sprint: { starts: 2026-01-05 }", { kind: "cadence", starts: "2026-01-05", lengthDays: 14, timeZone: null }, null],
    ["sprint: { calendar: docs/sprints.ics }", { kind: "calendar", path: "docs/sprints.ics", timeZone: null }, null],
    ["sprint: { starts: 2026-02-30 }", null, /a date such as/],
    ["sprint: { starts: 2026-01-05, lengthDays: 0 }", null, /lengthDays/],
    ["sprint: { starts: 2026-01-05, timeZone: Mars/Crater }", null, /a time zone such as/],
    ["sprint: weekly", null, /not as expected/],
  ];
  for (const [text, sprint, problem] of sprints) {
    it(`reads ${text}`, () => {
      const { value, problems } = read(text);
      assert.deepEqual(value.sprint, sprint);
      assert.equal(problems.length, problem === null ? 0 : 1);
      if (problem !== null) assert.match(problems[0] ?? "", problem);
    });
  }
});
