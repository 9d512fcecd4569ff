import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import type { Recording } from "./recording";

/** *Pause* and *Resume*: for every window of this machine, and remembered. */
export function register(recording: Recording): Disposable {
  const owned = new DisposableList();
  owned.add(registerCommand("pauseRecording", () => recording.pause()));
  owned.add(registerCommand("resumeRecording", () => recording.resume()));
  return owned;
}
