import * as vscode from "vscode";
import { resolveWithin } from "../../base/path";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estates, LocatedFile } from "../../estate/estates";
import { refuse } from "../../host/inform";
import { dayOf } from "../../model/sprint";

/** What is needed to know where the person is, and which day it is there. */
export interface FixParts {
  readonly estates: Estates;
  readonly current: CurrentAnswer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A file with a line, 1-based; null for the file as a whole. */
export interface FixedPlace extends LocatedFile {
  readonly line: number | null;
}

/**
 * The file that a command is about: the active one, or a path in its repository. Where no file is active it is the one that the
 * sidebar shows.
 * @param path from whoever called the command; anything but a path within the repository counts as none.
 */
export async function locate({ estates, current }: FixParts, path: unknown): Promise<FixedPlace | null> {
  const editor = vscode.window.activeTextEditor;
  const shown = current.value;
  const file = editor?.document.uri.scheme === "file" ? editor.document.uri : shown === null ? null : vscode.Uri.joinPath(vscode.Uri.file(shown.root), shown.answer.path);
  const located = file === null ? null : await estates.locate(file.fsPath);
  if (located === null) return refuse({ key: "claim.noPlace", args: {} });
  const given = typeof path === "string" ? resolveWithin("", path) : undefined;
  if (given !== undefined) return { estate: located.estate, path: given, line: null };
  return { ...located, line: editor?.document.uri.scheme === "file" ? editor.selection.active.line + 1 : (shown?.line ?? null) };
}

/** Today by the person's calendar: YYYY-MM-DD. */
export function today({ now }: FixParts): string {
  return dayOf(now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}
