// What `npm test` runs, in this order.
import path from "node:path";
import { build } from "./build";
import { onePassed, oneFailed, sum } from "./counts";
import type { Counts } from "./counts";
import { runExtensionTests } from "./extensionTests";
import { during, say } from "./output";
import { describePackage, packageExtension, packagedOtherwise } from "./package";
import { newest, oldest } from "./pinned";
import { run } from "./program";
import { temporarySampleCompany, withSecondFolder } from "./sampleCompany";
import { judgeBundles } from "./shippedBundles";
import { runFilesUpToTwice, runSuite } from "./suite";
import { tracedGit } from "./tracedGit";
import { upToTwice } from "./twice";

export interface Step {
  /** What it is called on the command line: `npm test -- unit`. */
  readonly name: string;
  readonly title: string;
  run(): Promise<Counts>;
}

const toolLimit = 5 * 60_000;
const minute = 60_000;

/** What the steps can be told. */
export interface StepOptions {
  /** Where the browser tests keep their pictures (absolute path). */
  readonly pictures: string;
}

/** All steps, in the order in which they run. */
export const stepsWith = (options: StepOptions): readonly Step[] => [
  { name: "types", title: "Types (tsc)", run: () => tools(["typescript/bin/tsc"], ["typescript/bin/tsc", "-p", "src/webview"]) },
  { name: "lint", title: "Lint (eslint, knip)", run: () => tools(["eslint/bin/eslint.js", ".", "--max-warnings", "0"], ["knip/bin/knip.js"]) },
  { name: "unit", title: "Unit tests", run: unit },
  { name: "integration", title: "Tests with git, workers and programs", run: integration },
  { name: "faults", title: "Fault tests of the journal", run: faults },
  { name: "extension", title: "Extension tests, in a real VS Code", run: extension },
  { name: "e2e", title: "End-to-end tests, in a browser", run: () => endToEnd(options) },
  { name: "package", title: "The packaged extension", run: packaging },
];

async function unit(): Promise<Counts> {
  await build("unit");
  // What has to be quick measures its own processor time; the limits are for what never ends, however busy the machine is.
  return runSuite({ folder: path.join("test", "unit"), parallel: true, detail: "failures", testLimit: minute, runLimit: 10 * minute });
}

async function integration(): Promise<Counts> {
  await build("integration");
  return runSuite({ folder: path.join("test", "integration"), parallel: true, detail: "failures", testLimit: minute, runLimit: 15 * minute });
}

async function faults(): Promise<Counts> {
  await build("tests");
  return runSuite({ folder: path.join("test", "faults"), detail: "each test", testLimit: minute, runLimit: 10 * minute });
}

/** Everything in the oldest and the newest VS Code; what depends on trust or on another extension in the newest alone. */
const extensionRuns = [
  { release: oldest, tests: ".", trusted: true },
  { release: newest, tests: ".", trusted: true },
  { release: newest, tests: "restricted", trusted: false },
  { release: newest, tests: "beside", trusted: true, beside: path.join("test", "fixtures", "terraform-language") },
] as const;

async function extension(): Promise<Counts> {
  await Promise.all([build("shipped"), build("tests")]);
  const all: Counts[] = [];
  for (const one of extensionRuns) {
    const name = `test/extension${one.tests === "." ? "" : `/${one.tests}`} in VS Code ${one.release.version}`;
    all.push(await upToTwice(name, () => inEditor(one)));
  }
  return sum(all);
}

/** One run, in a company of its own. */
async function inEditor(one: (typeof extensionRuns)[number]): Promise<Counts> {
  const company = await temporarySampleCompany();
  try {
    return await runExtensionTests({
      release: one.release,
      extension: process.cwd(),
      tests: path.resolve("dist", "test", "extension", one.tests, "index.js"),
      workspace: "beside" in one ? await withSecondFolder(company) : company.folder,
      trusted: one.trusted,
      ...("beside" in one ? { beside: path.resolve(one.beside) } : {}),
      ...(one.trusted || process.platform === "win32" ? {} : { environment: await tracedGit(path.join(path.dirname(company.folder), "traced")) }),
    });
  } finally {
    await company.remove();
  }
}

async function endToEnd({ pictures }: StepOptions): Promise<Counts> {
  const [{ vsix }] = await Promise.all([packageExtension(), build("tests")]);
  return runFilesUpToTwice({
    folder: path.join("test", "e2e"),
    detail: "each test",
    testLimit: 4 * minute,
    runLimit: 8 * minute,
    environment: { INFRA_STEWARD_VSIX: vsix, INFRA_STEWARD_PICTURES: pictures },
  });
}

async function packaging(): Promise<Counts> {
  const made = await packageExtension();
  const broken = await during("Asking the packaged bundles about the sample company", () => judgeBundles(made.vsix));
  const otherwise = await packagedOtherwise(made);
  const judged = { ...made, problems: [...made.problems, ...broken, ...(otherwise === null ? [] : [otherwise])] };
  describePackage(judged);
  return judged.problems.length === 0 ? onePassed : oneFailed(judged.problems.join(" "));
}

/** Runs tools of node_modules one after the other, with their output; all together count as one test. */
async function tools(...commands: readonly (readonly [string, ...string[]])[]): Promise<Counts> {
  const failed: string[] = [];
  for (const [script, ...args] of commands) {
    const { code, timedOut } = await run(process.execPath, [path.join("node_modules", script), ...args], { timeLimit: toolLimit, onLine: say });
    if (timedOut) say(`${script} did not end within ${toolLimit / minute} minutes.`);
    if (code !== 0) failed.push(path.basename(script, ".js"));
  }
  return failed.length === 0 ? onePassed : oneFailed(`${failed.join(", ")}: what is printed above says why`);
}
