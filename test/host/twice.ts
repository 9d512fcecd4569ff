// A second chance for tests that a stall of the machine can fail, without hiding that they needed it.
import type { Counts } from "./counts";
import { say } from "./output";

/**
 * Runs the tests of a file, and once more from the start where any of them failed. The second run alone counts then, so
 * that each test counts once; that there was a first is said at once, and again at the end of everything.
 * @param file as a reader knows it: `test/e2e/estate.test.ts`
 */
export async function upToTwice(file: string, run: (attempt: "first" | "second") => Promise<Counts>): Promise<Counts> {
  const first = await run("first");
  if (first.failed === 0) return first;
  say(`  ${file} failed, and is run once more from the start`);
  const second = await run("second");
  if (second.failed > 0) {
    say(`  ${file} failed twice`);
    return second;
  }
  const unsteady = `${file} failed first and passed on the second run; first: ${first.failures[0] ?? "nothing was told"}`;
  say(`  unsteady: ${unsteady}`);
  return { ...second, unsteady: [...second.unsteady, unsteady] };
}
