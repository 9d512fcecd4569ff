import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { RunbookHit } from "../../estate/estate";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estates } from "../../estate/estates";
import { registerCommand } from "../../host/commands";
import type { OpenTarget } from "../../host/openTarget";
import { openTarget } from "../../host/openTarget";
import { phrase } from "../../present/phrase";
import type { RunbookChoice } from "./choices";
import { choices } from "./choices";

export interface FindRunbookParts {
  readonly estates: Estates;
  readonly current: CurrentAnswer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A quick pick re-sorts and slows beyond this; nobody reads further either. */
const limit = 100;

/** *Find Runbook…*: type, arrow, Enter. Those for the current place come first; moving previews, Escape goes back. */
export function register(parts: FindRunbookParts): Disposable {
  return registerCommand("findRunbook", () => pickRunbook(parts));
}

async function pickRunbook({ estates, current, now }: FindRunbookParts): Promise<void> {
  const owned = new DisposableList();
  const place = current.value;
  const before = caretNow();
  const pick = owned.add(vscode.window.createQuickPick<RunbookChoice>());
  pick.placeholder = phrase({ key: "find.placeholder", args: {} });
  let question = 0;
  const search = async (): Promise<void> => {
    const asked = ++question;
    pick.busy = true;
    const hits = await findEverywhere(estates, pick.value, place);
    if (asked !== question) return;
    pick.busy = false;
    pick.items = choices(hits, place, now());
  };
  owned.add(pick.onDidChangeValue(() => void search()));
  owned.add(estates.onDidChange(() => void search()));
  owned.add(pick.onDidChangeActive(([active]) => void preview(active)));
  const chosen = new Promise<RunbookChoice | undefined>((resolve) => {
    owned.add(pick.onDidAccept(() => resolve(pick.selectedItems[0])));
    owned.add(pick.onDidHide(() => resolve(undefined)));
  });
  pick.show();
  await search();
  const choice = await chosen;
  owned.dispose();
  if (choice?.target === undefined) await restore(before);
  else await openTarget(choice.target, { viewColumn: before === null ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside, preview: false });
}

interface RootedHit {
  readonly root: string;
  readonly hit: RunbookHit;
}

/** Asks every open repository, the current place's first. */
async function findEverywhere(estates: Estates, query: string, place: FindRunbookParts["current"]["value"]): Promise<RootedHit[]> {
  const ordered = [...estates.all].sort((a, b) => Number(b.root === place?.root) - Number(a.root === place?.root));
  const found = await Promise.all(ordered.map(async (estate) => {
    const near = place !== null && place.root === estate.root ? { path: place.answer.path, line: place.line } : null;
    const hits = await estate.findRunbooks(query, near, limit);
    return hits.state === "known" ? hits.value.map((hit) => ({ root: estate.root, hit })) : [];
  }));
  return found.flat().slice(0, limit);
}

interface Caret {
  readonly document: vscode.TextDocument;
  readonly selection: vscode.Selection;
  readonly viewColumn: vscode.ViewColumn | undefined;
}

function caretNow(): Caret | null {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? null : { document: editor.document, selection: editor.selection, viewColumn: editor.viewColumn };
}

/** Shows a runbook of the repository beside the code without taking the keyboard. Links outside are never opened by looking. */
async function preview(choice: RunbookChoice | undefined): Promise<void> {
  const target: OpenTarget | undefined = choice?.target;
  if (target === undefined || "url" in target) return;
  await openTarget(target, { preserveFocus: true, preview: true, viewColumn: vscode.ViewColumn.Beside });
}

async function restore(before: Caret | null): Promise<void> {
  if (before === null) return;
  const { document, selection, viewColumn } = before;
  await vscode.window.showTextDocument(document, { selection, ...(viewColumn === undefined ? {} : { viewColumn }) });
}
