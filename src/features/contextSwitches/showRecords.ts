import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import type { Journal } from "../../journal/journal";
import { phrase } from "../../present/phrase";
import { readable } from "./readable";

const scheme = "infra-steward-records";
const uri = vscode.Uri.from({ scheme, path: "/Context switches.jsonc" });

/** An editor is no archive: of a longer journal the newest records are shown, and the first line says so. */
const shown = 5_000;

/** *Show My Data*: every record as it is stored, the newest first, with its time in words people read. Read-only. */
export function register(journal: Journal): Disposable {
  const owned = new DisposableList();
  const changed = owned.add(new vscode.EventEmitter<vscode.Uri>());
  owned.add(vscode.workspace.registerTextDocumentContentProvider(scheme, { onDidChange: changed.event, provideTextDocumentContent: () => render(journal) }));
  owned.add(journal.onDidChange(() => changed.fire(uri)));
  owned.add(registerCommand("showRecords", async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  }));
  return owned;
}

async function render(journal: Journal): Promise<string> {
  const newest: string[] = [];
  let count = 0;
  const { corruptLines, tornTails, lost } = await journal.read((entry) => {
    count += 1;
    newest.push(JSON.stringify(readable(entry), null, 2));
    if (newest.length > 2 * shown) newest.splice(0, newest.length - shown);
  });
  const head = phrase({ key: "records.head", args: { count, shown: Math.min(count, shown), damaged: corruptLines + tornTails, lost } });
  if (count === 0) return `// ${head}\n`;
  return `// ${head}\n[\n${newest.slice(-shown).reverse().join(",\n")}\n]\n`;
}
