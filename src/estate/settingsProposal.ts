import type { Tree } from "../base/tree";
import { expectDrift } from "../edits/expectedDrift";
import { recordReview } from "../edits/recordReview";
import { setUp } from "../edits/setUp";
import type { SettingsEdit, SettingsIntent, SettingsProposal } from "../edits/settingsEdit";
import { configurationPath } from "../model/configuration";
import type { Section } from "../model/section";
import { known } from "../model/section";

/** An edit of the repository's own settings as they stand in the editor; of a file that is not there yet, on an empty text. */
export async function proposeSettings(tree: Tree, intent: SettingsIntent): Promise<Section<SettingsProposal>> {
  const read = await tree.read(configurationPath);
  if (read.kind === "refused") return known({ kind: "impossible", reason: { key: "file.unreadable", args: { path: configurationPath } } });
  const made = editFor(read.kind === "text" ? read.text : "", intent);
  return known(made.kind === "edit" ? { ...made, path: configurationPath, exists: read.kind === "text" } : made);
}

function editFor(text: string, intent: SettingsIntent): SettingsEdit {
  switch (intent.kind) {
    case "recordReview":
      return recordReview(configurationPath, text, intent.name, intent.row);
    case "setUp":
      return setUp(configurationPath, text, intent.entries);
    case "expectDrift":
      return expectDrift(configurationPath, text, intent.drift);
  }
}
