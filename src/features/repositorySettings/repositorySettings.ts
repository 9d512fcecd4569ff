import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import type { SettingsParts } from "./change";
import { expectDrift } from "./expectDrift";
import { recordReview } from "./recordReview";

/** What a person writes into the repository's own settings without opening them: that a review was done, that a difference is meant. */
export function register(parts: SettingsParts): Disposable {
  const owned = new DisposableList();
  owned.add(registerCommand("recordReview", (name) => recordReview(parts, name)));
  owned.add(registerCommand("expectDrift", (path, address, key) => expectDrift(parts, path, address, key)));
  return owned;
}
