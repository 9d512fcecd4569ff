import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estates } from "../../estate/estates";
import { commandId } from "../../host/commands";
import type { CommandName } from "../../host/commandTable";
import { commands } from "../../host/commandTable";
import type { Finding, Remedy } from "../../model/finding";
import { phrase } from "../../present/phrase";

/** Findings as diagnostics of the files that are open, and their remedies as quick fixes. What is only worth a look stays out of Problems. */
export function register(estates: Estates): Disposable {
  const owned = new DisposableList();
  const diagnostics = owned.add(vscode.languages.createDiagnosticCollection("Infra Steward"));
  const found = new Map<string, readonly Finding[]>();
  const show = async (document: vscode.TextDocument): Promise<void> => {
    if (document.uri.scheme !== "file") return;
    const located = await estates.locate(document.uri.fsPath);
    const findings = located === null ? [] : await located.estate.findingsIn(located.path);
    if (document.isClosed) return;
    found.set(document.uri.toString(), findings);
    diagnostics.set(document.uri, findings.flatMap((finding) => diagnostic(finding, document)));
  };
  const forget = (document: vscode.TextDocument): void => {
    found.delete(document.uri.toString());
    diagnostics.delete(document.uri);
  };
  const showAll = (): void => vscode.workspace.textDocuments.forEach((document) => void show(document));
  owned.add(vscode.workspace.onDidOpenTextDocument((document) => void show(document)));
  owned.add(vscode.workspace.onDidCloseTextDocument(forget));
  owned.add(estates.onDidChange(showAll));
  owned.add(vscode.languages.registerCodeActionsProvider({ scheme: "file" }, {
    provideCodeActions: (document, range) => quickFixes(found.get(document.uri.toString()) ?? [], range),
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }));
  showAll();
  return owned;
}

const levels = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  view: null,
} as const;

function diagnostic(finding: Finding, document: vscode.TextDocument): vscode.Diagnostic[] {
  const level = levels[finding.severity];
  if (level === null || finding.line > document.lineCount) return [];
  const shown = new vscode.Diagnostic(document.lineAt(finding.line - 1).range, phrase(finding.message), level);
  shown.code = finding.code;
  shown.source = "Infra Steward";
  return [shown];
}

function quickFixes(findings: readonly Finding[], range: vscode.Range): vscode.CodeAction[] {
  const here = findings.filter((finding) => finding.line - 1 <= range.end.line && finding.endLine - 1 >= range.start.line);
  return here.flatMap((finding) => finding.remedies.flatMap(quickFix));
}

function quickFix(remedy: Remedy): vscode.CodeAction[] {
  if (!isCommand(remedy.command)) return [];
  const title = phrase(remedy.title);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: commandId(remedy.command), arguments: [...remedy.args] };
  return [action];
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
