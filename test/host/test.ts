// `npm test [-- STEP… --pictures]`: every kind of test, and one honest line over all of them at the end. The browser tests
// keep their pictures out of git's sight, so that a test run changes nothing; `--pictures` renews those of the README.
import path from "node:path";
import { cacheFolder } from "./cache";
import { oneFailed, phrase, sum } from "./counts";
import type { Counts } from "./counts";
import { duration, heading, say } from "./output";
import { stepsWith } from "./steps";
import type { Step } from "./steps";

/** Runs the named steps, or all. Resolves with the exit code: 0 when nothing failed, 2 for a step that does not exist. */
export async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => arg !== "--pictures");
  const steps = stepsWith({
    pictures: args.includes("--pictures") ? path.resolve("test", "e2e", "pictures") : path.join(cacheFolder, "pictures"),
  });
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    say(`There is no step ${unknown.join(", ")}. There are ${steps.map((step) => step.name).join(", ")}.`);
    return 2;
  }
  const chosen = steps.filter((step) => names.length === 0 || names.includes(step.name));
  const results: { step: Step; counts: Counts; ms: number }[] = [];
  for (const step of chosen) {
    heading(step.title);
    const start = performance.now();
    const counts = await survive(step);
    const ms = performance.now() - start;
    say(`${phrase(counts)} in ${duration(ms)}`);
    results.push({ step, counts, ms });
  }
  heading("All");
  for (const { step, counts, ms } of results) say(`${step.name.padEnd(12)}${phrase(counts).padEnd(36)}${duration(ms)}`);
  const total = sum(results.map(({ counts }) => counts));
  // Whoever reads the end alone reads this: what failed, and what would have been taken for steady.
  for (const failure of total.failures) say(`failed: ${failure}`);
  for (const unsteady of total.unsteady) say(`unsteady: ${unsteady}`);
  say(`\n${phrase(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/** A step that cannot even run is one failure, and does not keep the others from running. */
async function survive(step: Step): Promise<Counts> {
  try {
    return await step.run();
  } catch (error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause) say(`  FAILED  ${cause.message}`);
    return oneFailed(`${step.title}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
