import * as vscode from "vscode";
import { resolveWithin } from "../../base/path";
import type { DifferencePreview } from "../../host/differencePreview";
import { phrase } from "../../present/phrase";
import type { PlaceParts } from "./activePlace";
import { activePlace } from "./activePlace";
import { applyProposal } from "./applyProposal";
import { pickOwner, pickTarget } from "./claimPicks";
import { confirmProposal } from "./proposalPreview";
import { proposeEdit } from "./proposeEdit";

/**
 * *Claim for a Team…*: what, for whom, a look at the change with the count of what it does, and only then the edit, unsaved and
 * undoable. What comes as an argument is not asked for.
 * @param target path of a file, or of a folder with a slash at its end, relative to the root of the place's repository.
 */
export async function claimForTeam(parts: PlaceParts, preview: DifferencePreview, target: unknown, owner: unknown): Promise<void> {
  const named = typeof target === "string" && resolveWithin("", target) !== undefined ? target : null;
  const place = await activePlace(parts);
  // What is named needs no file that is open where there is one repository alone.
  const [only, ...others] = parts.estates.all;
  const estate = place?.estate ?? (named !== null && others.length === 0 ? only : undefined);
  if (estate === undefined) return void vscode.window.showInformationMessage(phrase({ key: "claim.noPlace", args: {} }));
  const claimed = named ?? (await pickTarget(place?.path ?? ""));
  if (claimed === undefined) return;
  const claimant = typeof owner === "string" ? owner : await pickOwner(estate, claimed);
  if (claimant === undefined) return;
  const proposed = await proposeEdit(estate, { kind: "claim", target: claimed, owner: claimant });
  if (proposed !== null && (await confirmProposal(preview, proposed))) await applyProposal(proposed);
}
