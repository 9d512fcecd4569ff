import type { Heading, Runbook } from "../model/runbook";
import { fit, indexWords } from "./searchWords";

/** A heading, and the words that lead to it. */
interface Target {
  readonly heading: Heading;
  readonly words: readonly string[];
  /** A heading's own words count fully; a command below it counts half. */
  readonly share: number;
}

/** A runbook cut into words, so that it is cut once and not at each key press. */
export interface HeadingTargets {
  readonly title: readonly string[];
  readonly targets: readonly Target[];
}

export function headingTargets(runbook: Runbook): HeadingTargets {
  const headings = runbook.headings.filter((heading) => heading.line !== runbook.line);
  const own = headings.map((heading) => ({ heading, words: indexWords(heading.text), share: 1 }));
  const below = runbook.commands.flatMap((command) => {
    const heading = headings.findLast((candidate) => candidate.line < command.line);
    return heading === undefined ? [] : [{ heading, words: indexWords(command.text), share: 0.5 }];
  });
  return { title: indexWords(runbook.title), targets: [...own, ...below] };
}

/**
 * The heading to land on: the one that fits best those words of the query which the title does not explain.
 * @returns null when the title explains all of them, or no heading any: then the runbook as a whole is meant.
 */
export function bestHeading({ title, targets }: HeadingTargets, query: readonly string[]): Heading | null {
  const unexplained = query.filter((typed) => bestFit(typed, title) === 0);
  let best: Heading | null = null;
  let most = 0;
  for (const { heading, words, share } of unexplained.length === 0 ? [] : targets) {
    const sum = share * unexplained.reduce((total, typed) => total + bestFit(typed, words), 0);
    if (sum > most) [best, most] = [heading, sum];
  }
  return best;
}

function bestFit(typed: string, words: readonly string[]): number {
  let best = 0;
  for (const word of words) {
    best = Math.max(best, fit(typed, word));
    if (best === 4) break;
  }
  return best;
}
