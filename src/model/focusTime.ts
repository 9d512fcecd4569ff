import { arrive, depart, fold, partOf, settle, visitOf } from "./focusMoves";
import type { Course } from "./focusRecords";
import { writeMeasured, writeReturn } from "./focusRecords";
import type { FocusState } from "./focusState";
import type { ClockJump, Moment } from "./moment";
import { clockJump, later } from "./moment";

/**
 * Time between two events. It is walked from one turning point to the next (the person counts as idle, a stay settles, a
 * return is watched no longer), so that what is measured does not depend on how often something happens.
 */
export function passTime(course: Course, to: Moment): void {
  const jump = clockJump(course.now, to, course.state.options.silenceMs);
  if (jump !== null) {
    passUnmeasured(course, to, jump);
    return;
  }
  while (course.now.monotonic < to.monotonic) {
    const next = Math.min(to.monotonic, ...turningPoints(course.state, course.now.monotonic));
    pass(course, next - course.now.monotonic);
    turn(course);
  }
  course.now = to;
}

/** Whether this very moment is the person's: a confirmed editor in the focused window, and a sign not long ago. */
export function isActive(state: FocusState, monotonic: number): boolean {
  return state.windowFocused && state.shown?.confirmed === true && state.sign !== null && monotonic - state.sign < state.options.idleAfterMs;
}

/** The monotonic times after `now` from which time counts differently. Everything else can be decided after the fact. */
function turningPoints(state: FocusState, now: number): number[] {
  const { options, stage, trial, sign } = state;
  const points: number[] = [];
  if (sign !== null) points.push(sign + options.idleAfterMs);
  if (trial !== null && isActive(state, now) && state.shown?.area === trial.area) points.push(now + options.glanceUnderMs - trialMs(trial));
  if (stage.kind === "product" && stage.back !== null) points.push(stage.back.since.monotonic + options.lagLimitMs);
  return points.filter((point) => point > now);
}

/** Lets `ms` go by in which nothing turns, and counts them where they belong. */
function pass(course: Course, ms: number): void {
  const { state, now } = course;
  const active = isActive(state, now.monotonic);
  course.now = later(now, ms);
  if (active) {
    state.active = course.now.monotonic;
    state.unwritten ??= now.monotonic;
  }
  passInVisit(course, ms, active);
  const area = state.shown?.area;
  if (!active || area === undefined || area === "infra") return;
  state.outside[area] += ms;
  if (area !== "product") return;
  if (state.trial?.area === "product") state.trial.activeMs += ms;
  if (state.stage.kind === "product" && state.stage.back !== null) state.stage.back.activeMs += ms;
}

function passInVisit(course: Course, ms: number, active: boolean): void {
  const { state } = course;
  const visit = visitOf(state);
  if (visit === null) return;
  const here = state.windowFocused && state.shown?.confirmed === true && state.shown.area === "infra";
  if (here && active) {
    fold(visit, course);
    visit.activeMs += ms;
    const part = partOf(visit, state);
    if (part !== null) part.activeMs += ms;
  } else if (here) {
    visit.since.idleMs += ms;
  } else {
    visit.since.awayMs += ms;
  }
}

/** Decides what has become due. */
function turn(course: Course): void {
  const { state, now } = course;
  const { options } = state;
  if (state.trial !== null && trialMs(state.trial) >= options.glanceUnderMs) settle(course);
  if (state.stage.kind === "product" && state.stage.back !== null && now.monotonic - state.stage.back.since.monotonic >= options.lagLimitMs) {
    writeReturn(course, state.stage.back, now, "limit");
    state.stage = { kind: "product", back: null };
  }
  const occupied = state.stage.kind !== "nothing" || state.trial !== null;
  if (occupied && now.monotonic - state.active >= options.absentAfterMs) depart(course, "absent");
  if (state.unwritten !== null && now.monotonic - state.unwritten >= options.writeEveryMs) writeMeasured(course);
}

function trialMs(trial: NonNullable<FocusState["trial"]>): number {
  return trial.area === "infra" ? trial.visit.activeMs : trial.activeMs;
}

/** Time that nobody measured is nobody's: it is kept apart, and whoever was there has to show it again. */
function passUnmeasured(course: Course, to: Moment, jump: ClockJump): void {
  const { state } = course;
  if (state.stage.kind === "product" && state.stage.back !== null) {
    writeReturn(course, state.stage.back, course.now, "clock");
    state.stage = { kind: "product", back: null };
  }
  if (state.trial?.area === "product") state.trial = null;
  const visit = visitOf(state);
  if (visit !== null) visit.since.unknownMs += jump.monotonicMs;
  course.records.push({ type: "clock", at: to, ...jump });
  state.sign = null;
  if (jump.monotonicMs < 0 || Math.max(jump.monotonicMs, jump.wallMs) >= state.options.absentAfterMs) {
    depart(course, "absent");
    state.active = to.monotonic;
  }
  course.now = to;
}

/** A sign of the person in the editor that is shown. */
export function giveSign(course: Course): void {
  course.state.sign = course.now.monotonic;
  course.state.active = course.now.monotonic;
  arrive(course);
}
