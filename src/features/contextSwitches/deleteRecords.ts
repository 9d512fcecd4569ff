import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import type { Deletion } from "../../journal/generation";
import type { Journal } from "../../journal/journal";
import { phrase } from "../../present/phrase";

/**
 * *Delete All My Data…*: asks once, because nothing brings it back, then says what is gone.
 * @param deleteOthers deletes what is kept beside the journal.
 */
export function register(journal: Journal, memory: vscode.Memento, deleteOthers: () => Promise<Pick<Deletion, "files" | "left">>): Disposable {
  return registerCommand("deleteRecords", async () => {
    const remove = phrase({ key: "delete.confirm", args: {} });
    const options = { modal: true, detail: phrase({ key: "delete.detail", args: {} }) };
    if ((await vscode.window.showWarningMessage(phrase({ key: "delete.question", args: {} }), options, remove)) !== remove) return;
    const [records, others] = [await journal.deleteAll(), await deleteOthers()];
    for (const key of memory.keys().filter((name) => name.startsWith("contextSwitches."))) await memory.update(key, undefined);
    void vscode.window.showInformationMessage(phrase({ key: "delete.done", args: { files: records.files + others.files, left: records.left + others.left } }));
  });
}
