import * as vscode from "vscode";
import type { CommandName } from "./commandTable";

/** The name under which VS Code knows a command. */
export function commandId(name: CommandName): string {
  return `infraSteward.${name}`;
}

/** Arguments arrive from key bindings and links of anybody's making, so each handler checks its own. */
export function registerCommand(name: CommandName, handler: (...args: unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(commandId(name), handler);
}
