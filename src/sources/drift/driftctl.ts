import * as v from "valibot";
import type { Read } from "../../base/read";
import type { Change, DriftReport } from "../../model/drift";
import type { Problem } from "../../model/message";
import { maxAddressLength, moduleNames } from "./address";
import { parsedJson } from "./jsonText";
import { instant, nothingRead, planMaxBytes, tooLarge } from "./reports";

const word = v.pipe(v.string(), v.maxLength(200));
const list = v.optional(v.nullable(v.array(v.unknown())));

/** driftctl writes null for a list without entries. `managed` says what is in order and is not needed. */
const scanSchema = v.object({
  summary: v.object({ total_resources: v.number(), total_unmanaged: v.optional(v.number(), 0) }),
  missing: list,
  differences: list,
  date: v.optional(v.string()),
});

const resourceSchema = v.object({
  type: word,
  source: v.nullish(v.object({ namespace: v.optional(v.pipe(v.string(), v.maxLength(maxAddressLength)), ""), internal_name: word })),
});

/** `from` and `to` of an entry hold values, and are not touched. */
const differenceSchema = v.object({
  res: resourceSchema,
  changelog: v.nullish(v.array(v.object({ path: v.array(v.unknown()) }))),
});

/**
 * Reads what `driftctl scan --output json://…` writes (driftctl documentation, Output Format). It compares reality with the
 * state only. A resource that no state says where it comes from has no place in the code, and is left out with a problem.
 */
export function readDriftctl(path: string, text: string): Read<DriftReport | null, Problem> {
  if (text.length > planMaxBytes) return nothingRead(path, tooLarge(path, text));
  return driftctlIn(path, parsedJson(text));
}

/** As {@link readDriftctl}, of the parsed text. */
export function driftctlIn(path: string, json: unknown): Read<DriftReport | null, Problem> {
  if (json === undefined) return nothingRead(path, { key: "plan.notJson", args: {} });
  const parsed = v.safeParse(scanSchema, json);
  if (!parsed.success) return nothingRead(path, { key: "plan.notReport", args: {} });
  const { summary, missing, differences, date } = parsed.output;
  const changes = [...(differences ?? []).map(changed), ...(missing ?? []).map(gone)];
  const known = changes.filter((change) => change !== null);
  const left = changes.length - known.length;
  return {
    value: {
      tool: "driftctl",
      toolVersion: null,
      at: instant(date),
      kind: "scan",
      changes: known.filter(({ action, attributes }) => action !== "update" || attributes?.length !== 0),
      checks: [],
      unmanaged: summary.total_unmanaged,
      complete: left === 0,
    },
    problems: left === 0 ? [] : [{ path, line: null, message: { key: "plan.addresses", args: { changes: left } } }],
  };
}

function changed(written: unknown): Change | null {
  const parsed = v.safeParse(differenceSchema, written);
  if (!parsed.success) return null;
  // The first step of a path is the attribute; those below may be keys that a person chose.
  const first = (parsed.output.changelog ?? []).map(({ path: [step] }) => step);
  const names = first.filter((step) => typeof step === "string").filter((step) => /^[A-Za-z_][\w-]{0,127}$/.test(step));
  return changeOf(parsed.output.res, "update", [...new Set(names)].sort());
}

function gone(written: unknown): Change | null {
  const parsed = v.safeParse(resourceSchema, written);
  return parsed.success ? changeOf(parsed.output, "delete", []) : null;
}

function changeOf({ type, source }: v.InferOutput<typeof resourceSchema>, action: Change["action"], attributes: readonly string[]): Change | null {
  const modulePath = source === null || source === undefined ? null : moduleNames(source.namespace);
  if (source === null || source === undefined || modulePath === null) return null;
  const { internal_name: name, namespace } = source;
  return {
    what: "live",
    address: [...(namespace === "" ? [] : [namespace]), type, name].join("."),
    modulePath,
    mode: "managed",
    type,
    name,
    index: null,
    previous: null,
    deposed: null,
    action,
    reason: null,
    attributes,
  };
}
