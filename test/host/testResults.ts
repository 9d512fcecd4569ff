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
/** A measurement that a test wants to be read, whether it is good or bad. */
const figure = v.object({ figure: v.string(), value: v.number(), unit: v.string() });
/** Written once, last. Without it the run was cut off, and what is missing was not tested. */
const endOfRun = v.object({ end: v.literal(true) });
const resultLine = v.union([testResult, figure, endOfRun]);

export type Outcome = v.InferOutput<typeof outcome>;
export type ResultLine = v.InferOutput<typeof resultLine>;

/** Adds a line at once, so that a run that crashes leaves what it had. */
export function record(file: string, line: ResultLine): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** Where this process writes its results; undefined when a person runs the tests in a debugger and reads along. */
export function resultsFile(): string | undefined {
  return process.env[resultsVariable];
}

/** Tells a measurement to whoever started the tests, who prints it among the results. */
export function recordFigure(name: string, value: number, unit: string): void {
  const file = resultsFile();
  if (file !== undefined) record(file, { figure: name, value, unit });
}

/** All whole lines that were recorded so far; none while nothing was. */
export function recorded(file: string): ResultLine[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  // What follows the last line break is still being written.
  return lines.slice(0, -1).map((line) => v.parse(resultLine, JSON.parse(line)));
}
