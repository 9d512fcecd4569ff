/** The text of one event of a calendar, and its first line, counted from 1. `text` is null when the event never ends. */
export interface EventBlock {
  readonly line: number;
  readonly text: string | null;
}

/**
 * Cuts a calendar into its events, so that a broken one leaves the others whole. A line that goes on from the one before
 * begins with a blank (RFC 5545, section 3.1), so text within a value is never taken for a beginning or an end.
 * @returns null when the text is no calendar.
 */
export function eventBlocks(text: string): EventBlock[] | null {
  const lines = text.split(/\r\n|\n|\r/);
  if (!lines.some((line) => isLine(line, "BEGIN:VCALENDAR"))) return null;
  const blocks: EventBlock[] = [];
  let begin: number | null = null;
  const open = (): void => {
    if (begin !== null) blocks.push({ line: begin + 1, text: null });
  };
  lines.forEach((line, index) => {
    if (isLine(line, "BEGIN:VEVENT")) {
      open();
      begin = index;
    } else if (begin !== null && isLine(line, "END:VEVENT")) {
      blocks.push({ line: begin + 1, text: lines.slice(begin, index + 1).join("\r\n") });
      begin = null;
    }
  });
  open();
  return blocks;
}

function isLine(line: string, wanted: string): boolean {
  return line.trimEnd().toUpperCase() === wanted;
}
