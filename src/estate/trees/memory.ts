import type { FileRead, ReadLimits, Tree } from "../../base/tree";
import { defaultMaxBytes } from "../../base/tree";
import { fileText } from "./fileText";
import { foldersAbove } from "./foldersAbove";
import { listedWithin } from "./listedWithin";
import { pathEntries } from "./pathEntries";
import { refusePath } from "./treePath";

/** Files that exist nowhere else, for tests and for text that is proposed. */
export function memoryTree(files: Readonly<Record<string, string>>): Tree {
  const texts = new Map(Object.entries(files).filter(([path]) => refusePath(path) === null));
  const folders = new Set([...texts.keys()].flatMap(foldersAbove));
  return {
    list: (signal, within) =>
      new Promise((resolve) => {
        signal?.throwIfAborted();
        resolve({ paths: listedWithin([...texts.keys()].sort(), within), gitFailure: null });
      }),
    read: (path, limits) => Promise.resolve(read(path, limits)),
    stamp: () => Promise.resolve(null),
    specialFiles: () => Promise.resolve([]),
    entries: (folder) => Promise.resolve(pathEntries(texts.keys(), folder)),
  };

  function read(path: string, { maxBytes = defaultMaxBytes, anyEncoding = false }: ReadLimits = {}): FileRead {
    const refused = refusePath(path);
    if (refused !== null) return refused;
    const text = texts.get(path);
    if (text === undefined) return folders.has(path) ? { kind: "refused", reason: "directory" } : { kind: "missing" };
    const bytes = Buffer.from(text);
    return bytes.length > maxBytes ? { kind: "refused", reason: "tooLarge", bytes: bytes.length } : fileText(bytes, anyEncoding);
  }
}
