import type { Backlog, BacklogEntry, BacklogItem } from "../model/backlog";
import type { BacklogSection } from "../model/backlogSection";
import { isSameTask } from "../model/backlog";
import type { Message } from "../model/message";
import { readBacklog, readTask } from "../sources/backlog/backlog";
import { oneLine } from "../sources/backlog/mentions";
import type { BacklogEdit, BacklogIntent } from "./backlogProposal";
import { taskWords } from "./backlogTask";
import type { LineEdit } from "./lineEdit";
import { applyLineEdit, linesOf } from "./lineEdit";

/** Headings that are read back as their sections. */
const headingLines: Readonly<Record<BacklogSection, string>> = {
  now: "## Now (stability)",
  next: "## Next (security)",
  later: "## Later (scale)",
};

const emptyBacklog = ["# Infrastructure backlog", "", headingLines.now, "", headingLines.next, "", headingLines.later];

/**
 * The edit of a backlog that does what a person wants and nothing else: proven by reading the file again.
 * @param path POSIX, relative to the git root.
 * @param text null where the file does not exist yet.
 */
export function editBacklog(path: string, text: string | null, intent: BacklogIntent): BacklogEdit {
  switch (intent.kind) {
    case "create":
      return text === null ? { kind: "edit", edit: { line: 1, removed: [], inserted: emptyBacklog } } : { kind: "already", line: null, done: false };
    case "tick":
      return tick(path, text ?? "", intent);
    case "add":
      return add(path, text, intent.section, intent.entry);
  }
}

function tick(path: string, text: string, { line, text: words, done }: Extract<BacklogIntent, { kind: "tick" }>): BacklogEdit {
  const before = readBacklog(path, text).value;
  const item = before.items.find((one) => one.line === line && one.text === words);
  if (item === undefined) return impossible({ key: "backlog.stale", args: { path } });
  if (item.done === done) return { kind: "already", line, done };
  const old = linesOf(text)[line - 1] ?? "";
  const edit = { line, removed: [old], inserted: [old.replace(/\[[ xX]\]/, done ? "[x]" : "[ ]")] };
  return proven(path, text, edit, before.items.map((one) => (one === item ? { ...one, done } : one)));
}

function add(path: string, text: string | null, section: BacklogSection, entry: BacklogEntry): BacklogEdit {
  const words = taskWords(entry);
  const task = readTask(path, words);
  if (oneLine(entry.text) === "" || task.code !== entry.code || task.place?.path !== entry.place?.path) return impossible({ key: "backlog.notProven", args: { path } });
  const existing = text ?? `${emptyBacklog.join("\n")}\n`;
  const before = readBacklog(path, existing).value;
  const same = before.items.find((one) => isSameTask(one, task));
  if (same !== undefined) return { kind: "already", line: same.line, done: same.done };
  const edit = insertion(existing, before, section, `- [ ] ${words}`);
  const added: BacklogItem = { ...task, line: 0, done: false, section };
  const index = before.items.filter((one) => one.line < edit.line).length;
  const result = proven(path, existing, edit, [...before.items.slice(0, index), added, ...before.items.slice(index)]);
  if (result.kind !== "edit" || text !== null) return result;
  return { kind: "edit", edit: { line: 1, removed: [], inserted: linesOf(applyLineEdit(existing, edit)).slice(0, -1) } };
}

/** As the last task of the first heading of its section; where there is no such heading, with one at the end. */
function insertion(text: string, { headings }: Backlog, section: BacklogSection, line: string): LineEdit {
  const lines = linesOf(text);
  const heading = headings.find((one) => one.section === section);
  if (heading === undefined) {
    const isOpen = lines.at(-1) !== "";
    const lastWords = lines.findLastIndex((one) => one.trim() !== "");
    const gap = lastWords < 0 || (!isOpen && lastWords < lines.length - 2) ? [] : [""];
    return { line: isOpen ? lines.length + 1 : lines.length, removed: [], inserted: [...gap, headingLines[section], "", line] };
  }
  if (heading.lastLine !== null) return { line: heading.lastLine + 1, removed: [], inserted: [line] };
  // A heading may be underlined on the line below it.
  const underlined = /^\s*#/.test(lines[heading.line - 1] ?? "") ? 0 : 1;
  const below = heading.line + underlined;
  const isSpaced = lines[below] === "";
  const follows = lines[below + 1] ?? "";
  if (!isSpaced) return { line: below + 1, removed: [], inserted: ["", line, ...(lines[below] === undefined ? [] : [""])] };
  return { line: below + 2, removed: [], inserted: [line, ...(follows === "" ? [] : [""])] };
}

/** Reads the text after the edit: exactly these tasks, whatever their lines, and no more than was left out before. */
function proven(path: string, text: string, edit: LineEdit, wanted: readonly BacklogItem[]): BacklogEdit {
  const after = readBacklog(path, applyLineEdit(text, edit));
  const isProven = after.problems.length <= readBacklog(path, text).problems.length && meaning(after.value.items) === meaning(wanted);
  return isProven ? { kind: "edit", edit } : impossible({ key: "backlog.notProven", args: { path } });
}

function meaning(items: readonly BacklogItem[]): string {
  return JSON.stringify(items.map(({ text, place, address, owner, code, source, url, done, section }) => [text, place, address, owner, code, source, url, done, section]));
}

function impossible(reason: Message): BacklogEdit {
  return { kind: "impossible", reason };
}
