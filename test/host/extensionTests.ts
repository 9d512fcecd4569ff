// The extension tests: one set of mocha files, run inside the extension host of a real VS Code.
import type { Counts } from "./counts";
import { findDesktop, runOnDesktop } from "./desktop";
import { say } from "./output";
import type { Release } from "./pinned";
import { runOnServer } from "./serverTests";
import { testRun } from "./testRun";

export interface ExtensionRun {
  readonly release: Release;
  /** The extension under development (absolute path of the folder of its package.json). */
  readonly extension: string;
  /** The module whose `run()` runs the tests (absolute path). */
  readonly tests: string;
  /** The folder or `.code-workspace` file that is opened (absolute path). */
  readonly workspace: string;
  /** False opens the folder in Restricted Mode. */
  readonly trusted: boolean;
  /** The folder of another extension that is installed beside ours (absolute path). */
  readonly beside?: string;
  /** Added to our environment for the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the tests in the desktop build where one is to be had and can be shown, and otherwise in the server. */
export async function runExtensionTests(test: ExtensionRun): Promise<Counts> {
  const desktop = await findDesktop(test.release);
  const name = `VS Code ${test.release.version} (the ${test.release.label} we support)`;
  if ("program" in desktop) {
    say(`Host: desktop ${name}`);
    return testRun("each test", (environment) => runOnDesktop(desktop.program, test, { ...test.environment, ...environment }));
  }
  say(`Host: server of ${name}; not the desktop build, because ${desktop.missing}`);
  return testRun("each test", (environment) => runOnServer(test, { ...test.environment, ...environment }));
}
