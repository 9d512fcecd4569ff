import { folderOf } from "../base/path";
import type { Use } from "./outline";

/** A line that says that its file builds on a folder. */
export interface User {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** As in `Use`. */
  readonly address: string;
}

/** Who builds on whom, folder by folder. Folders are POSIX, relative to the git root, `""` is the root itself. */
export interface UseGraph {
  /** Who in another folder names this one, or a file in it, in the order of the files and their lines. */
  usersOf(folder: string): readonly User[];
  /**
   * The roots that a change in a folder reaches: itself if it is one, else all that build on it, directly or through others.
   * Sorted by code unit; empty where nothing does, or only a circle does.
   */
  rootsOf(folder: string): readonly string[];
  /** Whether a folder stands for itself: it declares something, and no other builds on it. */
  isRoot(folder: string): boolean;
}

export interface UsesByFile {
  /** What every file uses, also those that use nothing: so a target that is a file is told from a folder. */
  readonly files: ReadonlyMap<string, readonly Use[]>;
  /** The folders that declare something. */
  readonly declaring: ReadonlySet<string>;
  /** Folders that are roots even where others name them: a Terragrunt unit keeps its own state while others read its outputs. */
  readonly alwaysRoots?: ReadonlySet<string>;
}

/** Costs one look at every use; roots are found when asked for, and kept. Uses may form circles. */
export function useGraph({ files, declaring, alwaysRoots = new Set() }: UsesByFile): UseGraph {
  const users = new Map<string, User[]>();
  for (const [path, uses] of files) {
    if (uses.length === 0) continue;
    const from = folderOf(path);
    for (const { address, line, target } of uses) {
      const folder = files.has(target) ? folderOf(target) : target;
      // What stays within a folder says nothing about who builds on it.
      if (folder === from) continue;
      const known = users.get(folder);
      if (known === undefined) users.set(folder, [{ path, line, address }]);
      else known.push({ path, line, address });
    }
  }

  const roots = new Map<string, readonly string[]>();
  const usersOf = (folder: string): readonly User[] => users.get(folder) ?? [];
  const isRoot = (folder: string): boolean => alwaysRoots.has(folder) || (declaring.has(folder) && !users.has(folder));

  function findRoots(folder: string): readonly string[] {
    const reached = new Set([folder]);
    const found: string[] = [];
    // A set is walked in the order of insertion, also to what is inserted on the way.
    for (const next of reached) {
      if (isRoot(next)) found.push(next);
      else for (const { path } of usersOf(next)) reached.add(folderOf(path));
    }
    return found.sort();
  }

  return {
    usersOf,
    isRoot,
    rootsOf(folder) {
      const known = roots.get(folder) ?? findRoots(folder);
      roots.set(folder, known);
      return known;
    },
  };
}
