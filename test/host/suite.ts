// A suite of test files in a process of its own, or in one for each file.
import { readdir } from "node:fs/promises";
import path from "node:path";
import { sum } from "./counts";
import type { Counts } from "./counts";
import { say } from "./output";
import { run } from "./program";
import { testRun } from "./testRun";
import type { Detail } from "./testRun";
import { upToTwice } from "./twice";

export interface Suite {
  /** The folder of its sources; the bundles lie in the same folder below `dist`. */
  readonly folder: string;
  readonly detail: Detail;
  /** Whether its files may run at the same time, in as many processes as there are processors. */
  readonly parallel?: boolean;
  /** Milliseconds that one test may take. */
  readonly testLimit: number;
  /** Milliseconds that all of them together may take, or each file where it has a process of its own. */
  readonly runLimit: number;
  /** Added to our environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the tests of a suite that was bundled before. */
export async function runSuite(suite: Suite): Promise<Counts> {
  return runFiles(suite, await bundledTests(suite.folder), suite.parallel === true ? "parallel" : "serial");
}

/** Runs each file of a suite that was bundled before in a process of its own, and once more from the start where a test of it failed. */
export async function runFilesUpToTwice(suite: Suite): Promise<Counts> {
  const all: Counts[] = [];
  for (const file of await bundledTests(suite.folder)) {
    const source = path.relative("dist", file).replaceAll(path.sep, "/").replace(/\.js$/u, ".ts");
    // After a failure the rest is often its consequence, and is run anyway.
    all.push(await upToTwice(source, (attempt) => runFiles(suite, [file], attempt === "first" ? "untilFailure" : "serial")));
  }
  return sum(all);
}

function runFiles(suite: Suite, files: readonly string[], order: "parallel" | "serial" | "untilFailure"): Promise<Counts> {
  return testRun(suite.detail, async (environment) => {
    const { code, tail, timedOut } = await run(
      process.execPath,
      [path.resolve("dist", "test", "host", "mochaProcess.js"), String(suite.testLimit), order, ...files],
      {
        env: { ...process.env, ...suite.environment, ...environment },
        timeLimit: suite.runLimit,
        startsOthers: true,
        // Tests that get an editor first may have to download it, which the person should see.
        ...(suite.detail === "each test" ? { onLine: say } : {}),
      },
    );
    if (code === 0) return undefined;
    return timedOut ? `The tests did not end within ${suite.runLimit / 1000} s, and were ended.` : `The tests ended with ${code ?? "a signal"}:\n${tail}`;
  });
}

/** Named after the sources, so that the bundle of a test that was deleted is not run. */
async function bundledTests(folder: string): Promise<string[]> {
  const sources = await readdir(folder, { recursive: true });
  return sources
    .filter((file) => file.endsWith(".test.ts"))
    .sort()
    .map((file) => path.resolve("dist", folder, file.replace(/\.ts$/u, ".js")));
}
