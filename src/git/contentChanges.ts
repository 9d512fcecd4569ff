/** A commit and the contents that it gave to files. */
export interface ContentCommit {
  readonly id: string;
  /** Seconds since 1970 when it was committed, by the clock of whoever did. */
  readonly seconds: number;
  /** Whether nothing came before it, as far as this repository knows: its first commit, or the end of a shallow clone. */
  readonly isFirst: boolean;
  readonly files: readonly ContentChange[];
}

/** What became of one file. Links and submodules hold no contents, and count as absent. */
export interface ContentChange {
  /** POSIX, relative to the git root. */
  readonly path: string;
  /** Object ids of the contents before and after; null where the file was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

const rawEntry = /^\n?:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/;
const commitEntry = /^\n?([0-9a-f]{40,64})\n(\d+)\n([0-9a-f ]*)$/;

/**
 * Reads the stream `contentsSince` of git's commands, newest commit first. What is neither a commit nor a file is passed over.
 * Source: git documentation, git-log (`-z`) and diff-format (raw output).
 * @param entries what NUL ended, in groups.
 */
export async function* readContentCommits(entries: AsyncIterable<readonly string[]>): AsyncGenerator<ContentCommit, void, undefined> {
  let open: (ContentCommit & { readonly files: ContentChange[] }) | null = null;
  let raw: RegExpExecArray | null = null;
  for await (const group of entries) {
    for (const entry of group) {
      if (raw !== null) {
        const [, modeBefore = "", modeAfter = "", before = "", after = ""] = raw;
        open?.files.push({ path: entry, before: isFile(modeBefore) ? before : null, after: isFile(modeAfter) ? after : null });
        raw = null;
        continue;
      }
      raw = rawEntry.exec(entry);
      const [, id, seconds, parents] = raw === null ? (commitEntry.exec(entry) ?? []) : [];
      if (id === undefined) continue;
      if (open !== null) yield open;
      open = { id, seconds: Number(seconds), isFirst: parents === "", files: [] };
    }
  }
  if (open !== null) yield open;
}

function isFile(mode: string): boolean {
  return mode.startsWith("100");
}
