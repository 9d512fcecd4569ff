import * as vscode from "vscode";
import { commandId } from "../../host/commands";
import type { OpenTarget } from "../../host/openTarget";
import type { RunbookKind } from "../../model/runbook";
import { phrase } from "../../present/phrase";
import { shelfKindText, shelfRunbookText, uncoveredPlaceText, uncoveredText } from "../../present/runbookText";
import type { DrawnRow } from "../drawnRow";
import { drawRow, moreRow, repositoryRow } from "../drawnRow";
import type { RunbookItem, ShelfItem } from "./runbookItem";

const kindIcons: Readonly<Record<RunbookKind, string>> = { deploy: "rocket", incident: "flame", configuration: "key", layout: "map", other: "book" };

/** So many rows are shown at once when a filter found no more. */
const fewRows = 30;

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** A row as VS Code shows it. @param now milliseconds since 1970, for ages. */
export function treeItem(item: RunbookItem, filter: string, now: number): vscode.TreeItem {
  switch (item.kind) {
    case "repository":
      return drawRow(item.id, item.kind, repositoryRow(item.root));
    case "more":
      return drawRow(item.id, item.kind, moreRow(item.count, "runbooksFilter"));
    case "node":
      return drawRow(item.id, contextOf(item), nodeRow(item, filter, now));
  }
}

/** A link outside is no place in the explorer, so menus tell it from a file. */
function contextOf({ node }: ShelfItem): string {
  return node.kind === "runbook" && "url" in node.location ? "link" : node.kind;
}

function nodeRow({ root, path, line, node }: ShelfItem, filter: string, now: number): DrawnRow {
  switch (node.kind) {
    case "kind":
      return { text: shelfKindText(node.of, node.runbooks, node.stale), icon: new vscode.ThemeIcon(kindIcons[node.of]), state: branch(node.runbooks, filter), address: null, command: null };
    case "runbook":
      return {
        text: shelfRunbookText(node, now),
        // The one quiet sign of a runbook that should be read with care: a badge would count it everywhere.
        icon: "url" in node.location ? new vscode.ThemeIcon("link-external") : node.freshness.isStale ? new vscode.ThemeIcon("history", new vscode.ThemeColor("list.warningForeground")) : new vscode.ThemeIcon("book"),
        state: None,
        address: null,
        command: open("url" in node.location ? node.location : { root, path: node.location.path, line }),
      };
    case "uncovered":
      return { text: uncoveredText(node.places, node.of), icon: new vscode.ThemeIcon("circle-slash"), state: branch(node.places, filter), address: null, command: null };
    case "place":
      return {
        text: uncoveredPlaceText(node),
        icon: new vscode.ThemeIcon(node.job === null ? "folder" : "play-circle"),
        state: None,
        address: null,
        command: open({ root, path: path ?? node.file, line }),
      };
  }
}

function open(target: OpenTarget): vscode.Command {
  return { command: commandId("openTarget"), title: phrase({ key: "action.open", args: {} }), arguments: [target] };
}

/** What was searched for is shown, and what there is otherwise is opened by the person. */
function branch(rows: number, filter: string): vscode.TreeItemCollapsibleState {
  return filter !== "" && rows <= fewRows ? Expanded : Collapsed;
}
