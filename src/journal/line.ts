import { crc32 } from "./crc32";

/**
 * One record is one line: eight hexadecimal digits of CRC-32, a space, JSON, a line feed. The file stays readable with a text
 * editor, and a line that was torn or changed is known as such.
 */

/** Longer lines are not written, and not believed. */
export const maxLineBytes = 4096;

const digits = 8;
const [lineFeed, space, comma, openingBracket, closingBracket, openingBrace, closingBrace] = [0x0a, 0x20, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d];
const [zero, nine, letterA, letterF] = [0x30, 0x39, 0x61, 0x66];

/** The line of a value, line feed included. */
export function encodeLine(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  const checksum = crc32(json).toString(16).padStart(digits, "0");
  return Buffer.concat([Buffer.from(`${checksum} `), json, Buffer.from("\n")]);
}

/**
 * The value on a line.
 * @param start index of the line's first byte in `bytes`.
 * @param end index of its line feed, or where the file ends.
 * @returns undefined when the line is not as it was written.
 */
export function decodeLine(bytes: Buffer, start: number, end: number): unknown {
  return isWhole(bytes, start, end) ? parsed(bytes.toString("utf8", start + digits + 1, end)) : undefined;
}

/** The values on some lines. */
interface DecodedLines {
  /** In the order of the lines; those that are not as they were written are left out. */
  readonly values: readonly unknown[];
  /** How many lines were left out, a torn one apart. */
  readonly corrupt: number;
  /** Whether the last line has no line feed and is not as it was written. */
  readonly isTorn: boolean;
}

/**
 * The values on all lines of `bytes`, each as {@link decodeLine} has it. One text of many lines is parsed in a fraction of the
 * time that each of them alone takes, so the lines that are whole become one JSON array, right where they are.
 * @param bytes are of no use afterwards.
 */
export function decodeLines(bytes: Buffer): DecodedLines {
  /** Where the JSON of each whole line starts and ends, one after the other. */
  const whole: number[] = [];
  let [corrupt, isTorn, areObjects] = [0, false, true];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed < 0 ? bytes.length : feed;
    if (isWhole(bytes, start, end)) {
      const jsonStart = start + digits + 1;
      areObjects &&= bytes[jsonStart] === openingBrace && bytes[end - 1] === closingBrace;
      blank(bytes, start, jsonStart);
      bytes[start] = whole.length === 0 ? openingBracket : comma;
      whole.push(jsonStart, end);
    } else {
      blank(bytes, start, end);
      if (feed < 0) isTorn = true;
      else corrupt += 1;
    }
    start = end + 1;
  }
  if (whole.length === 0) return { values: [], corrupt, isTorn };
  const together = areObjects ? parsed(arrayText(bytes)) : undefined;
  if (Array.isArray(together) && together.length === whole.length / 2) return { values: together, corrupt, isTorn };
  // A checksum is right and its text is no record: somebody else wrote it, and nobody else's lines are to suffer.
  const values: unknown[] = [];
  for (let index = 0; index < whole.length; index += 2) values.push(parsed(bytes.toString("utf8", whole[index], whole[index + 1])));
  const lastIsTorn = values.at(-1) === undefined && whole.at(-1) === bytes.length;
  const sound = values.filter((value) => value !== undefined);
  return { values: sound, corrupt: corrupt + values.length - sound.length - (lastIsTorn ? 1 : 0), isTorn: isTorn || lastIsTorn };
}

/** Whether a line is as it was written: not too long, and with the checksum that it names. */
function isWhole(bytes: Buffer, start: number, end: number): boolean {
  const jsonStart = start + digits + 1;
  if (end <= jsonStart || end - start >= maxLineBytes || bytes[jsonStart - 1] !== space) return false;
  return checksumAt(bytes, start) === crc32(bytes.subarray(jsonStart, end));
}

/** The text with the bracket that closes it, which is best put where the last line feed is: otherwise all of it is copied once more. */
function arrayText(bytes: Buffer): string {
  if (bytes.at(-1) !== lineFeed) return `${bytes.toString("utf8")}]`;
  bytes[bytes.length - 1] = closingBracket;
  return bytes.toString("utf8");
}

/** White space to JSON, which the line feeds between are, too. */
function blank(bytes: Buffer, start: number, end: number): void {
  for (let index = start; index < end; index += 1) bytes[index] = space;
}

/** The value of a JSON text; undefined when it is none. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The checksum as written, digit by digit, because a text of it would cost as much as reading the record; null when it is none. */
function checksumAt(bytes: Buffer, start: number): number | null {
  let checksum = 0;
  for (let index = start; index < start + digits; index += 1) {
    const code = bytes[index] ?? 0;
    const isLetter = code >= letterA && code <= letterF;
    if (!isLetter && (code < zero || code > nine)) return null;
    checksum = checksum * 16 + (isLetter ? code - letterA + 10 : code - zero);
  }
  return checksum;
}
