import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { RunbookHit } from "../../estate/estate";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estates } from "../../estate/estates";
import { registerCommand } from "../../host/commands";
import { openTarget } from "../../host/openTarget";
import { phrase } from "../../present/phrase";
import type { RunbookChoice } from "./choices";
import { choices } from "./choices";
import { Preview } from "./preview";

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
  // While the repository is still being read, what was found so far is filled up; after that nothing moves under the person's hand.
  owned.add(estates.onDidChange(() => {
    if (pick.items.every(({ target }) => target === undefined)) void search();
  }));
  const preview = owned.add(new Preview());
  owned.add(pick.onDidChangeActive(([active]) => {
    // The first row is active by itself: only who moves or types wants to see.
    if (active !== pick.items.find(({ target }) => target !== undefined) || pick.value !== "" || preview.shown) void preview.show(active?.target);
  }));
  const chosen = new Promise<RunbookChoice | undefined>((resolve) => {
    owned.add(pick.onDidAccept(() => resolve(pick.selectedItems[0])));
    owned.add(pick.onDidHide(() => resolve(undefined)));
  });
  pick.show();
  await search();
  const choice = await chosen;
  owned.dispose();
  if (choice?.target === undefined) {
    await preview.close();
    return restore(before);
  }
  await openTarget(choice.target, { viewColumn: before === null ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside, preview: false });
  // What was chosen is no preview any more, and stays.
  await preview.close();
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

async function restore(before: Caret | null): Promise<void> {
  if (before === null) return;
  const { document, selection, viewColumn } = before;
  await vscode.window.showTextDocument(document, { selection, ...(viewColumn === undefined ? {} : { viewColumn }) });
}
