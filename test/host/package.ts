// `npm run package`: the .vsix that a person installs, and the check that it holds what it should and nothing else.
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { build, buildAgain } from "./build";
import { during, say } from "./output";
import { judgeContents } from "./packageContents";
import { run } from "./program";
import { zipEntries } from "./zipEntries";
import type { ZipEntry } from "./zipEntries";

export interface Package {
  /** Absolute path of the .vsix. */
  readonly vsix: string;
  readonly bytes: number;
  readonly entries: readonly ZipEntry[];
  /** What is wrong with it, a sentence each. */
  readonly problems: readonly string[];
}

const packageLimit = 2 * 60_000;
/** Bytes: what a person waits for when installing. */
const largest = 1.5 * 1024 * 1024;

let packaged: Promise<Package> | undefined;

/** Builds and packages the extension, at most once a run. Fails with the packager's words when it will not package. */
export function packageExtension(): Promise<Package> {
  packaged ??= make();
  return packaged;
}

/** Packages and reports. Resolves with the exit code. */
export async function main(): Promise<number> {
  const made = await packageExtension();
  describePackage(made);
  return made.problems.length === 0 ? 0 : 1;
}

/** Prints what a package holds, its size, and what is wrong with it. */
export function describePackage({ vsix, bytes, entries, problems }: Package): void {
  for (const entry of entries) say(`${kilobytes(entry.bytes).padStart(12)}  ${entry.name}`);
  say(`${path.relative(process.cwd(), vsix)}: ${entries.length} files, ${kilobytes(bytes)}`);
  for (const problem of problems) say(`  FAILED  ${problem}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

async function make(): Promise<Package> {
  await build("shipped");
  const vsix = path.resolve("dist", "infra-steward.vsix");
  await mkdir(path.dirname(vsix), { recursive: true });
  await during("Packaging the extension", () => vsce(vsix));
  const archive = await readFile(vsix);
  const entries = zipEntries(archive);
  const tooLarge = archive.length > largest ? [`The package has ${kilobytes(archive.length)}, more than ${kilobytes(largest)}.`] : [];
  const problems = [...judgeContents(entries.map(({ name }) => name)), ...(await sourceMaps()), ...tooLarge];
  return { vsix, bytes: archive.length, entries, problems };
}

/** Builds and packages once more, and says so in a sentence when that does not give the same bytes; otherwise null. */
export async function packagedOtherwise({ vsix }: Package): Promise<string | null> {
  const again = path.resolve("dist", "infra-steward-again.vsix");
  await buildAgain("shipped");
  await during("Packaging the extension once more", () => vsce(again));
  const [first, second] = await Promise.all([readFile(vsix), readFile(again)]);
  await rm(again);
  return first.equals(second) ? null : "The same sources, packaged twice, did not give the same bytes.";
}

/** A source map inside a script, ours or a dependency's, has no name that the allow-list could refuse. */
async function sourceMaps(): Promise<string[]> {
  const scripts = ["extension.js", "worker.js", "cli.js", "reportThread.js", "report.js", path.join("present", "german.js")].map((name) => path.join("dist", name));
  const texts = await Promise.all(scripts.map((script) => readFile(script, "utf8")));
  return scripts.filter((_, index) => texts[index]?.includes("sourceMappingURL=") === true).map((script) => `${script} names a source map.`);
}

async function vsce(vsix: string): Promise<void> {
  const args = [path.join("node_modules", "@vscode", "vsce", "vsce"), "package", "--no-dependencies", "--out", vsix];
  // The same sources give the same bytes: with this variable the packager sorts the files and dates them all alike,
  // and archives hold local time.
  const env = { ...process.env, SOURCE_DATE_EPOCH: await lastCommit(), TZ: "UTC" };
  const { code, tail } = await run(process.execPath, args, { env, timeLimit: packageLimit });
  if (code !== 0) throw new Error(`The extension could not be packaged:\n${tail}`);
}

/** Seconds since 1970 of the last commit; a fixed moment in a copy of the sources that has no history. */
async function lastCommit(): Promise<string> {
  const { code, tail } = await run("git", ["log", "-1", "--format=%ct"], { timeLimit: 10_000 });
  return code === 0 ? tail.trim() : "1767225600";
}
