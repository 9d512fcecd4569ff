import * as vscode from "vscode";
import { phrase } from "../present/phrase";
import type { CommandName } from "./commandTable";
import { inform } from "./inform";
import { inRestrictedMode } from "./restrictedMode";

/** The name under which VS Code knows a command. */
export function commandId(name: CommandName): string {
  return `infraSteward.${name}`;
}

/**
 * Arguments arrive from key bindings and links of anybody's making, so each handler checks its own. That a folder is trusted
 * is checked here, once for all commands: one that does more than read says why it does not run.
 */
export function registerCommand(name: CommandName, handler: (...args: unknown[]) => unknown): vscode.Disposable {
  const does = inRestrictedMode[name];
  return vscode.commands.registerCommand(commandId(name), (...args: unknown[]) => {
    if (does === "reads" || vscode.workspace.isTrusted) return handler(...args);
    const trust = { title: phrase({ key: "untrusted.manage", args: {} }), run: () => vscode.commands.executeCommand("workbench.trust.manage") };
    void inform({ key: "untrusted.refused", args: { what: does } }, trust);
    return undefined;
  });
}
