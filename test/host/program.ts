// Other programs, started so that none of them outlives us: each gets a process group and a time limit.
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

export interface ProgramOptions {
  readonly cwd?: string;
  /** The whole environment; ours when left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the program and all it started are ended; none for one that a person ends. */
  readonly timeLimit?: number;
  /**
   * The program starts others as this file does, in groups that ours does not hold. Asked to end (SIGTERM), it ends
   * them; killed, it could not.
   */
  readonly startsOthers?: boolean;
  /** Receives each line of standard output and standard error as it comes. */
  readonly onLine?: (line: string) => void;
}

export interface Exit {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly timedOut: boolean;
  /** The last lines it printed, both streams together, to explain a failure with. */
  readonly tail: string;
}

export interface Program {
  readonly exit: Promise<Exit>;
  /** Ends the program and all it started; resolves when it is gone. */
  stop(): Promise<void>;
}

const linesInTail = 200;
const patience = 3_000;
const lastPatience = 1_000;
const running = new Map<ChildProcess, ProgramOptions>();

/** Starts a program without a shell. Fails (rejects `exit`) only when it cannot be started at all. */
export function start(command: string, args: readonly string[], options: ProgramOptions = {}): Program {
  endAllWithUs();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  running.set(child, options);
  const tail: string[] = [];
  const hear = (stream: Readable) =>
    createInterface({ input: stream }).on("line", (line) => {
      tail.push(line);
      if (tail.length > linesInTail) tail.shift();
      options.onLine?.(line);
    });
  hear(child.stdout);
  hear(child.stderr);

  let timedOut = false;
  const limit =
    options.timeLimit === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          void stop(child);
        }, options.timeLimit);
  const exit = new Promise<Exit>((resolve, reject) => {
    child.once("error", (cause) => reject(new Error(`Could not start ${command}.`, { cause })));
    child.once("close", (code) => resolve({ code, timedOut, tail: tail.join("\n") }));
  }).finally(() => {
    clearTimeout(limit);
    running.delete(child);
  });
  // A program that nobody waits for must not bring us down when it cannot start; who waits still hears of it.
  exit.catch(() => undefined);
  return { exit, stop: () => stop(child) };
}

/** Runs a program to its end. */
export function run(command: string, args: readonly string[], options: ProgramOptions = {}): Promise<Exit> {
  return start(command, args, options).exit;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    endGroup(child, "SIGTERM");
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([gone, new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)))]);
    clearTimeout(timer);
  }
  // Whatever the program started and did not end itself goes now, even where the program is gone already.
  endGroup(child, "SIGKILL");
  running.delete(child);
}

function endGroup(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  if (child.pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

let endingAll = false;

/** Makes sure, once, that our own end ends every program: by return, by an error, by Ctrl-C or by a signal. */
function endAllWithUs(): void {
  if (endingAll) return;
  endingAll = true;
  process.once("exit", endAll);
  for (const [signal, number] of [["SIGINT", 2], ["SIGTERM", 15], ["SIGHUP", 1]] as const) {
    process.once(signal, () => process.exit(128 + number));
  }
}

/** The last moment of our process: nothing asynchronous happens any more, so waiting is done in place. */
function endAll(): void {
  const asked = [...running].filter(([, options]) => options.startsOthers === true);
  for (const [child] of asked) endGroup(child, "SIGTERM");
  if (asked.length > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lastPatience);
  for (const [child] of running) endGroup(child, "SIGKILL");
}
