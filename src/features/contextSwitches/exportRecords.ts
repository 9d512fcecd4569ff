import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import { inform } from "../../host/inform";
import type { Journal } from "../../journal/journal";
import { phrase } from "../../present/phrase";
import { readable } from "./readable";

const fileName = "context-switches.jsonl";

/** *Export My Data…*: every record as *Show My Data* tells it, one a line, in a file of the person's choosing and nowhere else. */
export function register(journal: Journal): Disposable {
  return registerCommand("exportRecords", async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, fileName) }),
      filters: { "JSON Lines": ["jsonl"] },
    });
    if (target === undefined) return;
    const { text, count } = await allRecords(journal);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    void inform({ key: "records.exported", args: { count, name: vscode.workspace.asRelativePath(target) } }, {
      title: phrase({ key: "action.open", args: {} }),
      run: () => vscode.window.showTextDocument(target),
    });
  });
}

async function allRecords(journal: Journal): Promise<{ readonly text: string; readonly count: number }> {
  const lines: string[] = [];
  await journal.read((entry) => lines.push(`${JSON.stringify(readable(entry))}\n`));
  return { text: lines.join(""), count: lines.length };
}
