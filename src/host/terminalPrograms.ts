import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { terminalProgram } from "../model/terminalProgram";

/** A program of infrastructure that was started in a terminal: its name, and the folder (absolute path) where that is known. */
export interface StartedProgram {
  readonly program: string;
  readonly folder: string | null;
}

/**
 * Hears of programs of infrastructure that are started in terminals whose shell tells VS Code. The line itself goes no further
 * than this, and is not even looked at while nobody wants it.
 * @param wanted asked at each command.
 */
export function watchTerminalPrograms(wanted: () => boolean, tell: (started: StartedProgram) => void): Disposable {
  return vscode.window.onDidStartTerminalShellExecution(({ execution }) => {
    const program = wanted() ? terminalProgram(execution.commandLine.value) : null;
    if (program !== null) tell({ program, folder: execution.cwd?.scheme === "file" ? execution.cwd.fsPath : null });
  });
}
