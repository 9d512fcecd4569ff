// The person's own desktop VS Code, opened with a profile that leaves theirs alone.
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { cacheFolder } from "./cache";
import { hasDisplay } from "./desktop";
import type { Desktop } from "./desktop";
import { run } from "./program";
import { userSettings } from "./userSettings";

const commandLimit = 2 * 60_000;

/** The command `code`, or why it is no use here, as the end of a sentence. */
export function findCode(): Desktop {
  const name = process.platform === "win32" ? "code.cmd" : "code";
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const program = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (program === undefined) return { missing: "the command code is not on the PATH" };
  return hasDisplay() ? { program } : { missing: "there is no display" };
}

export interface DesktopStart {
  /** The command `code`, as found. */
  readonly code: string;
  /** The packaged extension (absolute path). */
  readonly vsix: string;
  /** The folder to open (absolute path). */
  readonly folder: string;
  /** False lets VS Code ask whether the folder's authors are trusted. */
  readonly trusted: boolean;
}

/** Installs the extension and opens the folder; resolves when the window was asked for, and fails with VS Code's words. */
export async function openInDesktop({ code, vsix, folder, trusted }: DesktopStart): Promise<void> {
  const profile = path.join(cacheFolder, "start-desktop");
  const settings = path.join(profile, "User", "settings.json");
  await mkdir(path.dirname(settings), { recursive: true });
  if (!existsSync(settings)) await writeFile(settings, JSON.stringify(userSettings, undefined, 2));
  const common = [
    `--user-data-dir=${profile}`,
    `--extensions-dir=${path.join(profile, "extensions")}`,
    // VS Code refuses to sandbox what runs as root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
  await command(code, [...common, "--install-extension", vsix, "--force"]);
  await command(code, [...common, ...(trusted ? ["--disable-workspace-trust"] : []), "--new-window", folder]);
}

async function command(code: string, args: readonly string[]): Promise<void> {
  // On Windows the command is a batch file, which only the command interpreter runs.
  const onWindows = process.platform === "win32";
  const { code: exit, tail } = await run(onWindows ? "cmd.exe" : code, onWindows ? ["/d", "/c", "code.cmd", ...args] : args, { timeLimit: commandLimit });
  if (exit !== 0) throw new Error(`${code} ${args.join(" ")} failed:\n${tail}`);
}
