import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import { setContextKey } from "../../host/contextKeys";
import { onSettingsChanged, settings } from "../../host/settings";
import type { Journal } from "../../journal/journal";

/** *Pause* and *Resume*: one key each, for every window of this machine, and remembered. */
export function register(journal: Journal, changed: (paused: boolean) => Promise<void>): Disposable {
  const owned = new DisposableList();
  let paused = journal.state.kind === "paused";
  const look = (): void => {
    const now = journal.state.kind === "paused";
    if (now !== paused) void changed(now);
    paused = now;
    void setContextKey("infraSteward.recording", !settings.record() ? "off" : now ? "paused" : "on");
  };
  owned.add(registerCommand("pauseRecording", async () => {
    // What goes on ends first: once the journal is paused it takes no more records.
    await changed(true);
    paused = true;
    journal.pause();
  }));
  owned.add(registerCommand("resumeRecording", () => journal.resume()));
  owned.add(journal.onDidChange((what) => {
    if (what === "state") look();
  }));
  owned.add(onSettingsChanged(look));
  look();
  return owned;
}
