// The desktop build of VS Code, and the extension tests in it.
import { downloadAndUnzipVSCode, SilentReporter } from "@vscode/test-electron";
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { cacheFolder } from "./cache";
import type { ExtensionRun } from "./extensionTests";
import type { Release } from "./pinned";
import { run } from "./program";
import { temporaryFolder } from "./temporaryFolder";
import { userSettings } from "./userSettings";

const runLimit = 20 * 60_000;

/** The program of the desktop build, or why there is none here, as the end of a sentence. */
export type Desktop = { readonly program: string } | { readonly missing: string };

/** The desktop build of a release: from the cache, else downloaded. Nothing is downloaded where it could not be shown. */
export async function findDesktop(release: Release): Promise<Desktop> {
  if (!hasDisplay()) return { missing: "there is no display" };
  try {
    const program = await downloadAndUnzipVSCode({ version: release.version, cachePath: cacheFolder, reporter: new SilentReporter() });
    return { program };
  } catch (error) {
    return { missing: `its download failed (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** Whether a window can be opened. Windows and macOS always have a screen to open it on. */
export function hasDisplay(): boolean {
  return process.platform !== "linux" || [process.env["DISPLAY"], process.env["WAYLAND_DISPLAY"]].some((name) => name !== undefined && name !== "");
}

/**
 * Runs the tests in a fresh profile. Resolves with what to say about a run that ended badly, or with nothing.
 * @param environment added to ours for the extension host
 */
export async function runOnDesktop(program: string, test: ExtensionRun, environment: Record<string, string>): Promise<string | undefined> {
  const temporary = await temporaryFolder();
  const profile = temporary.path;
  try {
    await mkdir(path.join(profile, "User"));
    await writeFile(path.join(profile, "User", "settings.json"), JSON.stringify(userSettings));
    const extensions = path.join(profile, "extensions");
    if (test.beside !== undefined) await cp(test.beside, path.join(extensions, path.basename(test.beside)), { recursive: true });
    const args = [
      test.workspace,
      `--extensionDevelopmentPath=${test.extension}`,
      `--extensionTestsPath=${test.tests}`,
      `--user-data-dir=${profile}`,
      `--extensions-dir=${extensions}`,
      ...["--no-sandbox", "--disable-gpu-sandbox", "--disable-updates", "--skip-welcome", "--skip-release-notes"],
      ...(test.trusted ? ["--disable-workspace-trust"] : []),
    ];
    const { code, tail, timedOut } = await run(program, args, { env: { ...process.env, ...environment }, timeLimit: runLimit });
    if (code === 0) return undefined;
    return timedOut ? `VS Code was ended after ${runLimit / 60_000} minutes.` : `VS Code ended with ${code ?? "a signal"}:\n${tail}`;
  } finally {
    await temporary.remove();
  }
}
