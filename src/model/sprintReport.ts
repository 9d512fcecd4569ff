import type { Sprint } from "./sprint";
import type { Planned, Reason, RecordedPlace, Whose } from "./visit";

/**
 * What the journal says about a sprint, as one plain value. Durations are milliseconds of active time. Every figure comes
 * with the number of cases it rests on; what was not measured is not zero but says so. No figure compares people.
 */
export interface SprintReport {
  /** Grows when a field changes its meaning; fields are only ever added. */
  readonly version: 1;
  readonly sprint: Sprint;
  readonly timeZone: string;
  readonly time: TimeSpent;
  readonly visits: VisitFigures;
  readonly lag: LagFigures;
  readonly bySystem: readonly Share[];
  readonly byEnvironment: readonly Share[];
  /** Whose infrastructure it was; teams are apart, in {@link byTeam}. */
  readonly byWhose: readonly ShareOf<Whose>[];
  /** The time in places of a team, by its handle. */
  readonly byTeam: readonly Share[];
  readonly byPlanned: readonly ShareOf<Planned>[];
  /** What the person said visits were for; `none` where nothing was said. */
  readonly byReason: readonly ShareOf<Reason | "none">[];
  readonly toil: Toil;
  readonly outsideWorkingHours: { readonly hours: WorkingHours; readonly activeMs: number };
  readonly met: MetNothing;
  readonly places: { readonly top: readonly PlaceCost[]; readonly others: number; readonly othersMs: number };
  /** Every day of the sprint that has a record, in their order. */
  readonly days: readonly DayStrip[];
  /** The sprints before, oldest first, and this one last. */
  readonly trend: readonly SprintTotals[];
  /** Programs of infrastructure that were started in terminals, most often first; empty where nobody asked for that. */
  readonly programs: readonly ProgramCount[];
  readonly unseen: Unseen;
}

/** Where the time in the editor went: `editorMs` is the sum of the other four. */
export interface TimeSpent {
  readonly editorMs: number;
  readonly productMs: number;
  /** Neither product code nor a visit: runbooks, and infra files that make no switch. */
  readonly neutralMs: number;
  readonly infraMs: number;
  /** Looks too short to be a visit. */
  readonly glanceMs: number;
  /** What infrastructure took at least, and at most: with the time until the first edit after every return. */
  readonly lowMs: number;
  readonly highMs: number;
}

/** The middle of some durations: what half of them stay below, and the quarters. Null where there are none. */
export interface Quartiles {
  readonly n: number;
  readonly q1Ms: number | null;
  readonly medianMs: number | null;
  readonly q3Ms: number | null;
}

/**
 * Durations of which some were not seen to their end. The quartiles are those of the others. Wherever the true median lies, it
 * lies between `medianLowMs`, for which the unseen ones end when watching stopped, and `medianHighMs`, for which they last
 * longer than all others; null when that has no end.
 */
export interface Spread extends Quartiles {
  readonly censored: number;
  readonly medianLowMs: number | null;
  readonly medianHighMs: number | null;
}

export interface VisitFigures {
  /** Those that began in the sprint. */
  readonly count: number;
  readonly glances: number;
  readonly fromProduct: number;
  readonly activeMs: Spread;
  readonly edits: number;
  readonly saves: number;
}

export interface LagFigures {
  /** From a return to the first edit, as active time in product code. */
  readonly activeMs: Spread;
  /** The sum where an edit was seen, and the sum of what was watched in vain. */
  readonly seenMs: number;
  readonly watchedMs: number;
  /** Visits from product code of which no return was recorded. They are in no figure; what may be assumed is a range. */
  readonly unmeasured: { readonly visits: number; readonly assumed: AssumedRange };
}

/** A duration from research, for one return: never multiplied, never part of a sum. */
export interface AssumedRange {
  readonly lowMs: number;
  readonly highMs: number;
  readonly source: string;
}

export interface ShareOf<K extends string> {
  readonly name: K;
  readonly activeMs: number;
  /** Visits that had time in it; one visit may be in several. */
  readonly visits: number;
}

/** `name` is null where nothing tells. */
export interface Share {
  readonly name: string | null;
  readonly activeMs: number;
  readonly visits: number;
}

/** Local time in the sprint's zone: minutes since midnight, `to` exclusive; days from 1 for Monday to 7 for Sunday. */
export interface WorkingHours {
  readonly days: readonly number[];
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A share of visits, and of how many nothing can be said. */
export interface VisitShare {
  readonly visits: number;
  readonly of: number;
  readonly unknown: number;
}

export interface MetNothing {
  /** Visits that had time in a place that nobody owns, among those of which the owner of every place is known or one is nobody's. */
  readonly noOwner: VisitShare;
  /** The same of places without a runbook; null where no record says whether one applied. */
  readonly noRunbook: VisitShare | null;
  /** Visits that met one lack or the other; null where that of runbooks is. */
  readonly either: VisitShare | null;
}

/** The reasons that may be toil: reviewing and looking around change nothing. */
export const toilTags = ["incident", "deploy", "configuration"] as const satisfies readonly Reason[];
export type ToilTag = (typeof toilTags)[number];

/** Work by hand that nobody planned and that came again, as far as the person tagged it. */
export interface Toil {
  /** Two visits of a tag to a system at least, none of them known to be planned; most time first. */
  readonly byTag: readonly ToilShare[];
  /** Visits of such a tag that came once. */
  readonly once: { readonly activeMs: number; readonly visits: number };
  /** Visits not known to be planned for which no reason was given: whether they were toil is not known. */
  readonly untagged: { readonly activeMs: number; readonly visits: number };
}

export interface ToilShare {
  readonly tag: ToilTag;
  readonly system: string;
  readonly activeMs: number;
  readonly visits: number;
}

/** A place with what it took. */
export interface PlaceCost extends RecordedPlace {
  readonly activeMs: number;
  readonly visits: number;
  readonly edits: number;
}

export interface DayStrip {
  readonly day: string;
  readonly productMs: number;
  readonly neutralMs: number;
  readonly infraMs: number;
  readonly glanceMs: number;
  readonly marks: readonly SwitchMark[];
}

/** A visit that began on this day: when, in minutes since local midnight, and its active time. */
export interface SwitchMark {
  readonly minute: number;
  readonly system: string;
  readonly environment: string | null;
  readonly activeMs: number;
}

export interface SprintTotals {
  readonly sprint: Sprint;
  readonly productMs: number;
  readonly neutralMs: number;
  readonly infraMs: number;
  readonly glanceMs: number;
  readonly visits: number;
  readonly lag: Spread;
}

/** How often a program was started. How long it ran, or anybody waited, is not known. */
export interface ProgramCount {
  readonly name: string;
  readonly count: number;
}

/** What the figures rest on and do not see. All are counts but `idleMs`, `awayMs` and `unknownMs` of the visits that ended in the sprint. */
export interface Unseen {
  readonly records: number;
  readonly idleMs: number;
  readonly awayMs: number;
  readonly unknownMs: number;
  readonly pauses: number;
  readonly clockJumps: number;
  /** Records that writers say they lost. */
  readonly lost: number;
}
