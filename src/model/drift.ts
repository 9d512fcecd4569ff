/** What one check of a tool says about how reality, state and code differ: names and actions, never a value. */
export interface DriftReport {
  readonly tool: DriftTool;
  /** As the tool names itself; null when it does not. */
  readonly toolVersion: string | null;
  /** When it looked, ISO 8601; null when it does not say. */
  readonly at: string | null;
  readonly kind: DriftReportKind;
  readonly changes: readonly Change[];
  readonly checks: readonly CheckResult[];
  /** How many live resources no code knows, by a tool that looks for them; they have no place in the code. */
  readonly unmanaged: number;
  /** False when the tool stopped early or left something out, so that what it does not mention is not known to be unchanged. */
  readonly complete: boolean;
}

export type DriftTool = "terraform" | "opentofu" | "driftctl";

/**
 * What was looked at. `plan`: reality against state and code against state. `refresh` and `scan` (driftctl): reality only, so
 * that nothing pending means nothing. `stream`: a plan's messages without a pending change, which a refresh-only plan without
 * drift and a plan without changes share word for word.
 */
export type DriftReportKind = "plan" | "refresh" | "scan" | "stream";

/** Which block of the code a resource belongs to, without the keys of its instances. */
export interface BlockAddress {
  /** Names of the module calls from the root down; empty for the root module. */
  readonly modulePath: readonly string[];
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
}

/** One resource instance that differs. */
export interface Change extends BlockAddress {
  /** `live`: reality differs from what the tool last knew. `pending`: the code is not applied. */
  readonly what: "live" | "pending";
  /** As the tool writes it: for showing, never for taking apart. */
  readonly address: string;
  /** Key of the instance under `count` or `for_each`; null for the only one. */
  readonly index: number | string | null;
  /** Where it was before a `moved` block or a renaming; null when nowhere else. */
  readonly previous: BlockAddress | null;
  /** Id of an old object that a replacement left behind; null for the current object. */
  readonly deposed: string | null;
  readonly action: ChangeAction;
  /** The tool's word for why, such as `replace_because_tainted`: a hint for showing, whose values are not fixed. */
  readonly reason: string | null;
  /** Names of the attributes that differ, sorted; null when the tool does not name any. */
  readonly attributes: readonly string[] | null;
}

export const changeActions = ["create", "read", "update", "replace", "delete", "forget", "move", "import"] as const;
export type ChangeAction = (typeof changeActions)[number];

/** How a `check` block or a condition ended. Its message may quote values, and is left out. */
export interface CheckResult {
  /** As the tool writes it: `check.health`, `module.web.aws_instance.main`. */
  readonly address: string;
  /** Names of the module calls from the root down; empty for the root module. */
  readonly modulePath: readonly string[];
  /** Of the block in its module: `check.health`, `aws_instance.main`, `output.url`. */
  readonly block: string;
  readonly status: CheckStatus;
}

export const checkStatuses = ["pass", "fail", "error", "unknown"] as const;
export type CheckStatus = (typeof checkStatuses)[number];
