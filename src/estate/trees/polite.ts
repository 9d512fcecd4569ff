import { setImmediate } from "node:timers/promises";
import type { FileRead, FolderEntries, ReadLimits, Tree } from "../../base/tree";

/** How long files are looked at before whoever waits for an answer is let through, in milliseconds. To hear from git takes about eight turns. */
const breathAfterMs = 1;

/** The same tree for work that nobody waits for: from time to time it lets those through who do. */
export function politeTree(tree: Tree): Tree {
  let since = performance.now();
  const letThrough = async (): Promise<void> => {
    if (performance.now() - since < breathAfterMs) return;
    await setImmediate();
    since = performance.now();
  };
  return {
    list: (signal, within) => tree.list(signal, within),
    async stamp(path): Promise<string | null> {
      await letThrough();
      return tree.stamp(path);
    },
    async read(path, limits?: ReadLimits): Promise<FileRead> {
      await letThrough();
      return tree.read(path, limits);
    },
    specialFiles: (folder) => tree.specialFiles(folder),
    async entries(folder): Promise<FolderEntries> {
      await letThrough();
      return tree.entries(folder);
    },
  };
}
