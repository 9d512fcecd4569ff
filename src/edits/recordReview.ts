import type { DoneRow } from "../model/review";
import { readConfiguration } from "../sources/settings/configuration";
import type { WrittenItem } from "../sources/yaml/append";
import { withListItem } from "../sources/yaml/append";
import type { SettingsEdit } from "./settingsEdit";
import { lineEditBetween, meaningOf } from "./settingsEdit";

/**
 * Appends a row to what was done of a review; nothing that stands there is changed. Proven by reading the settings again: the
 * review has one row more, which is this one, and everything else says what it said.
 * @param path of the settings, POSIX, relative to the git root.
 * @param name of the review; the first of that name.
 */
export function recordReview(path: string, text: string, name: string, row: DoneRow): SettingsEdit {
  const before = readConfiguration(path, text);
  const index = before.value.reviews.findIndex((review) => review.name === name);
  const impossible = (key: "settingsEdit.noReview" | "settingsEdit.notProven"): SettingsEdit => ({
    kind: "impossible",
    reason: key === "settingsEdit.noReview" ? { key, args: { name, path } } : { key, args: { path } },
  });
  if (index < 0) return impossible("settingsEdit.noReview");
  const changed = withListItem(text, ["reviews", { name }, "done"], written(row));
  if (changed === null) return impossible("settingsEdit.notProven");
  const after = readConfiguration(path, changed);
  const { on, by, result, minutes, evidence } = row;
  const wanted = before.value.reviews.map((review, at) => (at === index ? { ...review, done: [...review.done, { on, by, result, minutes, evidence }] } : review));
  const isProven = after.problems.length <= before.problems.length && meaningOf({ ...before.value, reviews: wanted }) === meaningOf(after.value);
  return isProven ? { kind: "edit", edit: lineEditBetween(text, changed) } : impossible("settingsEdit.notProven");
}

function written({ on, by, result, minutes, evidence }: DoneRow): WrittenItem {
  return [
    ["on", on],
    ...(by === null ? [] : [["by", JSON.stringify(by)] as const]),
    ["result", result],
    ...(minutes === null ? [] : [["minutes", String(minutes)] as const]),
    ...(evidence === null ? [] : [["evidence", JSON.stringify(evidence)] as const]),
  ];
}
