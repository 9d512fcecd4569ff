import * as vscode from "vscode";
import { openTarget } from "../../host/openTarget";
import type { Source } from "../../model/evidence";
import { valueOf } from "../../model/section";
import { phrase } from "../../present/phrase";
import type { ActivePlace, PlaceParts } from "./activePlace";
import { activePlace } from "./activePlace";

/** The rule of the ownership file; where it has none, whatever else says whose it is. */
async function sourceOf({ estate, path, line }: ActivePlace): Promise<Source | null> {
  const rule = valueOf(await estate.reviewers([path]))?.[0]?.source ?? null;
  return rule ?? valueOf((await estate.about(path, line)).ownership)?.source ?? null;
}

/**
 * *Go to Rule*: opens the rule that says who reviews the current place; with arguments, a line of a file of the same repository.
 * @param line 1-based.
 */
export async function goToRule(parts: PlaceParts, path: unknown, line: unknown): Promise<void> {
  const place = await activePlace(parts);
  const root = place?.estate.root;
  if (root !== undefined && typeof path === "string" && typeof line === "number") return openTarget({ root, path, line });
  const source = place === null ? null : await sourceOf(place);
  if (root === undefined || source === null) return void vscode.window.showInformationMessage(phrase({ key: "rule.none", args: {} }));
  return openTarget({ root, path: source.path, line: source.line ?? 1 });
}
