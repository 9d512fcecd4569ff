import type { FindingCode } from "../model/finding";
import { isFindingCode } from "../model/finding";
import type { IgnoreComment } from "../model/ignore";
import { isAboutFile, isMeant } from "../model/ignore";
import type { Message } from "../model/message";
import type { Block, System } from "../model/place";
import { readIgnores } from "../sources/ignores/ignores";
import { ignoreText } from "../sources/ignores/statement";
import type { LineEdit } from "./lineEdit";
import { applyLineEdit, linesOf } from "./lineEdit";
import { placesForComment } from "./placesForComment";

/** Which finding a person wants to ignore. The path is POSIX and relative to the git root, the line 1-based. */
export interface IgnoreIntent {
  readonly path: string;
  readonly line: number;
  readonly code: string;
  readonly address: string | null;
  /** YYYY-MM-DD, the last day; null for no end. */
  readonly until: string | null;
  readonly reason: string;
}

export type IgnoreProposal = { readonly kind: "edit"; readonly edit: LineEdit } | { readonly kind: "impossible"; readonly reason: Message };

/** What the file is read as, before and after. */
export interface IgnoreReading {
  /** null for a file of none, such as CODEOWNERS. */
  readonly system: System | null;
  readonly blocksIn: (text: string) => readonly Block[];
  /** Everything that the file says; its lines, which every edit moves, are left out of the comparison. */
  readonly meaningOf: (text: string) => unknown;
}

/**
 * Writes a comment that takes a finding out of what is shown, above its line or else above its block; at the top for a finding
 * about all of the file. Proven by reading again: the comment counts for the finding, the other comments count for what they did,
 * and the file says what it said.
 */
export function ignoreFinding(intent: IgnoreIntent, text: string, reading: IgnoreReading): IgnoreProposal {
  const { path, code, reason } = intent;
  const impossible: IgnoreProposal = { kind: "impossible", reason: { key: "ignoreHere.notProven", args: { code, path } } };
  const words = reason.replace(/\s+/g, " ").trim();
  if (!isFindingCode(code) || words === "") return impossible;
  const blocks = reading.blocksIn(text);
  const isWhole = isAboutFile({ ...intent, code });
  for (const { line, before, after, isApart } of placesForComment(path, text, isWhole ? null : intent.line, blocks)) {
    const isBlank = (linesOf(text)[line - 1] ?? "").trim() === "";
    const edit = { line, removed: [], inserted: [`${before}${ignoreText(code, intent.until, words)}${after}`, ...(isApart && !isBlank ? [""] : [])] };
    if (isProven({ ...intent, code }, { text, edit, reading })) return { kind: "edit", edit };
  }
  return impossible;
}

function isProven({ path, line, code, until, address }: IgnoreIntent & { readonly code: FindingCode }, { text, edit, reading }: { text: string; edit: LineEdit; reading: IgnoreReading }): boolean {
  const changed = applyLineEdit(text, edit);
  const ignoresIn = (version: string): IgnoreComment[] => readIgnores(path, reading.system, version, reading.blocksIn(version));
  const [before, now] = [ignoresIn(text), ignoresIn(changed)];
  const made = now.find((comment) => comment.line === edit.line);
  const moved = isAboutFile({ code, line, address }) || line < edit.line ? line : line + edit.inserted.length;
  if (made === undefined || made.refused !== null || made.code !== code || made.until !== until || !isMeant(made, { code, line: moved })) return false;
  return sameBut(before, now.filter((comment) => comment !== made)) && sameBut(reading.meaningOf(text), reading.meaningOf(changed));
}

/** Whether two readings say the same, but for the lines on which it stands. */
function sameBut(before: unknown, after: unknown): boolean {
  const rest = (value: unknown): string => JSON.stringify(value, (key, each: unknown) => (typeof each === "number" && lineKeys.has(key) ? undefined : each));
  return rest(before) === rest(after);
}

const lineKeys: ReadonlySet<string> = new Set(["line", "startLine", "endLine", "lastLine", "start", "end", "heading"]);
