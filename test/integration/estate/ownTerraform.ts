import { execFileSync } from "node:child_process";

let found: boolean | undefined;

/**
 * Leaves out the tests of a suite, and says so, where there is no Terraform to try them with.
 * @param instead what is not tried, and what covers the same.
 */
export function needsTerraform(context: Mocha.Context, instead: string): void {
  found ??= isThere();
  if (found) return;
  process.stdout.write(`    There is no terraform on PATH, so ${instead}.\n`);
  context.skip();
}

/** Runs Terraform itself in a folder (absolute path), which asks nothing and calls nobody. @returns what it printed. */
export function terraformIn(folder: string, ...args: readonly string[]): string {
  return execFileSync("terraform", args, { cwd: folder, encoding: "utf8", env: { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" }, stdio: ["ignore", "pipe", "ignore"] });
}

function isThere(): boolean {
  try {
    execFileSync("terraform", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
