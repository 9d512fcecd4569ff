import * as vscode from "vscode";
import { newTerminal } from "../../host/newTerminal";
import { phrase } from "../../present/phrase";
import { environmentsText } from "../../present/runText";
import type { Message } from "../../model/message";
import { asksFirst } from "../../model/terminalQuestion";
import type { LineReader } from "./commandText";
import { blockAt, commandAt } from "./commandText";
import { environmentsOf } from "./knownTerminal";
import type { RunbookFinder } from "./openedRunbook";
import { asFile, runbookOf } from "./openedRunbook";

/** How long the status bar says what was done, in milliseconds. */
const shownMs = 15_000;

/**
 * *Put in terminal*: types a command of a runbook into the terminal and presses no Enter. The link only names file and line; the text
 * comes from the document as it is now, and what a person could not see in it is refused.
 * @param line 1-based.
 * @returns why nothing was typed, for the person to hear; null when it was, or when they did not want it.
 */
export async function putInTerminal(finder: RunbookFinder, file: unknown, line: unknown): Promise<Message | null> {
  const uri = asFile(file);
  if (uri === null || typeof line !== "number") return null;
  const opened = await runbookOf(finder, uri);
  if (opened === null) return { key: "run.notRunbook", args: {} };
  const document = await vscode.workspace.openTextDocument(uri);
  const command = commandAt(opened.runbook.blocks, line, readerOf(document));
  if ("refused" in command) return command.refused;
  const { version } = document;

  const active = vscode.window.activeTerminal ?? null;
  const environments = {
    runbook: await opened.estate.runbookEnvironments(opened.path),
    terminal: active === null ? [] : await environmentsOf(active, finder.estates),
  };
  const where = environmentsText(environments, active?.name ?? phrase({ key: "terminal.new", args: {} }));
  const notRun = phrase({ key: "terminal.notRun", args: {} });
  const asks = asksFirst(environments);
  if (asks) {
    const put = phrase({ key: "terminal.put", args: {} });
    const question = phrase({ key: "terminal.ask", args: { line, path: opened.path } });
    if ((await vscode.window.showWarningMessage(question, { modal: true, detail: `${where} ${notRun}` }, put)) !== put) return null;
  }
  // While a person was asked or the estate looked, both may have changed.
  if (document.version !== version) return { key: "terminal.stale", args: {} };
  if (active !== null && active.exitStatus !== undefined) return { key: "terminal.gone", args: {} };
  const terminal = active ?? (await newTerminal(opened.estate.root));
  terminal.show();
  terminal.sendText(command.text, false);
  vscode.window.setStatusBarMessage(asks ? notRun : `${notRun} ${where}`, shownMs);
  return null;
}

/**
 * *Copy block*: several lines go to the clipboard, for a terminal would run all but the last of them.
 * @param line 1-based line of its first command.
 * @returns why nothing was copied; null when it was.
 */
export async function copyBlock(finder: RunbookFinder, file: unknown, line: unknown): Promise<Message | null> {
  const uri = asFile(file);
  if (uri === null || typeof line !== "number") return null;
  const opened = await runbookOf(finder, uri);
  if (opened === null) return { key: "run.notRunbook", args: {} };
  const block = blockAt(opened.runbook.blocks, line, readerOf(await vscode.workspace.openTextDocument(uri)));
  if ("refused" in block) return block.refused;
  await vscode.env.clipboard.writeText(block.text);
  vscode.window.setStatusBarMessage(phrase({ key: "terminal.copied", args: { lines: block.lines } }), shownMs);
  return null;
}

function readerOf(document: vscode.TextDocument): LineReader {
  return (line) => (line >= 1 && line <= document.lineCount ? document.lineAt(line - 1).text : undefined);
}
