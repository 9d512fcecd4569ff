import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import type { Explanations } from "../../host/explanations";
import { isFindingCode } from "../../model/finding";

/** Shows what a finding's code means, when it is shown and what to do about it. */
export function register(explanations: Explanations): Disposable {
  return registerCommand("explainFinding", async (code) => {
    // Links and key bindings of anybody's making call this, too.
    if (typeof code !== "string" || !isFindingCode(code)) return;
    await vscode.commands.executeCommand("markdown.showPreview", explanations(code));
  });
}
