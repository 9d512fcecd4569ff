import { setImmediate } from "node:timers/promises";
import type { Git } from "../../git/git";
import type { CommitFile } from "../../git/listings";
import { refusePath } from "../trees/treePath";
import type { OverlayTree } from "../trees/overlay";
import { isAsCommitted, isTextCommitted } from "./workingFile";

/** How the files of the working tree differ from those of a commit. Paths are POSIX, relative to the git root, and sorted. */
export interface TouchedFiles {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Files that moved as they were: where to, by where from. They are in no other list. */
  readonly renamed: ReadonlyMap<string, string>;
  /** How many files were not compared with what is committed, because there are too many or they cannot be read. */
  readonly notCompared: number;
}

export interface WorkingTree {
  /** Absolute path of the git root. */
  readonly root: string;
  readonly git: Git;
  /** The files on disk with what is typed over them. */
  readonly tree: OverlayTree;
  /** Whether a file can say something about infrastructure: those are always compared. */
  readonly saysSomething: (path: string) => boolean;
}

/** More files than are worth reading to find a change in one that says nothing about infrastructure. */
const mostOthers = 20_000;
/** How long files are compared before whoever waits for an answer is let through, in milliseconds. */
const breathAfterMs = 8;

/**
 * Compares by object ids what a commit holds with what there is now: what was committed since by the ids of both commits, and what
 * was not by the contents of the files.
 * @param base full object id.
 * @param head full object id of the commit that is checked out.
 */
export async function touchedFiles({ root, git, tree, saysSomething }: WorkingTree, base: string, head: string, signal: AbortSignal): Promise<TouchedFiles> {
  const [before, committed, listed] = await Promise.all([filesOf(git, base, signal), filesOf(git, head, signal), git.listFiles(signal)]);
  const there = new Set([...listed.present, ...(await typedFiles(tree, signal))].filter((path) => refusePath(path) === null));
  const sparse = new Set(listed.sparse);
  const changed: string[] = [];
  const removed: CommitFile[] = [];
  let others = 0;
  let notCompared = 0;
  let since = performance.now();
  for (const file of before.values()) {
    const { path, object } = file;
    const now = committed.get(path);
    if (sparse.has(path) && !there.has(path)) {
      if (now?.object !== object) changed.push(path);
      continue;
    }
    if (!there.has(path)) {
      removed.push(file);
      continue;
    }
    if (!saysSomething(path) && ++others > mostOthers) {
      if (now?.object !== object) changed.push(path);
      else notCompared += 1;
      continue;
    }
    const isSame = tree.has(path) ? await isTyped(tree, path, object) : isAsCommitted(root, file);
    if (isSame === false || (isSame === null && now?.object !== object)) changed.push(path);
    else if (isSame === null) notCompared += 1;
    if (performance.now() - since < breathAfterMs) continue;
    await setImmediate();
    signal.throwIfAborted();
    since = performance.now();
  }
  const added = [...there].filter((path) => !before.has(path)).sort();
  const renamed = renames(root, removed, added, committed);
  const arrived = new Set(renamed.values());
  return {
    added: added.filter((path) => !arrived.has(path)),
    removed: removed.map(({ path }) => path).filter((path) => !renamed.has(path)).sort(),
    changed: changed.sort(),
    renamed,
    notCompared,
  };
}

async function filesOf(git: Git, commit: string, signal: AbortSignal): Promise<ReadonlyMap<string, CommitFile>> {
  const files = await git.listCommit(commit, signal);
  return new Map(files.filter(({ path, kind }) => kind !== "submodule" && refusePath(path) === null).map((file) => [file.path, file]));
}

/** Files that so far are only in the editor. */
async function typedFiles(tree: OverlayTree, signal: AbortSignal): Promise<readonly string[]> {
  return (await tree.list(signal)).paths.filter((path) => tree.has(path));
}

async function isTyped(tree: OverlayTree, path: string, object: string): Promise<boolean | null> {
  const read = await tree.read(path);
  return read.kind === "text" ? isTextCommitted(read.text, object) : null;
}

/** Each pair of such files is read; more are said to have gone and come. */
const mostUncommitted = 100;

/** Files that went and came with the same contents, each once; contents alone are compared, as in git's exact renames. */
function renames(root: string, removed: readonly CommitFile[], added: readonly string[], committed: ReadonlyMap<string, CommitFile>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const byObject = new Map<string, CommitFile[]>();
  for (const file of removed) byObject.set(file.object, [...(byObject.get(file.object) ?? []), file]);
  const isSame = (file: CommitFile, path: string): boolean => !found.has(file.path) && isAsCommitted(root, { ...file, path }) === true;
  const take = (path: string, candidates: readonly CommitFile[]): void => {
    const from = candidates.find((file) => isSame(file, path));
    if (from !== undefined) found.set(from.path, path);
  };
  for (const path of added) {
    const object = committed.get(path)?.object;
    if (object !== undefined) take(path, byObject.get(object) ?? []);
  }
  for (const path of added.filter((one) => !committed.has(one)).slice(0, mostUncommitted)) take(path, removed.slice(0, mostUncommitted));
  return found;
}
