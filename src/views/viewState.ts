import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { EstateSummary } from "../estate/estate";
import type { Estates } from "../estate/estates";
import type { ContextKeyValue } from "../host/contextKeyTable";
import { setContextKey } from "../host/contextKeys";

/** Keeps the context key that tells empty views why they are empty. */
export function register(estates: Estates): Disposable {
  const owned = new DisposableList();
  const summaries = new Map<string, EstateSummary>();
  const update = (): void => void setContextKey("infraSteward.state", stateOf([...summaries.values()]));
  owned.add(estates.onDidChange(({ root, summary, closed }) => {
    if (closed) summaries.delete(root);
    else summaries.set(root, summary);
    update();
  }));
  owned.add(vscode.workspace.onDidChangeWorkspaceFolders(update));
  update();
  return owned;
}

function stateOf(summaries: readonly EstateSummary[]): ContextKeyValue<"infraSteward.state"> {
  if ((vscode.workspace.workspaceFolders ?? []).length === 0) return "noFolder";
  if (summaries.length === 0 || summaries.some(({ state }) => state.kind === "reading")) return "reading";
  if (summaries.some(({ infraFiles }) => infraFiles > 0)) return "ready";
  return summaries.some(({ state }) => state.kind === "failed") ? "failed" : "noInfra";
}
