import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";
import type { GitStream } from "./commands";
import { GitError } from "./gitError";
import { hardenedConfig, hardenedEnvironment, hardenedFlags } from "./hardening";
import { processFailure } from "./processFailure";

/** One run of git that is read while it writes. */
export interface StreamedRun {
  /** Absolute path. */
  readonly binary: string;
  /** Absolute path of the folder git runs in. */
  readonly root: string;
  readonly command: GitStream;
  /** A git that writes nothing for this long, while somebody waits for it, is taken to hang. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** No honest line comes near this many characters. */
const longestLine = 1024 * 1024;
/** Of what git complains, the beginning says why. */
const longestComplaint = 4096;

/**
 * The lines git writes, without what ends them, at the pace at which they are taken: simple-git would gather the output of a
 * whole history in memory first. Those that arrive together are given together, because waiting for each of a million lines
 * takes longer than reading them. Taking no more (`break`), an abort and an error each end the process.
 * @throws {GitError} `failed` with the exit code, `timeout` or `tooLarge` (one endless line); or the reason of the
 * signal that ended it.
 */
export async function* streamLines(run: StreamedRun): AsyncGenerator<readonly string[], void, undefined> {
  const { command, signal, timeoutMs } = run;
  signal.throwIfAborted();
  const child = start(run);
  const ending = endOf(child);
  // The commands only read, so there is nothing that a gentler end would put in order. The loop below throws the error.
  const end = (error: Error): void => {
    child.kill("SIGKILL");
    child.stdout.destroy(error);
  };
  const abort = (): void => end(new Error("aborted"));
  const waitForMore = () => setTimeout(() => end(new GitError("timeout", `git wrote nothing for ${timeoutMs} ms`)), timeoutMs);
  signal.addEventListener("abort", abort);
  let timer = waitForMore();
  try {
    let rest = "";
    for await (const chunk of child.stdout as AsyncIterable<string>) {
      clearTimeout(timer);
      const lines = (rest + chunk).split(command.separator);
      rest = lines.pop() ?? "";
      if (rest.length > longestLine) throw new GitError("tooLarge", `git wrote a line of more than ${longestLine} characters`);
      if (lines.length > 0) yield lines;
      signal.throwIfAborted();
      timer = waitForMore();
    }
    const { exitCode, complaint } = await ending;
    if (exitCode !== 0) throw processFailure(exitCode, complaint, run.root);
    if (rest !== "") yield [rest];
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
    child.kill("SIGKILL");
  }
}

function start({ binary, root, command }: StreamedRun): Child {
  const settings = hardenedConfig.flatMap((setting) => ["-c", setting]);
  const child = spawn(binary, [...settings, ...hardenedFlags, ...command.argv], {
    cwd: root,
    // Otherwise git hands over each commit by itself, which wakes both processes 50,000 times for as many commits.
    env: { ...hardenedEnvironment(process.env), GIT_FLUSH: "0" },
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  // A character may be cut by the end of a chunk; the decoder of the stream puts it together again.
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8");
  return child;
}

/** Resolves, and never rejects, when the process is gone and its pipes are closed. */
function endOf(child: Child): Promise<{ exitCode: number | null; complaint: string }> {
  let complaint = "";
  child.stderr.on("data", (text: string) => {
    if (complaint.length < longestComplaint) complaint += text;
  });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ exitCode: -1, complaint: error.message }));
    child.on("close", (exitCode) => resolve({ exitCode, complaint }));
  });
}
