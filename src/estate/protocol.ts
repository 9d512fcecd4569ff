import type { Dialect } from "../model/dialect";
import type { FindingLevels } from "../model/finding";
import type { Estate, EstateDelta } from "./estate";

/**
 * What crosses the thread between the editor and an estate's worker: questions, answers and small deltas. Nothing here
 * grows with the repository, which is why the command line's listings (`infraFiles`, `paths`) are no questions of the worker.
 */
export type Questions = Omit<Estate, "root" | "onDidChange" | "endReview" | "filesChanged" | "textChanged" | "dispose">;

export type Question = { [K in keyof Questions]: { readonly ask: K; readonly args: Parameters<Questions[K]> } }[keyof Questions];

/** Told by the editor, without an answer. */
export type Notice =
  | { readonly tell: "filesChanged"; readonly paths: readonly string[] }
  | { readonly tell: "textChanged"; readonly path: string; readonly text: string | null }
  | { readonly tell: "endReview" }
  | { readonly tell: "settings"; readonly settings: EstateSettings };

export type ToWorker = (Question & { readonly id: number }) | Notice;

export type FromWorker =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string }
  | { readonly changed: EstateDelta }
  | { readonly log: "debug" | "info" | "warn" | "error"; readonly message: string };

/** What the person's settings and VS Code's trust say to an estate. */
export interface EstateSettings {
  /** Untrusted folders are only parsed: git is not run. */
  readonly trusted: boolean;
  /** Path of the git program from the person's own settings; null for the one on PATH. */
  readonly gitPath: string | null;
  readonly dialect: Dialect | null;
  readonly runbookFolders: readonly string[];
  /** Names of Terraform tags that say who owns a resource, the most important first. */
  readonly ownerTags: readonly string[];
  /** Glob to the name of a system, or to `none`: which files are infrastructure, whatever the table says. */
  readonly associations: Readonly<Record<string, string>>;
  /** Levels of findings that the person has set: they win over the repository's. */
  readonly findings?: FindingLevels;
}

/** What a worker is started with. */
export interface WorkerStart {
  readonly root: string;
  readonly settings: EstateSettings;
  /** Folder for what is expensive to read again; null keeps nothing. */
  readonly cacheFolder: string | null;
}
