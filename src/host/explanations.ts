import * as vscode from "vscode";
import type { FindingCode } from "../model/finding";
import { explanationName } from "../model/finding";

/** Where the packaged document lies that explains a finding's code. */
export type Explanations = (code: FindingCode) => vscode.Uri;

export function explanationsIn(extension: vscode.Uri): Explanations {
  return (code) => vscode.Uri.joinPath(extension, "explanations", explanationName(code));
}
