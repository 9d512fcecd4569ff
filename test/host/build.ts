// Bundles the parts of the project, each at most once a run.
import { run } from "./program";

/** What ships; the unit tests; the tests with git, workers and programs; the tests in an editor, in a browser and the benchmarks. */
export type Part = "shipped" | "unit" | "integration" | "tests";

const flags: Readonly<Record<Part, readonly string[]>> = { shipped: [], unit: ["--unit"], integration: ["--integration"], tests: ["--tests"] };
const buildLimit = 2 * 60_000;
const builds = new Map<Part, Promise<void>>();

/** Bundles a part into `dist/`. Fails with the bundler's words. */
export function build(part: Part): Promise<void> {
  return builds.get(part) ?? buildAgain(part);
}

/** Bundles a part whether or not it was bundled in this run. */
export function buildAgain(part: Part): Promise<void> {
  const begun = bundle(part);
  builds.set(part, begun);
  return begun;
}

async function bundle(part: Part): Promise<void> {
  const { code, tail } = await run(process.execPath, ["esbuild.js", ...flags[part]], { timeLimit: buildLimit });
  if (code !== 0) throw new Error(`The sources could not be bundled:\n${tail}`);
}
