import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import { DifferencePreview } from "../../host/differencePreview";
import { changeRunbook } from "./changeRunbook";
import { createRunbook } from "./createRunbook";
import type { FixParts } from "./fixParts";
import { locate, today } from "./fixParts";

/** What can be done about a runbook that is missing or no longer true: writing one, recording a review, leading a link to where a file went. */
export function register(parts: FixParts): Disposable {
  const owned = new DisposableList();
  const preview = owned.add(new DifferencePreview("infra-steward-runbook"));
  owned.add(registerCommand("createRunbook", (path, line) => createRunbook(parts, preview, path, line)));
  owned.add(registerCommand("markReviewed", async (path) => {
    const located = await locate(parts, path);
    if (located !== null) await changeRunbook(located, { kind: "markReviewed", path: located.path, day: today(parts) });
  }));
  owned.add(registerCommand("fixPath", async (path, line, from, to) => {
    const located = await locate(parts, path);
    if (located === null || typeof line !== "number" || typeof from !== "string" || typeof to !== "string") return;
    await changeRunbook(located, { kind: "fixPath", path: located.path, line, from, to });
  }));
  return owned;
}
