import type { Message } from "./message";

export const runbookKinds = ["deploy", "incident", "configuration", "layout", "other"] as const;
export type RunbookKind = (typeof runbookKinds)[number];

/** Instructions, read from a Markdown file of the repository or known by a link. What it tells people to do is kept nowhere but in the search, in memory. */
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
  /** Where a fragment (`#steps`) can lead to: slugs of all headings, and identifiers in raw HTML; null where not all are known. */
  readonly anchors: readonly string[] | null;
  /** Further names it goes by, for the search: tags and aliases. */
  readonly tags: readonly string[];
  readonly links: readonly RunbookLink[];
  /** What the text names in code, each once: for the search and for broken links, never a reason to apply. */
  readonly mentions: readonly Mention[];
  readonly steps: readonly Step[];
  readonly blocks: readonly ShellBlock[];
  /** Lines of its blocks of commands and code spans with blanks in them, for the search. */
  readonly commands: readonly Command[];
  /** Whether it says how to go back: a heading, the title or the front matter is about that. */
  readonly rollback: boolean;
}

/** What a runbook has of which nothing but a link is known. */
export const unknownContents = {
  headings: [],
  anchors: null,
  tags: [],
  links: [],
  mentions: [],
  steps: [],
  blocks: [],
  commands: [],
  rollback: false,
} as const satisfies Partial<Runbook>;

/** A runbook as far as it may be kept on disk: names and places, and nothing of what it tells people to do or run. */
export function withoutContents(runbook: Runbook): Runbook {
  return { ...runbook, steps: [], blocks: [], commands: [] };
}

/** Where a link of a runbook leads, as far as that can be checked. Nothing is looked up. */
export type RunbookLink = { /** 1-based. */ readonly line: number } & (
  | {
      readonly kind: "path";
      /** POSIX, relative to the git root, and `""` for the root itself. */
      readonly path: string;
      /** The fragment without its `#`, where the path is a Markdown file and the fragment can mean a heading; null otherwise. */
      readonly heading: string | null;
    }
  /** A place in the same file. */
  | { readonly kind: "heading"; readonly heading: string }
  /** http or https, without user, password and secret-like parameters. */
  | { readonly kind: "url"; readonly url: string }
  /** A path, as written, that leaves the repository. */
  | { readonly kind: "outside"; readonly path: string }
  /** A link that must never be opened: `command`, `file`, `javascript`, …, and `unc` for a host's share. In lower case. */
  | { readonly kind: "refused"; readonly scheme: string }
);

export interface Mention {
  /** A path or glob from the git root, a Terraform address without indexes, an alert's name, or the bare name of a file. */
  readonly text: string;
  /** By its form alone. A `workflow` is a path, too; a `name` is a file's, without its folder. */
  readonly kind: "path" | "address" | "alert" | "workflow" | "name";
  /** 1-based line where it is first named. */
  readonly line: number;
}

/** An item of an ordered list or a task list. */
export interface Step {
  /** Its first paragraph on one line, without marks. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** Whether it has a box to tick. */
  readonly task: boolean;
  /** 1-based line of the heading above it; null where there is none. */
  readonly heading: number | null;
}

/** A fenced block of commands for a shell. */
export interface ShellBlock {
  /** 1-based line of its first command, below the fence. */
  readonly line: number;
  /** 1-based line of its last one. */
  readonly endLine: number;
  /** One for each line of the file from `line` to `endLine`, without a prompt; empty where a session shows what was answered. */
  readonly lines: readonly string[];
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

export const emptyAppliesTo: AppliesTo = { paths: [], systems: [], resources: [], services: [], alerts: [] };

export interface Heading {
  readonly text: string;
  /** 1 to 6. */
  readonly depth: number;
  /** 1-based. */
  readonly line: number;
  /** The fragment that leads to it, as GitHub makes them. */
  readonly slug: string;
}

/** A runbook that applies to a place, and why. */
export interface RunbookMatch {
  readonly runbook: Runbook;
  readonly why: Message;
  /** Higher is more specific; only the order counts. */
  readonly specificity: number;
}

/**
 * Whether a fragment leads to a place in a runbook.
 * @param fragment without its `#`, decoded; letter case does not count, as on GitHub.
 * @returns null when not all of its places are known.
 */
export function hasAnchor({ anchors }: Runbook, fragment: string): boolean | null {
  if (anchors === null) return null;
  const wanted = fragment.replace(/^user-content-/, "").toLowerCase();
  // A link to the top of the page needs no place there.
  return wanted === "" || wanted === "top" || anchors.some((anchor) => anchor.toLowerCase() === wanted);
}
