import { escape } from "./markdown";

/** A line and what stands below it. */
export interface MarkdownRow {
  readonly text: string;
  readonly detail: string;
  readonly below: readonly MarkdownRow[];
}

/** A review as Markdown: a heading, and a list below each of its parts. Text of a repository stays text, and nobody is notified by a handle. */
export function reviewMarkdown(title: string, parts: readonly MarkdownRow[]): string {
  return [`## ${escape(title)}`, ...parts.flatMap((part) => ["", `### ${escape(part.text)}`, ...(part.below.length === 0 ? [] : ["", ...part.below.flatMap((row) => listItem(row, ""))])]), ""].join("\n");
}

function listItem({ text, detail, below }: MarkdownRow, indent: string): readonly string[] {
  return [`${indent}- ${escape(text)}${detail === "" ? "" : ` — ${escape(detail)}`}`, ...below.flatMap((row) => listItem(row, `${indent}  `))];
}
