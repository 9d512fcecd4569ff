import type { FocusState, OpenReturn, OpenVisit } from "./focusState";
import type { FocusTarget, InfraTarget } from "./focusEvent";
import type { Moment } from "./moment";
import { branchHash, teamHandle } from "./recordable";
import { dayOf, sprintOf } from "./sprint";
import type { Censored, Ended, From, JournalRecord, RecordedPlace } from "./visit";

/** One event being worked into a state: the state's own copy, the time it has got to, and the records so far. */
export interface Course {
  readonly state: FocusState;
  now: Moment;
  readonly records: JournalRecord[];
}

export function recordedPlace(target: FocusTarget, infra: InfraTarget): RecordedPlace {
  return {
    repository: target.repository,
    path: target.path,
    system: infra.system,
    environment: infra.environment,
    whose: infra.whose,
    team: teamHandle(infra.team),
    runbook: infra.runbook,
  };
}

export function openVisit(course: Course, id: string, target: FocusTarget, infra: InfraTarget): OpenVisit {
  return {
    id,
    began: course.now,
    until: course.now,
    activeMs: 0,
    idleMs: 0,
    awayMs: 0,
    unknownMs: 0,
    since: { idleMs: 0, awayMs: 0, unknownMs: 0 },
    edits: 0,
    saves: 0,
    entry: {
      place: recordedPlace(target, infra),
      how: course.state.shown?.how ?? "opened",
      planned: target.planned,
      branch: branchHash(target.branch),
    },
    parts: [],
  };
}

export function writeSwitch(course: Course, visit: OpenVisit, from: From): void {
  const { place, ...entry } = visit.entry;
  const day = dayIn(course, visit.began);
  const sprint = sprintOf(day, course.state.options.calendar).id;
  course.records.push({ type: "switch", at: visit.began, visit: visit.id, from, to: "infra", ...place, ...entry, day, sprint });
  rememberOwnerless(course, visit.id, place);
}

export function writeVisit(course: Course, visit: OpenVisit, ended: Ended, glance: boolean): void {
  const { id, until: at, activeMs, idleMs, awayMs, unknownMs, edits, saves } = visit;
  if (!glance) writeParts(course, visit, at);
  const day = dayIn(course, at);
  course.records.push({ type: "visit", at, visit: id, glance, ended, activeMs, idleMs, awayMs, unknownMs, edits, saves, day });
}

/** A return that took longer than any is watched for is censored at that limit, whatever ended it. */
export function writeReturn(course: Course, back: OpenReturn, until: Moment, why: Censored | null): void {
  const { visit, since: at } = back;
  const limit = course.state.options.lagLimitMs;
  const passed = until.monotonic - at.monotonic;
  const elapsedMs = Math.min(passed, limit);
  const activeMs = Math.min(back.activeMs, elapsedMs);
  const censored = passed > limit ? "limit" : why;
  course.records.push({ type: "return", at, visit, elapsedMs, activeMs, censored, day: dayIn(course, at) });
}

/** Writes down all measured time that is not written yet, so that a crash costs little of it. A glance may still come of a trial. */
export function writeMeasured(course: Course): void {
  const { outside, stage } = course.state;
  const day = dayIn(course, course.now);
  for (const area of ["product", "neutral"] as const) {
    if (outside[area] > 0) course.records.push({ type: "time", at: course.now, area, activeMs: outside[area], day });
    outside[area] = 0;
  }
  if (stage.kind === "infra") writeParts(course, stage.visit, course.now);
  course.state.unwritten = null;
}

function writeParts(course: Course, visit: OpenVisit, at: Moment): void {
  const day = dayIn(course, at);
  for (const { place, activeMs, edits, saves } of visit.parts.splice(0)) {
    if (activeMs === 0 && edits === 0 && saves === 0) continue;
    course.records.push({ type: "part", at, visit: visit.id, ...place, activeMs, edits, saves, day });
    rememberOwnerless(course, visit.id, place);
  }
}

/** More than these were never answered for, and are never going to be. */
const maxOwnerless = 100;

function rememberOwnerless(course: Course, visit: string, { repository, path, whose, runbook }: RecordedPlace): void {
  const { ownerless } = course.state;
  const lacks = { owner: whose === "unknown", runbook: runbook === null };
  if ((!lacks.owner && !lacks.runbook) || ownerless.some((known) => known.visit === visit && known.repository === repository && known.path === path)) return;
  ownerless.push({ visit, repository, path, lacks });
  if (ownerless.length > maxOwnerless) ownerless.shift();
}

function dayIn(course: Course, at: Moment): string {
  return dayOf(at.wall, course.state.options.calendar.timeZone);
}
