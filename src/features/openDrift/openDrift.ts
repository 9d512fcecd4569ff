import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { resolveWithin } from "../../base/path";
import type { Estates } from "../../estate/estates";
import { registerCommand } from "../../host/commands";
import { phrase } from "../../present/phrase";

/**
 * *Compare Environments* on a difference between two of them: both files beside each other, at its line. The paths are relative to the
 * repository of the active file, and stay within it.
 */
export function register(estates: Estates): Disposable {
  return registerCommand("openDrift", async (lower, higher, line) => {
    const active = vscode.window.activeTextEditor?.document.uri;
    const located = active?.scheme === "file" ? await estates.locate(active.fsPath) : null;
    const paths = [lower, higher].flatMap((path) => (typeof path === "string" ? (resolveWithin("", path) ?? []) : []));
    const [left, right] = paths;
    if (located === null || left === undefined || right === undefined || typeof line !== "number") return;
    const root = vscode.Uri.file(located.estate.root);
    const at = new vscode.Position(Math.max(0, line - 1), 0);
    const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(at, at) };
    await vscode.commands.executeCommand("vscode.diff", vscode.Uri.joinPath(root, left), vscode.Uri.joinPath(root, right), phrase({ key: "openDrift.title", args: { lower: left, higher: right } }), options);
  });
}
