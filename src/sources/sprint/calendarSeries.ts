import type { Message } from "../../model/message";
import type { CalendarEvent } from "./calendarEvent";
import { readEvent } from "./calendarEvent";
import { eventBlocks } from "./eventBlocks";

/** Is told what is wrong and on which line (1-based); null where it is the whole file. */
export type Report = (line: number | null, message: Message) => void;

/** The events of an iCalendar file (RFC 5545), cancelled ones left out; one that repeats knows which of its occurrences were changed. */
export function readSeries(text: string, report: Report): CalendarEvent[] {
  const blocks = eventBlocks(text) ?? [];
  if (blocks.length === 0) report(null, { key: "calendar.notCalendar", args: {} });
  const events = blocks.flatMap((block) => {
    const event = readEvent(block);
    if (event === null) report(block.line, { key: "calendar.notEvent", args: {} });
    return event === null || isCancelled(event) ? [] : [event];
  });
  return joinSeries(events);
}

function isCancelled({ component }: CalendarEvent): boolean {
  return component.getFirstPropertyValue("status") === "CANCELLED";
}

/** A changed one of a series belongs to the event with the same identifier; one without a series stands for itself. */
function joinSeries(events: readonly CalendarEvent[]): CalendarEvent[] {
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
