import { readRunbook } from "../sources/runbooks/markdown";
import { frontMatterLine, frontMatterRange } from "../sources/runbooks/frontMatterLines";
import type { LineEdit } from "./lineEdit";
import { applyLineEdit, linesOf } from "./lineEdit";
import type { RunbookEdit } from "./runbookEdit";
import { sameButFor } from "./runbookEdit";

/**
 * Writes the day of a review into a runbook's front matter: over the one that stands there, with its quotes and comment kept;
 * as a last key where there is none; or as front matter where there is none either.
 * @param path POSIX, relative to the git root.
 * @param day YYYY-MM-DD.
 */
export function markReviewed(path: string, text: string, day: string): RunbookEdit {
  const before = readRunbook(path, text);
  if (before.value.reviewed === day) return { kind: "already" };
  const impossible: RunbookEdit = { kind: "impossible", reason: { key: "runbookEdit.frontMatter", args: { path } } };
  const edit = editFor(text, day);
  if (edit === null) return impossible;
  const after = readRunbook(path, applyLineEdit(text, edit));
  const isProven = after.value.reviewed === day && after.problems.length <= before.problems.length && sameButFor(["reviewed"], before.value, after.value);
  return isProven ? { kind: "edit", edit } : impossible;
}

/** null where what stands behind the key goes on below it. */
function editFor(text: string, day: string): LineEdit | null {
  const lines = linesOf(text);
  const range = frontMatterRange(lines);
  if (range === null) return { line: 1, removed: [], inserted: ["---", `reviewed: ${day}`, "---", ...(lines[0] === "" ? [] : [""])] };
  const at = frontMatterLine(text, "reviewed");
  if (at === null) return { line: range.end, removed: [], inserted: [`reviewed: ${day}`] };
  if (/^[ \t]+[^\s#]/.test(lines[at] ?? "")) return null;
  const old = lines[at - 1] ?? "";
  return { line: at, removed: [old], inserted: [withDay(old, day)] };
}

/** `reviewed: "2026-02-03" # by Ana` keeps its quotes and its comment. */
function withDay(line: string, day: string): string {
  const [, key = "", gap = "", value = "", comment = ""] = /^([^:]*:)([ \t]*)("[^"]*"|'[^']*'|[^#]*?)([ \t]+#.*|[ \t]*)$/.exec(line) ?? [];
  const quote = /^["']/.exec(value)?.[0] ?? "";
  return `${key}${gap === "" ? " " : gap}${quote}${day}${quote}${comment.trim() === "" ? "" : comment}`;
}
