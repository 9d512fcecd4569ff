import type { Problem } from "./message";

/** What those who look for a fault need to know; counts and versions, and only where the person wants it, names. */
export interface Diagnostics {
  /** What runs here, by name: the product, the editor, the system. */
  readonly versions: readonly (readonly [name: string, version: string])[];
  /** In milliseconds. */
  readonly timings: readonly (readonly [name: string, ms: number])[];
  /** What was registered and not disposed of. */
  readonly liveDisposables: number;
  /** How many errors the log channel was told since the start. */
  readonly loggedErrors: number;
  readonly repositories: readonly RepositoryDiagnostics[];
  /** How many entries of ours Problems has, by code. */
  readonly findings: ReadonlyMap<string, number>;
  /** Settings of ours that were changed, by name and without their values. */
  readonly settings: readonly string[];
}

export interface RepositoryDiagnostics {
  /** Absolute path. */
  readonly root: string;
  /** `ready`, `reading 12 of 300`, or the key of the message that says why it failed. */
  readonly state: string;
  readonly files: number;
  readonly infraFiles: number;
  readonly bySystem: Readonly<Record<string, number>>;
  readonly runbooks: number;
  /** What could not be read or understood. */
  readonly problems: readonly Problem[];
}

/** What may be named besides, each because the person ticked it. */
export interface NamedInDiagnostics {
  /** Folders, and the files that have problems. */
  readonly paths: boolean;
}
