import type { BacklogEntry } from "../model/backlog";
import type { BacklogSection } from "../model/backlogSection";
import type { Message } from "../model/message";
import type { LineEdit } from "./lineEdit";

/** What a person wants of the backlog. Lines are 1-based. */
export type BacklogIntent =
  /** A file with the three sections and nothing in them. */
  | { readonly kind: "create" }
  | { readonly kind: "add"; readonly section: BacklogSection; readonly entry: BacklogEntry }
  /** @param text of the task, so that no other line is ticked than the one that was seen. */
  | { readonly kind: "tick"; readonly line: number; readonly text: string; readonly done: boolean };

/** An edit of the backlog, proven by reading it again, or why there is none. */
export type BacklogEdit =
  | { readonly kind: "edit"; readonly edit: LineEdit }
  /** The backlog says so already, on a line; null where there is no line to show. */
  | { readonly kind: "already"; readonly line: number | null; readonly done: boolean }
  | { readonly kind: "impossible"; readonly reason: Message };

/** The same with where it is to be made; of a size that may cross a thread. */
export type BacklogProposal =
  | { readonly kind: "edit"; readonly path: string; readonly exists: boolean; readonly edit: LineEdit }
  | { readonly kind: "already"; readonly path: string; readonly line: number | null; readonly done: boolean }
  | { readonly kind: "impossible"; readonly reason: Message };
