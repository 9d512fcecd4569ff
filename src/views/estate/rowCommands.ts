import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estates } from "../../estate/estates";
import { commandId, registerCommand } from "../../host/commands";
import { inform } from "../../host/inform";
import { asTarget, openTarget } from "../../host/openTarget";
import type { EstateItem } from "./estateItem";
import type { EstateRows } from "./estateRows";

export interface RowCommandParts {
  readonly estates: Estates;
  readonly rows: EstateRows;
  readonly view: vscode.TreeView<EstateItem>;
  readonly filterBy: (filter: string) => void;
}

/** What can be done with one row, and finding the row of a file. */
export function rowCommands(parts: RowCommandParts): Disposable {
  const owned = new DisposableList();
  owned.add(registerCommand("revealInEstate", (file) => reveal(parts, file)));
  owned.add(registerCommand("estateClaim", async (row) => {
    const target = asTarget(row);
    if (target === null) return;
    // Claiming is about the file in front of the person, who should see what they claim; it asks whether its folder is meant.
    await openTarget(target);
    await vscode.commands.executeCommand(commandId("claimForTeam"));
  }));
  owned.add(registerCommand("estateRevealInExplorer", async (row) => {
    const target = asTarget(row);
    if (target === null || "url" in target) return;
    await vscode.commands.executeCommand("revealInExplorer", vscode.Uri.joinPath(vscode.Uri.file(target.root), target.path));
  }));
  return owned;
}

/** Shows the row of a file. A filter that hides it is taken away; where it is one of too many for its folder, the filter is the file. */
async function reveal({ estates, rows, view, filterBy }: RowCommandParts, argument: unknown): Promise<void> {
  const file = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  const located = file?.scheme === "file" ? await estates.locate(file.fsPath) : null;
  if (located === null) return void inform({ key: "claim.noPlace", args: {} });
  const { estate: { root }, path } = located;
  let row = await rows.rowOf(root, path);
  if (row === null && rows.query.filter !== "") {
    filterBy("");
    row = await rows.rowOf(root, path);
  }
  if (row === "beyond") {
    filterBy(path);
    row = await rows.rowOf(root, path);
  }
  // What is not in the tree is no infrastructure, and the explanation says why.
  if (row === null || row === "beyond") return void vscode.commands.executeCommand(commandId("whyInfra"), file);
  await view.reveal(row, { select: true, focus: true });
}
