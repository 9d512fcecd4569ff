import * as vscode from "vscode";
import { commandId } from "../../host/commands";
import { setOwn, settings } from "../../host/settings";
import { phrase } from "../../present/phrase";
import type { Terms } from "./recording";

const shownName = "contextSwitches.noticeShown";

/** Says once, with the first record of any kind on this machine, what is recorded, and offers to stop. It is no dialog and waits for nobody. */
export async function showOnce(memory: vscode.Memento, { infraIsMyWork }: Terms): Promise<void> {
  // Who asked for quiet is told with the first record after it; the setting itself says that recording goes on.
  if (settings.quiet() || memory.get(shownName) === true) return;
  await memory.update(shownName, true);
  const keep = phrase({ key: "notice.keep", args: {} });
  const turnOff = phrase({ key: "notice.turnOff", args: {} });
  const see = phrase({ key: "notice.see", args: {} });
  const chosen = await vscode.window.showInformationMessage(phrase({ key: "notice.text", args: { infraIsMyWork } }), keep, turnOff, see);
  if (chosen === turnOff) await setOwn("contextSwitches.record", false);
  if (chosen === see) await vscode.commands.executeCommand(commandId("showRecords"));
}
