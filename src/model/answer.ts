import type { Finding } from "./finding";
import type { Ownership } from "./ownership";
import type { Place } from "./place";
import type { RunbookMatch } from "./runbook";
import type { Section } from "./section";

/** What we know about a place. Hover, sidebar, status bar, diagnostics and command line all render this and nothing else. */
export interface Answer {
  /** POSIX path relative to the git root, as asked. */
  readonly path: string;
  /** Which infra file and block; known with null when the file belongs to no system. */
  readonly place: Section<Place | null>;
  /** Whether the file is itself a runbook. */
  readonly isRunbook: boolean;
  /** Declared ownership; also known for files that are no infra. */
  readonly ownership: Section<Ownership>;
  /** Who can help, from history; names are people, so surfaces show them only where DESIGN section 8 allows. */
  readonly history: Section<Observed>;
  /** Best first. */
  readonly runbooks: Section<readonly RunbookMatch[]>;
  readonly findings: Section<readonly Finding[]>;
  /** The last comparison with reality; known with null is "not checked". */
  readonly drift: Section<DriftCheck | null>;
}

export interface Observed {
  readonly authors: readonly { readonly author: string; readonly share: number; readonly lastCommit: string }[];
  /** null when there is not enough history to say. */
  readonly restsOnOne: boolean | null;
}

export interface DriftCheck {
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly tool: string;
}
