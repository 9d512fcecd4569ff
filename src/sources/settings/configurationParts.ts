import * as v from "valibot";
import { defaultDrift, emptyConfiguration } from "../../model/configuration";
import { severities } from "../../model/finding";
import { runbookKinds } from "../../model/runbook";
import { isDay, isTimeZone } from "../../model/sprint";

const texts = v.optional(v.array(v.string()), []);
const applies = v.object({ paths: texts, systems: texts, resources: texts, services: texts, alerts: texts });
const link = v.object({
  url: v.string(),
  title: v.nullish(v.string(), null),
  kind: v.optional(v.picklist(runbookKinds), "other"),
  applies: v.optional(applies, {}),
});

const timeZone = v.optional(v.nullable(v.pipe(v.string(), v.check(isTimeZone, "a time zone such as Europe/London"))), null);
const cadence = v.object({
  starts: v.pipe(v.string(), v.check(isDay, "a date such as 2026-01-05")),
  lengthDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)), 14),
  timeZone,
});
const calendar = v.object({ calendar: v.string(), timeZone });

const person = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120));
const rota = v.object({
  rota: v.pipe(v.array(person), v.check((people) => people.length > 0, "somebody who takes turns")),
  second: v.optional(v.array(person), []),
  starts: v.pipe(v.string(), v.check(isDay, "a date such as 2026-01-05")),
  everyDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)), 7),
  timeZone,
});

/**
 * The parts of `.infra-steward.yaml` that are read as a whole; lists whose items stand for themselves are in files of their own.
 * `schemas/infra-steward.schema.json` tells editors the same, and a test holds the two together. Unknown keys are no
 * mistake: a later version may read them.
 */
export const configurationParts = {
  environments: v.array(v.object({ match: v.string(), name: v.string(), production: v.optional(v.boolean(), false) })),
  owners: v.array(v.object({ match: v.string(), owner: v.string() })),
  runbooks: v.object({
    folders: texts,
    links: v.optional(v.array(link), []),
    staleAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), emptyConfiguration.runbooks.staleAfterDays),
  }),
  drift: v.object({
    plans: v.optional(v.array(v.union([v.string(), v.object({ match: v.string(), root: v.string() })]))),
    staleAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), defaultDrift.staleAfterDays),
  }),
  findings: v.record(v.string(), v.union([v.literal("off"), v.literal(false), v.picklist(severities)])),
  onCall: v.union([calendar, rota]),
  sprint: v.union([calendar, cadence]),
} as const;
