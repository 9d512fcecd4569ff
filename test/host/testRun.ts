// One run of tests in some other process: where its results go, what is printed meanwhile, and what they add up to.
import path from "node:path";
import { oneFailed, sum } from "./counts";
import type { Counts } from "./counts";
import { duration, say } from "./output";
import { temporaryFolder } from "./temporaryFolder";
import { recorded, resultsVariable } from "./testResults";
import type { ResultLine } from "./testResults";

/** What is printed while tests run: a line for each, or for each failure and every few hundred tests. */
export type Detail = "each test" | "failures";

const lookEvery = 300;
const milestone = 500;

/**
 * Lets tests run and prints their results as they come.
 * @param work starts the tests with the given environment variables and resolves with what it has to say about a run
 *   that ended badly, or with nothing
 */
export async function testRun(detail: Detail, work: (environment: Record<string, string>) => Promise<string | undefined>): Promise<Counts> {
  const temporary = await temporaryFolder();
  const file = path.join(temporary.path, "results.jsonl");
  let printed = 0;
  const printNew = () => {
    const lines = recorded(file);
    for (; printed < lines.length; printed += 1) print(lines[printed], printed + 1, detail);
    return lines;
  };
  const timer = setInterval(printNew, lookEvery);
  try {
    const complaint = await work({ [resultsVariable]: file });
    return judge(printNew(), complaint);
  } finally {
    clearInterval(timer);
    await temporary.remove();
  }
}

/**
 * Adds up a run. One that was cut off, held no test at all, or ended badly although every test passed counts one
 * failure more, for each would otherwise look like success.
 */
function judge(lines: readonly ResultLine[], complaint: string | undefined): Counts {
  const results = lines.flatMap((line) => ("test" in line ? [line] : []));
  const of = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  const counts = {
    passed: of("passed"),
    failed: of("failed"),
    skipped: of("skipped"),
    failures: results.flatMap(({ test, outcome, error }) => (outcome === "failed" ? [`${test}: ${firstLine(error)}`] : [])),
    unsteady: [],
  };
  const ended = lines.some((line) => "end" in line);
  if (ended && results.length > 0 && (complaint === undefined || counts.failed > 0)) return counts;
  const what = !ended ? "the run did not reach its end" : results.length === 0 ? "the run held no test" : "the run ended badly";
  say(`  FAILED  ${what}`);
  if (complaint !== undefined) say(indent(complaint));
  return sum([counts, oneFailed(complaint === undefined ? what : `${what}: ${firstLine(complaint)}`)]);
}

function print(line: ResultLine | undefined, position: number, detail: Detail): void {
  if (line === undefined || "end" in line) return;
  if ("figure" in line) {
    say(`  measured  ${line.figure}: ${line.value.toFixed(1)} ${line.unit}`);
  } else if (line.outcome === "failed") {
    say(`  FAILED  ${line.test}`);
    if (line.error !== undefined) say(indent(line.error));
  } else if (detail === "each test" || line.outcome === "skipped") {
    say(`  ${line.outcome}  ${line.test} (${duration(line.ms)})`);
  } else if (position % milestone === 0) {
    say(`  … ${position} tests`);
  }
}

function firstLine(text = "no reason was told"): string {
  return text.split("\n", 1)[0] ?? "";
}

function indent(text: string): string {
  return text.replace(/^/gmu, "    ");
}
