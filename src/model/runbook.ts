import type { Message } from "./message";

export const runbookKinds = ["deploy", "incident", "configuration", "layout", "other"] as const;
export type RunbookKind = (typeof runbookKinds)[number];

/** Instructions, read from a Markdown file of the repository or known by a link. */
export interface Runbook {
  readonly title: string;
  readonly kind: RunbookKind;
  /** Where it is: a POSIX path relative to the git root, or a link. */
  readonly location: { readonly path: string } | { readonly url: string };
  /** 1-based line of the title in `path`, or of the link in the file that names it. */
  readonly line: number;
  /** The file and line that say it exists; for a Markdown runbook the file itself. */
  readonly declaredIn: string;
  /** ISO date (YYYY-MM-DD) of the last review; null when it does not say. */
  readonly reviewed: string | null;
  readonly owner: string | null;
  readonly appliesTo: AppliesTo;
  readonly headings: readonly Heading[];
  /** Further names it goes by, for the search: tags and aliases. */
  readonly tags: readonly string[];
  /** Addresses, paths and alert names that the text names in code or links: for the search and for broken links, never a reason to apply. */
  readonly mentions: readonly string[];
  /** Lines of its shell blocks and code spans with blanks in them, for the search. Kept in memory only. */
  readonly commands: readonly Command[];
}

export interface Command {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** What a runbook says it is for. Every list may be empty. */
export interface AppliesTo {
  /** Globs over paths, as in `.gitignore` without negation. */
  readonly paths: readonly string[];
  readonly systems: readonly string[];
  /** Addresses (`aws_db_instance.main`) or types with a star (`aws_db_instance.*`). */
  readonly resources: readonly string[];
  readonly services: readonly string[];
  readonly alerts: readonly string[];
}

export interface Heading {
  readonly text: string;
  /** 1 to 6. */
  readonly depth: number;
  /** 1-based. */
  readonly line: number;
}

/** A runbook that applies to a place, and why. */
export interface RunbookMatch {
  readonly runbook: Runbook;
  readonly why: Message;
  /** Higher is more specific; only the order counts. */
  readonly specificity: number;
}
