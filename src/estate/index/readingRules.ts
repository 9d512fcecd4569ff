import * as v from "valibot";
import type { Message } from "../../model/message";
import type { Associations } from "../../sources/infra/associations";
import { noAssociations, readAssociations } from "../../sources/infra/associations";

/** What a person's and a repository's settings say about how files are read. */
export interface ReadingSettings {
  /** Folders that settings add to the usual runbook folders: globs relative to the git root. */
  readonly runbookFolders: readonly string[];
  /** Names of Terraform tags that say who owns a resource, the most important first. */
  readonly ownerTags: readonly string[];
  /** Glob to the name of a system, or to `none`: which files are infrastructure, whatever the table says. */
  readonly associations: Readonly<Record<string, string>>;
}

/** The same, ready for use. */
export interface ReadingRules extends Omit<ReadingSettings, "associations"> {
  readonly associations: Associations;
  /** Equal for rules that read every file to the same. */
  readonly key: string;
}

export const noRules: ReadingRules = { runbookFolders: [], ownerTags: [], associations: noAssociations, key: "" };

/** The rules of a key that {@link readingRules} made. */
export function rulesOf(key: string): ReadingRules {
  const before = made.get(key);
  if (before !== undefined) return before;
  const { rules } = readingRules(v.parse(settingsSchema, JSON.parse(key)));
  made.set(key, rules);
  return rules;
}

const made = new Map<string, ReadingRules>();
const settingsSchema = v.object({ runbookFolders: v.array(v.string()), ownerTags: v.array(v.string()), associations: v.record(v.string(), v.string()) });

/** @returns what could be understood, and a sentence for what could not. */
export function readingRules(settings: ReadingSettings): { readonly rules: ReadingRules; readonly problems: readonly Message[] } {
  const { associations, problems } = readAssociations(settings.associations);
  const { runbookFolders, ownerTags } = settings;
  const key = JSON.stringify({ runbookFolders, ownerTags, associations: settings.associations });
  return { rules: { runbookFolders, ownerTags, associations, key }, problems };
}
