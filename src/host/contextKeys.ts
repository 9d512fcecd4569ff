import * as vscode from "vscode";

/** The context keys that `when` clauses of package.json may use, with their values. */
export interface ContextKeys {
  /** What the views have to say when they are empty. */
  "infraSteward.state": "noFolder" | "reading" | "noInfra" | "failed" | "ready";
  "infraSteward.recording": "on" | "paused" | "off";
}

export const contextKeyNames = ["infraSteward.state", "infraSteward.recording"] as const satisfies readonly (keyof ContextKeys)[];

export async function setContextKey<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): Promise<void> {
  await vscode.commands.executeCommand("setContext", key, value);
}
