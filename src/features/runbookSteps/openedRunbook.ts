import * as vscode from "vscode";
import type { Estate } from "../../estate/estate";
import type { Estates } from "../../estate/estates";
import type { Runbook } from "../../model/runbook";
import { valueOf } from "../../model/section";
import type { RunbookId } from "./runs";

/** A runbook of an open repository with everything in it, as the editor has it now. */
export interface OpenedRunbook extends RunbookId {
  readonly estate: Estate;
  readonly uri: vscode.Uri;
  readonly runbook: Runbook;
}

/** What is needed to know a runbook again, in the editor and in the journal. */
export interface RunbookFinder {
  readonly estates: Estates;
  /** Opaque identifier of a repository, from its root. */
  readonly repositoryId: (root: string) => string;
}

/** The runbook that a file is; null for every other file, and while nobody can say. */
export async function runbookOf({ estates, repositoryId }: RunbookFinder, uri: vscode.Uri): Promise<OpenedRunbook | null> {
  const located = uri.scheme === "file" ? await estates.locate(uri.fsPath) : null;
  return located === null ? null : read(located.estate, located.path, repositoryId);
}

/** The runbook that records name, in whichever open repository it lies; null where it is not there any more. */
export async function recordedRunbook({ estates, repositoryId }: RunbookFinder, { repository, path }: RunbookId): Promise<OpenedRunbook | null> {
  const estate = estates.all.find(({ root }) => repositoryId(root) === repository);
  return estate === undefined ? null : read(estate, path, repositoryId);
}

async function read(estate: Estate, path: string, repositoryId: (root: string) => string): Promise<OpenedRunbook | null> {
  const runbook = valueOf(await estate.runbookAt(path)) ?? null;
  const uri = vscode.Uri.joinPath(vscode.Uri.file(estate.root), path);
  return runbook === null ? null : { estate, path, repository: repositoryId(estate.root), uri, runbook };
}

/** A file that a code lens names as its argument. Anything may call a command, so anything else is null. */
export function asFile(argument: unknown): vscode.Uri | null {
  if (typeof argument !== "string") return null;
  const uri = vscode.Uri.parse(argument);
  return uri.scheme === "file" ? uri : null;
}
