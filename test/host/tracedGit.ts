// A git that tells when it is run, to show that nobody runs it.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** The environment variable that names the file to which each run of git adds a line (absolute path). */
export const tracesVariable = "INFRA_STEWARD_GIT_TRACES";

/**
 * Writes a program that stands in for git, and tries it once. For systems where a script is a program, which Windows is not.
 * @param folder a folder to make (absolute path).
 * @returns the environment in which it is the git that is found.
 */
export async function tracedGit(folder: string): Promise<Record<string, string>> {
  await mkdir(folder);
  const git = path.join(folder, "git");
  const traces = path.join(folder, "traces");
  await writeFile(git, `#!/bin/sh\necho "$@" >> '${traces}'\nexit 1\n`, { mode: 0o755 });
  const environment = { PATH: [folder, process.env["PATH"]].join(path.delimiter), [tracesVariable]: traces };
  try {
    execFileSync("git", ["--version"], { env: environment, stdio: "ignore" });
  } catch {
    // It ends with 1: whoever runs it gets no answer.
  }
  if (!existsSync(traces)) throw new Error("A run of git would not be seen.");
  await rm(traces);
  return environment;
}
