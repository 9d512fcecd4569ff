import type { RunRecord, StepRecord } from "./visit";

/** Somebody works through a runbook once. Steps go by their number, from 1, so that a record holds nothing of their text. */
export interface RunbookRun {
  readonly id: string;
  /** Opaque and stable on this machine. */
  readonly repository: string;
  /** POSIX path of the runbook, relative to the git root. */
  readonly path: string;
  /** How many steps the runbook had when the run began: another number later says that the steps are not the same. */
  readonly steps: number;
  /** Milliseconds since 1970-01-01T00:00Z, as every time here. */
  readonly started: number;
  /** null while it goes on. */
  readonly finished: number | null;
  /** When each step was done, by its number. A step that was taken back is not in it. */
  readonly done: ReadonlyMap<number, number>;
}

/**
 * Why a run is kept in memory only and gone with the window. `private`: its place is one that the person wants nothing recorded of;
 * `before`: it began while nothing could be written down; `partly`: something of it was done at such a time.
 */
export type NotKept = "untrusted" | "off" | "private" | "paused" | "failing" | "before" | "partly";

/**
 * The runs after one more record, in the order in which they began. What makes no sense changes nothing: a step of a run that is not known
 * or that is over, a number that no step has. A record counts once however often it comes.
 */
export function afterRecord(runs: readonly RunbookRun[], record: RunRecord | StepRecord): readonly RunbookRun[] {
  const run = runs.find(({ id }) => id === record.run);
  if (run === undefined) return record.type === "run" && record.progress === "started" ? [...runs, begun(record)] : runs;
  const changed = record.type === "run" ? concluded(run, record) : ticked(run, record);
  return changed === run ? runs : runs.map((other) => (other === run ? changed : other));
}

/** The run of a runbook that goes on: the latest one; null when none does. */
export function openRun(runs: readonly RunbookRun[], repository: string, path: string): RunbookRun | null {
  return latestRun(runs.filter(({ finished }) => finished === null), repository, path);
}

/** The run of a runbook that began last, whether it goes on or not; null when there was none. */
export function latestRun(runs: readonly RunbookRun[], repository: string, path: string): RunbookRun | null {
  return runs.findLast((run) => run.repository === repository && run.path === path) ?? null;
}

function begun({ run, repository, path, steps, at }: RunRecord): RunbookRun {
  return { id: run, repository, path, steps, started: at.wall, finished: null, done: new Map() };
}

function concluded(run: RunbookRun, { progress, at }: RunRecord): RunbookRun {
  return progress === "finished" && run.finished === null ? { ...run, finished: at.wall } : run;
}

function ticked(run: RunbookRun, { step, done, at }: StepRecord): RunbookRun {
  if (run.finished !== null || step < 1 || step > run.steps || run.done.has(step) === done) return run;
  const others = [...run.done].filter(([number]) => number !== step);
  return { ...run, done: new Map(done ? [...others, [step, at.wall]] : others) };
}
