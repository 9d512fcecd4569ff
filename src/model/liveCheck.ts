import type { DriftTool } from "./drift";
import { hiddenIn } from "./terminalLine";

/** What a check compares. `refresh`: reality with what the tool last knew. `plan`: the code with both as well. */
export type CheckKind = "refresh" | "plan";

/** The tools that can check a root by themselves. */
export type CheckTool = Exclude<DriftTool, "driftctl">;

/** The names of the programs, without what Windows adds to them. */
export const programNames: Readonly<Record<CheckTool, string>> = { terraform: "terraform", opentofu: "tofu" };

/** What lies in a root and tells which tool it is for. */
export interface RootSigns {
  /** Whose registry the lock file takes its providers from; null where there is no lock file, or it does not tell. */
  readonly lockedBy: CheckTool | null;
  /** Whether there are files that only OpenTofu reads (`*.tofu`, `.opentofu-version`). */
  readonly hasTofuFiles: boolean;
  /** Whether `init` has been run here. */
  readonly isInitialised: boolean;
}

/** Why a tool was chosen: there is no other, the root's own files say so, or nothing says otherwise. */
export type ToolReason = "only" | "lock" | "files" | "usual";

export interface ChosenTool {
  readonly tool: CheckTool;
  /** Absolute path. */
  readonly program: string;
  readonly why: ToolReason;
}

/** Which of the tools that are on PATH a root is for; null where there is none. @param found absolute path of each. */
export function chooseTool(found: Readonly<Record<CheckTool, string | null>>, { lockedBy, hasTofuFiles }: RootSigns): ChosenTool | null {
  const { terraform, opentofu } = found;
  if (opentofu === null) return terraform === null ? null : { tool: "terraform", program: terraform, why: "only" };
  if (terraform === null) return { tool: "opentofu", program: opentofu, why: "only" };
  if (hasTofuFiles) return { tool: "opentofu", program: opentofu, why: "files" };
  if (lockedBy === "opentofu") return { tool: "opentofu", program: opentofu, why: "lock" };
  return { tool: "terraform", program: terraform, why: lockedBy === "terraform" ? "lock" : "usual" };
}

/**
 * The arguments of a plan that changes nothing, waits for nobody and asks nothing (Terraform documentation, Command: plan). It
 * takes no lock, because whoever only looks should not keep others from working.
 * @param variableFiles as the root sees them, in the order in which they count.
 * @param file absolute path of the plan that is written.
 */
export function planArguments(kind: CheckKind, variableFiles: readonly string[], file: string): string[] {
  return [...shownArguments(kind, variableFiles), `-out=${file}`];
}

/** The same without the plan, whose folder does not exist yet when a person is asked. */
export function shownArguments(kind: CheckKind, variableFiles: readonly string[]): string[] {
  return ["plan", ...(kind === "refresh" ? ["-refresh-only"] : []), "-lock=false", "-input=false", ...variableFiles.map((given) => `-var-file=${given}`)];
}

/** A variable that bears on a run. The value is null where it is nobody's business: then only the name is shown. */
export interface NamedVariable {
  readonly name: string;
  readonly value: string | null;
}

/**
 * The variables by which the providers of the large clouds choose an account (AWS CLI, Google Cloud CLI and Azure provider
 * documentation). Those that name a profile, project or subscription may be shown; of credentials it is only said that they are set.
 */
const accountVariables: readonly { readonly name: string; readonly shown: boolean }[] = [
  { name: "AWS_PROFILE", shown: true },
  { name: "AWS_DEFAULT_PROFILE", shown: true },
  { name: "AWS_VAULT", shown: true },
  { name: "AWS_ROLE_ARN", shown: false },
  { name: "AWS_ACCESS_KEY_ID", shown: false },
  { name: "AWS_WEB_IDENTITY_TOKEN_FILE", shown: false },
  { name: "CLOUDSDK_ACTIVE_CONFIG_NAME", shown: true },
  { name: "GOOGLE_PROJECT", shown: true },
  { name: "GOOGLE_CLOUD_PROJECT", shown: true },
  { name: "CLOUDSDK_CORE_PROJECT", shown: true },
  { name: "GOOGLE_APPLICATION_CREDENTIALS", shown: false },
  { name: "GOOGLE_CREDENTIALS", shown: false },
  { name: "ARM_SUBSCRIPTION_ID", shown: true },
  { name: "ARM_CLIENT_ID", shown: false },
];

/** A name is short and has no blanks, colons or slashes: whatever else stands there is not shown. */
const namePattern = /^[\w.@+=-]{1,100}$/;

/** What the environment says of the account, as far as it can be known without running a provider; empty for "unknown". */
export function accountIn(environment: Readonly<Record<string, string | undefined>>): NamedVariable[] {
  return accountVariables.flatMap(({ name, shown }) => {
    const value = environment[name];
    if (value === undefined || value === "") return [];
    return [{ name, value: shown && namePattern.test(value) && hiddenIn(value) === null ? value : null }];
  });
}

/** The names of the tool's own variables that change what a plan does (Terraform documentation, Environment Variables). */
export function settingsIn(environment: Readonly<Record<string, string | undefined>>): string[] {
  const bearing = /^TF_(?:CLI_ARGS(?:_plan)?|CLI_CONFIG_FILE|DATA_DIR|WORKSPACE|VAR_\w+)$/;
  return Object.keys(environment).filter((name) => bearing.test(name) && environment[name] !== "").sort();
}

/**
 * The environment that a tool runs in: the editor's, without what the editor put there for itself, and without programs of the
 * current folder on PATH. Nothing is looked up on the network that nobody asked for. Arguments that somebody adds to every
 * command are for plans: those of the other commands would only garble what is read from them.
 * @param isAbsolute whether a folder on PATH is named in full.
 */
export function toolEnvironment(
  inherited: Readonly<Record<string, string | undefined>>,
  command: "plan" | "other",
  { delimiter, isAbsolute }: { readonly delimiter: string; readonly isAbsolute: (path: string) => boolean },
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(inherited)) {
    if (value === undefined || /^(?:ELECTRON_|VSCODE_)/.test(name)) continue;
    if (command === "other" && name.startsWith("TF_CLI_ARGS")) continue;
    environment[name] = name.toUpperCase() === "PATH" ? value.split(delimiter).filter(isAbsolute).join(delimiter) : value;
  }
  return { ...environment, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", TF_INPUT: "0" };
}

/** What a key means while a person is asked: which check to run, or none; null for a key that says nothing. */
export function answerOf(key: string): CheckKind | "none" | null {
  switch (key) {
    case "y":
    case "Y":
      return "refresh";
    case "p":
    case "P":
      return "plan";
    // Enter takes what is written large, Ctrl+C and Ctrl+D leave, and so does Esc.
    case "n":
    case "N":
    case "\r":
    case "\n":
    case "\u0003":
    case "\u0004":
    case "\u001b":
      return "none";
    default:
      return null;
  }
}

/** A check that has been made and read. */
export interface KeptOutcome {
  /** Instances that are not in reality as the tool last knew them. */
  readonly live: number;
  /** Instances that an apply would change. */
  readonly pending: number;
  /** False when the tool stopped early or left something out. */
  readonly complete: boolean;
}
