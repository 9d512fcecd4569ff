// What a run of tests tells its starter: one JSON line a test, in a file, whichever process the tests ran in.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import * as v from "valibot";

/** The environment variable that names the file the results go to. */
export const resultsVariable = "INFRA_STEWARD_TEST_RESULTS";

const outcome = v.picklist(["passed", "failed", "skipped"]);
const testResult = v.object({
  /** The titles of the test and of what it stands in. */
  test: v.string(),
  outcome,
  ms: v.number(),
  error: v.optional(v.string()),
});
/** Written once, last. Without it the run was cut off, and what is missing was not tested. */
const endOfRun = v.object({ end: v.literal(true) });
const resultLine = v.union([testResult, endOfRun]);

export type Outcome = v.InferOutput<typeof outcome>;
export type TestResult = v.InferOutput<typeof testResult>;
export type ResultLine = v.InferOutput<typeof resultLine>;

/** Adds a line at once, so that a run that crashes leaves what it had. */
export function record(file: string, line: ResultLine): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** All whole lines that were recorded so far; none while nothing was. */
export function recorded(file: string): ResultLine[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  // What follows the last line break is still being written.
  return lines.slice(0, -1).map((line) => v.parse(resultLine, JSON.parse(line)));
}
