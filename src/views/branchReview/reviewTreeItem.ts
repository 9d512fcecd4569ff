import * as vscode from "vscode";
import { commandId } from "../../host/commands";
import { phrase } from "../../present/phrase";
import type { ReviewRow } from "../../present/reviewRows";

/** A row of a review of a repository. Its id says where in the tree it stands. */
export interface ReviewItem {
  readonly id: string;
  /** Absolute path of the repository. */
  readonly root: string;
  readonly row: ReviewRow;
}

const icons: Readonly<Record<ReviewRow["kind"], string | null>> = {
  files: "files",
  asked: "organization",
  runbooks: "book",
  findings: "warning",
  notCompared: "circle-slash",
  file: "file",
  block: null,
  owners: "person-add",
  runbook: "book",
  finding: "warning",
  note: null,
};

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** A row as VS Code shows it. What it is follows its words, so that no icon or colour is needed to know it. */
export function treeItem({ id, root, row: { kind, text, detail, opens, below } }: ReviewItem): vscode.TreeItem {
  const icon = icons[kind];
  const words = detail === "" ? text : `${text} · ${detail}`;
  return Object.assign(new vscode.TreeItem(text, below.length === 0 ? None : kind === "file" || kind === "runbook" ? Collapsed : Expanded), {
    id,
    description: detail,
    tooltip: words,
    contextValue: kind,
    accessibilityInformation: { label: words },
    ...(icon === null ? {} : { iconPath: new vscode.ThemeIcon(icon) }),
    ...(opens === null ? {} : { command: { command: commandId("openTarget"), title: phrase({ key: "action.open", args: {} }), arguments: [{ root, ...opens }] } }),
  });
}

/** The rows below a row, each with an id that no other has. */
export function itemsBelow(root: string, above: string, rows: readonly ReviewRow[]): ReviewItem[] {
  return rows.map((row, index) => ({ id: `${above}/${index}`, root, row }));
}

/** What a menu of a row hands to a command, if it is one; anything may call a command. */
export function asReviewItem(value: unknown): Pick<ReviewItem, "id"> | null {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? { id: value.id } : null;
}
