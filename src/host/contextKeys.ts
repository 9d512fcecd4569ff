import * as vscode from "vscode";
import type { ContextKey, ContextKeyValue } from "./contextKeyTable";

/** Nobody else sets ours, so what was said last still holds. */
const said = new Map<ContextKey, string>();

/** Sets a context key to one of the values that package.json may ask for. That it is what it was already is not said again. */
export async function setContextKey<K extends ContextKey>(key: K, value: ContextKeyValue<K>): Promise<void> {
  if (said.get(key) === value) return;
  said.set(key, value);
  await vscode.commands.executeCommand("setContext", key, value);
}
