import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import type { Estates } from "../../estate/estates";
import { valueOf } from "../../model/section";
import { ownershipFiles } from "./activePlace";

/** Behind a pattern or a section: whom the file names already, those it names most often first. */
export function completeOwners(estates: Estates): Disposable {
  return vscode.languages.registerCompletionItemProvider(ownershipFiles, {
    async provideCompletionItems(document, position) {
      const before = document.lineAt(position.line).text.slice(0, position.character);
      const typed = /^(?!\s*#)\s*\S.*\s(@?[\w./@+-]*)$/.exec(before)?.[1];
      if (typed === undefined) return [];
      const located = await estates.locate(document.uri.fsPath);
      const file = located === null ? null : (valueOf(await located.estate.ownershipFile(null)) ?? null);
      const range = new vscode.Range(position.translate(0, -typed.length), position);
      return (file?.owners ?? []).map((owner, index) => {
        const item = new vscode.CompletionItem(owner, vscode.CompletionItemKind.User);
        item.range = range;
        item.sortText = String(index).padStart(4, "0");
        return item;
      });
    },
  }, "@");
}
