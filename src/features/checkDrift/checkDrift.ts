import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Logger } from "../../base/logger";
import { nameOf } from "../../base/path";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import { DriftCheck } from "../../estate/driftCheck/driftCheck";
import { removeLeftovers } from "../../estate/driftCheck/privateFolder";
import { givenFiles } from "../../estate/driftCheck/givenFiles";
import { lookAtRoot } from "../../estate/driftCheck/rootFolder";
import type { Estate } from "../../estate/estate";
import type { Estates, LocatedFile } from "../../estate/estates";
import { registerCommand } from "../../host/commands";
import { inform } from "../../host/inform";
import { newTerminal } from "../../host/newTerminal";
import type { Environment } from "../../model/environment";
import type { ChosenTool } from "../../model/liveCheck";
import { accountIn, programNames, settingsIn } from "../../model/liveCheck";
import type { Message } from "../../model/message";
import { valueOf } from "../../model/section";
import type { VariableFile } from "../../model/variableFiles";
import { withFilesOfFolder } from "../../model/variableFiles";
import { checkTitle, rootName } from "../../present/checkText";
import { phrase } from "../../present/phrase";
import { CheckSession } from "./checkSession";
import { checkTask } from "./checkTask";
import type { ChosenRoot } from "./chooseRoot";
import { chooseRoot } from "./chooseRoot";
import { chooseVariables, environmentsTogether } from "./chooseVariables";

export interface CheckDriftParts {
  readonly estates: Estates;
  readonly current: CurrentAnswer;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What tools are found in and run with. */
  readonly environment: NodeJS.ProcessEnv;
}

/** The checks that go on, by the absolute path of the root; without a session until their terminal is there. */
type Running = Map<string, { readonly definition: vscode.TaskDefinition; readonly session: CheckSession | null }>;

/** The editor starts first, in milliseconds. */
const startAfterMs = 2_000;

/** *Check Drift…*: asks Terraform or OpenTofu itself whether reality still matches, in a terminal and only after a yes. */
export function register(parts: CheckDriftParts): Disposable {
  const owned = new DisposableList();
  const running: Running = new Map();
  owned.add(registerCommand("checkDrift", async () => {
    const why = await check(parts, running);
    if (why !== null) void inform(why);
  }));
  owned.add({ dispose: () => running.forEach(({ session }) => session?.kill()) });
  // One that VS Code never began has no session to say that it is over.
  owned.add(vscode.tasks.onDidEndTask(({ execution: { task } }) => {
    for (const [folder, { definition }] of running) if (definition["id"] === task.definition["id"] && task.definition.type === definition.type) running.delete(folder);
  }));
  const soon = setTimeout(() => void removeLeftovers(parts.now()).then((removed) => {
    if (removed > 0) parts.log.info(`Removed ${removed} folders that drift checks had left`);
  }), startAfterMs);
  owned.add({ dispose: () => clearTimeout(soon) });
  return owned;
}

/** @returns why there is no check, for the person to hear; null where there is one, or they did not want it. */
async function check(parts: CheckDriftParts, running: Running): Promise<Message | null> {
  const chosen = await chooseRoot(parts.estates, await placeNow(parts));
  if (chosen === null || "key" in chosen) return chosen;
  const { estate, root } = chosen;
  const folder = vscode.Uri.joinPath(vscode.Uri.file(estate.root), root).fsPath;
  const repositories = [estate.root, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath)];
  const look = await lookAtRoot(folder, repositories, parts.environment);
  if (look.chosen === null) return { key: "check.noTool", args: {} };
  if (!look.isInitialised) {
    offerInit(folder, root, programNames[look.chosen.tool]);
    return null;
  }
  if (running.has(folder)) return { key: "check.running", args: { root: rootName(root) } };
  const offered = valueOf(await estate.offeredVariables(root)) ?? { files: [], usual: [] };
  const variables = await chooseVariables(withFilesOfFolder(offered, root, look.variableFiles), root);
  if (variables === null) return null;
  const given = await givenFiles(estate.root, root, variables.map(({ path }) => path));
  if ("refused" in given) return { key: "check.variablesRefused", args: { path: rootName(given.refused) } };
  // Somebody may have begun the same check while the question stood.
  if (running.has(folder)) return { key: "check.running", args: { root: rootName(root) } };
  await run(parts, { ...chosen, folder, tool: look.chosen, variables, variableFiles: given.files }, running);
  return null;
}

interface Wanted extends ChosenRoot {
  /** Absolute path of the root. */
  readonly folder: string;
  readonly tool: ChosenTool;
  readonly variables: readonly VariableFile[];
  /** The same files as the root sees them, proven to lie in the repository. */
  readonly variableFiles: readonly string[];
}

async function run({ environment, now }: CheckDriftParts, { estate, root, folder, tool, variables, variableFiles }: Wanted, running: Running): Promise<void> {
  const [name = ""] = checkTitle(root, tool.tool);
  const task = checkTask(name, (write, close) => {
    const session = new CheckSession({
      root,
      folder,
      chosen: tool,
      account: accountIn(environment),
      settings: settingsIn(environment),
      variableFiles,
      environmentsOf: async (workspace) => environmentsTogether(await estate.terminalEnvironments(root, workspace), await environmentsOfFiles(estate, variables)),
      startCheck: (show, cut) => new DriftCheck({ folder, program: tool.program, variableFiles, environment, isTrusted: () => vscode.workspace.isTrusted, show, cut }),
      keep: (finished) => estate.keepCheck(finished),
      now,
      write,
      close,
      ended: () => running.delete(folder),
    });
    running.set(folder, { definition: task.definition, session });
    return session;
  });
  running.set(folder, { definition: task.definition, session: null });
  try {
    await vscode.tasks.executeTask(task);
  } catch (error) {
    running.delete(folder);
    throw error;
  }
}

/** What files say of where a check runs: the estate by the whole path, and for those that git ignores the name by itself. */
async function environmentsOfFiles(estate: Estate, files: readonly VariableFile[]): Promise<Environment[]> {
  const found = await Promise.all(files.map(async ({ path, environment }) => (environment === null ? estate.terminalEnvironments(null, nameOf(path).replace(/\..*$/, "")) : [environment])));
  return found.flat();
}

/** Where the person is; where no file is active, the place that the sidebar shows. Null outside of every open repository. */
async function placeNow({ estates, current }: CheckDriftParts): Promise<LocatedFile | null> {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active?.scheme === "file") return estates.locate(active.fsPath);
  if (current.value === null) return null;
  const { root, answer } = current.value;
  return estates.locate(vscode.Uri.joinPath(vscode.Uri.file(root), answer.path).fsPath);
}

/** `init` fetches providers and changes the folder: it is the person who runs it. */
function offerInit(folder: string, root: string, program: string): void {
  void inform({ key: "check.notInitialised", args: { root: rootName(root), program } }, {
    title: phrase({ key: "check.putInit", args: { program } }),
    run: async () => {
      const terminal = await newTerminal(folder);
      terminal.sendText(`${program} init`, false);
    },
  });
}
