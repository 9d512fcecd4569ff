import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { EstateSummary } from "../estate/estate";
import type { Estates } from "../estate/estates";
import type { ContextKeyValue } from "../host/contextKeyTable";
import { setContextKey } from "../host/contextKeys";
import { valueOf } from "../model/section";

/** Keeps the context keys that tell empty views why they are empty. */
export function register(estates: Estates): Disposable {
  const owned = new DisposableList();
  const summaries = new Map<string, EstateSummary>();
  const update = (): void => void setContextKey("infraSteward.state", stateOf([...summaries.values()]));
  let asked = 0;
  const updateRules = async (): Promise<void> => {
    const question = ++asked;
    const files = await Promise.all(estates.all.map((estate) => estate.ownershipFile(null)));
    if (question === asked) await setContextKey("infraSteward.rules", files.length > 0 && files.every((file) => valueOf(file) === null) ? "none" : "some");
  };
  owned.add(estates.onDidChange(({ root, summary, closed, paths }) => {
    if (closed) summaries.delete(root);
    else summaries.set(root, summary);
    update();
    const concernsRules = closed || paths === null || paths.some((path) => path.endsWith("CODEOWNERS"));
    if (concernsRules && summary.state.kind === "ready") void updateRules();
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
