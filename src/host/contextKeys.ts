import * as vscode from "vscode";
import type { ContextKey, ContextKeyValue } from "./contextKeyTable";

/** Sets a context key to one of the values that package.json may ask for. */
export async function setContextKey<K extends ContextKey>(key: K, value: ContextKeyValue<K>): Promise<void> {
  await vscode.commands.executeCommand("setContext", key, value);
}
