import * as vscode from "vscode";
import { settings } from "../../host/settings";
import type { Journal } from "../../journal/journal";
import type { RecordingState } from "../../present/switchRows";

/** Whether anything is written down now, by the person's setting, the window's trust, and the journal. */
export function recordingState({ state }: Journal): RecordingState {
  if (!settings.record() || !vscode.workspace.isTrusted) return "off";
  if (state.kind === "paused") return "paused";
  return state.kind === "failing" ? "failing" : "on";
}
