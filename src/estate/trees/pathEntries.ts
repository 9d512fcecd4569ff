import { folderOf } from "../../base/path";
import type { FolderEntries } from "../../base/tree";
import { foldersAbove } from "./foldersAbove";

/** What lies directly in a folder, by the paths of all files there are. */
export function pathEntries(paths: Iterable<string>, folder: string): FolderEntries {
  const files: string[] = [];
  const folders = new Set<string>();
  for (const path of paths) {
    if (folderOf(path) === folder) files.push(path);
    for (const above of foldersAbove(path)) if (folderOf(above) === folder) folders.add(above);
  }
  return { files: files.sort(), folders: [...folders].sort() };
}
