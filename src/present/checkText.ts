import type { CheckTool, ChosenTool, NamedVariable } from "../model/liveCheck";
import { programNames, shownArguments } from "../model/liveCheck";
import type { Environment } from "../model/environment";
import type { Message } from "../model/message";
import { withHiddenShown } from "../model/terminalLine";
import type { VariableFile } from "../model/variableFiles";
import { phrase } from "./phrase";

/** What a person is shown before a check is run. */
export interface CheckFacts {
  /** Absolute path. */
  readonly folder: string;
  readonly chosen: ChosenTool;
  /** null where the tool does not say. */
  readonly version: string | null;
  readonly workspace: string | null;
  /** Where the folder and the workspace say that it runs. */
  readonly environments: readonly Environment[];
  readonly account: readonly NamedVariable[];
  /** Names of variables that change what the tool does. */
  readonly settings: readonly string[];
  /** Variable files that it is given, as the folder sees them. */
  readonly variableFiles: readonly string[];
}

/** A folder as people name it: the root of a repository has a name, too. */
export function rootName(root: string): string {
  return withHiddenShown(root === "" ? "." : root);
}

/** Who asks, before the tool was asked for anything. */
export function checkTitle(root: string, tool: CheckTool): string[] {
  return [phrase({ key: "check.title", args: { root: rootName(root) } }), phrase({ key: "check.looking", args: { program: programNames[tool] } })];
}

/**
 * The facts, line by line, and the question last: as few lines as a panel of usual height shows at once. Names of folders, workspaces and variables are somebody else's words: what
 * a person could not see in them is written out, so that they cannot speak in our place.
 */
export function checkQuestion({ folder, chosen, version, workspace, environments, account, settings, variableFiles }: CheckFacts): string[] {
  const unknown = phrase({ key: "check.unknown", args: {} });
  const program = programNames[chosen.tool];
  const variables = account.map(({ name, value }) => (value === null ? phrase({ key: "check.set", args: { name } }) : `${name}=${value}`));
  const shown = settings.slice(0, mostSettings).join(", ") + (settings.length > mostSettings ? ", …" : "");
  const facts: readonly (readonly [Message, string])[] = [
    [{ key: "check.folder", args: {} }, folder],
    [{ key: "check.tool", args: {} }, `${program} ${version ?? unknown} (${chosen.program}; ${phrase({ key: "check.toolWhy", args: { why: chosen.why } })})`],
    [{ key: "check.workspace", args: {} }, workspace ?? unknown],
    [{ key: "check.environment", args: {} }, environments.map(nameOf).join(", ") || unknown],
    [{ key: "check.account", args: {} }, variables.join(", ") || unknown],
    ...(settings.length === 0 ? [] : [[{ key: "check.effect", args: {} }, shown] as const]),
  ];
  const labels = facts.map(([label, value]) => ({ label: phrase(label), value: withHiddenShown(value) }));
  const width = Math.max(...labels.map(({ label }) => label.length));
  const said: readonly Message[] = [
    { key: "check.willRun", args: { command: withHiddenShown([program, ...shownArguments("refresh", variableFiles).map(quoted)].join(" ")) } },
    { key: "check.runs", args: {} },
    { key: "check.asked", args: { production: environments.some(({ production }) => production) } },
  ];
  return [...labels.map(({ label, value }) => `  ${label.padEnd(width)}  ${value}`), ...said.map((message) => phrase(message))];
}

/** As many names as fit on a line. */
const mostSettings = 8;

/** As a shell would want it, so that nobody takes one argument for two. */
function quoted(argument: string): string {
  return /^[\w./=@+-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

/** Why a variable file is offered, beside its name: who gives it to the tool, or else what it is for. */
export function variableFileSource({ givenBy, environment }: VariableFile): string {
  if (givenBy === null) return environment === null ? "" : nameOf(environment);
  const { job, path, line } = givenBy;
  return withHiddenShown(phrase({ key: "check.variablesOf", args: { job: job.replace(/^jobs\./, ""), path, line } }));
}

function nameOf({ name, production }: Environment): string {
  return production ? name.toUpperCase() : name;
}
