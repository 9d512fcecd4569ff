import type { PlaceParts } from "./activePlace";
import { activePlace } from "./activePlace";
import { applyProposal } from "./applyProposal";
import { proposeEdit } from "./proposeEdit";

/**
 * *Remove Dead Rule*: takes the rule out at once, because it was proven that nobody's owners change; otherwise says why it stays.
 * @param line 1-based, in the ownership file of the active file's repository.
 */
export async function removeDeadRule(parts: PlaceParts, line: unknown): Promise<void> {
  const place = await activePlace(parts);
  if (place === null || typeof line !== "number") return;
  const proposed = await proposeEdit(place.estate, { kind: "removeRule", line });
  if (proposed !== null) await applyProposal(proposed);
}
