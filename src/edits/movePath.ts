import { folderOf } from "../base/path";
import type { RunbookLink } from "../model/runbook";
import { readRunbook } from "../sources/runbooks/markdown";
import { applyLineEdit, linesOf } from "./lineEdit";
import type { RunbookEdit } from "./runbookEdit";
import { sameButFor } from "./runbookEdit";

/**
 * Lets the links on one line of a runbook that lead to `from` lead to `to`, written as before: relative to the file or, with a
 * slash in front, to the root; the fragment stays.
 * @param path of the runbook, POSIX, relative to the git root, as are `from` and `to`.
 * @param line 1-based; a paragraph's links count from its first line, so the text may stand some lines below.
 */
export function movePath(path: string, text: string, line: number, from: string, to: string): RunbookEdit {
  const before = readRunbook(path, text);
  const impossible: RunbookEdit = { kind: "impossible", reason: { key: "runbookEdit.noLink", args: { path: from, line } } };
  const lines = linesOf(text);
  for (let at = line; at <= lines.length && at < line + mostLinesBelow; at += 1) {
    const old = lines[at - 1] ?? "";
    const changed = withTargets(old, path, from, to);
    if (changed === old) continue;
    const edit = { line: at, removed: [old], inserted: [changed] };
    const after = readRunbook(path, applyLineEdit(text, edit));
    const isProven = sameButFor(["links"], before.value, after.value) && areMoved(before.value.links, after.value.links, from, to);
    return isProven ? { kind: "edit", edit } : impossible;
  }
  return impossible;
}

/** No paragraph is honestly longer. */
const mostLinesBelow = 100;

/** The target of an inline link or image, in angle brackets or not, and that of a link's definition. */
const targets = /(\]\(\s*<?|^\s{0,3}\[[^\]]+\]:\s*<?)([^\s<>()#?]+)/g;

function withTargets(line: string, path: string, from: string, to: string): string {
  return line.replaceAll(targets, (whole, opening: string, target: string) => {
    const probe = readRunbook(path, `[x](<${target}>)\n`).value.links[0];
    if (probe?.kind !== "path" || probe.path !== from) return whole;
    const written = target.startsWith("/") ? `/${to}` : relative(folderOf(path), to, target.startsWith("./"));
    return opening + written.split("/").map(encoded).join("/");
  });
}

function relative(folder: string, to: string, dotted: boolean): string {
  const here = folder === "" ? [] : folder.split("/");
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const way = [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
  return dotted && !way.startsWith("..") ? `./${way}` : way;
}

/** What would end the target, or be taken for something else in it. */
function encoded(part: string): string {
  return part.replace(/[\s<>()#?%]/g, (letter) => encodeURIComponent(letter).replace("(", "%28").replace(")", "%29"));
}

/** Every link leads where it led, but for at least one that led to `from`, and leads to `to`. */
function areMoved(before: readonly RunbookLink[], after: readonly RunbookLink[], from: string, to: string): boolean {
  let moved = 0;
  const rest = (link: RunbookLink): string => JSON.stringify({ ...link, line: 0 });
  const isEachRight = before.every((old, index) => {
    const now = after[index];
    if (now === undefined) return false;
    if (old.kind !== "path" || old.path !== from || now.kind !== "path" || now.path === from) return rest(old) === rest(now);
    moved += 1;
    return rest({ ...old, path: to }) === rest(now);
  });
  return isEachRight && before.length === after.length && moved > 0;
}
