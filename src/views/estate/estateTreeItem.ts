import * as vscode from "vscode";
import type { EstateQuery } from "../../estate/estateTree";
import { commandId } from "../../host/commands";
import { blockText, fileText, folderText, groupText } from "../../present/estateText";
import { phrase } from "../../present/phrase";
import type { DrawnRow } from "../drawnRow";
import { drawRow, moreRow, repositoryRow } from "../drawnRow";
import { rowAddress } from "./estateBadges";
import { blockIcons, groupIcon } from "./estateIcons";
import type { EstateItem, EstateNodeItem } from "./estateItem";

/** So many files are shown at once when a filter found no more. */
const fewFiles = 50;

/** A row as VS Code shows it. */
export function treeItem(item: EstateItem, query: EstateQuery): vscode.TreeItem {
  return drawRow(item.id, item.kind === "node" ? item.node.kind : item.kind, rowOf(item, query));
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

function rowOf(item: EstateItem, query: EstateQuery): DrawnRow {
  switch (item.kind) {
    case "repository":
      return repositoryRow(item.root);
    case "more":
      return moreRow(item.count, "estateFilter");
    case "node":
      return nodeRow(item, query);
  }
}

function nodeRow({ root, path: file, line, node }: EstateNodeItem, { by, filter }: EstateQuery): DrawnRow {
  switch (node.kind) {
    case "group":
      return {
        text: groupText(by, node),
        icon: new vscode.ThemeIcon(groupIcon(by, node.group)),
        state: branch(node.files, filter),
        address: rowAddress(node.group, { production: node.production, undeclared: false }),
        command: null,
      };
    case "folder":
      return { text: folderText(by, node), icon: new vscode.ThemeIcon("folder"), state: branch(node.files, filter), address: null, command: null };
    case "file":
      return {
        text: fileText(by, node),
        icon: vscode.ThemeIcon.File,
        state: node.blocks === 0 ? None : Collapsed,
        address: rowAddress(node.file.path, { production: node.file.environment?.production === true, undeclared: node.undeclared }),
        // As in the explorer: the editor shows the file where the person left it.
        command: { command: "vscode.open", title: phrase({ key: "action.open", args: {} }), arguments: [vscode.Uri.joinPath(vscode.Uri.file(root), node.file.path)] },
      };
    case "block":
      return {
        text: blockText(node.path, node.block),
        icon: new vscode.ThemeIcon(blockIcons[node.block.kind]),
        state: None,
        address: null,
        command: { command: commandId("openTarget"), title: phrase({ key: "action.open", args: {} }), arguments: [{ root, path: file, line }] },
      };
  }
}

/** What was searched for is shown, and what there is otherwise is opened by the person. */
function branch(files: number, filter: string): vscode.TreeItemCollapsibleState {
  return filter !== "" && files <= fewFiles ? Expanded : Collapsed;
}
