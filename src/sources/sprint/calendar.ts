import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Sprint, SprintCalendar } from "../../model/sprint";
import { occurrences, repeatsOddly } from "./calendarEvent";
import type { Report } from "./calendarSeries";
import { readSeries } from "./calendarSeries";

/** Two sprints a day for ten years; more is no calendar of sprints. */
const maxSprints = 8_000;

interface Dated {
  readonly sprint: Sprint;
  readonly line: number;
}

/**
 * Reads the sprints of an iCalendar file (RFC 5545): every event of more than one day is a sprint, shorter ones and
 * cancelled ones are none. Each event stands for itself: one that cannot be read is a problem with its line.
 * @param timeZone for times in UTC; all others count as the days they are written on.
 */
export function readSprintCalendar(path: string, text: string, timeZone: string): Read<SprintCalendar, Problem> {
  const problems: Problem[] = [];
  const report: Report = (line, message) => void problems.push({ path, line, message });
  const dated: Dated[] = [];
  for (const series of readSeries(text, report)) {
    const { line } = series;
    if (dated.length >= maxSprints) {
      report(line, { key: "calendar.tooMany", args: { max: maxSprints } });
      break;
    }
    if (repeatsOddly(series)) report(line, { key: "calendar.rule", args: {} });
    const found = occurrences(series, timeZone);
    if (found === null) report(line, { key: "calendar.notEvent", args: {} });
    for (const sprint of found ?? []) dated.push({ sprint, line });
  }
  return { value: { kind: "listed", timeZone, sprints: withoutOverlap(dated, report) }, problems };
}

/** A day is in one sprint: of two that overlap the one that begins first stays. Told once for an event. */
function withoutOverlap(dated: readonly Dated[], report: Report): Sprint[] {
  const kept: Sprint[] = [];
  const told = new Set<number>();
  for (const { sprint, line } of dated.toSorted((a, b) => (a.sprint.first < b.sprint.first ? -1 : a.sprint.first > b.sprint.first ? 1 : a.line - b.line))) {
    const before = kept.at(-1);
    if (before === undefined || before.last < sprint.first) kept.push(sprint);
    else if (!told.has(line)) {
      told.add(line);
      report(line, { key: "calendar.overlap", args: { with: before.name ?? before.id } });
    }
  }
  return kept;
}
