import type { Point } from "web-tree-sitter";
import { Edit } from "web-tree-sitter";

/**
 * The one stretch by which two versions of a text differ, as tree-sitter wants it told: offsets and columns in UTF-16 code
 * units, rows from 0. Several changes at once are one stretch from the first to the last.
 */
export function editBetween(before: string, after: string): Edit {
  const startIndex = commonStart(before, after);
  const kept = commonEnd(before, after, startIndex);
  const oldEndIndex = before.length - kept;
  const newEndIndex = after.length - kept;
  const startPosition = advance({ row: 0, column: 0 }, before, 0, startIndex);
  return new Edit({
    startIndex,
    oldEndIndex,
    newEndIndex,
    startPosition,
    oldEndPosition: advance(startPosition, before, startIndex, oldEndIndex),
    newEndPosition: advance(startPosition, after, startIndex, newEndIndex),
  });
}

function commonStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length += 1;
  // Half a character is none: the parser reads whole ones.
  return length > 0 && isHighSurrogate(before.charCodeAt(length - 1)) ? length - 1 : length;
}

function commonEnd(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let length = 0;
  while (length < most && before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)) length += 1;
  return length > 0 && isLowSurrogate(before.charCodeAt(before.length - length)) ? length - 1 : length;
}

function advance(point: Point, text: string, from: number, to: number): Point {
  let { row } = point;
  let lineStart = from - point.column;
  for (let end = text.indexOf("\n", from); end >= 0 && end < to; end = text.indexOf("\n", end + 1)) {
    row += 1;
    lineStart = end + 1;
  }
  return { row, column: to - lineStart };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
