import * as vscode from "vscode";
import { nameOf } from "../base/path";
import type { CommandName } from "../host/commandTable";
import { commandId } from "../host/commands";
import type { RowText } from "../present/estateText";
import { moreText } from "../present/estateText";

/** What a row of a tree shows and does. */
export interface DrawnRow {
  readonly text: RowText;
  readonly icon: vscode.ThemeIcon;
  readonly state: vscode.TreeItemCollapsibleState;
  /** What its badge and its file icon go by. */
  readonly address: vscode.Uri | null;
  readonly command: vscode.Command | null;
}

/** A row as VS Code shows it. @param context what menus know it by. */
export function drawRow(id: string, context: string, { text, icon, state, address, command }: DrawnRow): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(text.label, state), {
    id,
    description: text.description,
    tooltip: text.tooltip,
    iconPath: icon,
    contextValue: context,
    accessibilityInformation: { label: text.spoken },
    ...(address === null ? {} : { resourceUri: address }),
    ...(command === null ? {} : { command }),
  });
}

export function repositoryRow(root: string): DrawnRow {
  const label = nameOf(vscode.Uri.file(root).path);
  const text = { label, description: "", tooltip: root, spoken: label };
  return { text, icon: new vscode.ThemeIcon("repo"), state: vscode.TreeItemCollapsibleState.Expanded, address: null, command: null };
}

/** @param filter the command that helps to find what is not shown. */
export function moreRow(count: number, filter: CommandName): DrawnRow {
  const command = { command: commandId(filter), title: "" };
  return { text: moreText(count), icon: new vscode.ThemeIcon("ellipsis"), state: vscode.TreeItemCollapsibleState.None, address: null, command };
}
