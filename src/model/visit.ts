import type { Moment } from "./moment";

/**
 * What is written down about context switches and the use of runbooks, one type a record. Durations are milliseconds measured on the monotonic
 * clock; where nothing was measured there is no duration. No record holds a name, an e-mail address or a branch name.
 */
export type JournalRecord =
  | SwitchRecord
  | VisitRecord
  | PartRecord
  | TimeRecord
  | ReturnRecord
  | OwnerRecord
  | ReasonRecord
  | TerminalRecord
  | ClockRecord
  | GapRecord
  | PauseRecord
  | ResumeRecord
  | RunRecord
  | StepRecord;

export type RecordType = JournalRecord["type"];
export type RecordOf<T extends RecordType> = Extract<JournalRecord, { type: T }>;

/** Whose a place is, seen from the person at the keyboard. `catchAll`: only a rule that covers nearly everything says so. */
export const whoseValues = ["mine", "team", "nobody", "catchAll", "unknown"] as const;
export type Whose = (typeof whoseValues)[number];

/** Whether the work was meant to touch infra, judged from the branch at the time. */
export const plannedValues = ["planned", "unplanned", "unknown"] as const;
export type Planned = (typeof plannedValues)[number];

/** How a visit began. */
export const howValues = ["opened", "link", "finding", "runbook"] as const;
export type How = (typeof howValues)[number];

/** Where the person came from. `nothing`: the day, or the time after an absence, began in infra code. */
export const fromValues = ["product", "nothing"] as const;
export type From = (typeof fromValues)[number];

/** Why a visit ended. `elsewhere`: the person went on in another window; `absent`: nobody was there for a long time. */
export const endedValues = ["left", "elsewhere", "absent", "sessionEnd", "paused"] as const;
export type Ended = (typeof endedValues)[number];

/** Why a return has no edit. `clock`: part of the time could not be measured; `limit`: watched for as long as we ever do. */
export const censoredValues = ["limit", "leftAgain", "elsewhere", "absent", "sessionEnd", "paused", "clock"] as const;
export type Censored = (typeof censoredValues)[number];

/** Time outside infra code: product code, or what is neither (runbooks, CODEOWNERS and our settings, local and test-only infra files). */
export const outsideValues = ["product", "neutral"] as const;
export type Outside = (typeof outsideValues)[number];

/** One key's worth of explanation, by the person. */
export const reasonValues = ["incident", "deploy", "configuration", "review", "curiosity"] as const;
export type Reason = (typeof reasonValues)[number];

/** How far somebody is with a runbook. */
export const progressValues = ["started", "finished"] as const;
export type RunProgress = (typeof progressValues)[number];

interface Recorded {
  /** The instant that the record speaks of, which may lie a little before it was written. */
  readonly at: Moment;
}

/** An infra file, as records name it. */
export interface RecordedPlace {
  /** Opaque and stable on this machine. */
  readonly repository: string;
  /** POSIX path relative to the git root. */
  readonly path: string;
  readonly system: string;
  /** null when nothing tells. */
  readonly environment: string | null;
  readonly whose: Whose;
  /** A team's handle; null when there is none, and always null for an individual. */
  readonly team: string | null;
  /** Whether a runbook applied to it; null where nobody could say. */
  readonly runbook: boolean | null;
}

/** The focus went into infra code and stayed; `at` is when it went there. */
export interface SwitchRecord extends Recorded, RecordedPlace {
  readonly type: "switch";
  readonly visit: string;
  readonly from: From;
  readonly to: "infra";
  readonly how: How;
  readonly planned: Planned;
  /** Salted hash, hexadecimal; null when there is no branch. */
  readonly branch: string | null;
  /** Local date, `YYYY-MM-DD`. */
  readonly day: string;
  readonly sprint: string;
}

/**
 * A visit is over; `at` is its last moment. `activeMs + idleMs + awayMs + unknownMs` is the time since it began. A visit
 * that went on in a second window has one of these from each window, and they add up.
 */
export interface VisitRecord extends Recorded {
  readonly type: "visit";
  readonly visit: string;
  /** Too short to be a switch: it has no switch record, and no parts. */
  readonly glance: boolean;
  readonly ended: Ended;
  readonly activeMs: number;
  readonly idleMs: number;
  readonly awayMs: number;
  readonly unknownMs: number;
  readonly edits: number;
  readonly saves: number;
  readonly day: string;
}

/** A stretch of a visit in one file. The parts of a visit add up to its active time. */
export interface PartRecord extends Recorded, RecordedPlace {
  readonly type: "part";
  readonly visit: string;
  readonly activeMs: number;
  readonly edits: number;
  readonly saves: number;
  readonly day: string;
}

/** Active time outside infra code: what infra time is a share of. */
export interface TimeRecord extends Recorded {
  readonly type: "time";
  readonly area: Outside;
  readonly activeMs: number;
  readonly day: string;
}

/** Back in product code after a visit; `at` is the moment of the return. */
export interface ReturnRecord extends Recorded {
  readonly type: "return";
  readonly visit: string;
  /** From the return to the first edit, or to when watching stopped. */
  readonly elapsedMs: number;
  /** How much of it was active time in product code. */
  readonly activeMs: number;
  /** null when an edit came. */
  readonly censored: Censored | null;
  readonly day: string;
}

/** An owner, or whether there is a runbook, that was not known yet when its place was recorded. */
export interface OwnerRecord extends Recorded {
  readonly type: "owner";
  readonly visit: string;
  readonly repository: string;
  readonly path: string;
  readonly whose: Whose;
  readonly team: string | null;
  readonly runbook: boolean | null;
}

/** What the person said a visit was for; the last one counts. */
export interface ReasonRecord extends Recorded {
  readonly type: "reason";
  readonly visit: string;
  readonly reason: Reason;
}

/** A program of infrastructure was started in a terminal; only where the person asked for it. Nothing else of the line is kept. */
export interface TerminalRecord extends Recorded {
  readonly type: "terminal";
  /** Its name, one of a closed list. */
  readonly program: string;
  /** The visit that went on; null when there was none. */
  readonly visit: string | null;
  readonly day: string;
}

/** The clock was set, the machine slept or the process stood still: the time before `at` is unknown. */
export interface ClockRecord extends Recorded {
  readonly type: "clock";
  readonly wallMs: number;
  readonly monotonicMs: number;
}

/** Records that could not be written down and are lost: their sequence numbers, both inclusive, and the times of the outermost. */
export interface GapRecord extends Recorded {
  readonly type: "gap";
  readonly first: number;
  readonly last: number;
  readonly fromWall: number;
  readonly toWall: number;
}

export interface PauseRecord extends Recorded {
  readonly type: "pause";
}

export interface ResumeRecord extends Recorded {
  readonly type: "resume";
}

/** Somebody began to work through a runbook, or finished. */
export interface RunRecord extends Recorded {
  readonly type: "run";
  readonly run: string;
  /** Opaque and stable on this machine. */
  readonly repository: string;
  /** POSIX path of the runbook, relative to the git root. */
  readonly path: string;
  readonly progress: RunProgress;
  /** How many steps the runbook had. */
  readonly steps: number;
}

/** A step of a run was done, or taken back. */
export interface StepRecord extends Recorded {
  readonly type: "step";
  readonly run: string;
  /** Its number in the runbook, from 1. */
  readonly step: number;
  readonly done: boolean;
}
