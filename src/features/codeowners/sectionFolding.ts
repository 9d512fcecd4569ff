import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { ownershipFiles } from "./activePlace";
import { sectionLines } from "./sections";

/** Folds an ownership file by GitLab's sections. */
export function foldSections(): Disposable {
  return vscode.languages.registerFoldingRangeProvider(ownershipFiles, {
    provideFoldingRanges: (document) => sectionLines(document.getText().split(/\r?\n/)).map(({ start, end }) => new vscode.FoldingRange(start, end)),
  });
}
