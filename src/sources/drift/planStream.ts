import * as v from "valibot";
import type { Read } from "../../base/read";
import type { Change, ChangeAction, DriftReport } from "../../model/drift";
import { changeActions } from "../../model/drift";
import type { Message, Problem } from "../../model/message";
import { blockAddress, maxAddressLength, moduleNames } from "./address";
import { parsedJson } from "./jsonText";
import { instant, nothingRead, planMaxBytes, shownVersion, tooLarge } from "./reports";

const address = v.pipe(v.string(), v.maxLength(maxAddressLength));
const word = v.pipe(v.string(), v.maxLength(200));

const resourceSchema = v.object({
  addr: address,
  module: v.optional(address, ""),
  resource: v.optional(address, ""),
  resource_type: word,
  resource_name: word,
  resource_key: v.optional(v.nullable(v.union([v.number(), address]))),
});

/** What every message has. The words of it (`@message`) and all other types of it may hold values, and are not touched. */
const messageSchema = v.object({ type: v.string(), "@timestamp": v.optional(v.string()) });
const versionSchema = v.object({ ui: v.string(), terraform: v.optional(v.string()), tofu: v.optional(v.string()) });
const changeSchema = v.object({
  change: v.object({ resource: resourceSchema, previous_resource: v.optional(resourceSchema), action: v.string(), reason: v.optional(word) }),
});
const diagnosticSchema = v.object({ diagnostic: v.object({ severity: v.string() }) });

/**
 * Reads the messages that `plan -json` prints, one JSON object a line, refresh-only or not (Terraform documentation, Machine
 * Readable UI; OpenTofu documentation, the same). They name no attributes. Lines that are no JSON object at all come from
 * whoever started the tool, and are passed over.
 * @returns null as value when nothing in it is a message of such a plan.
 */
export function readPlanStream(path: string, text: string): Read<DriftReport | null, Problem> {
  if (text.length > planMaxBytes) return nothingRead(path, tooLarge(path, text));
  const stream = new PlanStream(path);
  let line = 0;
  for (let start = 0; start < text.length; line += 1) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const refusal = stream.take(text.slice(start, end).trim(), line + 1);
    if (refusal !== null) return nothingRead(path, refusal);
    start = end + 1;
  }
  return stream.read();
}

class PlanStream {
  readonly #path: string;
  readonly #changes: Change[] = [];
  #tool: DriftReport["tool"] = "terraform";
  #toolVersion: string | null = null;
  #at: string | null = null;
  #messages = 0;
  #broken = 0;
  #firstBroken: number | null = null;
  #addresses = 0;
  #isClosed = false;
  #hasFailed = false;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * @param line 1-based.
   * @returns why the whole text is not to be read, as soon as that is clear.
   */
  take(source: string, line: number): Message | null {
    // A byte order mark counts as a blank for `trim`.
    if (!source.startsWith("{")) return null;
    const json = parsedJson(source);
    const message = v.safeParse(messageSchema, json);
    if (!message.success) {
      this.#break(line);
      return null;
    }
    this.#messages += 1;
    this.#at ??= instant(message.output["@timestamp"]);
    const { type } = message.output;
    switch (type) {
      case "version":
        return this.#takeVersion(json, line);
      case "resource_drift":
        this.#takeChange("live", json, line);
        return null;
      case "planned_change":
        this.#takeChange("pending", json, line);
        return null;
      case "change_summary":
        this.#isClosed = true;
        return null;
      case "diagnostic":
        this.#takeDiagnostic(json);
        return null;
      default:
        return type.startsWith("apply_") ? { key: "plan.applied", args: {} } : null;
    }
  }

  read(): Read<DriftReport | null, Problem> {
    if (this.#messages === 0) return nothingRead(this.#path, { key: this.#broken > 0 ? "plan.notJson" : "plan.notReport", args: {} });
    const problems: Problem[] = [];
    const report = (holds: boolean, line: number | null, message: Message): void => {
      if (holds) problems.push({ path: this.#path, line, message });
    };
    report(this.#broken > 0, this.#firstBroken, { key: "plan.messages", args: { lines: this.#broken } });
    report(this.#addresses > 0, null, { key: "plan.addresses", args: { changes: this.#addresses } });
    report(this.#hasFailed, null, { key: "plan.failed", args: {} });
    report(!this.#isClosed && !this.#hasFailed, null, { key: "plan.cutOff", args: {} });
    const value: DriftReport = {
      tool: this.#tool,
      toolVersion: this.#toolVersion,
      at: this.#at,
      kind: this.#changes.some(({ what }) => what === "pending") ? "plan" : "stream",
      changes: this.#changes,
      checks: [],
      unmanaged: 0,
      complete: problems.length === 0,
    };
    return { value, problems };
  }

  #takeVersion(json: unknown, line: number): Message | null {
    const version = v.safeParse(versionSchema, json);
    if (!version.success) {
      this.#break(line);
      return null;
    }
    const { ui, terraform, tofu } = version.output;
    if (!/^[01](?:\.|$)/.test(ui)) return { key: "plan.format", args: { format: "plan -json", version: shownVersion(ui) ?? "?" } };
    this.#tool = tofu === undefined ? "terraform" : "opentofu";
    this.#toolVersion = shownVersion(tofu ?? terraform);
    return null;
  }

  #takeChange(what: Change["what"], json: unknown, line: number): void {
    const parsed = v.safeParse(changeSchema, json);
    if (!parsed.success) {
      this.#break(line);
      return;
    }
    const { resource, previous_resource: previous, action: written, reason } = parsed.output.change;
    const action = actionOf(written);
    if (action === null || (what === "live" && action === "move")) return;
    const modulePath = moduleNames(resource.module);
    if (modulePath === null) {
      this.#addresses += 1;
      return;
    }
    this.#changes.push({
      what,
      address: resource.addr,
      modulePath,
      mode: resource.resource.startsWith("data.") ? "data" : "managed",
      type: resource.resource_type,
      name: resource.resource_name,
      index: resource.resource_key ?? null,
      previous: previous === undefined ? null : blockAddress(previous.addr),
      deposed: null,
      action,
      reason: reason ?? null,
      attributes: null,
    });
  }

  #takeDiagnostic(json: unknown): void {
    const parsed = v.safeParse(diagnosticSchema, json);
    if (parsed.success && parsed.output.diagnostic.severity === "error") this.#hasFailed = true;
  }

  #break(line: number): void {
    this.#broken += 1;
    this.#firstBroken ??= line;
  }
}

/** Tools may add words of their own; whatever is not known here (`noop` among them) changes nothing that could be shown. */
function actionOf(written: string): ChangeAction | null {
  return changeActions.find((action) => action === written) ?? null;
}
