import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import type { Estates } from "../../estate/estates";
import { valueOf } from "../../model/section";
import { phrase } from "../../present/phrase";
import { ownershipFiles } from "./activePlace";

/** On the pattern of a rule: how many files it matches, about how many it decides, and which rule decides about the others. */
export function showRuleEffects(estates: Estates): Disposable {
  return vscode.languages.registerHoverProvider(ownershipFiles, {
    async provideHover(document, position) {
      const range = document.getWordRangeAtPosition(position, /(?<=^[ \t]*)(?:\\.|[^\s\\])+/);
      if (range === undefined) return null;
      const located = await estates.locate(document.uri.fsPath);
      const file = located === null ? null : (valueOf(await located.estate.ownershipFile(position.line + 1)) ?? null);
      // A file in a place where the platform does not look, or looks later, decides about nothing.
      if (file === null || file.rule === null || file.path !== located?.path) return null;
      const { counts, negated } = file.rule;
      const text = counts === null ? phrase({ key: "rule.uncounted", args: {} }) : phrase({ key: negated ? "rule.excludes" : "rule.effect", args: counts });
      return new vscode.Hover(new vscode.MarkdownString().appendText(text), range);
    },
  });
}
