import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import { DifferencePreview } from "../../host/differencePreview";
import type { SettingsParts } from "./change";
import { expectDrift } from "./expectDrift";
import { recordReview } from "./recordReview";
import { setUpRepository } from "./setUp";

/** What a person writes into the repository's own settings without opening them: that a review was done, that a difference is meant. */
export function register(parts: SettingsParts): Disposable {
  const owned = new DisposableList();
  const preview = owned.add(new DifferencePreview("infra-steward-settings"));
  owned.add(registerCommand("setUp", () => setUpRepository(parts, preview)));
  owned.add(registerCommand("recordReview", (name) => recordReview(parts, name)));
  owned.add(registerCommand("expectDrift", (path, address, key) => expectDrift(parts, path, address, key)));
  return owned;
}
