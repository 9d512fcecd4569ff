import { copiedFocus } from "./focusCopy";
import type { FocusEvent, FocusTarget } from "./focusEvent";
import { arrive, depart, hearFromElsewhere, partOf, settle, visitOf } from "./focusMoves";
import type { Course } from "./focusRecords";
import { writeReturn } from "./focusRecords";
import type { Area, FocusState } from "./focusState";
import { giveSign, isActive, passTime } from "./focusTime";
import { wholeMs } from "./moment";
import type { Presence } from "./presence";
import { teamHandle } from "./recordable";
import { dayOf } from "./sprint";
import type { JournalRecord } from "./visit";

/** What became of an event: the state to hand in with the next one, and what is to be written down now. */
export interface Observed {
  readonly state: FocusState;
  readonly records: readonly JournalRecord[];
}

/**
 * Decides what a window's events mean. Dwell decides, not tabs: less than ten active seconds are a glance. Only the person's
 * keyboard and mouse in the focused window count. Nothing here reads a clock: time arrives in the event.
 * Pure: `state` is left as it was.
 */
export function observe(state: FocusState, event: FocusEvent): Observed {
  const at = wholeMs(event.at);
  const course: Course = { state: copiedFocus(state), now: state.now ?? at, records: [] };
  if (event.kind === "calendar") course.state.options = { ...course.state.options, calendar: event.calendar };
  if (course.state.paused) course.now = at;
  else passTime(course, at);
  if (course.state.paused) handlePaused(course, event);
  else handle(course, event);
  course.state.now = at;
  return { state: course.state, records: course.records };
}

/** Where the person is as other windows should hear it; null when nowhere, or when another window knows it better. */
export function presenceOf(state: FocusState): Presence | null {
  if (state.stage.kind === "product") return { area: "product" };
  return state.stage.kind === "infra" ? { area: "infra", visit: state.stage.visit.id } : null;
}

function handle(course: Course, event: FocusEvent): void {
  const { state } = course;
  switch (event.kind) {
    case "focus":
      show(course, event);
      break;
    case "windowFocused":
      state.windowFocused = true;
      hearFromElsewhere(course, event.elsewhere);
      if (state.shown?.confirmed === true) giveSign(course);
      break;
    case "windowBlurred":
      state.windowFocused = false;
      break;
    case "activity":
      if (!state.windowFocused || state.shown === null) break;
      state.shown.confirmed = true;
      giveSign(course);
      break;
    case "edit":
      edit(course);
      break;
    case "save":
      countInVisit(course, "saves");
      break;
    case "owner":
      learnOwner(course, event);
      break;
    case "reason":
      if (state.latestVisit !== null) course.records.push({ type: "reason", at: course.now, visit: state.latestVisit, reason: event.reason });
      break;
    case "terminal":
      startProgram(course, event.program);
      break;
    case "pause":
      depart(course, "paused");
      state.paused = true;
      state.latestVisit = null;
      break;
    case "end":
      depart(course, "sessionEnd");
      break;
    case "calendar":
    case "tick":
    case "resume":
      break;
  }
}

/** While nothing is recorded, what the window shows is still followed; it counts again at the next sign of the person. */
function handlePaused({ state }: Course, event: FocusEvent): void {
  if (event.kind === "resume") state.paused = false;
  if (event.kind === "windowFocused") state.windowFocused = true;
  if (event.kind === "windowBlurred") state.windowFocused = false;
  if (event.kind === "focus") {
    state.shown = event.target === null ? null : { target: event.target, area: areaOf(event.target), how: event.how, confirmed: false };
  }
  state.sign = null;
  if (state.shown !== null) state.shown.confirmed = false;
}

function show(course: Course, event: FocusEvent & { kind: "focus" }): void {
  const { state } = course;
  const { target } = event;
  const before = state.shown;
  if (target === null) {
    state.shown = null;
    return;
  }
  const same = before?.target.repository === target.repository && before.target.path === target.path;
  const byHand = state.windowFocused && (event.by === "keyboard" || event.by === "mouse");
  state.shown = { target, area: areaOf(target), how: same ? before.how : event.how, confirmed: byHand || (same && before.confirmed) };
  if (byHand) giveSign(course);
  else if (isActive(state, course.now.monotonic)) arrive(course);
}

function areaOf(target: FocusTarget): Area {
  if (target.runbook || target.aside) return "neutral";
  if (target.infra === null) return "product";
  return target.infra.standing === "live" ? "infra" : "neutral";
}

/** An agent edits too, so an edit counts only while the person is there. */
function edit(course: Course): void {
  const { state } = course;
  if (!isActive(state, course.now.monotonic)) return;
  countInVisit(course, "edits");
  if (state.shown?.area !== "product") return;
  // Whoever edits product code has come back to it, however short the stay so far.
  if (state.trial?.area === "product") settle(course);
  if (state.stage.kind !== "product" || state.stage.back === null) return;
  writeReturn(course, state.stage.back, course.now, null);
  state.stage.back = null;
}

function countInVisit(course: Course, what: "edits" | "saves"): void {
  const { state } = course;
  const visit = visitOf(state);
  if (visit === null || state.shown?.area !== "infra" || !isActive(state, course.now.monotonic)) return;
  visit[what] += 1;
  const part = partOf(visit, state);
  if (part !== null) part[what] += 1;
}

/** In a window that is not in front, some program typed it. */
function startProgram(course: Course, program: string): void {
  const { now, state: { stage, windowFocused, options } } = course;
  if (!windowFocused) return;
  course.records.push({ type: "terminal", at: now, program, visit: stage.kind === "infra" ? stage.visit.id : null, day: dayOf(now.wall, options.calendar.timeZone) });
}

/** Fills in what is not written down yet, and adds a record of its own where it is. What is unknown now takes nothing back. */
function learnOwner(course: Course, { repository, path, whose, team, runbook }: FocusEvent & { kind: "owner" }): void {
  const { state } = course;
  const learned = { ...(whose === "unknown" ? {} : { whose, team: teamHandle(team) }), ...(runbook === null ? {} : { runbook }) };
  const isMeant = (place: { repository: string; path: string }) => place.repository === repository && place.path === path;
  const visit = visitOf(state);
  if (visit !== null) {
    if (isMeant(visit.entry.place)) visit.entry.place = { ...visit.entry.place, ...learned };
    for (const part of visit.parts) if (isMeant(part.place)) part.place = { ...part.place, ...learned };
  }
  const { shown } = state;
  if (shown !== null && shown.target.infra !== null && isMeant(shown.target)) {
    shown.target = { ...shown.target, infra: { ...shown.target.infra, ...learned } };
  }
  const answers = ({ lacks }: FocusState["ownerless"][number]): boolean => (lacks.owner && whose !== "unknown") || (lacks.runbook && runbook !== null);
  state.ownerless = state.ownerless.map((known) => {
    if (!isMeant(known) || !answers(known)) return known;
    course.records.push({ type: "owner", at: course.now, visit: known.visit, repository, path, whose, team: teamHandle(team), runbook });
    return { ...known, lacks: { owner: known.lacks.owner && whose === "unknown", runbook: known.lacks.runbook && runbook === null } };
  });
  state.ownerless = state.ownerless.filter(({ lacks }) => lacks.owner || lacks.runbook);
}
