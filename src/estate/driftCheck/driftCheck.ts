import { createWriteStream } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as v from "valibot";
import type { CheckKind } from "../../model/liveCheck";
import { planArguments, toolEnvironment } from "../../model/liveCheck";
import { parsedJson } from "../../sources/drift/jsonText";
import { planMaxBytes, shownVersion } from "../../sources/drift/reports";
import { PrivateFolder } from "./privateFolder";
import { RunningTool } from "./runningTool";
import { ToolOutput } from "./toolOutput";

export interface DriftCheckParts {
  /** Absolute path of the root that is checked. */
  readonly folder: string;
  /** Absolute path of the tool. */
  readonly program: string;
  /** Variable files that it is given, as the root sees them: proven by `givenFiles`. */
  readonly variableFiles: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Asked before each start of the tool. */
  readonly isTrusted: () => boolean;
  /** Shows what the tool says, ready for a terminal. */
  readonly show: (text: string) => void;
  /** Runs once when the tool says more than is shown. */
  readonly cut: () => void;
}

/** What a tool says of itself and of the root, without running a provider; null where it does not say. */
export interface ToolFacts {
  readonly version: string | null;
  readonly workspace: string | null;
}

/** How a check ended, whatever became of its plan. */
type Ending<T> =
  | { readonly kind: "planned"; readonly value: T }
  /** `code` is null where a signal ended the tool. */
  | { readonly kind: "failed"; readonly code: number | null }
  | { readonly kind: "stopped" };

export type CheckEnd<T> = Ending<T> & {
  /** The folder with the plan that could not be removed, and why; null when it is gone, as it should be. */
  readonly left: { readonly folder: string; readonly reason: string } | null;
};

/** Whatever only tells about itself is quick, in milliseconds. */
const factsMs = 30_000;

/** More than a version or a name has, in bytes. */
const mostFacts = 64 * 1024;

/**
 * One check of one root, from the first question to the tool to the removal of the plan. The tool runs one command at a time,
 * with arguments that are fixed here, and never before {@link plan} is called more than says who it is.
 */
export class DriftCheck {
  readonly #parts: DriftCheckParts;
  #running: RunningTool | null = null;
  #private: PrivateFolder | null = null;
  #isStopped = false;

  constructor(parts: DriftCheckParts) {
    this.#parts = parts;
  }

  /** Asks the tool for its version and its workspace: neither reads the configuration or starts a provider. */
  async facts(): Promise<ToolFacts> {
    const version = v.safeParse(v.object({ terraform_version: v.string() }), parsedJson((await this.#said(["version", "-json"])) ?? ""));
    const workspace = (await this.#said(["workspace", "show"]))?.trim() ?? "";
    return { version: version.success ? shownVersion(version.output.terraform_version) : null, workspace: workspace === "" || workspace.length > 200 ? null : workspace };
  }

  /**
   * Plans, and has the plan in JSON read. Whatever happens, the folder with both is removed afterwards.
   * @param read is given the absolute path of the plan in JSON.
   * @throws the reason why nothing could be started or written.
   */
  async plan<T>(kind: CheckKind, read: (planFile: string) => Promise<T>): Promise<CheckEnd<T>> {
    const place = await PrivateFolder.make();
    this.#private = place;
    let removed: string | null;
    let ending: Ending<T>;
    try {
      ending = await this.#planIn(place.path, kind, read);
    } finally {
      removed = await place.remove();
      this.#private = null;
    }
    return { ...ending, left: removed === null ? null : { folder: place.path, reason: removed } };
  }

  /** Asks the tool to stop, as Ctrl+C does. */
  interrupt(): void {
    this.#isStopped = true;
    this.#running?.interrupt();
  }

  /** Ends the tool and removes what it wrote, for a window that is being closed. */
  kill(): void {
    this.#isStopped = true;
    this.#running?.kill();
    this.#private?.removeNow();
  }

  async #planIn<T>(folder: string, kind: CheckKind, read: (planFile: string) => Promise<T>): Promise<Ending<T>> {
    const plan = path.join(folder, "plan");
    const planFile = path.join(folder, "plan.json");
    const output = new ToolOutput(this.#parts.show, this.#parts.cut);
    const planned = await this.#run(planArguments(kind, this.#parts.variableFiles, plan), "plan", (tool) => {
      output.follow(tool.output);
      output.follow(tool.errors);
    });
    if (this.#wasStopped()) return { kind: "stopped" };
    if (planned !== 0) return { kind: "failed", code: planned };
    const { code, isTooLarge } = await this.#writePlan(plan, planFile, output);
    if (this.#wasStopped()) return { kind: "stopped" };
    // Of a plan that is too large there is a little more than is read, and whoever reads it says so.
    return code === 0 || isTooLarge ? { kind: "planned", value: await read(planFile) } : { kind: "failed", code };
  }

  /** Writes a plan as JSON, as much of it as is read. */
  async #writePlan(plan: string, planFile: string, output: ToolOutput): Promise<{ readonly code: number | null; readonly isTooLarge: boolean }> {
    let isTooLarge = false;
    const failures: unknown[] = [];
    let writing = Promise.resolve();
    const code = await this.#run(["show", "-json", plan], "other", (tool) => {
      output.follow(tool.errors);
      const pieces = upTo(planMaxBytes, tool.output, () => {
        isTooLarge = true;
        tool.kill();
      });
      writing = pipeline(pieces, createWriteStream(planFile, { flags: "wx", mode: 0o600 })).catch((error: unknown) => {
        // Nobody takes what it writes any more.
        failures.push(error);
        tool.kill();
      });
    });
    await writing;
    const [failure] = failures;
    if (failure !== undefined && !this.#wasStopped()) throw new Error("the plan could not be written", { cause: failure });
    return { code, isTooLarge };
  }

  /** Somebody may have wanted it to stop while something else was waited for. */
  #wasStopped(): boolean {
    return this.#isStopped;
  }

  /** What the tool says to a question; null where it says nothing, or takes too long. */
  async #said(args: readonly string[]): Promise<string | null> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let timer: NodeJS.Timeout | undefined;
    const code = await this.#run(args, "other", (tool) => {
      timer = setTimeout(() => tool.kill(), factsMs);
      tool.errors.resume();
      tool.output.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= mostFacts) chunks.push(chunk);
      });
    });
    clearTimeout(timer);
    return code === 0 && bytes <= mostFacts ? Buffer.concat(chunks).toString("utf8") : null;
  }

  async #run(args: readonly string[], command: "plan" | "other", follow: (tool: RunningTool) => void): Promise<number | null> {
    const { folder, program, environment, isTrusted } = this.#parts;
    if (!isTrusted()) throw new Error("the workspace is not trusted");
    if (this.#isStopped) return null;
    const tool = new RunningTool({ program, args, folder, environment: toolEnvironment(environment, command, path) });
    this.#running = tool;
    follow(tool);
    try {
      return await tool.ended;
    } finally {
      this.#running = null;
    }
  }
}

/** What comes out of a pipe, up to the piece with which it is too much. */
async function* upTo(most: number, pipe: Readable, tooMuch: () => void): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of pipe) {
    const chunk = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    bytes += chunk.length;
    yield chunk;
    if (bytes > most) {
      tooMuch();
      return;
    }
  }
}
