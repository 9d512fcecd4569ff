import type { Clock } from "../base/clock";
import type { Estate, EstateListings } from "../estate/estate";

/** One command of the command line: arguments in, lines out. It never touches the process itself. */
export interface Command {
  readonly name: string;
  /** One line for the help. */
  readonly usage: string;
  readonly summary: string;
  /** Whether it takes words that are no options. */
  readonly takesWords: boolean;
  /** The options of `node:util` parseArgs beyond `--root` and `--json`. */
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;
  run(invocation: Invocation, world: World): Promise<ExitCode>;
}

/** 0 fine, 1 findings at or above the asked level, 2 usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Print one JSON object a line instead of words. */
  readonly json: boolean;
  /** Absolute path of the repository. */
  readonly root: string;
  /** Absolute path of the journal, where `--journal` names one. */
  readonly journal: string | null;
}

/** What a command may use of the outside. */
export interface World {
  readonly openEstate: (root: string, dialect: string | null) => Promise<Estate & EstateListings>;
  readonly readInput: () => Promise<string>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly clock: Clock;
  /** The journal's folder as VS Code tells its terminals; null elsewhere. */
  readonly journalFolder: string | null;
  readonly currentFolder: string;
}

/** A mistake in how the command line was called; the sentence says what is expected. */
export class UsageError extends Error {}
