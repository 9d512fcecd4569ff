import * as vscode from "vscode";
import { resolveWithin } from "../base/path";
import { phrase } from "../present/phrase";
import { expectArrival } from "./arrival";
import { commandId } from "./commands";

/** A line of a file in a repository, or a link outside it. */
export type OpenTarget =
  | { readonly root: string; readonly path: string; readonly line: number; readonly how?: "link" | "finding" }
  | { readonly url: string };

/** What arrived as a command argument, if it is a target; anything may call a command. */
export function asTarget(value: unknown): OpenTarget | null {
  if (typeof value !== "object" || value === null) return null;
  if ("url" in value && typeof value.url === "string") return { url: value.url };
  if (!("root" in value && "path" in value && "line" in value)) return null;
  const { root, path, line } = value;
  const how = "how" in value && value.how === "finding" ? "finding" : "link";
  return typeof root === "string" && typeof path === "string" && typeof line === "number" ? { root, path, line, how } : null;
}

/**
 * Opens a file of the repository at a line, or a web link by the one command that asks before a host is met for the first
 * time. Paths that leave the repository are refused with a sentence.
 */
export async function openTarget(target: OpenTarget, options: vscode.TextDocumentShowOptions = {}): Promise<void> {
  if ("url" in target) {
    await vscode.commands.executeCommand(commandId("openLink"), target.url);
    return;
  }
  const path = resolveWithin("", target.path);
  if (path === undefined) {
    void vscode.window.showWarningMessage(phrase({ key: "open.outside", args: { path: target.path } }));
    return;
  }
  const at = new vscode.Position(Math.max(0, target.line - 1), 0);
  const file = vscode.Uri.joinPath(vscode.Uri.file(target.root), path);
  expectArrival(file.fsPath, target.how ?? "link");
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), ...options });
}
