import type { Disposable } from "../../base/disposable";
import type { Estates } from "../../estate/estates";
import { registerCommand } from "../../host/commands";

/** Reads every open repository again, for the rare change that no watcher saw. */
export function register(estates: Estates): Disposable {
  return registerCommand("refresh", () => estates.filesChanged([]));
}
