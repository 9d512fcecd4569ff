import * as vscode from "vscode";
import { nameOf } from "../../base/path";
import type { CurrentPlaceAnswer } from "../../estate/currentAnswer";
import type { OpenTarget } from "../../host/openTarget";
import type { Message } from "../../model/message";
import { valueOf } from "../../model/section";
import { phrase } from "../../present/phrase";
import { hitDetails, titleText } from "../../present/runbookText";
import type { Found, FoundRunbook } from "./found";

/** One line of the quick pick; the ones that only separate or say something neither open nor create anything. */
export interface RunbookChoice extends vscode.QuickPickItem {
  readonly target?: OpenTarget;
  /** The runbook that the target is in. */
  readonly found?: FoundRunbook;
  /** The place that a runbook is to be written for; line 0 is the file as a whole. */
  readonly creates?: { readonly path: string; readonly line: number };
}

/** Our own ranking decides, so every item is always shown: those for the place under its name, those used last, then all, and writing one at the end. */
export function choices(found: Found, query: string, place: CurrentPlaceAnswer | null, now: number): RunbookChoice[] {
  const { here, lastUsed, others, all } = found;
  const section = (title: Message, ones: readonly FoundRunbook[]): RunbookChoice[] => (ones.length === 0 ? [] : [separator(title), ...ones.map((one) => choice(one, now))]);
  const nothing = here.length + lastUsed.length + others.length === 0 ? [{ label: phrase(nothingFound(found, query)), alwaysShow: true }] : [];
  return [
    ...nothing,
    ...(place === null ? [] : section({ key: "find.here", args: placeWords(place) }, here)),
    ...section({ key: "find.lastUsed", args: {} }, lastUsed),
    ...section({ key: "find.all", args: { count: all } }, others),
    ...creation(place),
  ];
}

/** What "here" is: the block, or the file, and where it runs. */
function placeWords({ answer }: CurrentPlaceAnswer): { readonly place: string; readonly environment: string | null } {
  const place = valueOf(answer.place) ?? null;
  return { place: place?.block?.address ?? nameOf(answer.path), environment: place?.environment?.name ?? null };
}

/** Writing one is offered for infrastructure. */
function creation(current: CurrentPlaceAnswer | null): RunbookChoice[] {
  if (current === null || (valueOf(current.answer.place) ?? null) === null) return [];
  const { place } = placeWords(current);
  const line = valueOf(current.answer.place)?.block?.startLine ?? 0;
  return [
    { label: "", kind: vscode.QuickPickItemKind.Separator },
    { label: plain(phrase({ key: "find.create", args: { place } })), alwaysShow: true, creates: { path: current.answer.path, line } },
  ];
}

function nothingFound({ isReading }: Found, query: string): Message {
  if (isReading) return { key: "find.reading", args: {} };
  return query.trim() === "" ? { key: "find.none", args: {} } : { key: "find.nothing", args: { query: query.trim() } };
}

function separator(title: Message): RunbookChoice {
  return { label: phrase(title), kind: vscode.QuickPickItemKind.Separator };
}

function choice(found: FoundRunbook, now: number): RunbookChoice {
  const { root, hit } = found;
  const { runbook, heading } = hit;
  return {
    // A dollar sign before a bracket would be drawn as an icon: titles are the repository's words, not ours.
    label: plain(titleText(runbook, heading?.text ?? null)),
    description: plain(hitDetails(hit, now)),
    alwaysShow: true,
    target: "url" in runbook.location ? runbook.location : { root, path: runbook.location.path, line: heading?.line ?? runbook.line },
    found,
  };
}

function plain(text: string): string {
  return text.replaceAll("$(", "$ (");
}
