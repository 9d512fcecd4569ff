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

/** @returns what could be understood, and a sentence for what could not. */
export function readingRules(settings: ReadingSettings): { readonly rules: ReadingRules; readonly problems: readonly Message[] } {
  const { associations, problems } = readAssociations(settings.associations);
  const { runbookFolders, ownerTags } = settings;
  return { rules: { runbookFolders, ownerTags, associations, key: JSON.stringify(settings) }, problems };
}
