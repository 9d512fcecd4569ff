import * as vscode from "vscode";
import type { CurrentPlaceAnswer } from "../../estate/currentAnswer";
import type { RunbookHit } from "../../estate/estate";
import type { OpenTarget } from "../../host/openTarget";
import { valueOf } from "../../model/section";
import { nameOf } from "../../base/path";
import { ageOf } from "../../present/age";
import { phrase } from "../../present/phrase";

/** One line of the quick pick; the ones that only separate have no target. */
export interface RunbookChoice extends vscode.QuickPickItem {
  readonly target?: OpenTarget;
}

/** Our own ranking decides, so every item is always shown; those for the place come under its name, the rest under "All". */
export function choices(found: readonly { readonly root: string; readonly hit: RunbookHit }[], place: CurrentPlaceAnswer | null, now: number): RunbookChoice[] {
  const here = found.filter(({ hit }) => hit.why !== null);
  const rest = found.filter(({ hit }) => hit.why === null);
  if (found.length === 0) return [{ label: phrase({ key: "find.none", args: {} }), alwaysShow: true }];
  return [
    ...(here.length === 0 || place === null ? [] : [separator(phrase({ key: "find.here", args: { place: placeName(place) } }))]),
    ...here.map(({ root, hit }) => choice(root, hit, now)),
    ...(rest.length === 0 ? [] : [separator(phrase({ key: "find.all", args: { count: rest.length } }))]),
    ...rest.map(({ root, hit }) => choice(root, hit, now)),
  ];
}

function placeName({ answer }: CurrentPlaceAnswer): string {
  const place = valueOf(answer.place) ?? null;
  return place?.block?.address ?? nameOf(answer.path);
}

function separator(label: string): RunbookChoice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function choice(root: string, { runbook, heading, why }: RunbookHit, now: number): RunbookChoice {
  const title = heading === null || heading.text === runbook.title ? runbook.title : `${runbook.title} › ${heading.text}`;
  const details = [runbook.kind, why === null ? null : phrase(why), runbook.reviewed === null ? null : ageOf(runbook.reviewed, now)];
  const target: OpenTarget = "url" in runbook.location
    ? runbook.location
    : { root, path: runbook.location.path, line: heading?.line ?? runbook.line };
  return {
    // A dollar sign before a bracket would be drawn as an icon: titles are the repository's words, not ours.
    label: title.replaceAll("$(", "$ ("),
    description: details.filter((detail) => detail !== null).join(" · "),
    alwaysShow: true,
    target,
  };
}
