import type { Read } from "../../base/read";
import type { Message, Problem } from "../../model/message";

/**
 * The largest plan that is read, in bytes. One of 5,000 resources with forty attributes on either side has 32 MiB, is read
 * in a third of a second and takes several times its size in memory meanwhile: twice as much is still harmless. A larger
 * file is refused by its size, unread.
 */
export const planMaxBytes = 64 * 1024 * 1024;

/** A report that is not read, and why. */
export function nothingRead(path: string, message: Message): Read<null, Problem> {
  return { value: null, problems: [{ path, line: null, message }] };
}

/** Why a text beyond {@link planMaxBytes} is not read: it has at least as many bytes as UTF-16 code units. */
export function tooLarge(path: string, text: string): Message {
  return { key: "file.tooLarge", args: { path, bytes: text.length, maxBytes: planMaxBytes } };
}

/** A version as a tool writes it; null when it does not look like one, so that no other text is shown as one. */
export function shownVersion(written: string | undefined): string | null {
  return written !== undefined && /^v?\d[\w.+-]{0,40}$/.test(written) ? written : null;
}

/** A time as a tool writes it (RFC 3339), as ISO 8601; null when it is none. */
export function instant(written: string | undefined): string | null {
  if (written === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/i.test(written)) return null;
  const time = new Date(written);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
