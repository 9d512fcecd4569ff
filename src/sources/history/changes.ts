/** Somebody as a commit names them. */
export interface Signature {
  readonly name: string;
  readonly email: string;
}

/** What a commit says about who changed which files. */
export interface LoggedCommit {
  readonly id: string;
  /** Author's day: days since 1970-01-01 where the author was; null for a date that makes no sense. */
  readonly day: number | null;
  /** The day on which it was committed, in UTC, by the clock of whoever did. */
  readonly committedDay: number;
  readonly author: Signature;
  readonly coAuthors: readonly Signature[];
  readonly reviewers: readonly Signature[];
  /** The files it touched, a renamed one by its new path. Complete up to {@link mostFiles} + 1. */
  readonly touched: readonly string[];
  /** Those of them that it added. */
  readonly added: readonly string[];
  /** Files that moved without changing. */
  readonly renames: readonly { readonly from: string; readonly to: string }[];
}

/** A commit over more files says nothing about who knows them, so that there is no need to remember their names. */
export const mostFiles = 50;

/**
 * Reads the stream `changes` of git's commands: commits in its order, in the groups in which they arrive. After a commit's lines come its
 * files as a status and one path, or two paths for a rename; what is neither is the next commit. Source: git documentation,
 * git-log (`-z`) and diff-format (`--name-status`).
 * @param entries what NUL ended, in groups.
 */
export async function* readChanges(entries: AsyncIterable<readonly string[]>): AsyncGenerator<readonly LoggedCommit[], void, undefined> {
  const reader = new ChangeReader();
  for await (const group of entries) {
    const commits = group.flatMap((entry) => reader.read(entry) ?? []);
    if (commits.length > 0) yield commits;
  }
  const last = reader.end();
  if (last !== null) yield [last];
}

/** Takes entries one by one and gives back a commit when the next one begins. */
class ChangeReader {
  #commit: OpenCommit | null = null;
  #status: string | null = null;
  #from: string | null = null;

  read(entry: string): LoggedCommit | null {
    if (this.#status === null) return this.#begin(entry);
    if (this.#status.startsWith("R") && this.#from === null) {
      this.#from = entry;
      return null;
    }
    if (this.#commit !== null) addFile(this.#commit, this.#status, entry);
    if (this.#from !== null) this.#commit?.renames.push({ from: this.#from, to: entry });
    this.#status = null;
    this.#from = null;
    return null;
  }

  end(): LoggedCommit | null {
    return this.#commit;
  }

  #begin(entry: string): LoggedCommit | null {
    // Between a commit's lines and its first status git leaves an empty line.
    const start = entry.startsWith("\n") ? 1 : 0;
    // A status is a letter, and for a rename its likeness; a commit begins with an id.
    if (entry.length - start <= 4) {
      this.#status = entry.slice(start);
      return null;
    }
    const finished = this.#commit;
    this.#commit = openCommit(entry);
    return finished;
  }
}

interface OpenCommit extends LoggedCommit {
  readonly touched: string[];
  readonly added: string[];
  readonly renames: { readonly from: string; readonly to: string }[];
}

function addFile(commit: OpenCommit, status: string, path: string): void {
  if (commit.touched.length > mostFiles) return;
  commit.touched.push(path);
  if (status === "A") commit.added.push(path);
}

function openCommit(lines: string): OpenCommit {
  const [id = "", authored = "", committed = "", name = "", email = "", ...trailers] = lines.split("\n");
  const coAuthors: Signature[] = [];
  const reviewers: Signature[] = [];
  for (const trailer of trailers) {
    const colon = trailer.indexOf(":");
    const signature = readSignature(trailer.slice(colon + 1));
    if (signature !== null) (trailer.slice(0, colon).toLowerCase() === "co-authored-by" ? coAuthors : reviewers).push(signature);
  }
  return { id, day: readDay(authored), committedDay: Math.floor(Number(committed) / 86_400), author: { name, email }, coAuthors, reviewers, touched: [], added: [], renames: [] };
}

/** `Ana Ruiz <ana@acme.test>`; null without an address, because a name alone names nobody for certain. */
function readSignature(text: string): Signature | null {
  const open = text.lastIndexOf("<");
  const close = text.indexOf(">", open);
  const email = open < 0 || close < 0 ? "" : text.slice(open + 1, close).trim();
  return email === "" ? null : { name: text.slice(0, open).trim(), email };
}

/** A date beyond the year 2242 is somebody's joke, and would not fit where days are kept. */
const latestSeconds = 2 ** 33;
/** No place on earth is further from UTC. */
const widestOffset = 14 * 60;

/** `1762941000 +0100`, seconds since 1970 and the offset from UTC. Source: git documentation, date formats. */
function readDay(date: string): number | null {
  const [, digits, sign, hours, minutes] = /^(\d+) ([+-])(\d\d)(\d\d)$/.exec(date) ?? [];
  const seconds = Number(digits ?? NaN);
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  if (!(seconds < latestSeconds) || Math.abs(offset) > widestOffset) return null;
  return Math.max(0, Math.floor((seconds + offset * 60) / 86_400));
}
