import type { RecordedPlace, RecordOf, RecordType } from "./visit";

/** Why each field is stored. The README's table of what is recorded is checked against this, and this against the types. */
type FieldReasons = { readonly [T in RecordType]: { readonly [F in Exclude<keyof RecordOf<T>, "type" | "at">]: string } };

const place: { readonly [F in keyof RecordedPlace]: string } = {
  repository: "tells repositories apart: an opaque identifier, no name",
  path: "shows which files cost most: relative to the repository, on this machine only",
  system: "shows time by system, such as terraform",
  environment: "shows time by environment, such as production, where it is known",
  whose: "shows whose infrastructure it was, where it is known: mine, another team's, nobody's or a catch-all's",
  team: "shows which team's it was, where it is known: a team's handle, never a person's",
  runbook: "shows whether a runbook applied, where it is known",
};

/** Fields that every record has, as they are named in the file. */
export const envelopeFields = {
  v: "lets later versions read older records",
  w: "tells windows apart: random, new at each start",
  s: "shows whether a record is missing: counts up by one",
  t: "places the record in the day: milliseconds since 1970 in UTC",
  m: "measures durations even when the clock is set: milliseconds since the window started",
  type: "tells the kinds of record apart",
} as const;

export const recordFields: FieldReasons = {
  switch: {
    visit: "connects the records of one visit",
    from: "tells a switch out of product code from a day that began in infra code",
    to: "says where the focus went: always infra",
    ...place,
    how: "shows how the visit began, where it is known; otherwise opened",
    planned: "tells planned from unplanned work, where it is known from the branch at the time",
    branch: "tells two pieces of work apart, where the branch is known: a salted hash, never the name",
    day: "assigns the switch to a local day",
    sprint: "assigns the switch to the sprint as it was counted then",
  },
  visit: {
    visit: "connects the records of one visit",
    glance: "keeps looks of under ten seconds out of the count",
    ended: "shows why the visit ended",
    activeMs: "measures the time spent in infra code",
    idleMs: "keeps time without a sign of the person apart",
    awayMs: "keeps time in other windows and panels apart",
    unknownMs: "keeps time that could not be measured apart",
    edits: "tells changing from reading: a number, no contents",
    saves: "tells a change that stayed from one that was tried: saves by hand, a number",
    day: "assigns the visit to a local day",
  },
  part: {
    visit: "connects the records of one visit",
    ...place,
    activeMs: "measures the time spent in one file",
    edits: "tells changing from reading: a number, no contents",
    saves: "tells a change that stayed from one that was tried: saves by hand, a number",
    day: "assigns the time to a local day",
  },
  time: {
    area: "tells product code from what is neither product code nor a visit; no path",
    activeMs: "measures the time that infra time is a share of",
    day: "assigns the time to a local day",
  },
  return: {
    visit: "connects the records of one visit",
    elapsedMs: "measures how long it took until the first edit after a visit",
    activeMs: "keeps absences out of the cost of a return",
    censored: "says why no edit was seen, so that nothing is guessed",
    day: "assigns the return to a local day",
  },
  owner: {
    visit: "connects the records of one visit",
    repository: place.repository,
    path: place.path,
    whose: place.whose,
    team: place.team,
    runbook: place.runbook,
  },
  reason: {
    visit: "connects the records of one visit",
    reason: "keeps the reason, where the person gave one: incident, deploy, configuration, review or curiosity",
  },
  terminal: {
    program: "tells which tool of infrastructure was started, only if you turned this on: its name from a closed list, no arguments",
    visit: "connects it to the visit that went on, where there was one",
    day: "assigns it to a local day",
  },
  clock: {
    wallMs: "shows how far the clock moved over time that was not measured",
    monotonicMs: "tells a clock that was set from a machine that slept",
  },
  gap: {
    first: "counts the records that were lost, from this number",
    last: "counts the records that were lost, to this number",
    fromWall: "shows when recording failed",
    toWall: "shows until when recording failed",
  },
  pause: {},
  resume: {},
  run: {
    run: "connects the records of one run of a runbook",
    repository: place.repository,
    path: "says which runbook it was: relative to the repository, on this machine only",
    progress: "says whether the run began or ended",
    steps: "shows whether the runbook has as many steps as when the run began: a number, no contents",
  },
  step: {
    run: "connects the records of one run of a runbook",
    step: "says which step it was: its number, no contents",
    done: "tells a step that was done from one that was taken back",
  },
};
