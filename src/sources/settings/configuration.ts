import * as v from "valibot";
import type { Document } from "yaml";
import type { Read } from "../../base/read";
import type { Configuration, DriftSettings, RunbookSettings, SprintSettings } from "../../model/configuration";
import { defaultDrift, emptyConfiguration } from "../../model/configuration";
import { isFindingCode } from "../../model/finding";
import type { Problem } from "../../model/message";
import type { OnCallSettings } from "../../model/onCall";
import { webAddress } from "../../model/webAddress";
import type { YamlFile } from "../yaml/document";
import { openYaml, plainValue } from "../yaml/document";
import { itemsOf, valueAt } from "../yaml/nodes";
import { configurationParts } from "./configurationParts";
import { expectedOf } from "./expected";
import { readExpectedDrift } from "./expectedDrift";
import { readReviews } from "./reviews";

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
  const part = <K extends keyof typeof configurationParts>(key: K): v.InferOutput<(typeof configurationParts)[K]> | undefined => {
    const given = givenAs(key);
    if (given === null) return undefined;
    const parsed = v.safeParse(configurationParts[key], given);
    if (parsed.success) return parsed.output;
    problems.push({ path, line: lineOf(opened.value, document, key), message: { key: "settings.part", args: { part: key, expected: expectedOf(parsed.issues) } } });
    return undefined;
  };

  const line = (key: string, index: number): number => {
    const item = itemsOf(valueAt(document.contents, key))[index];
    return item === undefined ? 1 : opened.value.lineAt(item.range[0]);
  };
  const runbookSettings = (given: v.InferOutput<typeof configurationParts.runbooks> | undefined): RunbookSettings => {
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
      onCall: onCallSettings(part("onCall"), lineOf(opened.value, document, "onCall")),
      sprint: sprintSettings(part("sprint")),
    },
    problems,
  };
}

function driftSettings(given: v.InferOutput<typeof configurationParts.drift> | undefined): DriftSettings | null {
  if (given === undefined) return null;
  const plans = given.plans?.map((plan) => (typeof plan === "string" ? { match: plan, root: null } : { match: plan.match, root: plan.root.replace(/^(?:\.?\/)+|\/+$/g, "").replace(/^\.$/, "") }));
  return { plans: plans ?? defaultDrift.plans, staleAfterDays: given.staleAfterDays };
}

function sprintSettings(given: v.InferOutput<typeof configurationParts.sprint> | undefined): SprintSettings | null {
  if (given === undefined) return null;
  return "calendar" in given ? { kind: "calendar", path: given.calendar, timeZone: given.timeZone } : { kind: "cadence", ...given };
}

function onCallSettings(given: v.InferOutput<typeof configurationParts.onCall> | undefined, line: number): OnCallSettings | null {
  if (given === undefined) return null;
  return "calendar" in given ? { kind: "calendar", path: given.calendar, timeZone: given.timeZone, line } : { kind: "rota", ...given, line };
}

function levels(given: v.InferOutput<typeof configurationParts.findings>): Configuration["findings"] {
  // YAML 1.1 readers turn `off` into false; whoever wrote either meant the same.
  return Object.fromEntries(Object.entries(given).flatMap(([code, level]) => (isFindingCode(code) ? [[code, level === false ? "off" : level]] : [])));
}

function lineOf(file: YamlFile, document: Document.Parsed, key: string): number {
  const node = valueAt(document.contents, key);
  return node === null ? 1 : file.lineAt(node.range[0]);
}
