import assert from "node:assert/strict";
import * as vscode from "vscode";

/** The text of every hover at the first line that starts with `text`. */
export async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const line = document.getText().split("\n").findIndex((candidate) => candidate.startsWith(text));
  assert.ok(line >= 0, `no line starts with ${text}`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, new vscode.Position(line, 3));
  return hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof vscode.MarkdownString ? content.value.replaceAll("\\", "") : "")).join("\n");
}
