import { folderOf } from "../base/path";
import type { InfraFile } from "../model/place";
import type { RepositoryFacts } from "../model/setUp";

/**
 * The folders that a rule of the settings can name for what their files say by themselves, sorted: the one that says so by its name,
 * or else the one that a file lies in; and only where everything in it runs there.
 * @param live infrastructure that counts, sorted by path.
 */
export function foldersOfEnvironments(live: readonly InfraFile[]): RepositoryFacts["environments"] {
  const namesIn = new Map<string, Set<string>>();
  for (const { path, environment } of live) {
    for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
      const names = namesIn.get(folder) ?? new Set<string>();
      namesIn.set(folder, names.add(environment?.name ?? ""));
    }
  }
  const found = new Map<string, RepositoryFacts["environments"][number]>();
  for (const { path, environment } of live) {
    // What the settings say is said; what several roots make of a module is theirs to say.
    if (environment === null || environment.reason.key === "environment.rule" || environment.reason.key === "environment.roots") continue;
    const folder = environment.reason.key === "environment.folder" ? folderNamed(path, environment.reason.args.folder) : folderOf(path);
    if (folder !== "" && namesIn.get(folder)?.size === 1 && !found.has(folder)) found.set(folder, { folder, environment });
  }
  const folders = [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  // What lies in a folder that is named is named with it.
  return folders.filter(({ folder }) => !folders.some((other) => folder.startsWith(`${other.folder}/`)));
}

/** The innermost folder above a path that has this name. */
function folderNamed(path: string, name: string): string {
  let folder = folderOf(path);
  while (folder !== "" && folder !== name && !folder.endsWith(`/${name}`)) folder = folderOf(folder);
  return folder;
}
