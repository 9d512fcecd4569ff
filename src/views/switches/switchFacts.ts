import { calendarInView } from "../../estate/calendarInView";
import { estateFigures } from "../../estate/estateFigures";
import type { Estate } from "../../estate/estate";
import { settings } from "../../host/settings";
import type { SignalFigure } from "../../model/signal";
import { dayOf, sprintOf } from "../../model/sprint";
import type { SprintReport } from "../../model/sprintReport";
import { phrase } from "../../present/phrase";
import { sprintName } from "../../present/reportText";
import type { SwitchFacts } from "../../present/switchRows";
import { planWithTrend } from "../../reports/reportPlan";
import { signals, usualThresholds } from "../../reports/signals";
import type { ReportParts } from "../report/reportParts";

/** What the view shows of this sprint and of the repository in front of the person. */
export async function readSwitchFacts({ estates, current, clock, readReport }: ReportParts): Promise<Omit<SwitchFacts, "state">> {
  const root = current.value?.root ?? null;
  const calendar = await calendarInView(estates.all, root, settings.sprintCalendar);
  const today = dayOf(clock.wall(), calendar.timeZone);
  const estate = estates.all.find((candidate) => candidate.root === root) ?? estates.all[0];
  // One thread after the other: none of this is in a hurry.
  const { value: report } = await readReport({ ...planWithTrend(sprintOf(today, calendar), calendar), earlier: [] });
  const figures = await repositoryFigures(estate ?? null);
  return { report, today, signals: signals({ ...figures, infraShare: infraShare(report) }, { ...usualThresholds, ...settings.signalThresholds() }) };
}

async function repositoryFigures(estate: Estate | null) {
  const found = estate === null ? null : await estateFigures(estate);
  const evidence = estate === null ? [] : [phrase({ key: "signal.repository", args: { root: estate.root } })];
  const figure = (of: { readonly value: number; readonly of: number } | null | undefined): SignalFigure | null => (of === null || of === undefined ? null : { ...of, evidence });
  const covered = figure(found?.covered);
  return {
    systems: figure(found?.systems),
    environments: figure(found?.environments),
    unownedPlaces: figure(found?.unowned),
    runbookCoverage: covered === null ? null : { ...covered, value: covered.value / covered.of },
    overdueReviews: figure(found?.stale),
    // Nothing here counts these yet, and what is not counted is not zero.
    committers: null,
    deploysPerWeek: null,
    onePersonPlaces: null,
  };
}

function infraShare({ time, sprint }: SprintReport): SignalFigure | null {
  return time.editorMs === 0 ? null : { value: time.infraMs / time.editorMs, of: time.editorMs, evidence: [sprintName(sprint)] };
}
