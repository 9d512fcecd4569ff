import * as vscode from "vscode";
import { commandId } from "../../host/commands";
import { backlogSectionText, backlogTaskText } from "../../present/backlogText";
import { phrase } from "../../present/phrase";
import { drawRow, repositoryRow } from "../drawnRow";
import type { BacklogRow, SectionItem, TaskItem } from "./backlogItem";

const sectionIcons = { now: "pulse", next: "shield", later: "graph-line" } as const;

/** A row as VS Code shows it. */
export function treeItem(item: BacklogRow): vscode.TreeItem {
  switch (item.kind) {
    case "repository":
      return drawRow(item.id, item.kind, repositoryRow(item.root));
    case "section":
      return sectionRow(item);
    case "task":
      return taskRow(item);
  }
}

function sectionRow({ id, kind, section, tasks }: SectionItem): vscode.TreeItem {
  return drawRow(id, kind, {
    text: backlogSectionText(section, tasks.map(({ task }) => task)),
    icon: new vscode.ThemeIcon(section === null ? "list-unordered" : sectionIcons[section]),
    state: tasks.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Expanded,
    address: null,
    command: null,
  });
}

function taskRow({ id, root, path, line, task }: TaskItem): vscode.TreeItem {
  const text = backlogTaskText(task);
  // Menus ask for each of these words.
  const context = ["task", ...(task.place === null ? [] : ["place"]), ...(task.gone ? ["gone"] : [])].join(" ");
  const row = drawRow(id, context, {
    text,
    icon: task.gone ? new vscode.ThemeIcon("pass", new vscode.ThemeColor("charts.green")) : new vscode.ThemeIcon("blank"),
    state: vscode.TreeItemCollapsibleState.None,
    address: null,
    command: { command: commandId("openTarget"), title: phrase({ key: "action.open", args: {} }), arguments: [{ root, path, line }] },
  });
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  row.checkboxState = { state: task.done ? Checked : Unchecked, accessibilityInformation: { label: text.spoken } };
  // An icon beside a box would only push the words aside.
  if (!task.gone) delete row.iconPath;
  return row;
}
