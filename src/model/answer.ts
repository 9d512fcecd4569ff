import type { Delivery } from "./delivery";
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
  /** Who builds on it and which jobs apply it; unavailable for files that are no infra. */
  readonly delivery: Section<PlaceDelivery>;
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

/** How a place gets to where it runs, and whose the jobs are that bring it there. */
export interface PlaceDelivery extends Delivery {
  /** Owners of the first of `appliedBy`, as handles; empty where nobody is known. */
  readonly applierOwners: readonly string[];
  /** The folder that a module call leads to: POSIX, relative to the git root; null for every other place, and where nothing tells. */
  readonly leadsTo: string | null;
}

/** What history says about who knows a place; how it is judged is in `history.ts`. */
export interface Observed {
  /** Those with the largest share first. */
  readonly authors: readonly ObservedAuthor[];
  /** null when there is not enough history to say. */
  readonly restsOnOne: boolean | null;
  readonly reason: ObservedReason;
  /** What the verdict was counted from, without weights by age. */
  readonly evidence: {
    /** Days on which somebody changed a file, once for each person and file; a review counts half. */
    readonly authorDays: number;
    /** From the first to the last of them. */
    readonly spanDays: number;
    /** People who lately changed anything in the repository. */
    readonly activePeople: number;
  };
}

export interface ObservedAuthor {
  /** A name without control characters; never an address. */
  readonly author: string;
  /** From 0 to 1: this person's part of the author-days, recent ones weighing more. */
  readonly share: number;
  readonly authorDays: number;
  /** YYYY-MM-DD, where the person was: the last commit here that they wrote or reviewed. */
  readonly lastCommit: string;
  /** Whether they lately changed anything in the repository: somebody who left cannot help. */
  readonly isActive: boolean;
}

/**
 * Why a place rests on one person (`oneAhead`), does not (`shared`), or cannot be judged: history was cut off (`partialHistory`),
 * or there are too few author-days, over too short a time, or too few people.
 */
export type ObservedReason = "oneAhead" | "shared" | "partialHistory" | "fewAuthorDays" | "shortSpan" | "fewPeople";

/** The last comparison of a place with reality. */
export interface DriftCheck {
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly tool: string;
}
