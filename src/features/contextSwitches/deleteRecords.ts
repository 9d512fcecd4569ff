import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import type { Journal } from "../../journal/journal";
import { phrase } from "../../present/phrase";

/** *Delete All My Data…*: asks once, because nothing brings it back, then says what is gone. */
export function register(journal: Journal, memory: vscode.Memento): Disposable {
  return registerCommand("deleteRecords", async () => {
    const remove = phrase({ key: "delete.confirm", args: {} });
    const options = { modal: true, detail: phrase({ key: "delete.detail", args: {} }) };
    if ((await vscode.window.showWarningMessage(phrase({ key: "delete.question", args: {} }), options, remove)) !== remove) return;
    const { files, left } = await journal.deleteAll();
    for (const key of memory.keys().filter((name) => name.startsWith("contextSwitches."))) await memory.update(key, undefined);
    void vscode.window.showInformationMessage(phrase({ key: "delete.done", args: { files, left } }));
  });
}
