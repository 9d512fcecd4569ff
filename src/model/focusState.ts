import type { FocusTarget } from "./focusEvent";
import type { Moment } from "./moment";
import type { SprintCalendar } from "./sprint";
import type { How, Outside, Planned, RecordedPlace } from "./visit";

/** All durations in milliseconds. */
export interface FocusOptions {
  /** A stay with less active time than this is a glance. */
  readonly glanceUnderMs: number;
  /** Time counts as active until this long after the last sign of the person. */
  readonly idleAfterMs: number;
  /** After this long without active time nobody is there: the visit is over. */
  readonly absentAfterMs: number;
  /** A return is watched for this long. */
  readonly lagLimitMs: number;
  /** A longer time without any event means that the process did not run. */
  readonly silenceMs: number;
  /** How much measured time a crash can cost at most. */
  readonly writeEveryMs: number;
  /** For people whose job is infrastructure: going there is neither a switch nor followed by a return. */
  readonly infraIsMyWork: boolean;
  readonly calendar: SprintCalendar;
}

export const defaultFocusOptions: FocusOptions = {
  glanceUnderMs: 10_000,
  idleAfterMs: 120_000,
  absentAfterMs: 30 * 60_000,
  lagLimitMs: 30 * 60_000,
  silenceMs: 90_000,
  writeEveryMs: 5 * 60_000,
  infraIsMyWork: false,
  calendar: { kind: "weeks", timeZone: "UTC" },
};

/** `neutral` is neither: runbooks, files that say whose infrastructure is, and infra files that are known but make no switch (local, test-only, examples). */
export type Area = "product" | "infra" | "neutral";

/** What the editor shows. Until `confirmed` by the person's hand it may be an agent's or a restart's doing, and counts for nothing. */
export interface Shown {
  target: FocusTarget;
  area: Area;
  how: How;
  confirmed: boolean;
}

/** A stay in infra code that goes on. */
export interface OpenVisit {
  id: string;
  began: Moment;
  /** Up to here the four durations add up; what came after is in `since` and counts only if the visit becomes active again. */
  until: Moment;
  activeMs: number;
  idleMs: number;
  awayMs: number;
  unknownMs: number;
  since: { idleMs: number; awayMs: number; unknownMs: number };
  edits: number;
  saves: number;
  entry: { place: RecordedPlace; how: How; planned: Planned; branch: string | null };
  /** Not written down yet, one a file. */
  parts: OpenPart[];
}

export interface OpenPart {
  place: RecordedPlace;
  activeMs: number;
  edits: number;
  saves: number;
}

/** Back from a visit, and no edit yet. */
export interface OpenReturn {
  visit: string;
  since: Moment;
  activeMs: number;
}

/** Where the person is, glances apart. `elsewhere`: in infra code, seen by another window. */
export type Stage =
  | { kind: "nothing" }
  | { kind: "product"; back: OpenReturn | null }
  | { kind: "infra"; visit: OpenVisit }
  | { kind: "elsewhere"; visit: string };

/** Where the person went just now: it becomes the stage when they stay, and was a glance when they do not. */
export type Trial =
  | { area: "infra"; visit: OpenVisit }
  | { area: "product"; since: Moment; activeMs: number };

/** Everything the reducer remembers. Plain values only, made by {@link initialFocus} and changed by `observe` alone. */
export interface FocusState {
  options: FocusOptions;
  /** Makes this window's visit ids differ from every other's. */
  session: string;
  visits: number;
  /** Of the latest event; null before the first. */
  now: Moment | null;
  windowFocused: boolean;
  shown: Shown | null;
  /** Monotonic time of the last sign of the person; null when there was none since it would have counted. */
  sign: number | null;
  /** Monotonic time at which the person was last there. */
  active: number;
  stage: Stage;
  trial: Trial | null;
  /** Active time outside infra code, not written down yet. */
  outside: { [K in Outside]: number };
  /** Monotonic time of the oldest time that is not written down yet. */
  unwritten: number | null;
  /** Places recorded with an unknown owner, oldest first. */
  ownerless: Readonly<{ visit: string; repository: string; path: string; lacks: { owner: boolean; runbook: boolean } }>[];
  /** The visit that a reason given now is about. */
  latestVisit: string | null;
  paused: boolean;
}

/**
 * The state of a window after everything was deleted: it still knows what it shows and nothing of what happened there. Time counts
 * again from the next sign of the person.
 * @param session another than before.
 */
export function forgottenFocus({ options, windowFocused, shown, paused }: FocusState, session: string): FocusState {
  return { ...initialFocus(session, options), windowFocused, shown, paused };
}

/**
 * The state of a window that has just started.
 * @param session random and opaque, different for every start of a window.
 */
export function initialFocus(session: string, options: FocusOptions): FocusState {
  return {
    options,
    session,
    visits: 0,
    now: null,
    windowFocused: false,
    shown: null,
    sign: null,
    active: 0,
    stage: { kind: "nothing" },
    trial: null,
    outside: { product: 0, neutral: 0 },
    unwritten: null,
    ownerless: [],
    latestVisit: null,
    paused: false,
  };
}
