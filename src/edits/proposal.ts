import type { Message } from "../model/message";
import type { ClaimTarget } from "./claimedPattern";
import type { LineEdit } from "./lineEdit";

/** What a person wants of the ownership file. Lines are 1-based. */
export type EditIntent =
  | { readonly kind: "claim"; readonly target: ClaimTarget; readonly owner: string }
  | { readonly kind: "removeRule"; readonly line: number };

/** A proven edit of the ownership file with the count of what it does; of a size that may cross a thread. */
export type EditProposal =
  | {
      readonly kind: "edit";
      /** The ownership file, POSIX and relative to the git root; when it does not exist the edit is made on an empty text. */
      readonly path: string;
      readonly exists: boolean;
      readonly edit: LineEdit;
      /** How many paths change owner as intended, and how many of those a rule other than a catch-all gave to somebody before. */
      readonly changed: number;
      readonly taken: number;
      /** How many others change: none, or there would be no proposal. */
      readonly others: number;
    }
  | { readonly kind: "already" }
  | { readonly kind: "impossible"; readonly reason: Message };
