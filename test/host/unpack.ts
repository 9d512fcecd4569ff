// From a pinned package to its files on disk.
import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { npmEnvironment, npmScript } from "./npm.mjs";
import { during } from "./output";
import type { Pinned } from "./pinned";
import { run } from "./program";

const downloadLimit = 15 * 60_000;
const unpackLimit = 5 * 60_000;

/**
 * Downloads a package through npm (so with the person's registry, proxy and certificates), checks that it is the one
 * we pinned, and unpacks the named parts of it into `folder`. None of its scripts run.
 * @param parts paths inside the package: files, or folders with all that is in them
 */
export async function unpack(pinned: Pinned, folder: string, parts: readonly string[]): Promise<void> {
  const title = `Downloading ${pinned.name} ${pinned.version} (${pinned.megabytes} MB)`;
  await during(title, async () => {
    const download = await mkdtemp(path.join(folder, ".download-"));
    const archive = await pack(pinned, download);
    await verify(pinned, archive);
    const wanted = parts.map((part) => `package/${part}`);
    // The archive is named relative to the working folder: a GNU tar on Windows takes `C:` for the name of a machine.
    const name = path.relative(folder, archive).replaceAll("\\", "/");
    await must("tar", ["-xzf", name, "--strip-components=1", ...wanted], folder, unpackLimit);
    await rm(download, { recursive: true, force: true });
  });
}

/** Unpacks an archive that is no longer compressed into `folder`, which it lies in. */
export async function untar(folder: string, archive: string): Promise<void> {
  await must("tar", ["-xf", archive], folder, unpackLimit);
}

/** Runs npm in a folder; fails with the end of what npm printed. */
export async function npm(args: readonly string[], folder: string): Promise<void> {
  await must(process.execPath, [npmScript(), ...args], folder, downloadLimit);
}

async function pack(pinned: Pinned, folder: string): Promise<string> {
  await npm(["pack", "--ignore-scripts", "--loglevel=error", `${pinned.name}@${pinned.version}`], folder);
  const [archive] = await readdir(folder);
  if (archive === undefined) throw new Error(`npm did not download ${pinned.name} ${pinned.version}.`);
  return path.join(folder, archive);
}

async function verify(pinned: Pinned, archive: string): Promise<void> {
  const integrity = `sha512-${createHash("sha512").update(await readFile(archive)).digest("base64")}`;
  if (integrity !== pinned.integrity) {
    throw new Error(
      `The download of ${pinned.name} ${pinned.version} is not the one we know: its hash is ${integrity}, ` +
        `expected ${pinned.integrity}. It was not used.`,
    );
  }
}

async function must(command: string, args: readonly string[], cwd: string, timeLimit: number): Promise<void> {
  const { code, tail, timedOut } = await run(command, args, { cwd, env: npmEnvironment(), timeLimit });
  if (code === 0) return;
  const outcome = timedOut ? `did not end within ${timeLimit / 60_000} minutes` : `failed (${code ?? "ended by a signal"})`;
  throw new Error(`${path.basename(command)} ${args.join(" ")} ${outcome}:\n${tail}`);
}
