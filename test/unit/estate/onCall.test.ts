import assert from "node:assert/strict";
import { onCallAt } from "../../../src/estate/onCall";
import { contactsAt } from "../../../src/estate/whomToAsk";
import type { Snapshot } from "../../../src/estate/snapshot";
import { emptySnapshot } from "../../../src/estate/snapshot";
import { memoryTree } from "../../../src/estate/trees/memory";
import type { CatalogEntity } from "../../../src/model/catalog";
import type { OnCallSettings } from "../../../src/model/onCall";
import { emptyConfiguration } from "../../../src/model/configuration";
import { known } from "../../../src/model/section";
import { phrase } from "../../../src/present/phrase";

const entity: CatalogEntity = {
  format: "backstage", kind: "component", namespace: "default", name: "orders", path: "services/orders/catalog-info.yaml", line: 4, folder: "services/orders", locations: [],
  owners: [], onCall: [{ provider: "pagerduty", name: "PABC123", url: null, line: 8 }], contacts: [{ kind: "slack", name: null, contact: "#orders", line: 9 }], links: [], dependsOn: [], identities: [],
};
const team: CatalogEntity = {
  ...entity, kind: "group", name: "platform", path: "catalog-info.yaml", folder: null, onCall: [], identities: ["@acme/platform"], contacts: [{ kind: "email", name: null, contact: "platform@acme.test", line: 20 }],
  links: [
    { kind: "other", title: "Ask us", url: "https://acme.slack.com/archives/platform", line: 22 },
    { kind: "dashboard", title: "Chat latency", url: "https://grafana.acme.test/chat", line: 23 },
    { kind: "other", title: "Home", url: "https://wiki.acme.test/platform", line: 24 },
  ],
};

function snapshot(onCall: OnCallSettings | null): Snapshot {
  return { ...emptySnapshot, configuration: known({ ...emptyConfiguration, onCall }), catalogs: known([entity, team]) };
}

const moment = { at: Date.parse("2026-11-21T12:00Z"), timeZone: "UTC" };
const files = memoryTree({ "docs/oncall.ics": ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20261116", "DTEND;VALUE=DATE:20261123", "SUMMARY:dana", "END:VEVENT", "END:VCALENDAR"].join("\r\n") });

describe("who is on call for a place", () => {
  const cases: readonly [string, OnCallSettings | null, string, readonly string[]][] = [
    ["by the rota, with the second", { kind: "rota", rota: ["dana", "lee"], second: ["@acme/platform"], starts: "2026-11-02", everyDays: 7, timeZone: null, line: 3 }, "infra/prod/rds.tf", ["first dana .infra-steward.yaml:3", "second @acme/platform .infra-steward.yaml:3"]],
    ["by the calendar", { kind: "calendar", path: "docs/oncall.ics", timeZone: null, line: 3 }, "infra/prod/rds.tf", ["calendar dana docs/oncall.ics:-"]],
    ["by a calendar that is not there", { kind: "calendar", path: "docs/gone.ics", timeZone: null, line: 3 }, "infra/prod/rds.tf", ["docs/gone.ics does not exist."]],
    ["by the catalog of its service", null, "services/orders/deploy.yaml", ["pagerduty PABC123 services/orders/catalog-info.yaml:8"]],
    ["by nothing", null, "infra/prod/rds.tf", []],
  ];
  for (const [title, settings, path, expected] of cases) {
    it(title, async () => {
      const { turns, links, problems } = await onCallAt(snapshot(settings), files, { path, owners: [] }, moment);
      assert.deepEqual([
        ...turns.map(({ role, now, source }) => `${role} ${now?.who ?? "-"} ${source.path}:${source.line ?? "-"}`),
        ...links.map(({ provider, name, source }) => `${provider} ${name ?? "-"} ${source.path}:${source.line ?? "-"}`),
        ...problems.map(({ message }) => phrase(message)),
      ], expected);
    });
  }
});

describe("how an owner is reached", () => {
  const cases: readonly [string, string, readonly string[], readonly string[]][] = [
    ["by what the catalog says of the team, and no link that is none to a conversation", "infra/prod/rds.tf", ["@acme/platform"], ["email platform@acme.test", "opens https://acme.slack.com/archives/platform"]],
    ["the team first, then the service", "services/orders/deploy.yaml", ["@acme/platform"], ["email platform@acme.test", "opens https://acme.slack.com/archives/platform", "name #orders"]],
    ["an owner whom no catalog knows", "infra/prod/rds.tf", ["@acme/other"], []],
  ];
  for (const [title, path, owners, expected] of cases) {
    it(title, () => assert.deepEqual(contactsAt(snapshot(null), path, owners).map(({ kind, to }) => `${kind} ${to}`), expected));
  }
});
