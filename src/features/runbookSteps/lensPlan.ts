import type { Runbook } from "../../model/runbook";
import type { RunbookRun } from "../../model/runbookRun";
import { singleCommands } from "../../model/singleCommand";

/** What is offered above a line of a runbook. */
export type StepLens = { /** 1-based. */ readonly line: number } & (
  | { readonly kind: "start" | "finish" | "copyRecord" | "put" | "copyBlock" }
  | { readonly kind: "progress"; readonly run: RunbookRun }
  /** `doneAt`: milliseconds since 1970; null while the step is not done. */
  | { readonly kind: "step"; readonly step: number; readonly doneAt: number | null }
);

/**
 * The run at the title, a tick at each step, and at each block of commands what can be done with it.
 * @param run the one that goes on, or null.
 * @param trusted in Restricted Mode nothing is offered for a terminal.
 */
export function lensesOf({ line, steps, blocks }: Pick<Runbook, "line" | "steps" | "blocks">, run: RunbookRun | null, trusted: boolean): readonly StepLens[] {
  const head: readonly StepLens[] = run === null
    ? [{ kind: "start", line }]
    : [{ kind: "progress", line, run }, { kind: "finish", line }, { kind: "copyRecord", line }];
  return [
    ...(steps.length === 0 ? [] : head),
    ...steps.map((step, index): StepLens => ({ kind: "step", line: step.line, step: index + 1, doneAt: run?.done.get(index + 1) ?? null })),
    ...blocks.flatMap((block): StepLens[] => {
      const single = singleCommands(block);
      const isOneLine = single.length === 1 && block.lines.filter((text) => text.trim() !== "").length === 1;
      return [
        ...(isOneLine ? [] : [{ kind: "copyBlock", line: block.line } as const]),
        ...(trusted ? single.map((command) => ({ kind: "put", line: command.line } as const)) : []),
      ];
    }),
  ];
}
