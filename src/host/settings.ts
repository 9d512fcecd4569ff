import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import type { Dialect } from "../model/dialect";
import { dialects } from "../model/dialect";
import type { FindingLevels } from "../model/finding";
import { levelsOf } from "../model/finding";
import type { SignalThresholds } from "../model/signal";
import type { SprintCalendar } from "../model/sprint";
import type { WorkingHours } from "../model/sprintReport";
import { associationsOf } from "./associationSetting";
import { hasFormerName, renamedSettings, valueUnderAnyName } from "./renamedSettings";
import { sprintsOf, thresholdsOf, workingHoursOf } from "./sprintSettings";
import type { SettingKey } from "./settingsTable";
import { settingsTable } from "./settingsTable";

/** Settings as the rest of the code sees them: typed, checked at run time, read when asked. */
export const settings = {
  /** Whether nothing is said unless it is asked for: no notification, no mark in the text, no lens, no question. */
  quiet: () => boolean("quiet"),
  hoverEnabled: () => boolean("hover.enabled"),
  statusBarEnabled: () => boolean("statusBar.enabled"),
  codeLens: () => !boolean("quiet") && boolean("codeLens"),
  productionGuard: () => boolean("productionGuard"),
  /** Glob to the name of a system or `none`, for the repository at an absolute path. */
  associations: associationsOf,
  /** Code to the level that it is shown at, for the repository at an absolute path. */
  findingLevels: (root: string): FindingLevels => levelsOf(vscode.workspace.getConfiguration("infraSteward", vscode.Uri.file(root)).get("findings")),
  /** null asks for detection. */
  dialect: (): Dialect | null => {
    const value = read("ownership.dialect");
    return dialects.find((dialect) => dialect === value) ?? null;
  },
  ownerTags: () => strings("ownership.tags"),
  runbookFolders: () => strings("runbooks.folders"),
  runbookCodeLens: () => !boolean("quiet") && boolean("runbooks.codeLens"),
  record: () => ownBoolean("contextSwitches.record"),
  infraIsMyWork: () => ownBoolean("contextSwitches.infraIsMyWork"),
  terminalPrograms: () => ownBoolean("contextSwitches.terminalPrograms"),
  /** Handles of the teams the person is in. */
  myTeams: () => ownStrings("contextSwitches.myTeams"),
  /** Globs for the names of branches on which work on infrastructure is meant. */
  plannedBranches: () => ownStrings("contextSwitches.plannedBranches"),
  /** Names and paths of places of which nothing is recorded, as globs; see `privatePlaces`. */
  neverRecord: () => ownStrings("contextSwitches.neverRecord"),
  /** How the person counts sprints where the repository says nothing. */
  sprintCalendar: (timeZone: string): SprintCalendar => sprintsOf(own("contextSwitches.sprint"), timeZone),
  workingHours: (): WorkingHours | null => workingHoursOf(own("contextSwitches.workingHours")) ?? workingHoursOf(settingsTable["contextSwitches.workingHours"].default),
  /** The person's own thresholds, for the signs that infrastructure needs an owner. */
  signalThresholds: (): Partial<SignalThresholds> => thresholdsOf(own("contextSwitches.signals")),
  keepDays: (): number => {
    const value = own("contextSwitches.keepDays");
    return typeof value === "number" && value >= 0 ? value : settingsTable["contextSwitches.keepDays"].default;
  },
  /** Path of git from the person's own settings of VS Code's git extension; null for the one on PATH. */
  gitPath: (): string | null => {
    const value: unknown = vscode.workspace.getConfiguration("git").inspect("path")?.globalValue;
    if (typeof value === "string") return value;
    return Array.isArray(value) && typeof value[0] === "string" ? value[0] : null;
  },
};

/** Which of ours somebody changed, by key and without the values, sorted. */
export function changedSettings(): string[] {
  const configuration = vscode.workspace.getConfiguration("infraSteward");
  return Object.keys(settingsTable).filter((key) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(key) ?? {};
    return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
  }).sort();
}

