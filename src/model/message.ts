import type { ActionMessages } from "./messages/actions";
import type { BacklogMessages } from "./messages/backlog";
import type { BranchReviewMessages } from "./messages/branchReview";
import type { DriftCheckMessages } from "./messages/driftCheck";
import type { EstateMessages } from "./messages/estate";
import type { FindingMessages } from "./messages/findings";
import type { NoArguments } from "./messages/noArguments";
import type { OwnershipMessages } from "./messages/ownership";
import type { PlaceMessages } from "./messages/place";
import type { ReadingMessages } from "./messages/reading";
import type { RemedyMessages } from "./messages/remedies";
import type { ReportMessages } from "./messages/report";
import type { RunbookMessages } from "./messages/runbooks";
import type { RunMessages } from "./messages/runs";
import type { SignalMessages } from "./messages/signals";
import type { SwitchMessages } from "./messages/switches";

/**
 * Everything the product says to a person, as a key and its arguments, by group. Lower folders decide *what* is said;
 * `present` holds the words, so that a translation is one table. Arguments are plain values: never markup, never contents
 * of a file.
 */
export interface MessageArguments
  extends
    ReadingMessages,
    OwnershipMessages,
    EstateMessages,
    PlaceMessages,
    ActionMessages,
    FindingMessages,
    RemedyMessages,
    DriftCheckMessages,
    RunbookMessages,
    RunMessages,
    SwitchMessages,
    SignalMessages,
    ReportMessages,
    BacklogMessages,
    BranchReviewMessages {
  /** The language's own code (BCP 47), for pages. */
  "language.code": NoArguments;
}

export type MessageKey = keyof MessageArguments;

/** One statement: the key decides the type of its arguments. */
export type MessageOf<K extends MessageKey> = { [P in K]: { readonly key: P; readonly args: MessageArguments[P] } }[K];
export type Message = MessageOf<MessageKey>;

/** Something that could not be understood: where, and a sentence about it. */
export interface Problem {
  /** POSIX path relative to the git root; `""` when the repository as a whole is meant. */
  readonly path: string;
  /** 1-based; null when the whole file is meant. */
  readonly line: number | null;
  readonly message: Message;
}
