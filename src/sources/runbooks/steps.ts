import type { Step } from "../../model/runbook";
import type { Outline } from "./outline";

/** A runbook crosses threads with each hit of a search; nobody works through more steps. */
const maxSteps = 200;
const maxStepLength = 300;

/** GitHub Flavored Markdown, task list items: a box, then white space. */
const box = /^\[[ xX]\]\s+/;

/** The items of ordered lists, and of other lists those with a box to tick. */
export function stepsIn({ items, headings }: Outline): Step[] {
  const steps: Step[] = [];
  let above = -1;
  for (const { text, line, ordered } of items) {
    while ((headings[above + 1]?.line ?? Infinity) < line) above += 1;
    const task = box.test(text);
    const plain = text.replace(box, "");
    if ((!ordered && !task) || plain === "") continue;
    steps.push({ text: shortened(plain), line, task, heading: headings[above]?.line ?? null });
    if (steps.length === maxSteps) break;
  }
  return steps;
}

function shortened(text: string): string {
  return text.length <= maxStepLength ? text : `${text.slice(0, maxStepLength - 1)}…`;
}
