import type { Environment } from "../model/environment";
import type { InfraFile } from "../model/place";
import type { Runbook } from "../model/runbook";
import { known, valueOf } from "../model/section";
import type { PlaceEnvironment } from "../model/terminalQuestion";
import { environmentOf } from "../sources/infra/environment";
import { environmentWords } from "../sources/infra/environmentWords";
import type { PlaceSources } from "./about";
import { environmentAt, runbooksAt } from "./about";
import type { Snapshot } from "./snapshot";

/**
 * Where the places run that a runbook applies to: each environment once, with the first of its places, and rather one with
 * something in it than a lock file. Examples and what only tests are no places to run a command against.
 * @param sourcesOf what is known about an infra file beside the snapshot.
 */
export function runbookEnvironments(snapshot: Snapshot, runbook: Runbook, sourcesOf: (file: InfraFile) => PlaceSources): readonly PlaceEnvironment[] {
  const alone: Snapshot = { ...snapshot, runbooks: known([runbook]) };
  const found = new Map<string, PlaceEnvironment & { readonly isBlock: boolean }>();
  for (const file of valueOf(snapshot.listing)?.infra.values() ?? []) {
    if (file.standing !== "live") continue;
    const sources = sourcesOf(file);
    for (const block of [null, ...(valueOf(sources.blocks) ?? [])]) {
      const environment = environmentAt(snapshot, file, block);
      const before = environment === null ? undefined : found.get(environment.name);
      if (environment === null || before?.isBlock === true || (before !== undefined && block === null)) continue;
      const applying = valueOf(runbooksAt(alone, known({ file, block, environment }), sources)) ?? [];
      if (applying.length > 0) found.set(environment.name, { environment, path: file.path, isBlock: block !== null });
    }
  }
  return [...found.values()].map(({ environment, path }) => ({ environment, path }));
}

/**
 * What a terminal's folder and name say about where its commands go, each environment once. Both are heard: who named a
 * terminal for production means it, wherever it stands.
 * @param folder POSIX, relative to the git root; null where it is not known or lies outside.
 */
export function terminalEnvironments(snapshot: Snapshot, folder: string | null, name: string): readonly Environment[] {
  const found = [folder === null ? null : folderEnvironment(snapshot, folder), nameEnvironment(name)].filter((environment) => environment !== null);
  return found.filter((environment, index) => found.findIndex((other) => other.name === environment.name) === index);
}

/** By the folder's own path, else by the files that lie in it, where they all say the same. */
function folderEnvironment(snapshot: Snapshot, folder: string): Environment | null {
  const byPath = environmentOf(`${folder}/-`, valueOf(snapshot.configuration)?.environments ?? []);
  if (byPath !== null) return byPath;
  const { liveByFolder, infra } = valueOf(snapshot.listing) ?? { liveByFolder: new Map<string, readonly string[]>(), infra: new Map<string, InfraFile>() };
  const [first, ...others] = (liveByFolder.get(folder) ?? []).map((path) => infra.get(path)?.environment ?? null);
  return first !== undefined && first !== null && others.every((other) => other?.name === first.name) ? first : null;
}

/** Terminals are named for programs (`zsh`), folders (`infra/prod`) or by people (`prod eu`): each word counts. */
function nameEnvironment(name: string): Environment | null {
  const words = name.split(/[\s/\\:|()[\]]+/).flatMap((word) => environmentWords(word) ?? []);
  const [first] = words;
  if (first === undefined || words.some((word) => word.name !== first.name)) return null;
  return { name: first.name, production: first.production, reason: { key: "environment.terminal", args: { name } } };
}
