import type { Course } from "./focusRecords";
import { openVisit, recordedPlace, writeMeasured, writeReturn, writeSwitch, writeVisit } from "./focusRecords";
import type { FocusState, OpenPart, OpenVisit } from "./focusState";
import type { Presence } from "./presence";
import type { Censored, Ended } from "./visit";

/**
 * The moves between product code and infra code. Arriving somewhere is a trial; staying settles it; going back before makes
 * it a glance, in both directions, so that a look at a port number in product code does not end a visit.
 */

/** The person shows, by keyboard or mouse, that they are where the editor is. */
export function arrive(course: Course): void {
  const { state } = course;
  if (state.shown?.area === "product") arriveInProduct(course);
  else if (state.shown?.area === "infra") arriveInInfra(course);
}

function arriveInProduct(course: Course): void {
  const { state } = course;
  dropGlance(course);
  if (state.stage.kind === "nothing") state.stage = { kind: "product", back: null };
  if (state.stage.kind === "product" || state.trial !== null) return;
  // Absences before the person left infra code belong to the visit; what follows does so only if they come back to it.
  if (state.stage.kind === "infra") fold(state.stage.visit, course);
  state.trial = { area: "product", since: course.now, activeMs: 0 };
}

function arriveInInfra(course: Course): void {
  const { state } = course;
  const target = state.shown?.target;
  if (target === undefined || target.infra === null) return;
  if (state.stage.kind === "infra") {
    state.trial = null;
  } else if (state.stage.kind === "elsewhere") {
    // The visit that began in another window goes on in this one: one switch, not two.
    state.latestVisit = state.stage.visit;
    state.stage = { kind: "infra", visit: openVisit(course, state.stage.visit, target, target.infra) };
    state.trial = null;
  } else if (state.trial === null) {
    state.visits += 1;
    state.trial = { area: "infra", visit: openVisit(course, `${state.session}.${state.visits}`, target, target.infra) };
  }
}

/** The trial lasted long enough. */
export function settle(course: Course): void {
  const { state } = course;
  const { trial, stage } = state;
  if (trial === null) return;
  state.trial = null;
  if (trial.area === "product") {
    const visit = stage.kind === "infra" ? stage.visit.id : stage.kind === "elsewhere" ? stage.visit : null;
    if (stage.kind === "infra") writeVisit(course, stage.visit, "left", false);
    const watched = visit !== null && !state.options.infraIsMyWork;
    state.stage = { kind: "product", back: watched ? { visit, since: trial.since, activeMs: trial.activeMs } : null };
    return;
  }
  if (stage.kind === "product" && stage.back !== null) writeReturn(course, stage.back, trial.visit.began, "leftAgain");
  if (!state.options.infraIsMyWork) writeSwitch(course, trial.visit, stage.kind === "product" ? "product" : "nothing");
  state.stage = { kind: "infra", visit: trial.visit };
  state.latestVisit = trial.visit.id;
}

/** Another window came first: what it saw decides where the person is now. Nothing to hear of means that its visit is over, too. */
export function hearFromElsewhere(course: Course, elsewhere: Presence | null): void {
  const { state } = course;
  const { stage } = state;
  if (elsewhere === null) {
    if (stage.kind !== "elsewhere") return;
    state.trial = null;
    state.stage = { kind: "nothing" };
    return;
  }
  const sameVisit = elsewhere.area === "infra" && stage.kind === "infra" && stage.visit.id === elsewhere.visit;
  if (sameVisit) {
    state.trial = null;
    return;
  }
  close(course, "elsewhere", elsewhere.area === "infra" ? "leftAgain" : "elsewhere");
  state.stage = elsewhere.area === "infra" ? { kind: "elsewhere", visit: elsewhere.visit } : { kind: "product", back: null };
  state.active = course.now.monotonic;
}

/** Nobody is here any more, or nothing may be recorded any more: whatever was open ends with its last measured moment. */
export function depart(course: Course, why: "absent" | "sessionEnd" | "paused"): void {
  writeMeasured(course);
  close(course, why, why);
  course.state.stage = { kind: "nothing" };
}

function close(course: Course, ended: Ended, censored: Censored): void {
  const { state } = course;
  dropGlance(course);
  state.trial = null;
  if (state.stage.kind === "infra") writeVisit(course, state.stage.visit, ended, false);
  if (state.stage.kind === "product" && state.stage.back !== null) writeReturn(course, state.stage.back, course.now, censored);
}

function dropGlance(course: Course): void {
  const { trial } = course.state;
  if (trial?.area !== "infra") return;
  writeVisit(course, trial.visit, "left", true);
  course.state.trial = null;
}

/** Counts what has gathered since the visit was last active as part of it. */
export function fold(visit: OpenVisit, course: Course): void {
  visit.idleMs += visit.since.idleMs;
  visit.awayMs += visit.since.awayMs;
  visit.unknownMs += visit.since.unknownMs;
  visit.since = { idleMs: 0, awayMs: 0, unknownMs: 0 };
  visit.until = course.now;
}

/** The visit that time passes in: the one on trial, else the settled one. */
export function visitOf(state: FocusState): OpenVisit | null {
  if (state.trial?.area === "infra") return state.trial.visit;
  return state.stage.kind === "infra" ? state.stage.visit : null;
}

/** The part of the visit in the file that is shown. */
export function partOf(visit: OpenVisit, state: FocusState): OpenPart | null {
  const target = state.shown?.target;
  if (target === undefined || target.infra === null) return null;
  const known = visit.parts.find(({ place }) => place.repository === target.repository && place.path === target.path);
  if (known !== undefined) return known;
  const part: OpenPart = { place: recordedPlace(target, target.infra), activeMs: 0, edits: 0, saves: 0 };
  visit.parts.push(part);
  return part;
}
