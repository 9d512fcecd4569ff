/**
 * A repository's files, wherever they are: on disk, with unsaved editor text over them, in a commit, or in memory.
 * Paths are POSIX, relative to the git root, without a leading `./`.
 */
export interface Tree {
  /**
   * @param within the files that are one of these paths or below one, and no others; everything unless given.
   * @throws the reason when the listing itself fails, with its cause.
   */
  list(signal?: AbortSignal, within?: readonly string[]): Promise<TreeListing>;
  /** One file. Never throws for what lies at the path: a directory, a pipe or a huge file is an answer of its own. */
  read(path: string, limits?: ReadLimits): Promise<FileRead>;
  /**
   * A sign of what a file holds, had without reading it: while it stays the same, so does the content. It is taken before the
   * file is read, never after. null where there is no such sign, and the file has to be read to know.
   */
  stamp(path: string): Promise<string | null>;
  /**
   * What lies directly in a folder and is no file, folder or link: pipes, sockets, devices. Git lists none of them, so
   * whoever expects files in a folder asks for them apart, to say that they are there and are not read.
   */
  specialFiles(folder: string): Promise<readonly string[]>;
  /** What lies directly in a folder, ignored or not; nothing where there is no such folder. For those few who look for ignored files. */
  entries(folder: string): Promise<FolderEntries>;
}

/** Paths from the root of the tree, sorted. Links are files: whoever reads one hears where it leads. */
export interface FolderEntries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

export interface TreeListing {
  /** Every file path, sorted by code unit, ignored files left out where the tree knows them. */
  readonly paths: readonly string[];
  /** Why git, which knows what is ignored, could not say it here; null when it did, or was not to be asked. */
  readonly gitFailure: string | null;
}

export interface ReadLimits {
  /** Larger files are refused unread. Default 1 MiB. */
  readonly maxBytes?: number;
  /** Whether UTF-16 is read as well, as programs on Windows write it; to everybody else it is no text. */
  readonly anyEncoding?: boolean;
}

export const defaultMaxBytes = 1024 * 1024;

export type FileRead =
  | { readonly kind: "text"; readonly text: string; readonly bytes: number }
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly reason: RefusalReason; readonly bytes?: number };

/**
 * Why a path that exists is not read: `directory`, `special` (a pipe, socket or device), `outside` (a link that leaves the
 * repository), `tooLarge`, `binary` (holds a NUL byte), `unreadable` (the system refused or the read failed).
 */
export type RefusalReason = "directory" | "special" | "outside" | "tooLarge" | "binary" | "unreadable";
