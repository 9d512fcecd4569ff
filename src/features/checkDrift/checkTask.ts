import * as vscode from "vscode";
import { randomId } from "../../journal/randomId";
import type { CheckSession } from "./checkSession";

/** Makes what runs in a terminal: it is given where its text goes, and how it ends. */
export type StartSession = (write: (text: string) => void, close: (code: number) => void) => CheckSession;

/** A check in a terminal that the person sees: VS Code shows it as a task, keeps its text when it has ended and can end it. */
export function checkTask(name: string, start: StartSession): vscode.Task {
  // Each is another, so that VS Code never asks whether to begin one anew that still goes on.
  const definition: vscode.TaskDefinition = { type: "infraSteward.checkDrift", id: randomId() };
  const task = new vscode.Task(definition, vscode.TaskScope.Workspace, name, "Infra Steward", new vscode.CustomExecution(() => Promise.resolve(checkTerminal(start))));
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, panel: vscode.TaskPanelKind.Dedicated, focus: true, echo: false };
  return task;
}

function checkTerminal(start: StartSession): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>();
  const closed = new vscode.EventEmitter<number>();
  const session = start((text) => written.fire(text), (code) => closed.fire(code));
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open: () => session.open(),
    handleInput: (keys) => session.input(keys),
    close: () => {
      session.kill();
      written.dispose();
      closed.dispose();
    },
  };
}
