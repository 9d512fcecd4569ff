import * as vscode from "vscode";
import type { EstateGrouping } from "../../estate/estateTree";
import { estateGroupings } from "../../estate/estateTree";
import { phrase } from "../../present/phrase";

/** *Group By…*; the way it is now is marked. */
export async function pickGrouping(now: EstateGrouping): Promise<EstateGrouping | undefined> {
  const items = estateGroupings.map((by) => ({ label: `$(${by === now ? "check" : "blank"}) ${phrase({ key: "estate.grouping", args: { by } })}`, by }));
  return (await vscode.window.showQuickPick(items, { placeHolder: phrase({ key: "estate.groupHint", args: {} }) }))?.by;
}

/** *Filter…*; nothing lets everything pass again. */
export function askFilter(now: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({ value: now, placeHolder: phrase({ key: "estate.filterHint", args: {} }) });
}
