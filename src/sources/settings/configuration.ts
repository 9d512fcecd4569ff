import * as v from "valibot";
import type { Document } from "yaml";
import type { Read } from "../../base/read";
import type { Configuration, DriftSettings, RunbookSettings, SprintSettings } from "../../model/configuration";
import { defaultDrift, emptyConfiguration } from "../../model/configuration";
import { isFindingCode, severities } from "../../model/finding";
import type { Problem } from "../../model/message";
import { runbookKinds } from "../../model/runbook";
import { isDay, isTimeZone } from "../../model/sprint";
import { webAddress } from "../../model/webAddress";
import type { YamlFile } from "../yaml/document";
import { openYaml, plainValue } from "../yaml/document";
import { itemsOf, valueAt } from "../yaml/nodes";
import { expectedOf } from "./expected";
import { readExpectedDrift } from "./expectedDrift";
import { readReviews } from "./reviews";

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

/** Parts that later rules read (`onCall`) are left alone here, so unknown keys are no mistake. */
const parts = {
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
  sprint: v.union([calendar, cadence]),
} as const;

/**
 * Reads `.infra-steward.yaml` (DESIGN section 7). Each part stands for itself: one that is not as described is a problem
 * with its line and counts as absent, the others still hold.
 */
export function readConfiguration(path: string, text: string): Read<Configuration, Problem> {
  const opened = openYaml(path, text);
  const problems = [...opened.problems];
  const [document] = opened.value.documents;
  if (document === undefined) return { value: emptyConfiguration, problems };
  const plain = plainValue(opened.value, document);
  problems.push(...plain.problems);

  const givenAs = (key: string): unknown => (typeof plain.value === "object" && plain.value !== null && Object.hasOwn(plain.value, key) ? Reflect.get(plain.value, key) : null);
  const part = <K extends keyof typeof parts>(key: K): v.InferOutput<(typeof parts)[K]> | undefined => {
    const given = givenAs(key);
    if (given === null) return undefined;
    const parsed = v.safeParse(parts[key], given);
    if (parsed.success) return parsed.output;
    problems.push({ path, line: lineOf(opened.value, document, key), message: { key: "settings.part", args: { part: key, expected: expectedOf(parsed.issues) } } });
    return undefined;
  };

  const line = (key: string, index: number): number => {
    const item = itemsOf(valueAt(document.contents, key))[index];
    return item === undefined ? 1 : opened.value.lineAt(item.range[0]);
  };
  const runbookSettings = (given: v.InferOutput<typeof parts.runbooks> | undefined): RunbookSettings => {
    if (given === undefined) return emptyConfiguration.runbooks;
    const items = itemsOf(valueAt(valueAt(document.contents, "runbooks"), "links"));
    const links = given.links.flatMap(({ applies: appliesTo, ...rest }, index) => {
      const item = items[index];
      const at = item === undefined ? 1 : opened.value.lineAt(item.range[0]);
      const url = webAddress(rest.url);
      if (url === null) problems.push({ path, line: at, message: { key: "settings.address", args: {} } });
      return url === null ? [] : [{ ...rest, url, appliesTo, line: at }];
    });
    return { ...given, links };
  };
  const reviews = readReviews(opened.value, valueAt(document.contents, "reviews"), givenAs("reviews"));
  const expected = readExpectedDrift(opened.value, valueAt(document.contents, "expected"), givenAs("expected"));
  problems.push(...reviews.problems, ...expected.problems);
  return {
    value: {
      environments: (part("environments") ?? []).map((rule, index) => ({ ...rule, line: line("environments", index) })),
      owners: (part("owners") ?? []).map((rule, index) => ({ ...rule, line: line("owners", index) })),
      runbooks: runbookSettings(part("runbooks")),
      reviews: reviews.value,
      expected: expected.value,
      drift: driftSettings(part("drift")),
      findings: levels(part("findings") ?? {}),
      sprint: sprintSettings(part("sprint")),
    },
    problems,
  };
}

function driftSettings(given: v.InferOutput<typeof parts.drift> | undefined): DriftSettings | null {
  if (given === undefined) return null;
  const plans = given.plans?.map((plan) => (typeof plan === "string" ? { match: plan, root: null } : { match: plan.match, root: plan.root.replace(/^(?:\.?\/)+|\/+$/g, "").replace(/^\.$/, "") }));
  return { plans: plans ?? defaultDrift.plans, staleAfterDays: given.staleAfterDays };
}

function sprintSettings(given: v.InferOutput<typeof parts.sprint> | undefined): SprintSettings | null {
  if (given === undefined) return null;
  return "calendar" in given ? { kind: "calendar", path: given.calendar, timeZone: given.timeZone } : { kind: "cadence", ...given };
}

function levels(given: v.InferOutput<typeof parts.findings>): Configuration["findings"] {
  // YAML 1.1 readers turn `off` into false; whoever wrote either meant the same.
  return Object.fromEntries(Object.entries(given).flatMap(([code, level]) => (isFindingCode(code) ? [[code, level === false ? "off" : level]] : [])));
}

function lineOf(file: YamlFile, document: Document.Parsed, key: string): number {
  const node = valueAt(document.contents, key);
  return node === null ? 1 : file.lineAt(node.range[0]);
}
