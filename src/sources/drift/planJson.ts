import * as v from "valibot";
import type { Read } from "../../base/read";
import type { Change, ChangeAction, CheckResult, DriftReport } from "../../model/drift";
import { checkStatuses } from "../../model/drift";
import type { Message, Problem } from "../../model/message";
import { blockAddress, maxAddressLength, moduleNames } from "./address";
import { differingAttributes } from "./differences";
import { parsedJson } from "./jsonText";
import { instant, nothingRead, planMaxBytes, shownVersion, tooLarge } from "./reports";

const address = v.pipe(v.string(), v.maxLength(maxAddressLength));
const word = v.pipe(v.string(), v.maxLength(200));

/** Only what is needed is picked. The rest (variables, prior state, planned values, outputs) holds values and is not touched. */
const planSchema = v.object({
  format_version: v.string(),
  terraform_version: v.optional(v.string()),
  timestamp: v.optional(v.string()),
  complete: v.optional(v.boolean()),
  errored: v.optional(v.boolean()),
  planned_values: v.optional(v.unknown()),
  values: v.optional(v.unknown()),
  resource_drift: v.optional(v.nullable(v.array(v.unknown()))),
  resource_changes: v.optional(v.nullable(v.array(v.unknown()))),
  checks: v.optional(v.nullable(v.array(v.unknown()))),
});

const changeSchema = v.object({
  address,
  previous_address: v.optional(address),
  module_address: v.optional(address, ""),
  mode: v.picklist(["managed", "data"]),
  type: word,
  name: word,
  index: v.optional(v.nullable(v.union([v.number(), address]))),
  provider_name: v.optional(v.string()),
  deposed: v.optional(word),
  action_reason: v.optional(word),
  change: v.object({
    actions: v.array(v.string()),
    before: v.optional(v.unknown()),
    after: v.optional(v.unknown()),
    after_unknown: v.optional(v.unknown()),
    importing: v.optional(v.nullable(v.unknown())),
  }),
});
type WrittenChange = v.InferOutput<typeof changeSchema>;

const checkSchema = v.object({ address: v.object({ to_display: address, module: v.optional(address, "") }), status: v.picklist(checkStatuses) });

/**
 * Reads a plan as `show -json` prints it (Terraform documentation, JSON Output Format; OpenTofu documentation, the same). Of
 * the values in it, which are in clear even where they are marked as sensitive, it is only told whether they differ.
 */
export function readPlan(path: string, text: string): Read<DriftReport | null, Problem> {
  if (text.length > planMaxBytes) return nothingRead(path, tooLarge(path, text));
  return planIn(path, parsedJson(text));
}

/** As {@link readPlan}, of the parsed text. */
export function planIn(path: string, json: unknown): Read<DriftReport | null, Problem> {
  if (json === undefined) return nothingRead(path, { key: "plan.notJson", args: {} });
  const parsed = v.safeParse(planSchema, json);
  if (!parsed.success) return nothingRead(path, { key: "plan.notReport", args: {} });
  const plan = parsed.output;
  if (!/^1(?:\.|$)/.test(plan.format_version)) {
    return nothingRead(path, { key: "plan.format", args: { format: "plan", version: shownVersion(plan.format_version) ?? "?" } });
  }
  if (plan.planned_values === undefined && plan.resource_changes === undefined && plan.resource_drift === undefined) {
    // The same command prints states, too.
    return nothingRead(path, { key: plan.values === undefined ? "plan.notReport" : "plan.state", args: {} });
  }

  const drift = readChanges("live", plan.resource_drift ?? []);
  const pending = readChanges("pending", plan.resource_changes ?? []);
  const problems: Problem[] = [];
  const report = (count: number, message: Message): void => {
    if (count > 0) problems.push({ path, line: null, message });
  };
  const malformed = drift.malformed + pending.malformed;
  const addresses = drift.addresses + pending.addresses;
  report(malformed, { key: "plan.malformed", args: { changes: malformed } });
  report(addresses, { key: "plan.addresses", args: { changes: addresses } });
  report(plan.errored === true ? 1 : 0, { key: "plan.failed", args: {} });
  return {
    value: {
      tool: drift.isOpenTofu || pending.isOpenTofu ? "opentofu" : "terraform",
      toolVersion: shownVersion(plan.terraform_version),
      at: instant(plan.timestamp),
      // A refresh-only plan has no such list at all; any other names every resource in it, also those that stay as they are.
      kind: plan.resource_changes === undefined ? "refresh" : "plan",
      changes: [...drift.changes, ...pending.changes],
      checks: (plan.checks ?? []).flatMap(checkOf),
      unmanaged: 0,
      complete: plan.complete !== false && plan.errored !== true && malformed + addresses === 0,
    },
    problems,
  };
}

