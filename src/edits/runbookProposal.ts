import type { Message } from "../model/message";
import type { RunbookKind } from "../model/runbook";
import type { LineEdit } from "./lineEdit";

/** What a person wants of a runbook. Paths are POSIX and relative to the git root, lines 1-based, days YYYY-MM-DD. */
export type RunbookIntent =
  /** A new one for the place at a path and line; null for the file as a whole. */
  | { readonly kind: "create"; readonly path: string; readonly line: number | null; readonly runbook: RunbookKind; readonly day: string }
  | { readonly kind: "markReviewed"; readonly path: string; readonly day: string }
  | { readonly kind: "fixPath"; readonly path: string; readonly line: number; readonly from: string; readonly to: string };

/** A proven edit of a runbook, for the person to look at first; of a size that may cross a thread. */
export type RunbookProposal =
  /** A file that does not exist yet. */
  | { readonly kind: "create"; readonly path: string; readonly text: string }
  | { readonly kind: "edit"; readonly path: string; readonly edit: LineEdit }
  | { readonly kind: "already" }
  | { readonly kind: "impossible"; readonly reason: Message };
