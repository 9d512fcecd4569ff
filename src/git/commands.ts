import { GitError } from "./gitError";

/**
 * Everything git is ever asked. Each entry only reads, names what it reads by object id where it can, and never reaches a
 * network. What comes from outside is an object id or the name of a branch, neither of which can be taken for an option; a whole
 * number of seconds; or a path, which stands behind `--` and is taken letter by letter.
 *
 * Deliberately absent: anything that compares or shows the working tree (`status`, `diff`, `blame` without a commit), because
 * git then runs the filters that the repository's own configuration names, whatever flags are given; and every command that
 * talks to a remote.
 */
export const commands = {
  /** The absolute path of the working tree that the folder lies in. */
  topLevel: () => new GitCommand(["rev-parse", "--show-toplevel"]),
  /** The commit that is checked out; exit code 1 before the first commit. */
  headCommit: () => new GitCommand(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]),
  /** The branch that is checked out, by its short name; exit code 1 when no branch is. */
  branchName: () => new GitCommand(["symbolic-ref", "--quiet", "--short", "HEAD"]),
  /** The name that git would write into a commit of this person; exit code 1 when none is set. Configuration files are read, nothing else. */
  personName: () => new GitCommand(["config", "--get", "user.name"]),
  /**
   * The files of the working tree below the folder, tracked or not, ignored ones left out. Tags (`-t`) tell the deleted and
   * the sparse ones apart in one pass, and modes (`-s`) the submodules.
   * @param within files and folders below the folder, for these and what lies in them alone; an empty list is everything.
   */
  listFiles: (within: readonly string[] = []) =>
    new GitCommand(["ls-files", "-z", "-t", "-s", "--cached", "--others", "--deleted", "--exclude-standard", "--", ...within.map((path) => literalPath(path, ["literal"]))]),
  /** The files of a commit with their modes and object ids. */
  listCommit: (commit: string) => new GitCommand(["ls-tree", "-r", "-z", "--full-tree", objectId(commit)]),
  /** Whether the first commit is an ancestor of the second, or the same: exit code 1 when not, 128 when either is not there. */
  isAncestor: (older: string, newer: string) => new GitCommand(["merge-base", "--is-ancestor", objectId(older), objectId(newer)]),
  /**
   * Every tag, a line each: when it was made in seconds since 1970 (for a lightweight one, when its commit was), which is empty
   * where it names no commit, and its name.
   */
  listTags: () => new GitCommand(["for-each-ref", "--format=%(creatordate:unix) %(refname:strip=2)", "refs/tags"]),
  /** The best common ancestor of two commits; exit code 1 where none is known. */
  mergeBase: (one: string, other: string) => new GitCommand(["merge-base", objectId(one), objectId(other)]),
  /** The commit that a branch, a tag or an id names; exit code 1 where there is none. */
  commitNamed: (name: string) => new GitCommand(["rev-parse", "--verify", "--quiet", `${revisionName(name)}^{commit}`]),
  /** The branch that the remote `origin` had as its default when it was cloned, as `origin/main`; exit code 1 where nothing says. */
  defaultBranch: () => new GitCommand(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]),
  /** The contents of a file, by its own id: no path, no filter, no conversion. */
  readBlob: (object: string) => new GitCommand(["cat-file", "blob", objectId(object)]),
} as const;

const changesArguments: readonly string[] = [
  "log", "-z", "--no-merges", "-M100%", "--name-status", "--root", "--no-relative", "--no-ext-diff", "--no-textconv", "--no-notes",
  "--no-show-signature", "--use-mailmap", "--encoding=UTF-8", "--date=raw",
  `--format=${["%H", "%ad", "%ct", "%aN", "%aE", "%(trailers:key=Co-authored-by,key=Reviewed-by,key=Approved-by,only,unfold)"].join("%n")}`,
];

