import type * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import { asTarget, openTarget } from "../../host/openTarget";
import { openLink } from "./openLink";

/**
 * Opens what a line of the sidebar points at, and links that lead out of the repository.
 * @param memory where the hosts are kept whose pages may be opened, on this machine.
 */
export function register(memory: vscode.Memento): Disposable {
  const owned = new DisposableList();
  owned.add(registerCommand("openTarget", async (argument) => {
    const target = asTarget(argument);
    if (target !== null) await openTarget(target);
  }));
  owned.add(registerCommand("openLink", async (url) => {
    if (typeof url === "string") await openLink(url, memory);
  }));
  return owned;
}
