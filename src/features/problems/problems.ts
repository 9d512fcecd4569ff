import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Logger } from "../../base/logger";
import type { EstateChange, Estates, LocatedFile } from "../../estate/estates";
import type { CommandName } from "../../host/commandTable";
import { commands } from "../../host/commandTable";
import { commandId } from "../../host/commands";
import type { Explanations } from "../../host/explanations";
import { onSettingsChanged, settings } from "../../host/settings";
import { backlogRemedies } from "../../model/backlog";
import type { Finding, Remedy } from "../../model/finding";
import { ignoreRemedies } from "../../model/ignore";
import type { Problem } from "../../model/message";
import { phrase } from "../../present/phrase";
import { isShownElsewhere } from "./scannerExtensions";

/** Findings as diagnostics of the files that are open, and their remedies as quick fixes. What is only worth a look stays out of Problems. */
export function register(estates: Estates, log: Logger, explanations: Explanations): Disposable {
  const owned = new DisposableList();
  const diagnostics = owned.add(vscode.languages.createDiagnosticCollection("Infra Steward"));
  const found = new Map<string, readonly Finding[]>();
  const latest = new Map<string, number>();
  /** The repositories in which something could not be read: most have nothing of the kind, and need not be asked. */
  const withUnread = new Set<string>();
  let asked = 0;
  /** Most files never had a problem, and VS Code need not be told of those. */
  const clear = (document: vscode.TextDocument): void => {
    if (found.delete(document.uri.toString())) diagnostics.delete(document.uri);
  };
  const show = async (document: vscode.TextDocument): Promise<void> => {
    if (document.uri.scheme !== "file") return;
    const question = ++asked;
    latest.set(document.uri.toString(), question);
    const located = await estates.locate(document.uri.fsPath);
    const all = located === null ? [] : await located.estate.findingsIn(located.path);
    const findings = settings.quiet() ? [] : all.filter(({ code }) => !isShownElsewhere(code, (id) => vscode.extensions.getExtension(id)?.isActive === true));
    const unread = located === null || settings.quiet() || !withUnread.has(located.estate.root) ? [] : await unreadIn(located);
    // A closed document has no problems, and an answer that was overtaken by a newer question is old.
    if (document.isClosed || latest.get(document.uri.toString()) !== question) return;
    if (findings.length === 0 && unread.length === 0) {
      clear(document);
      return;
    }
    found.set(document.uri.toString(), findings);
    diagnostics.set(document.uri, [...findings.flatMap((finding) => diagnostic(finding, document, explanations)), ...unread.flatMap((problem) => unreadLine(problem, document))]);
  };
  const forget = (document: vscode.TextDocument): void => {
    latest.delete(document.uri.toString());
    clear(document);
  };
  const showAll = (): void => vscode.workspace.textDocuments.forEach((document) => void show(document));
  const showChanged = ({ root, paths, summary }: EstateChange): void => {
    if (summary.problems > 0) withUnread.add(root);
    else withUnread.delete(root);
    if (paths === null) return showAll();
    const changed = new Set(paths.map((path) => vscode.Uri.joinPath(vscode.Uri.file(root), path).fsPath));
    vscode.workspace.textDocuments.filter((document) => changed.has(document.uri.fsPath)).forEach((document) => void show(document));
  };
  owned.add(vscode.workspace.onDidOpenTextDocument((document) => void show(document)));
  owned.add(vscode.workspace.onDidCloseTextDocument(forget));
  owned.add(estates.onDidChange(showChanged));
  owned.add(onSettingsChanged(showAll));
  owned.add(logUnread(estates, log));
  owned.add(vscode.languages.registerCodeActionsProvider({ scheme: "file" }, {
    provideCodeActions: (document, range) => [...quickFixes(found.get(document.uri.toString()) ?? [], range), ...explanationsAt(found.get(document.uri.toString()) ?? [], range)],
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }));
  showAll();
  return owned;
}

/** What could not be understood in a file of ours to read; lines of an ownership file are findings already. */
async function unreadIn({ estate, path }: LocatedFile): Promise<readonly Problem[]> {
  const problems = await estate.problems();
  return problems.filter((problem) => problem.path === path && !path.endsWith("CODEOWNERS"));
}

function unreadLine({ line, message }: Problem, document: vscode.TextDocument): vscode.Diagnostic[] {
  const at = (line ?? 1) - 1;
  if (at >= document.lineCount) return [];
  const shown = new vscode.Diagnostic(document.lineAt(at).range, phrase(message), vscode.DiagnosticSeverity.Information);
  shown.source = "Infra Steward";
  return [shown];
}

/** Says in the log, once, what could not be read: most of those files are never opened. */
function logUnread(estates: Estates, log: Logger): Disposable {
  const said = new Set<string>();
  return estates.onDidChange(({ root, summary }) => {
    if (summary.state.kind === "reading" || summary.problems === 0) return;
    const estate = estates.all.find((candidate) => candidate.root === root);
    void estate?.problems().then((problems) => {
      for (const { line, message } of problems) {
        const sentence = `${phrase(message)}${line === null ? "" : ` (line ${line})`}`;
        if (!said.has(sentence)) log.warn(sentence);
        said.add(sentence);
      }
    });
  });
}

const levels = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  view: null,
} as const;

function diagnostic(finding: Finding, document: vscode.TextDocument, explanations: Explanations): vscode.Diagnostic[] {
  const level = levels[finding.severity];
  if (level === null || finding.line > document.lineCount) return [];
  const shown = new vscode.Diagnostic(document.lineAt(finding.line - 1).range, phrase(finding.message), level);
  shown.code = { value: finding.code, target: explanations(finding.code) };
  shown.source = "Infra Steward";
  return [shown];
}

function quickFixes(findings: readonly Finding[], range: vscode.Range): vscode.CodeAction[] {
  const here = findings.filter((finding) => finding.line - 1 <= range.end.line && finding.endLine - 1 >= range.start.line);
  return here.flatMap((finding) => [...finding.remedies, ...backlogRemedies(finding), ...ignoreRemedies(finding)].flatMap(quickFix));
}

/** Once for each code, and last: whoever knows what it means wants the remedy. */
function explanationsAt(findings: readonly Finding[], range: vscode.Range): vscode.CodeAction[] {
  const here = findings.filter(({ severity, line, endLine }) => severity !== "view" && line - 1 <= range.end.line && endLine - 1 >= range.start.line);
  const codes = [...new Set(here.map(({ code }) => code))];
  return codes.flatMap((code) => quickFix({ title: { key: "remedy.explain", args: { code } }, command: "explainFinding", args: [code] }));
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
