// Mocha with our reporter, for every suite and every process it may run in.
import { availableParallelism } from "node:os";
import type { MochaOptions, ReporterConstructor, Runner, Test } from "mocha";
import { record, resultsFile } from "./testResults";
import type { Outcome } from "./testResults";

/** How files of tests are run, where it is not one after the other to the last. */
export interface Order {
  /** Runs the files in as many processes as there are processors. */
  readonly parallel?: boolean;
  /** Ends with the first failure. */
  readonly bail?: boolean;
}

/**
 * Runs test files (absolute paths of CommonJS bundles); resolves with the number of failures. For a script, what happens
 * is written down and nothing is printed; for a person in a debugger, mocha prints it.
 * @param timeout milliseconds that one test may take
 */
export async function runMocha(files: readonly string[], timeout: number, { parallel = false, bail = false }: Order = {}): Promise<number> {
  process.setSourceMapsEnabled(true);
  // Imported here, because an extension host requires this module and mocha is an ES module.
  const { default: Mocha } = await import("mocha");
  const results = resultsFile();
  const recording: ReporterConstructor = class extends Mocha.reporters.Base {
    constructor(runner: Runner, options: MochaOptions) {
      super(runner, options);
      if (results !== undefined) recordRun(runner, results);
    }
  };
  const mocha = new Mocha({ ui: "bdd", timeout, parallel, bail, jobs: availableParallelism(), reporter: results === undefined ? "spec" : recording });
  for (const file of files) mocha.addFile(file);
  return new Promise((resolve) => mocha.run(resolve));
}

function recordRun(runner: Runner, file: string): void {
  const tell = (test: Test, outcome: Outcome, error?: string) =>
    record(file, { test: test.fullTitle(), outcome, ms: test.duration ?? 0, ...(error === undefined ? {} : { error }) });
  runner.on("pass", (test) => tell(test, "passed"));
  runner.on("pending", (test) => tell(test, "skipped"));
  runner.on("fail", (test, error: unknown) => tell(test, "failed", explain(error)));
  runner.once("end", () => record(file, { end: true }));
}

function explain(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  // What a test threw in another process arrives without its class, so its parts are looked for and not the class.
  const stack = "stack" in error ? error.stack : null;
  const message = "message" in error ? error.message : null;
  return [stack, message].find((text) => typeof text === "string" && text !== "")?.toString() ?? JSON.stringify(error);
}
