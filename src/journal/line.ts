import { crc32 } from "./crc32";

/**
 * One record is one line: eight hexadecimal digits of CRC-32, a space, JSON, a line feed. The file stays readable with a text
 * editor, and a line that was torn or changed is known as such.
 */

/** Longer lines are not written, and not believed. */
export const maxLineBytes = 4096;

const digits = 8;
const space = 0x20;
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
  const jsonStart = start + digits + 1;
  if (end <= jsonStart || end - start >= maxLineBytes || bytes[jsonStart - 1] !== space) return undefined;
  if (checksumAt(bytes, start) !== crc32(bytes.subarray(jsonStart, end))) return undefined;
  try {
    return JSON.parse(bytes.toString("utf8", jsonStart, end));
  } catch {
    // The checksum is right and the text is no JSON: somebody else wrote it.
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
