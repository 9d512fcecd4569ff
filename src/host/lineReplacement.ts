import * as vscode from "vscode";

/** Whole lines of a document that give way to others. */
export interface LineReplacement {
  /** 1-based: the first line that goes, or the line that the new ones come before; one past the last line appends. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly inserted: readonly string[];
}

/** Whole lines as a range of the editor. At the end of the text the line end before the new lines is part of it. */
export function asReplacement({ line, removed, inserted }: LineReplacement, document: vscode.TextDocument): { readonly range: vscode.Range; readonly inserted: string } {
  const first = line - 1;
  const behind = first + removed.length;
  if (behind < document.lineCount) {
    return { range: new vscode.Range(first, 0, behind, 0), inserted: inserted.map((one) => `${one}\n`).join("") };
  }
  const end = document.lineAt(document.lineCount - 1).range.end;
  if (first === 0) return { range: new vscode.Range(new vscode.Position(0, 0), end), inserted: inserted.join("\n") };
  return { range: new vscode.Range(document.lineAt(first - 1).range.end, end), inserted: inserted.map((one) => `\n${one}`).join("") };
}
