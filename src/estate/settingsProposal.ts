import type { Tree } from "../base/tree";
import { recordReview } from "../edits/recordReview";
import type { SettingsIntent, SettingsProposal } from "../edits/settingsEdit";
import { configurationPath } from "../model/configuration";
import type { Section } from "../model/section";
import { known } from "../model/section";

/** An edit of the repository's own settings as they stand in the editor; of a file that is not there yet, on an empty text. */
export async function proposeSettings(tree: Tree, intent: SettingsIntent): Promise<Section<SettingsProposal>> {
  const read = await tree.read(configurationPath);
  if (read.kind === "refused") return known({ kind: "impossible", reason: { key: "file.unreadable", args: { path: configurationPath } } });
  const text = read.kind === "text" ? read.text : "";
  const made = recordReview(configurationPath, text, intent.name, intent.row);
  return known(made.kind === "edit" ? { ...made, path: configurationPath, exists: read.kind === "text" } : made);
}
