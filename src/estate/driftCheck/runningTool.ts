import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import path from "node:path";
import type { Readable } from "node:stream";
import { PassThrough } from "node:stream";

export interface ToolStart {
  /** Absolute path. */
  readonly program: string;
  readonly args: readonly string[];
  /** Absolute path of the folder it runs in. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Whoever is asked to stop has this long, in milliseconds: a tool tidies up after itself, and a stuck one does not. */
const graceMs = 10_000;

/** What holds a pipe open after the tool has ended is not waited for longer, in milliseconds. */
const drainMs = 2_000;

/** How often a tool is asked before it is ended without asking. */
const mostInterrupts = 3;

/**
 * A tool that runs without a shell and without a terminal, in a process group of its own: what it starts itself, such as
 * providers, ends with it.
 */
export class RunningTool {
  readonly #child: ChildProcess;
  readonly #pipes: readonly [Readable, Readable];
  #interrupts = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Resolves with its exit code when it has ended and all that it wrote has arrived; null where a signal ended it. Rejects where it could not be started. */
  readonly ended: Promise<number | null>;

  constructor({ program, args, folder, environment }: ToolStart) {
    this.#child = spawn(program, [...args], {
      cwd: folder,
      env: environment,
      // Nothing can be asked of a person who is not there.
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    this.#pipes = [this.#child.stdout ?? new PassThrough(), this.#child.stderr ?? new PassThrough()];
    this.ended = this.#follow();
    // Whoever does not wait for the end is not told of it twice.
    this.ended.catch(() => undefined);
  }

  /** What it writes to its standard output. */
  get output(): Readable {
    return this.#pipes[0];
  }

  get errors(): Readable {
    return this.#pipes[1];
  }

  /** Asks it to stop, as Ctrl+C in a terminal does. One that does not is ended after a while, or when it was asked again and again. */
  interrupt(): void {
    this.#interrupts += 1;
    if (this.#interrupts >= mostInterrupts || process.platform === "win32") return this.kill();
    this.#signal("SIGINT");
    this.#timer ??= setTimeout(() => this.kill(), graceMs);
  }

  /** Ends it with everything that it has started. */
  kill(): void {
    this.#signal("SIGKILL");
  }

  #follow(): Promise<number | null> {
    return new Promise((resolve, reject) => {
      let draining: NodeJS.Timeout | undefined;
      const end = (): void => {
        clearTimeout(this.#timer);
        clearTimeout(draining);
      };
      this.#child.once("error", (error) => {
        // An error after the start comes from a signal that could not be sent: the process is there and will end.
        if (this.#child.pid !== undefined) return;
        end();
        reject(new Error("The tool could not be started", { cause: error }));
      });
      this.#child.once("exit", () => {
        draining = setTimeout(() => {
          this.#signal("SIGKILL");
          for (const pipe of this.#pipes) pipe.destroy();
        }, drainMs);
      });
      this.#child.once("close", (code) => {
        end();
        resolve(code);
      });
    });
  }

  #signal(signal: "SIGINT" | "SIGKILL"): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    if (process.platform === "win32") return endTree(pid);
    try {
      process.kill(-pid, signal);
    } catch {
      // The whole group has ended already.
    }
  }
}

/** Windows has no process groups to signal; its own tool ends a process with all that it has started (Microsoft documentation, taskkill). */
function endTree(pid: number): void {
  const taskkill = path.join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "taskkill.exe");
  spawn(taskkill, ["/pid", String(pid), "/t", "/f"], { stdio: "ignore", windowsHide: true }).once("error", () => undefined);
}
