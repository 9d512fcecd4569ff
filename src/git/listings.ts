/** The files of a working tree as git lists them. Paths are POSIX and relative to the folder that was asked about. */
export interface ListedFiles {
  /** On disk when git looked. */
  readonly present: readonly string[];
  /** Tracked, and left out of the working tree by a sparse checkout; but some people mark files so that are there. */
  readonly sparse: readonly string[];
}

/** A file of a commit. */
export interface CommitFile {
  readonly path: string;
  readonly kind: "file" | "link" | "submodule";
  /** Id of the blob that holds the contents, or a link's target; for a submodule the id of its commit. */
  readonly object: string;
}

const trackedEntry = /^([A-Z]) (\d{6}) [0-9a-f]+ \d\t(.*)$/s;
const submoduleMode = "160000";

/**
 * Reads `ls-files -z -t -s --cached --others --deleted`: `? path` for what is not tracked, otherwise
 * `TAG MODE OBJECT STAGE<tab>PATH` with `R` for deleted and `S` for sparse. Source: git documentation, ls-files.
 */
export function readFileListing(output: string): ListedFiles {
  const present = new Set<string>();
  const sparse = new Set<string>();
  const deleted = new Set<string>();
  for (const entry of entriesOf(output)) {
    if (entry.startsWith("? ")) {
      // A path that ends in a slash is another repository, which has an estate of its own.
      if (!entry.endsWith("/")) present.add(entry.slice(2));
      continue;
    }
    const [, tag, mode, path] = trackedEntry.exec(entry) ?? [];
    if (path === undefined || mode === submoduleMode) continue;
    // The three stages of an unmerged file are one file, and a deleted file is listed as tracked, too.
    (tag === "R" ? deleted : tag === "S" ? sparse : present).add(path);
  }
  return { present: [...present].filter((path) => !deleted.has(path)), sparse: [...sparse] };
}

const committedEntry = /^(\d{6}) \w+ ([0-9a-f]+)\t(.*)$/s;

/** Reads `ls-tree -r -z`: `MODE TYPE OBJECT<tab>PATH`. Source: git documentation, ls-tree. */
export function readCommitListing(output: string): readonly CommitFile[] {
  const files: CommitFile[] = [];
  for (const entry of entriesOf(output)) {
    const [, mode, object, path] = committedEntry.exec(entry) ?? [];
    if (object === undefined || path === undefined) continue;
    files.push({ path, kind: mode === submoduleMode ? "submodule" : mode === "120000" ? "link" : "file", object });
  }
  return files;
}

/** A tag, and when it was made. */
export interface Tag {
  readonly name: string;
  /** Seconds since 1970; null where it names no commit, and so has no time. */
  readonly seconds: number | null;
}

/** Reads `for-each-ref` in the format that our command gives it: `SECONDS NAME`. No name holds a space (git documentation, check-ref-format). */
export function readTagListing(output: string): readonly Tag[] {
  return output.split("\n").flatMap((line) => {
    const [, seconds, name] = /^(\d*) (.+)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, seconds: seconds === "" ? null : Number(seconds) }];
  });
}

function entriesOf(output: string): readonly string[] {
  return output.split("\0").filter((entry) => entry !== "");
}
