import type { ExpectedDrift } from "../model/expectedDrift";
import { readConfiguration } from "../sources/settings/configuration";
import { withListItem } from "../sources/yaml/append";
import type { SettingsEdit } from "./settingsEdit";
import { lineEditBetween, meaningOf } from "./settingsEdit";

/**
 * Adds a difference between environments to those that are expected, with its reason. Proven by reading the settings again: it is
 * the last of them, and everything else says what it said.
 * @param path of the settings, POSIX, relative to the git root.
 * @param text as it stands; the empty text where there are no settings yet.
 */
export function expectDrift(path: string, text: string, { path: where, address, key, reason, until }: Omit<ExpectedDrift, "line">): SettingsEdit {
  const before = readConfiguration(path, text);
  const changed = withListItem(text, ["expected"], [
    ["path", JSON.stringify(where)],
    ...(address === null ? [] : [["address", JSON.stringify(address)] as const]),
    ["key", JSON.stringify(key)],
    ["reason", JSON.stringify(reason)],
    ...(until === null ? [] : [["until", until] as const]),
  ]);
  const after = changed === null ? null : readConfiguration(path, changed);
  const wanted = { ...before.value, expected: [...before.value.expected, { path: where, address, key, reason, until }] };
  const isProven = after !== null && after.problems.length <= before.problems.length && meaningOf(wanted) === meaningOf(after.value);
  if (changed === null || !isProven) return { kind: "impossible", reason: { key: "settingsEdit.notProven", args: { path } } };
  return { kind: "edit", edit: lineEditBetween(text, changed) };
}
