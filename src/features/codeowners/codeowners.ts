import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import { DifferencePreview } from "../../host/differencePreview";
import type { PlaceParts } from "./activePlace";
import { claimForTeam } from "./claim";
import { goToRule } from "./goToRule";
import { completeOwners } from "./ownerCompletion";
import { removeDeadRule } from "./removeDeadRule";
import { showRuleEffects } from "./ruleHover";
import { foldSections } from "./sectionFolding";

/** Everything about editing the ownership file: claiming a place in it, going to its rules, and help while one types in it. */
export function register(parts: PlaceParts): Disposable {
  const owned = new DisposableList();
  const preview = owned.add(new DifferencePreview("infra-steward-proposal"));
  owned.add(registerCommand("claimForTeam", (target, owner) => claimForTeam(parts, preview, target, owner)));
  owned.add(registerCommand("goToRule", (path, line) => goToRule(parts, path, line)));
  owned.add(registerCommand("removeRule", (line) => removeDeadRule(parts, line)));
  owned.add(showRuleEffects(parts.estates));
  owned.add(completeOwners(parts.estates));
  owned.add(foldSections());
  return owned;
}