const contentsArguments: readonly string[] = [
  "log", "-z", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames", "--root", "--no-relative", "--no-ext-diff", "--no-textconv",
  "--no-notes", "--no-show-signature", "--encoding=UTF-8", `--format=${["%H", "%ct", "%P"].join("%n")}`,
];

/** What git is asked when the answer grows with the history, and so is read line by line instead of being held in memory. */
export const streams = {
  /** A commit and all its ancestors, newest first, one object id a line. */
  ancestors: (commit: string) => new GitStream(["rev-list", objectId(commit), "--"], "\n"),
  /**
   * Who changed which files: a commit and its ancestors, newest first, without merges; with `known`, only what that commit and
   * its ancestors do not have. A commit is lines (id, author's date with offset, committer's seconds, author's name and
   * e-mail by `.mailmap`, trailers as written) that NUL ends, and then pairs of a status and a path; a rename (`R100`) has two
   * paths. Only files that moved unchanged count as renamed, because that takes ids alone, and a partial clone has them.
   * Every option that a configuration could change is given.
   */
  changes: (commit: string, known: string | null) => new GitStream([...changesArguments, objectId(commit), ...(known === null ? [] : [`^${objectId(known)}`]), "--"], "\0"),
  /**
   * Which contents files have had since a moment: the commits after it on the way of first parents, newest first, a merge as what
   * it brought in. A commit is lines (id, committer's seconds, ids of its parents) that NUL ends, and then pairs of what
   * `--raw` says of a file (modes, ids before and after, status) and its path. Ids alone are compared: no contents, no renames.
   * @param seconds since 1970; older commits are left out.
   * @param paths files and folders from the root of the working tree; an empty list is everything.
   */
  contentsSince: (commit: string, seconds: number, paths: readonly string[]) =>
    new GitStream([...contentsArguments, `--max-age=${wholeSeconds(seconds)}`, objectId(commit), "--", ...paths.map((path) => literalPath(path, ["top", "literal"]))], "\0"),
} as const;

// The classes are exported as types only, and their private fields make them nominal: this table alone can make a command.
class GitCommand {
  readonly #argv: readonly string[];

  constructor(argv: readonly string[]) {
    this.#argv = argv;
  }

  get argv(): readonly string[] {
    return this.#argv;
  }
}

class GitStream extends GitCommand {
  /** What ends a line: a newline, or NUL for commands that are given `-z`. */
  readonly separator: "\n" | "\0";

  constructor(argv: readonly string[], separator: "\n" | "\0") {
    super(argv);
    this.separator = separator;
  }
}

export type { GitCommand, GitStream };

/**
 * The id itself: 40 hexadecimal digits, or 64 in a SHA-256 repository.
 * @throws {GitError} `failed` for everything else, before anything is started.
 */
function objectId(id: string): string {
  if (!/^[0-9a-f]{40,64}$/.test(id) || id.endsWith("\n")) throw new GitError("failed", "Only a full object id names a revision");
  return id;
}

/**
 * The name of a branch, a tag or a commit, with `~2` or `^` behind it at most: letters and digits of any script, and a few marks that
 * it does not begin with. Git documentation, check-ref-format, allows more; of what is allowed here nothing is an option, a range or a path.
 * @throws {GitError} `failed` for everything else.
 */
function revisionName(name: string): string {
  if (!/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._/+#@-]*(?:[~^]\d*)*$/u.test(name) || /\.\.|@\{/.test(name)) {
    throw new GitError("failed", "This is not the name of a branch, a tag or a commit");
  }
  return name;
}

function wholeSeconds(seconds: number): number {
  if (!Number.isSafeInteger(seconds) || seconds < 0) throw new GitError("failed", "A moment is a whole number of seconds since 1970");
  return seconds;
}

/** Git documentation, glossary, pathspec: without this magic a path could hold wildcards, or magic of its own. */
function literalPath(path: string, magic: readonly ("top" | "literal")[]): string {
  if (path === "" || path.includes("\0")) throw new GitError("failed", "A path is needed, and none holds a NUL");
  return `:(${magic.join()})${path}`;
}
