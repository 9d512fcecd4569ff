import { escape } from "./markdown";

/** A run of a runbook in words. */
export interface RunRecordParts {
  readonly headline: string;
  readonly facts: readonly string[];
  readonly steps: readonly { readonly done: boolean; readonly number: number; readonly text: string; readonly time: string | null }[];
  readonly note: string | null;
}

/**
 * A run as Markdown for a ticket: what, when and by whom, then the steps as a task list (GitHub Flavored Markdown, task list
 * items). Text of the runbook stays text.
 */
export function runRecord({ headline, facts, steps, note }: RunRecordParts): string {
  return [
    `## ${escape(headline)}`,
    "",
    ...facts.map((fact) => `- ${escape(fact)}`),
    ...(note === null ? [] : ["", escape(note)]),
    "",
    // A number with a full stop would begin a list within the list.
    ...steps.map(({ done, number, text, time }) => `- [${done ? "x" : " "}] ${number}\\. ${escape(text)}${time === null ? "" : ` (${time})`}`),
    "",
  ].join("\n");
}
