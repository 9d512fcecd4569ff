import * as vscode from "vscode";
import type { FindingCode } from "../model/finding";
import { explanationName } from "../model/finding";

/** Where the packaged document lies that explains a finding's code. */
export type Explanations = (code: FindingCode) => vscode.Uri;

export function explanationsIn(extension: vscode.Uri): Explanations {
  // English lies at the top, each other language in a folder by its code; a test holds the folders equal.
  const folder = vscode.env.language.startsWith("de") ? ["explanations", "de"] : ["explanations"];
  return (code) => vscode.Uri.joinPath(extension, ...folder, explanationName(code));
}
