import type { Moment } from "./moment";
import type { Standing } from "./place";
import type { Presence } from "./presence";
import type { SprintCalendar } from "./sprint";
import type { How, Planned, Reason, Whose } from "./visit";

/** The file that an editor shows, as far as the reducer needs to know it. */
export interface FocusTarget {
  /** Opaque and stable on this machine. */
  readonly repository: string;
  /** POSIX path relative to the git root. */
  readonly path: string;
  /** null when the file belongs to no system. */
  readonly infra: InfraTarget | null;
  /** Reading instructions neither begins a visit nor ends one. */
  readonly runbook: boolean;
  /** Nor does saying whose the infrastructure is: see `isAsideFile`. */
  readonly aside: boolean;
  readonly planned: Planned;
  /** Salted hash of the branch, hexadecimal; null when there is none. */
  readonly branch: string | null;
}

export interface InfraTarget {
  readonly system: string;
  readonly environment: string | null;
  readonly standing: Standing;
  readonly whose: Whose;
  readonly team: string | null;
  /** Whether a runbook applies to it; null while nobody can say. */
  readonly runbook: boolean | null;
}

/** Who moved the focus. Only `keyboard` and `mouse` are certainly the person; an agent's `command` waits for a sign of one. */
export type By = "keyboard" | "mouse" | "command" | "unknown";

/** What happened in one window, as a plain value with its time. */
export type FocusEvent = { readonly at: Moment } & (
  /** Another file, or null: no editor, an Output pane, the settings. The same file again updates what is known about it. */
  | { readonly kind: "focus"; readonly target: FocusTarget | null; readonly by: By; readonly how: How }
  /** `elsewhere` is what another window saw last; null when this one saw more lately, or the other one took it back. */
  | { readonly kind: "windowFocused"; readonly elsewhere: Presence | null }
  | { readonly kind: "windowBlurred" }
  /** A selection by keyboard or mouse in the active editor: the sign that a person is there. */
  | { readonly kind: "activity" }
  /** The text of the active editor's document changed. */
  | { readonly kind: "edit" }
  /** Saved by hand; automatic saving says nothing about anybody. */
  | { readonly kind: "save" }
  /** Time went by. At least every few seconds, also while the window is not in focus: silence is taken for suspension. */
  | { readonly kind: "tick" }
  /** Whose a place is has become known, or whether it has a runbook. */
  | { readonly kind: "owner"; readonly repository: string; readonly path: string; readonly whose: Whose; readonly team: string | null; readonly runbook: boolean | null }
  /** How sprints are counted has become known, or changed. */
  | { readonly kind: "calendar"; readonly calendar: SprintCalendar }
  | { readonly kind: "reason"; readonly reason: Reason }
  /** A program of infrastructure was started in a terminal; `program` is its name alone. */
  | { readonly kind: "terminal"; readonly program: string }
  | { readonly kind: "pause" }
  | { readonly kind: "resume" }
  /** The window closes. */
  | { readonly kind: "end" }
);
