import type { Configuration } from "../model/configuration";
import type { Review } from "../model/review";
import type { SetUpEntry } from "../model/setUp";
import { readConfiguration } from "../sources/settings/configuration";
import { withListItem } from "../sources/yaml/append";
import type { SettingsEdit } from "./settingsEdit";
import { lineEditBetween, meaningOf } from "./settingsEdit";

/**
 * Writes what a person chose into the repository's own settings, each entry after those there are: an environment that is named
 * already keeps its name. Proven by reading the settings again: they say these entries, and everything else they said.
 * @param path of the settings, POSIX, relative to the git root.
 * @param text as it stands; the empty text where there are no settings yet.
 */
export function setUp(path: string, text: string, entries: readonly SetUpEntry[]): SettingsEdit {
  const before = readConfiguration(path, text);
  let changed: string | null = text;
  let wanted = before.value;
  for (const entry of entries) {
    changed = changed === null ? null : written(changed, entry);
    wanted = meant(wanted, entry);
  }
  const after = changed === null ? null : readConfiguration(path, changed);
  const isProven = after !== null && entries.length > 0 && after.problems.length <= before.problems.length && meaningOf(wanted) === meaningOf(after.value);
  if (changed === null || !isProven) return { kind: "impossible", reason: { key: "settingsEdit.notProven", args: { path } } };
  return { kind: "edit", edit: lineEditBetween(text, changed) };
}

function written(text: string, entry: SetUpEntry): string | null {
  switch (entry.kind) {
    case "environment":
      return withListItem(text, ["environments"], [["match", JSON.stringify(entry.match)], ["name", JSON.stringify(entry.name)], ...(entry.production ? [["production", "true"] as const] : [])]);
    case "review":
      return withListItem(text, ["reviews"], [["name", entry.name], ["applies", JSON.stringify([entry.applies])], ["everyDays", String(entry.everyDays)]]);
    case "expiry":
      return withListItem(text, ["reviews"], [["name", entry.name], ["applies", JSON.stringify([entry.applies])], ["expires", entry.expires]]);
    case "sprint":
      return `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}sprint: { starts: ${entry.starts}, lengthDays: ${entry.lengthDays} }\n`;
  }
}

/** What the settings are to say. The lines, which every edit moves, do not count. */
function meant(settings: Configuration, entry: SetUpEntry): Configuration {
  switch (entry.kind) {
    case "environment": {
      const { match, name, production } = entry;
      return { ...settings, environments: [...settings.environments, { match, name, production, line: 0 }] };
    }
    case "review":
      return withReview(settings, entry, { everyDays: entry.everyDays, expires: null });
    case "expiry":
      return withReview(settings, entry, { everyDays: null, expires: entry.expires });
    case "sprint":
      return { ...settings, sprint: { kind: "cadence", starts: entry.starts, lengthDays: entry.lengthDays, timeZone: null } };
  }
}

function withReview(settings: Configuration, { name, applies }: { readonly name: string; readonly applies: string }, due: Pick<Review, "everyDays" | "expires">): Configuration {
  return { ...settings, reviews: [...settings.reviews, { name, applies: [applies], ...due, owner: null, done: [], line: 0 }] };
}
