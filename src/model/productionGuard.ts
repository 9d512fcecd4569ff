import type { Answer } from "./answer";
import { isAsideFile } from "./asideFile";
import { valueOf } from "./section";

/** Tells once a visit that production is being edited. Nothing here reads a clock or knows an editor. */

/** What the window shows: product code ends a visit, and what is neither (a runbook, CODEOWNERS, settings, nothing) changes nothing of it. */
export type GuardedArea = "production" | "infra" | "product" | "neither";

/** `watching` until the first edit of a visit, `telling` while the edited place is in view, `told` for the rest of the visit. */
export type GuardState = "watching" | "telling" | "told";

export type GuardEvent =
  | { readonly kind: "shown"; readonly area: GuardedArea; readonly isSameFile: boolean }
  /** A person changed what is shown; a save changes nothing. */
  | { readonly kind: "edited"; readonly area: GuardedArea };

/** The state after an event. */
export function guard(state: GuardState, event: GuardEvent): GuardState {
  if (event.kind === "edited") return event.area === "production" && state === "watching" ? "telling" : state;
  if (event.area === "product") return "watching";
  // While the edited file is read anew nobody knows for a moment what it is.
  const goesOn = event.isSameFile && event.area !== "infra";
  return state === "telling" && !goesOn ? "told" : state;
}

/** What an answer is about, for the guard. While nobody can say what a file is, it changes nothing. */
export function areaOf(answer: Answer | null): GuardedArea {
  if (answer === null || answer.isRunbook || isAsideFile(answer.path) || answer.place.state !== "known") return "neither";
  if (answer.place.value === null) return "product";
  return isProduction(answer) ? "production" : "infra";
}

/** An example of production is not production. */
export function isProduction({ place }: Answer): boolean {
  const value = valueOf(place) ?? null;
  return value?.environment?.production === true && value.file.standing === "live";
}
