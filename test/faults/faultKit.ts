import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Entry } from "../../src/journal/entry";
import type { JournalHealth } from "../../src/journal/health";
import { readJournal } from "../../src/journal/reader";
import { numberOf } from "./numberedRecord";

export interface Plan {
  readonly folder: string;
  readonly first?: number;
  readonly count?: number;
  readonly everyMs?: number;
  readonly flushEvery?: number;
  readonly deleteAfter?: number;
  readonly textBytes?: number;
}

/** What a recorder said before it ended, by itself or not. */
export interface Said {
  readonly acknowledged: readonly number[];
  /** Every number it spoke of, and the one it may have been at when it was killed. */
  readonly attempted: ReadonlySet<number>;
  readonly lines: readonly string[];
}

/** A recorder that runs. */
export interface Recorder {
  readonly process: ChildProcess;
  readonly lines: string[];
  /** Resolves once a line satisfies `test`, or the recorder has ended. */
  until(test: (line: string) => boolean): Promise<void>;
  readonly ended: Promise<Said>;
}

// By way of its folder, because this file is bundled into a benchmark, too.
const script = fileURLToPath(new URL("../faults/recorder.js", import.meta.url));
const whole = { first: 0, count: 100, everyMs: 0, flushEvery: 0, deleteAfter: 0, textBytes: 20 };

/** @param wrapper a command that runs the recorder, such as `strace` with its options. */
export function startRecorder(plan: Plan, wrapper: readonly string[] = []): Recorder {
  const [command, ...args] = [...wrapper, process.execPath, script, JSON.stringify({ ...whole, ...plan })];
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "ignore"] });
  const lines: string[] = [];
  const waiting = new Set<{ test: (line: string) => boolean; resolve: () => void }>();
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const parts = `${rest}${text}`.split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) {
      lines.push(line);
      for (const one of waiting) if (one.test(line)) one.resolve();
    }
  });
  const ended = new Promise<Said>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => {
      for (const one of waiting) one.resolve();
      resolve(said(lines, plan.first ?? 0));
    });
  });
  const until = (test: (line: string) => boolean) =>
    new Promise<void>((resolve) => {
      if (lines.some(test) || child.exitCode !== null || child.signalCode !== null) resolve();
      else waiting.add({ test, resolve });
    });
  return { process: child, lines, until, ended };
}

function said(lines: readonly string[], first: number): Said {
  const numbers = lines.filter((line) => /^[+-]\d+$/.test(line));
  const attempted = new Set(numbers.map((line) => Number(line.slice(1))));
  attempted.add(Math.max(first - 1, ...attempted) + 1);
  return { acknowledged: numbers.filter((line) => line.startsWith("+")).map((line) => Number(line.slice(1))), attempted, lines };
}

export interface Reading {
  /** Of the records that were read, in their order. */
  readonly numbers: readonly number[];
  readonly health: JournalHealth;
  readonly entries: readonly Entry[];
}

export async function readNumbers(folder: string): Promise<Reading> {
  const entries: Entry[] = [];
  const health = await readJournal(folder, (entry) => entries.push(entry));
  return { numbers: entries.flatMap(({ record }) => numberOf(record) ?? []), health, entries };
}

/** The promise of the journal: acknowledged ⊆ read ⊆ attempted, nothing twice, and no number missing without a word. */
export function checkPromise({ numbers, health, entries }: Reading, all: readonly Said[]): void {
  const read = new Set(numbers);
  const attempted = new Set(all.flatMap((one) => [...one.attempted]));
  assert.deepEqual(all.flatMap((one) => one.acknowledged.filter((number) => !read.has(number))), [], "acknowledged and not read");
  assert.deepEqual(numbers.filter((number) => !attempted.has(number)), [], "read and never attempted");
  assert.equal(read.size, numbers.length, "read twice");
  assert.equal(new Set(entries.map(({ writer, sequence }) => `${writer}:${sequence}`)).size, entries.length, "an id twice");
  assert.deepEqual([health.missing, health.corruptLines, health.invalid, health.unreadable], [0, 0, 0, 0], "damage");
}

/** A folder of its own for one test. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), "journal-faults-"));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Whether this machine can do what a test needs: run a command successfully. */
export function can(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore", timeout: 10_000 }).status === 0;
}

/** Whether a process may be traced here, and system calls be made to fail. */
export const canTrace = process.platform === "linux" && can("strace", "-f", "-e", "trace=write", "-e", "inject=write:error=EIO:when=9999", "true");
