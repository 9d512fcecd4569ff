import type { IgnoreComment } from "../../model/ignore";
import { isIgnorable } from "../../model/ignore";
import { isDay } from "../../model/sprint";

/** What the comment says, wherever it stands. */
export type IgnoreStatement = Pick<IgnoreComment, "code" | "until" | "refused">;

/** Longer comments are prose. */
const maxLength = 1000;

/**
 * Reads `infra-steward: ignore CODE [until YYYY-MM-DD] -- REASON`. What cannot be honoured is read all the same, so that somebody
 * can be told why.
 * @param comment without its marks.
 * @returns null for every other comment.
 */
export function ignoreStatement(comment: string): IgnoreStatement | null {
  const found = comment.length > maxLength ? null : /^infra-steward\s*:\s*ignore(?:\s+(.*))?$/i.exec(comment);
  if (found === null) return null;
  const [what = "", ...words] = ` ${found[1] ?? ""}`.split(/\s--(?=\s|$)/);
  const [, code = "", until] = /^\s*(.*?)(?:\s+until(?:\s+(.*?))?)?\s*$/.exec(what) ?? [];
  const refused = !isIgnorable(code) ? "noCode" : /\suntil\b/.test(what) && !isDay(until ?? "") ? "noDay" : words.join("").trim() === "" ? "noReason" : null;
  return { code, until: refused === "noDay" ? null : (until ?? null), refused };
}

/** The same as text. @param until YYYY-MM-DD; null for no end. */
export function ignoreText(code: string, until: string | null, reason: string): string {
  return `infra-steward: ignore ${code}${until === null ? "" : ` until ${until}`} -- ${reason}`;
}
