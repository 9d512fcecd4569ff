import * as vscode from "vscode";
import { relativeWithin } from "../base/path";
import type { AssociationSetting } from "../model/associationSetting";
import { layered } from "../model/associationSetting";

const section = "infraSteward";
const key = "associations";

/**
 * The setting for one repository, taken together by ourselves: VS Code leaves a line that several places set where the farthest
 * has it, but here the order of the lines decides. A repository may hold several of the open folders, or lie around one.
 * @param root absolute path of the repository.
 */
export function associationsOf(root: string): AssociationSetting {
  const folders = (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === "file" && (relativeWithin(root, uri.fsPath) ?? relativeWithin(uri.fsPath, root)) !== null);
  const { above, own } = layersOf(null);
  return layered([...above, own, ...folders.map((folder) => layersOf(folder).own)]);
}

/** Where a line about a file is written, what is set there already, and what counts besides. */
export interface AssociationPlace {
  /** null is the workspace as a whole. */
  readonly folder: vscode.WorkspaceFolder | null;
  /** The farthest first. */
  readonly above: readonly AssociationSetting[];
  readonly own: AssociationSetting;
}

/** The settings of the file's own folder; of the workspace where it has no other folder, or the file lies in none of them. */
export function associationPlaceOf(file: string): AssociationPlace {
  const folder = vscode.workspace.workspaceFile === undefined ? undefined : vscode.workspace.getWorkspaceFolder(vscode.Uri.file(file));
  return layersOf(folder ?? null);
}

/** Sets the setting at a place; an empty one is taken out. Fails when VS Code cannot write there, such as into unsaved settings. */
export async function writeAssociations({ folder }: Pick<AssociationPlace, "folder">, setting: AssociationSetting): Promise<void> {
  const target = folder === null ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.WorkspaceFolder;
  const value = Object.keys(setting).length === 0 ? undefined : setting;
  await vscode.workspace.getConfiguration(section, folder?.uri).update(key, value, target);
}

/** What is set at a place now, in this order. */
export function associationsAt({ folder }: Pick<AssociationPlace, "folder">): AssociationSetting {
  return layersOf(folder).own;
}

function layersOf(folder: vscode.WorkspaceFolder | null): AssociationPlace {
  const configuration = vscode.workspace.getConfiguration(section, folder?.uri);
  const empty: AssociationSetting = {};
  // Nearly nobody sets it, and to be told so is far quicker than to look at each place.
  if (isEmpty(configuration.get(key))) return { folder, above: [], own: empty };
  const set = configuration.inspect<unknown>(key);
  const [own, global, workspace] = [set?.workspaceFolderValue, set?.globalValue, set?.workspaceValue].map(asSetting);
  if (folder === null) return { folder, above: [global ?? empty], own: workspace ?? empty };
  return { folder, above: [global ?? empty, workspace ?? empty], own: own ?? empty };
}

/** Lines of all places together; what is no list of lines may hide those of other places. */
function isEmpty(together: unknown): boolean {
  return typeof together === "object" && together !== null && !Array.isArray(together) && Object.keys(together).length === 0;
}

/** What is no text is left out. */
function asSetting(value: unknown): AssociationSetting {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
