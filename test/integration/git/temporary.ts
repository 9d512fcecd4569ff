import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder that is gone after the tests of the `describe` it is asked for in. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "infra-steward-")));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, each with the folders above it. Paths are relative to `root`. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Runs git as the tests need it: nobody's configuration, always the same author and time. */
export function runGit(root: string, ...args: readonly string[]): string {
  return runGitAt("2026-01-05T09:00:00Z", root, args);
}

/**
 * A commit at noon of a day (YYYY-MM-DD).
 * @param files are written, or removed where they have no text.
 * @returns its id.
 */
export function commitOn(day: string, root: string, files: Readonly<Record<string, string | null>>): string {
  for (const [file, text] of Object.entries(files)) {
    if (text === null) runGit(root, "rm", "-q", file);
    else writeFiles(root, { [file]: text });
  }
  runGit(root, "add", "-A");
  runGitAt(`${day}T12:00:00Z`, root, ["commit", "-q", "-m", "Change"]);
  return runGit(root, "rev-parse", "HEAD");
}

function runGitAt(moment: string, root: string, args: readonly string[]): string {
  const person = { NAME: "Ana", EMAIL: "ana@acme.test", DATE: moment };
  const identity = Object.fromEntries(Object.entries(person).flatMap(([key, value]) => [[`GIT_AUTHOR_${key}`, value], [`GIT_COMMITTER_${key}`, value]]));
  return execFileSync("git", args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...identity, GIT_CONFIG_GLOBAL: join(root, "no-such-file"), GIT_CONFIG_NOSYSTEM: "1" },
    stdio: ["ignore", "pipe", "ignore"],
  }).trimEnd();
}

/** Makes a folder a repository with everything in it in one commit, whose id is returned. */
export function commitAll(root: string): string {
  runGit(root, "init", "-q", "-b", "main", "--template=");
  runGit(root, "add", "-A");
  runGit(root, "commit", "-q", "--allow-empty", "-m", "Begin");
  return runGit(root, "rev-parse", "HEAD");
}

/** A shell script that can stand for git. */
export function writeProgram(path: string, ...lines: readonly string[]): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ["#!/bin/sh", ...lines, ""].join("\n"));
  chmodSync(path, 0o755);
  return path;
}

/** Tests of pipes, links and scripts, which Windows does not have in this form; there they count as skipped. */
export const describePosix = process.platform === "win32" ? describe.skip : describe;
