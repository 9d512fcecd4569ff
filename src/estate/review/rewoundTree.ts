import type { Tree } from "../../base/tree";

/**
 * The working tree with everything undone that was touched since a commit. Only the contents of what was touched come from git, so
 * reading it costs hardly more than reading the files on disk.
 * @param touched the paths that differ, came or went.
 */
export function rewoundTree(working: Tree, commit: Tree, touched: ReadonlySet<string>): Tree {
  return {
    list: (signal) => commit.list(signal),
    read: (path, limits) => (touched.has(path) ? commit : working).read(path, limits),
    stamp: (path) => (touched.has(path) ? Promise.resolve(null) : working.stamp(path)),
    specialFiles: () => Promise.resolve([]),
    // For those who look for ignored files, which no commit holds.
    entries: (folder) => working.entries(folder),
  };
}
