import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estates } from "../../estate/estates";
import { commandId } from "../../host/commands";
import { onSettingsChanged } from "../../host/settings";
import type { Journal } from "../../journal/journal";
import { phrase } from "../../present/phrase";
import type { RecordingState } from "../../present/switchRows";
import { recordingState } from "./recordingState";

const icons = { on: "$(record)", paused: "$(debug-pause)", failing: "$(warning)" } as const;
const commands = { on: commandId("pauseRecording"), paused: commandId("resumeRecording"), failing: commandId("showLog") } as const;

/**
 * Whether anything is recorded, in the status bar, and one click to pause or go on. While all is well it is a small sign; what
 * a person has to know is said in words. Nothing is there where nothing is recorded, and in a window without infrastructure,
 * where there is no switch to record.
 */
export function register(journal: Journal, estates: Pick<Estates, "onDidChange">): Disposable {
  const owned = new DisposableList();
  const item = owned.add(vscode.window.createStatusBarItem("infraSteward.recording", vscode.StatusBarAlignment.Right, 98));
  item.name = phrase({ key: "switches.recordingItem", args: {} });
  let shown: RecordingState | null = null;
  const withInfra = new Set<string>();
  const show = (): void => {
    const state = withInfra.size === 0 ? "off" : recordingState(journal);
    if (state === shown) return;
    shown = state;
    if (state === "off") return item.hide();
    const label = phrase({ key: "switches.recording", args: { state } });
    item.text = state === "on" ? icons.on : `${icons[state]} ${label}`;
    item.tooltip = `Infra Steward: ${label}, ${phrase({ key: "switches.recordingHint", args: { state } })}`;
    item.accessibilityInformation = { label: item.tooltip, role: "button" };
    item.command = commands[state];
    item.show();
  };
  owned.add(estates.onDidChange(({ root, summary, closed }) => {
    if (!closed && summary.infraFiles > 0) withInfra.add(root);
    else if (closed || summary.state.kind === "ready") withInfra.delete(root);
    show();
  }));
  owned.add(onSettingsChanged(show));
  owned.add(vscode.workspace.onDidGrantWorkspaceTrust(show));
  owned.add(journal.onDidChange((what) => {
    if (what === "state") show();
  }));
  show();
  return owned;
}
