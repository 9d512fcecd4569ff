import { findBinary } from "./binary";
import { runBounded } from "./boundedRun";
import type { GitCommand, GitStream } from "./commands";
import { commands } from "./commands";
import { GitError, UntrustedError } from "./gitError";
import { Limit } from "./limit";
import { streamLines } from "./lineStream";
import type { CommitFile, ListedFiles, Tag } from "./listings";
import { readCommitListing, readFileListing, readTagListing } from "./listings";

/**
 * A repository through git: named reads and nothing else. Each may throw a {@link GitError}, or the reason of the signal that
 * ended it. Nothing here writes, asks the person, or reaches a network.
 */
export interface Git {
  /** Absolute path of the working tree that the folder lies in. */
  topLevel(signal?: AbortSignal): Promise<string>;
  /** Object id of the commit that is checked out; null before the first commit. */
  headCommit(signal?: AbortSignal): Promise<string | null>;
  /** Short name of the branch that is checked out; null when no branch is. */
  branchName(signal?: AbortSignal): Promise<string | null>;
  /** The name that git would write into a commit of this person, by whichever configuration; null when none is set. */
  personName(signal?: AbortSignal): Promise<string | null>;
  /** The files below the folder that git tracks or would track; with `within`, those of them alone that are one of these paths or below one. */
  listFiles(signal?: AbortSignal, within?: readonly string[]): Promise<ListedFiles>;
  /** The files of a commit, by its full object id. */
  listCommit(commit: string, signal?: AbortSignal): Promise<readonly CommitFile[]>;
  /** Every tag, in no order that counts. */
  listTags(signal?: AbortSignal): Promise<readonly Tag[]>;
  /** Whether `older` is an ancestor of `newer`, or the same, by their full object ids; fails when one is not there. */
  isAncestor(older: string, newer: string, signal?: AbortSignal): Promise<boolean>;
  /** Object id of the best common ancestor of two commits, by their full object ids; null where none is known here. */
  mergeBase(one: string, other: string, signal?: AbortSignal): Promise<string | null>;
  /** Object id of the commit that a branch, a tag or an id names; null where there is none. Fails for what is no such name. */
  commitNamed(name: string, signal?: AbortSignal): Promise<string | null>;
  /** Short name of the default branch of `origin`, as `origin/main`; null where nothing says. */
  defaultBranch(signal?: AbortSignal): Promise<string | null>;
  /** The bytes of a file, by its full object id; `tooLarge` above `maxBytes`. */
  readBlob(object: string, maxBytes: number, signal?: AbortSignal): Promise<Buffer>;
  /** The output of one of the `streams`, as lines in the groups in which they arrive; leaving the loop early ends git. */
  streamLines(command: GitStream, signal?: AbortSignal): AsyncIterable<readonly string[]>;
}

export interface GitOptions {
  /** Asked immediately before each start of git, because trust can be given and taken while this lives. */
  readonly isTrusted: () => boolean;
  /** A name to look up on PATH, or an absolute path. Default `git`. */
  readonly binary?: string;
  /** How long one read may take, and how long a stream may stay silent. Default 30 000. */
  readonly timeoutMs?: number;
  /** Ends everything that runs and refuses what comes later. */
  readonly signal?: AbortSignal;
}

/** A line or two: a path, an id, a name. */
const shortAnswer = 64 * 1024;
/** About a million files. */
const listing = 128 * 1024 * 1024;
/** A repository is read by several parts at once; a machine is also there for the person. */
const mostAtOnce = 4;

/**
 * The one door to git. Opening starts nothing.
 * @param root absolute path of the folder git runs in, usually the git root.
 */
export function openGit(root: string, { isTrusted, binary = "git", timeoutMs = 30_000, signal: always }: GitOptions): Git {
  const limit = new Limit(mostAtOnce);

  /** Everything that is to be true immediately before a start. */
  async function prepare(): Promise<string> {
    if (!isTrusted()) throw new UntrustedError();
    const found = await findBinary(binary, root, process.env);
    if (found === null) throw new GitError("missing", "There is no git that can be run");
    // Asked again: the lookup took its time.
    if (!isTrusted()) throw new UntrustedError();
    return found;
  }

  const together = (signal?: AbortSignal): AbortSignal => AbortSignal.any([always, signal].filter((given) => given !== undefined));

  async function read(command: GitCommand, maxBytes: number, given?: AbortSignal): Promise<Buffer> {
    const signal = together(given);
    const done = await limit.acquire(signal);
    try {
      return await runBounded({ binary: await prepare(), root, command, maxBytes, timeoutMs, signal });
    } finally {
      done();
    }
  }

  async function readText(command: GitCommand, maxBytes: number, signal?: AbortSignal): Promise<string> {
    return (await read(command, maxBytes, signal)).toString("utf8");
  }

  /** For commands whose exit code 1 says "there is none". */
  async function readLine(command: GitCommand, signal?: AbortSignal): Promise<string | null> {
    try {
      return withoutNewline(await readText(command, shortAnswer, signal));
    } catch (error) {
      if (error instanceof GitError && error.exitCode === 1) return null;
      throw error;
    }
  }

  async function isAncestor(older: string, newer: string, signal?: AbortSignal): Promise<boolean> {
    try {
      await read(commands.isAncestor(older, newer), shortAnswer, signal);
      return true;
    } catch (error) {
      if (error instanceof GitError && error.exitCode === 1) return false;
      throw error;
    }
  }

  return {
    topLevel: async (signal) => withoutNewline(await readText(commands.topLevel(), shortAnswer, signal)),
    headCommit: (signal) => readLine(commands.headCommit(), signal),
    branchName: (signal) => readLine(commands.branchName(), signal),
    personName: async (signal) => {
      // Configuration is read outside a repository, too; where git refuses the repository, nothing is to be asked of it.
      await readText(commands.topLevel(), shortAnswer, signal);
      return readLine(commands.personName(), signal);
    },
    listFiles: async (signal, within) => readFileListing(await readText(commands.listFiles(within), listing, signal)),
    listCommit: async (commit, signal) => readCommitListing(await readText(commands.listCommit(commit), listing, signal)),
    listTags: async (signal) => readTagListing(await readText(commands.listTags(), listing, signal)),
    isAncestor,
    mergeBase: async (one, other, signal) => readLine(commands.mergeBase(one, other), signal),
    commitNamed: async (name, signal) => readLine(commands.commitNamed(name), signal),
    defaultBranch: (signal) => readLine(commands.defaultBranch(), signal),
    readBlob: async (object, maxBytes, signal) => read(commands.readBlob(object), maxBytes, signal),
    async *streamLines(command, given) {
      const signal = together(given);
      const done = await limit.acquire(signal);
      try {
        yield* streamLines({ binary: await prepare(), root, command, timeoutMs, signal });
      } finally {
        done();
      }
    },
  };
}

/** Only the newline that git adds: a folder's name may end in one of its own. */
function withoutNewline(text: string): string {
  return text.endsWith("\n") ? text.slice(0, -1) : text;
}
