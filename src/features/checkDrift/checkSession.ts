import { describeError } from "../../base/logger";
import type { CheckEnd, DriftCheck } from "../../estate/driftCheck/driftCheck";
import type { FinishedCheck } from "../../estate/driftCheck/finishedCheck";
import type { Environment } from "../../model/environment";
import type { CheckKind, ChosenTool, KeptOutcome, NamedVariable } from "../../model/liveCheck";
import { answerOf } from "../../model/liveCheck";
import type { Message } from "../../model/message";
import type { Section } from "../../model/section";
import { withHiddenShown } from "../../model/terminalLine";
import { checkQuestion, checkTitle } from "../../present/checkText";
import { phrase } from "../../present/phrase";

export interface SessionParts {
  /** POSIX, relative to the git root. */
  readonly root: string;
  /** Absolute path of the root. */
  readonly folder: string;
  readonly chosen: ChosenTool;
  readonly account: readonly NamedVariable[];
  readonly settings: readonly string[];
  /** Variable files that the tool is given, as the root sees them. */
  readonly variableFiles: readonly string[];
  /** Where the root runs, by its folder and by a workspace of the tool. */
  readonly environmentsOf: (workspace: string) => Promise<readonly Environment[]>;
  /** @param show takes what the tool says, @param cut is told when that is more than is shown. */
  readonly startCheck: (show: (text: string) => void, cut: () => void) => Pick<DriftCheck, "facts" | "plan" | "interrupt" | "kill">;
  readonly keep: (finished: FinishedCheck) => Promise<Section<KeptOutcome>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** To the terminal. */
  readonly write: (text: string) => void;
  /** Ends the terminal's program. */
  readonly close: (code: number) => void;
  /** Runs when the check is over in one way or another. */
  readonly ended: () => void;
}

/** What a key that is pressed now means. */
type State = "looking" | "asking" | "checking" | "ended";

/**
 * What happens in the terminal of a check: the facts, one question, the tool's own output, and what came of it. It knows
 * nothing of VS Code; keys come in, text goes out.
 */
export class CheckSession {
  readonly #parts: SessionParts;
  readonly #check: ReturnType<SessionParts["startCheck"]>;
  #state: State = "looking";
  #version: string | null = null;
  #done: Promise<void> = Promise.resolve();

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#check = parts.startCheck(parts.write, () => this.#say({ key: "check.cut", args: {} }));
  }

  /** Resolves when nothing more is done for now: the question is asked, or the check has ended. */
  get settled(): Promise<void> {
    return this.#done;
  }

  /** Begins as soon as the terminal is there. */
  open(): void {
    const [title = "", ...others] = checkTitle(this.#parts.root, this.#parts.chosen.tool);
    this.#lines(bold(title), ...others);
    this.#done = this.#guarded(() => this.#ask());
  }

  /** @param keys what was typed or pasted; only the first key answers, so that nothing pasted does. */
  input(keys: string): void {
    if (this.#state === "asking") {
      const answer = keys.length === 1 ? answerOf(keys) : null;
      if (answer === null) return;
      this.#lines(keys < " " ? "" : keys, "");
      if (answer === "none") return this.#end({ key: "check.notRun", args: {} }, 0);
      this.#state = "checking";
      this.#done = this.#guarded(() => this.#run(answer));
      return;
    }
    if (this.#state === "ended" || !keys.includes(interruptKey)) return;
    if (this.#state === "looking") {
      this.#check.kill();
      return this.#end({ key: "check.notRun", args: {} }, 0);
    }
    this.#say({ key: "check.stopping", args: {} });
    this.#check.interrupt();
  }

  /** The terminal was closed, or the window is. */
  kill(): void {
    if (this.#state !== "ended") this.#parts.ended();
    this.#state = "ended";
    this.#check.kill();
  }

  async #ask(): Promise<void> {
    const { chosen, folder, account, settings, variableFiles, environmentsOf } = this.#parts;
    const { version, workspace } = await this.#check.facts();
    const environments = await environmentsOf(workspace ?? "");
    if (this.#state !== "looking") return;
    this.#version = version;
    const lines = checkQuestion({ folder, chosen, version, workspace, environments, account, settings, variableFiles });
    this.#lines(...lines.slice(0, -1));
    // The answer stands behind the question.
    this.#parts.write(`${lines.at(-1) ?? ""} `);
    this.#state = "asking";
  }

  async #run(kind: CheckKind): Promise<void> {
    const { root, chosen, now, keep } = this.#parts;
    const at = new Date(now()).toISOString();
    const end = await this.#check.plan(kind, (planFile) => keep({ root, tool: chosen.tool, toolVersion: this.#version, at, planFile }));
    this.#lines("");
    this.#tell(kind, end);
  }

  #tell(kind: CheckKind, end: CheckEnd<Section<KeptOutcome>>): void {
    if (end.left !== null) this.#say({ key: "check.folderLeft", args: end.left });
    switch (end.kind) {
      case "stopped":
        return this.#end({ key: "check.stopped", args: {} }, 130);
      case "failed":
        return this.#end({ key: "check.failed", args: { code: end.code } }, end.code ?? 1);
      case "planned": {
        const { value } = end;
        if (value.state !== "known") return this.#end({ key: "check.notDone", args: { reason: value.state === "pending" ? "" : phrase(value.reason) } }, 1);
        this.#lines(bold(phrase({ key: "check.done", args: { kind, ...value.value } })));
        return this.#end({ key: "check.kept", args: {} }, 0);
      }
    }
  }

  /** Whatever goes wrong is said in the terminal that it belongs to. */
  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#end({ key: "check.notDone", args: { reason: withHiddenShown(describeError(error)) } }, 1);
    }
  }

  #end(message: Message, code: number): void {
    if (this.#state === "ended") return;
    this.#state = "ended";
    this.#say(message);
    this.#parts.ended();
    this.#parts.close(code);
  }

  #say(message: Message): void {
    this.#lines(phrase(message));
  }

  #lines(...lines: readonly string[]): void {
    for (const line of lines) this.#parts.write(`${line}\r\n`);
  }
}

const interruptKey = "\u0003";

/** Weight besides the words; the words say it all. */
function bold(text: string): string {
  return `\u001b[1m${text}\u001b[0m`;
}
