/** Whole lines of a text that give way to others. Lines end as in CODEOWNERS files and editors: at `\n`, with or without `\r`. */
export interface LineEdit {
  /** 1-based: the first line that goes, or the line that the new ones come before; one past the last line appends. */
  readonly line: number;
  /** The lines that go, as they stand: whoever applies the edit can see that it was made for this very text. */
  readonly removed: readonly string[];
  readonly inserted: readonly string[];
}

/** The lines of a text without their ends and a byte-order mark. A text that ends with a line end has an empty last line, as editors count. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, "").split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}

/** Whether the edit was made for this text: the lines that go are there, and what is inserted has a place. */
export function fits(text: string, edit: LineEdit): boolean {
  const lines = linesOf(text);
  const last = edit.line - 1 + edit.removed.length;
  return edit.line >= 1 && edit.line <= lines.length + 1 && last <= lines.length && edit.removed.every((line, index) => lines[edit.line - 1 + index] === line);
}

/**
 * The text after the edit. New lines end as the line above them does, so that a file keeps its line ends; a file without an end
 * on its last line stays one, and a byte-order mark stays in front.
 */
export function applyLineEdit(text: string, { line, removed, inserted }: LineEdit): string {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = text.slice(mark.length).split(/(?<=\n)/);
  // An empty last line stands for the place behind the last line end, where something can be inserted.
  if (lines.at(-1)?.endsWith("\n") === true) lines.push("");
  const above = lines[line - 2] ?? lines.find((other) => other.endsWith("\n")) ?? "";
  const end = above.endsWith("\r\n") || (!above.endsWith("\n") && text.includes("\r\n")) ? "\r\n" : "\n";
  const added = inserted.map((one) => one + end);
  const before = lines.slice(0, line - 1);
  const after = lines.slice(line - 1 + removed.length);
  if (after.length === 0) return mark + endOpen(before, added, end);
  return mark + [...before, ...added, ...after].join("");
}

/** Nothing follows: what is last now has no line end. */
function endOpen(before: readonly string[], added: readonly string[], end: string): string {
  const glue = before.length === 0 || before.at(-1)?.endsWith("\n") === true || added.length === 0 ? "" : end;
  const whole = before.join("") + glue + added.join("");
  return whole.endsWith(end) ? whole.slice(0, -end.length) : whole;
}
