import { folderOf, resolveWithin } from "../../base/path";
import type { FileRead, ReadLimits, Tree } from "../../base/tree";
import { defaultMaxBytes } from "../../base/tree";
import type { Git } from "../../git/git";
import { GitError } from "../../git/gitError";
import type { CommitFile } from "../../git/listings";
import { fileText } from "./fileText";
import { foldersAbove } from "./foldersAbove";
import { listedWithin } from "./listedWithin";
import { pathEntries } from "./pathEntries";
import { refusePath } from "./treePath";

interface CommitListing {
  readonly files: ReadonlyMap<string, CommitFile>;
  readonly folders: ReadonlySet<string>;
}

/** A chain of links longer than this is a ring, or as good as one. */
const mostLinks = 8;
/** No system follows a longer path. */
const longestTarget = 4096;

/**
 * The files of a commit, straight from git's objects. A link is followed when it leads to a file of the same commit.
 * @param commit full object id.
 */
export function commitTree(git: Git, commit: string): Tree {
  let listing: Promise<CommitListing> | null = null;
  // A commit never changes, so it is listed once, for all who ask and so without the signal of the first; a failed listing is
  // tried again.
  const listed = (): Promise<CommitListing> => {
    listing ??= listOf(git, commit).catch((error: unknown) => {
      listing = null;
      throw error;
    });
    return listing;
  };
  return {
    list: async (signal, within) => {
      signal?.throwIfAborted();
      const { files } = await listed();
      signal?.throwIfAborted();
      const paths = [...files.values()].filter(({ kind }) => kind !== "submodule").map(({ path }) => path).sort();
      return { paths: listedWithin(paths, within), gitFailure: null };
    },
    read: async (path, limits) => {
      try {
        return await read(git, await listed(), path, limits);
      } catch (error) {
        return error instanceof GitError && error.reason === "tooLarge" ? { kind: "refused", reason: "tooLarge" } : { kind: "refused", reason: "unreadable" };
      }
    },
    stamp: async (path) => {
      const file = (await listed()).files.get(path);
      return file?.kind === "file" ? file.object : null;
    },
    // Git stores no pipes.
    specialFiles: () => Promise.resolve([]),
    entries: async (folder) => pathEntries([...(await listed()).files.values()].filter(({ kind }) => kind !== "submodule").map(({ path }) => path), folder),
  };
}

async function listOf(git: Git, commit: string): Promise<CommitListing> {
  const files = await git.listCommit(commit);
  return { files: new Map(files.map((file) => [file.path, file])), folders: new Set(files.flatMap(({ path }) => foldersAbove(path))) };
}

async function read(git: Git, listing: CommitListing, asked: string, { maxBytes = defaultMaxBytes }: ReadLimits = {}): Promise<FileRead> {
  let path = asked;
  for (let links = 0; links <= mostLinks; links += 1) {
    const refused = refusePath(path);
    if (refused !== null) return refused;
    const file = listing.files.get(path);
    if (file === undefined) return listing.folders.has(path) ? { kind: "refused", reason: "directory" } : { kind: "missing" };
    if (file.kind === "submodule") return { kind: "refused", reason: "directory" };
    if (file.kind === "file") return fileText(await git.readBlob(file.object, maxBytes));
    const target = resolveWithin(folderOf(path), (await git.readBlob(file.object, longestTarget)).toString("utf8"));
    if (target === undefined) return { kind: "refused", reason: "outside" };
    path = target;
  }
  return { kind: "refused", reason: "unreadable" };
}