/** Runs `listener` whenever one of ours changed. */
export function onSettingsChanged(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration("infraSteward") || event.affectsConfiguration("git.path")) listener();
  });
}

/** Writes one of the person's own settings. */
export async function setOwn(key: "contextSwitches.record", value: boolean): Promise<void> {
  await vscode.workspace.getConfiguration("infraSteward").update(key, value, vscode.ConfigurationTarget.Global);
}

/** What VS Code said since the last change; null while nobody hears of changes. */
let remembered: Remembered | null = null;

interface Remembered {
  readonly configuration: vscode.WorkspaceConfiguration;
  /** Whether the settings of the workspace or its folders say anything in the section of the person's own settings. */
  readonly isOwnSetElsewhere: boolean;
  readonly values: Map<SettingKey, unknown>;
}

/**
 * Remembers settings until they change: VS Code looks through every one of its own for an answer, and each event of the editor
 * asks. Registered before whoever hears of changes, so that it has forgotten when they ask.
 */
export function rememberSettings(): Disposable {
  remembered = nothingRead();
  const listening = onSettingsChanged(() => {
    remembered = nothingRead();
  });
  return {
    dispose: () => {
      listening.dispose();
      remembered = null;
    },
  };
}

function nothingRead(): Remembered {
  const configuration = vscode.workspace.getConfiguration("infraSteward");
  const { workspaceValue, workspaceFolderValue } = configuration.inspect(ownSection) ?? {};
  return { configuration, isOwnSetElsewhere: workspaceValue !== undefined || workspaceFolderValue !== undefined, values: new Map() };
}

const ownSection = "contextSwitches";
type OwnKey = Extract<SettingKey, `${typeof ownSection}.${string}`>;

/** What is set by whoever may set it. */
function read(key: SettingKey): unknown {
  return value(key, hasFormerName(key, renamedSettings), ({ globalValue, workspaceValue, workspaceFolderValue }) => workspaceFolderValue ?? workspaceValue ?? globalValue);
}

/** What is set by the person, whatever a repository says. */
function own(key: OwnKey): unknown {
  const isSetElsewhere = (remembered ?? nothingRead()).isOwnSetElsewhere;
  return value(key, isSetElsewhere || hasFormerName(key, renamedSettings), ({ globalValue }) => globalValue);
}

/**
 * To look at each place where a setting may be set takes twenty times as long as to be told its value, which is the same unless
 * one of the places does not count or the setting had another name.
 */
function value(key: SettingKey, looksInside: boolean, pick: (inside: Partial<Inside>) => unknown): unknown {
  const { configuration, values } = remembered ?? nothingRead();
  const known = values.get(key);
  if (known !== undefined) return known;
  const found = looksInside
    ? (valueUnderAnyName(key, (name) => pick(configuration.inspect(name) ?? {}), renamedSettings) ?? settingsTable[key].default)
    : configuration.get(key, settingsTable[key].default);
  values.set(key, found);
  return found;
}

type Inside = NonNullable<ReturnType<vscode.WorkspaceConfiguration["inspect"]>>;

type ListKey = "ownership.tags" | "runbooks.folders" | OwnListKey;
type OwnListKey = "contextSwitches.myTeams" | "contextSwitches.plannedBranches" | "contextSwitches.neverRecord";

function strings(key: Exclude<ListKey, OwnListKey>): readonly string[] {
  return texts(read(key), key);
}

function ownStrings(key: OwnListKey): readonly string[] {
  return texts(own(key), key);
}

function texts(value: unknown, key: ListKey): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string" && item !== "") : settingsTable[key].default;
}

function boolean(key: SettingKey): boolean {
  const value = read(key);
  return typeof value === "boolean" ? value : settingsTable[key].default === true;
}

function ownBoolean(key: OwnKey): boolean {
  const value = own(key);
  return typeof value === "boolean" ? value : settingsTable[key].default === true;
}
