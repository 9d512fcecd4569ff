import { Readable } from "node:stream";
import { simpleGit } from "simple-git";
import type { GitCommand } from "./commands";
import { GitError } from "./gitError";
import { allowedVariables, hardenedConfig, hardenedEnvironment, hardenedFlags } from "./hardening";
import { processFailure } from "./processFailure";
import { unlessAborted } from "./unlessAborted";

/** One run of git whose whole output is wanted. */
export interface BoundedRun {
  /** Absolute path. */
  readonly binary: string;
  /** Absolute path of the folder git runs in. */
  readonly root: string;
  readonly command: GitCommand;
  /** More output than this ends the run. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Of what git complains, the beginning says why. */
const maxComplaintBytes = 1024 * 1024;

/**
 * What git wrote to its standard output.
 * @throws {GitError} `failed` with the exit code, `timeout` or `tooLarge`; or the reason of the signal that ended it.
 */
export async function runBounded(run: BoundedRun): Promise<Buffer> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, run.signal]);
  const chunks: Buffer[] = [];
  const collect = (pipe: NodeJS.ReadableStream, most: number, take: (chunk: Buffer) => void): void => {
    let bytes = 0;
    pipe.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most) take(chunk);
      else {
        stop.abort(new GitError("tooLarge", `git wrote more than ${most} bytes`));
        // A git that does not heed the signal finds nobody to write to.
        if (pipe instanceof Readable) pipe.destroy();
      }
    });
  };

  const outcome: Outcome = { failure: null };
  const timer = setTimeout(() => stop.abort(new GitError("timeout", `git took longer than ${run.timeoutMs} ms`)), run.timeoutMs);
  try {
    const git = hardenedGit(run, signal, outcome).outputHandler((_command, stdout, stderr) => {
      collect(stdout, run.maxBytes, (chunk) => chunks.push(chunk));
      collect(stderr, maxComplaintBytes, () => undefined);
    });
    // simple-git asks git to end and waits until it does; the caller waits no longer than it said.
    await unlessAborted(git.raw([...hardenedFlags, ...run.command.argv]), signal);
    return Buffer.concat(chunks);
  } catch (error) {
    signal.throwIfAborted();
    throw outcome.failure ?? new GitError("failed", "git could not be started", { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Where a bad end is noted, because simple-git makes an error of its own of every error that it is given. */
interface Outcome {
  failure: GitError | null;
}

/** An instance for one run, because simple-git's signal belongs to the instance. */
function hardenedGit({ binary, root }: BoundedRun, signal: AbortSignal, outcome: Outcome) {
  return simpleGit({
    baseDir: root,
    binary,
    abort: signal,
    config: [...hardenedConfig],
    allowEnvironment: allowedVariables,
    // simple-git refuses to touch these at all; each is touched here in order to switch it off. The binary is an absolute
    // path that was found to be a program, and is started without a shell, so any character in it is harmless.
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true, allowUnsafeAskPass: true, allowUnsafeCustomBinary: true },
    // Only the closing of the pipes proves that all output has arrived.
    completion: { onClose: true, onExit: false },
    // Its own rule takes an exit code without a message, or an end by signal, for success.
    errors: (error, { exitCode, stdErr }) => {
      if (exitCode === 0) return error;
      outcome.failure = processFailure(exitCode, Buffer.concat(stdErr).toString("utf8"), root);
      return outcome.failure;
    },
  }).env(hardenedEnvironment(process.env));
}
