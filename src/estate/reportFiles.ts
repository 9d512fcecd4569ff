import type { Read } from "../base/read";
import type { Tree } from "../base/tree";
import type { Problem } from "../model/message";
import { fileProblem } from "./fileProblem";

/** What a tool's file says. */
export interface ReportFile<T> {
  /** POSIX, relative to the git root. */
  readonly path: string;
  readonly value: T;
  /** Whether the file has changed since and cannot be read now. */
  readonly isKept: boolean;
}

interface Known<T> {
  readonly stamp: string | null;
  readonly value: T | null;
  readonly isKept: boolean;
  readonly problems: readonly Problem[];
}

export interface ReportFormat<T> {
  /** Larger files are refused unread. */
  readonly maxBytes: number;
  /** null as value, with a problem that says why, for what cannot be read. */
  readonly read: (path: string, text: string) => Read<T | null, Problem>;
}

/**
 * The files that tools wrote, each read once for every state of it, and kept in memory alone. A file that was readable and is not
 * any more keeps what it said last: a tool that is just writing it, or failed, takes no knowledge away.
 */
export class ReportFiles<T> {
  readonly #tree: Tree;
  readonly #format: ReportFormat<T>;
  #known = new Map<string, Known<T>>();

  constructor(tree: Tree, format: ReportFormat<T>) {
    this.#tree = tree;
    this.#format = format;
  }

  /** What could not be read, at the last look. */
  get problems(): readonly Problem[] {
    return [...this.#known.values()].flatMap(({ problems }) => problems);
  }

  /** Looks at these files, and forgets all others. */
  async in(paths: readonly string[]): Promise<readonly ReportFile<T>[]> {
    const known = new Map<string, Known<T>>();
    for (const path of paths) {
      const stamp = await this.#tree.stamp(path);
      const before = this.#known.get(path);
      const now = before !== undefined && stamp !== null && before.stamp === stamp ? before : await this.#look(path, stamp, before);
      if (now !== null) known.set(path, now);
    }
    this.#known = known;
    return [...known].flatMap(([path, { value, isKept }]) => (value === null ? [] : [{ path, value, isKept }]));
  }

  /** @returns null where there is no such file. */
  async #look(path: string, stamp: string | null, before: Known<T> | undefined): Promise<Known<T> | null> {
    const { maxBytes, read } = this.#format;
    const file = await this.#tree.read(path, { maxBytes, anyEncoding: true });
    if (file.kind === "missing") return null;
    const refused = fileProblem(path, file, maxBytes);
    const { value, problems } = file.kind === "text" ? read(path, file.text) : { value: null, problems: refused === null ? [] : [refused] };
    return value === null ? { stamp, value: before?.value ?? null, isKept: true, problems } : { stamp, value, isKept: false, problems };
  }
}

/** Whether a file is a tool's report by its name, as long as the settings name no others. */
export function isReportPath(path: string): boolean {
  return isScanPath(path) || /\.tfplan\.json$/.test(path);
}

/** SARIF 2.1.0, section 3.2: the extensions that its files should have. */
export function isScanPath(path: string): boolean {
  return /\.sarif(?:\.json)?$/i.test(path);
}
