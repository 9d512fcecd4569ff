// The browser that drives the workbench: one that is installed, else one from the npm registry.
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { browserFiles } from "./browserFiles";
import { say } from "./output";

const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--font-render-hinting=none",
];
const launchLimit = 60_000;

/**
 * A browser without a window. Installed ones are tried first and passed over, with a line, when they do not start.
 * Fails with what to install when there is none for this machine.
 */
export async function launchBrowser(): Promise<Browser> {
  const reasons: string[] = [];
  for (const executablePath of installedBrowsers()) {
    try {
      return await launch(executablePath);
    } catch (error) {
      reasons.push(`${executablePath} did not start: ${firstLine(error)}`);
      say(reasons.at(-1) ?? "");
    }
  }
  if (process.platform === "linux" && process.arch === "x64") {
    const { program, environment } = await browserFiles();
    return launch(program, environment);
  }
  throw new Error(["No browser was found. Install Google Chrome, Microsoft Edge or Chromium (Debian: apt-get install chromium).", ...reasons].join("\n"));
}

function launch(executablePath: string, environment: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath,
    args: browserArguments,
    env: { ...Object.fromEntries(inherited), ...environment },
    timeout: launchLimit,
  });
}

function installedBrowsers(): string[] {
  return candidates().filter((file) => existsSync(file));
}

function candidates(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => process.env[name] ?? []);
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return roots.flatMap((root) => programs.map((program) => path.join(root, program)));
  }
  const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}
