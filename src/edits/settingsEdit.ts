import type { ExpectedDrift } from "../model/expectedDrift";
import type { Message } from "../model/message";
import type { DoneRow } from "../model/review";
import type { SetUpEntry } from "../model/setUp";
import type { LineEdit } from "./lineEdit";
import { linesOf } from "./lineEdit";

/** What a person wants of the repository's own settings. */
export type SettingsIntent =
  | { readonly kind: "recordReview"; readonly name: string; readonly row: DoneRow }
  | { readonly kind: "setUp"; readonly entries: readonly SetUpEntry[] }
  | { readonly kind: "expectDrift"; readonly drift: Omit<ExpectedDrift, "line"> };

/** An edit of the settings, proven by reading them again, or why there is none. */
export type SettingsEdit =
  | { readonly kind: "edit"; readonly edit: LineEdit }
  | { readonly kind: "impossible"; readonly reason: Message };

/** The same with where it is to be made, for whoever asked from another thread. */
export type SettingsProposal =
  | { readonly kind: "edit"; readonly path: string; readonly exists: boolean; readonly edit: LineEdit }
  | { readonly kind: "impossible"; readonly reason: Message };

/** The whole lines in which a text differs from what it was. */
export function lineEditBetween(before: string, after: string): LineEdit {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return { line: start + 1, removed: old.slice(start, old.length - end), inserted: now.slice(start, now.length - end) };
}

/** What settings say, without the lines on which they say it: every edit moves lines. */
export function meaningOf(settings: object): string {
  return JSON.stringify(settings, (key, value: unknown) => (key === "line" ? undefined : value));
}