interface ReadChanges {
  readonly changes: readonly Change[];
  readonly malformed: number;
  /** How many were left out for an address that cannot be taken apart. */
  readonly addresses: number;
  readonly isOpenTofu: boolean;
}

function readChanges(what: Change["what"], written: readonly unknown[]): ReadChanges {
  const changes: Change[] = [];
  let malformed = 0;
  let addresses = 0;
  let isOpenTofu = false;
  for (const each of written) {
    const parsed = v.safeParse(changeSchema, each, { abortEarly: true });
    if (!parsed.success) {
      malformed += 1;
      continue;
    }
    // Plans of both tools look alike, but each takes its providers from its own registry.
    isOpenTofu ||= parsed.output.provider_name?.startsWith("registry.opentofu.org/") === true;
    const action = actionOf(what, parsed.output);
    if (action === null) continue;
    const modulePath = moduleNames(parsed.output.module_address);
    if (modulePath === null) addresses += 1;
    else changes.push(...changeOf({ what, action, modulePath }, parsed.output));
  }
  return { changes, malformed, addresses, isOpenTofu };
}

/**
 * The row of actions as one. Rows are not listed one by one, because tools add to them: whatever deletes and creates replaces.
 * @returns null when nothing happens, and for a move among live changes, which is the code's doing and no drift.
 */
function actionOf(what: Change["what"], { change, previous_address: previous, address: current }: WrittenChange): ChangeAction | null {
  const actions = new Set(change.actions);
  const creates = actions.has("create");
  if (actions.has("delete") || actions.has("forget")) return creates ? "replace" : actions.has("delete") ? "delete" : "forget";
  if (creates) return "create";
  if (actions.has("update")) return "update";
  if (actions.has("read")) return "read";
  if (what === "live") return null;
  if (change.importing !== undefined && change.importing !== null) return "import";
  return previous !== undefined && previous !== current ? "move" : null;
}

/** @returns nothing for a live update in which only nothing turned into nothing. */
function changeOf(known: Pick<Change, "what" | "action" | "modulePath">, written: WrittenChange): Change[] {
  const { change } = written;
  const hasTwoSides = known.action === "update" || known.action === "replace";
  const attributes = hasTwoSides ? differingAttributes({ before: change.before, after: change.after, afterUnknown: change.after_unknown }) : [];
  if (known.what === "live" && known.action === "update" && attributes.length === 0) return [];
  return [{
    ...known,
    address: written.address,
    mode: written.mode,
    type: written.type,
    name: written.name,
    index: written.index ?? null,
    previous: written.previous_address === undefined || written.previous_address === written.address ? null : blockAddress(written.previous_address),
    deposed: written.deposed ?? null,
    reason: written.action_reason ?? null,
    attributes,
  }];
}

function checkOf(written: unknown): CheckResult[] {
  const parsed = v.safeParse(checkSchema, written);
  if (!parsed.success) return [];
  const { address: { to_display: shown, module }, status } = parsed.output;
  const modulePath = moduleNames(module);
  const prefix = module === "" ? "" : `${module}.`;
  return modulePath === null || !shown.startsWith(prefix) ? [] : [{ address: shown, modulePath, block: shown.slice(prefix.length), status }];
}
