import type { Disposable } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import { asTarget, openTarget } from "../../host/openTarget";

/** Opens what a line of the sidebar points at. */
export function register(): Disposable {
  return registerCommand("openTarget", async (argument) => {
    const target = asTarget(argument);
    if (target !== null) await openTarget(target);
  });
}
