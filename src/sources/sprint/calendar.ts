import type { Read } from "../../base/read";
import type { Message, Problem } from "../../model/message";
import type { Sprint, SprintCalendar } from "../../model/sprint";
import type { CalendarEvent } from "./calendarEvent";
import { occurrences, readEvent, repeatsOddly } from "./calendarEvent";
import { eventBlocks } from "./eventBlocks";

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
  const report = (line: number | null, message: Message): void => void problems.push({ path, line, message });
  const blocks = eventBlocks(text) ?? [];
  if (blocks.length === 0) report(null, { key: "calendar.notCalendar", args: {} });
  const events = blocks.flatMap((block) => {
    const event = readEvent(block);
    if (event === null) report(block.line, { key: "calendar.notEvent", args: {} });
    return event === null || isCancelled(event) ? [] : [event];
  });
  const dated: Dated[] = [];
  for (const series of joinSeries(events)) {
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

export function isCancelled({ component }: CalendarEvent): boolean {
  return component.getFirstPropertyValue("status") === "CANCELLED";
}

/** A changed one of a series belongs to the event with the same identifier; one without a series stands for itself. */
export function joinSeries(events: readonly CalendarEvent[]): CalendarEvent[] {
  const isChange = ({ event }: CalendarEvent): boolean => event.isRecurrenceException();
  const series = events.filter((event) => !isChange(event));
  const byUid = new Map(series.map((one) => [one.event.uid, one]));
  return [
    ...series,
    ...events.filter(isChange).filter((change) => {
      const known = byUid.get(change.event.uid);
      known?.event.relateException(change.component);
      return known === undefined;
    }),
  ];
}

/** A day is in one sprint: of two that overlap the one that begins first stays. Told once for an event. */
function withoutOverlap(dated: readonly Dated[], report: (line: number, message: Message) => void): Sprint[] {
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
