import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Event } from "../../base/emitter";
import { Emitter } from "../../base/emitter";
import type { RunbookRun } from "../../model/runbookRun";
import { latestRun } from "../../model/runbookRun";
import type { OpenedRunbook, RunbookFinder } from "./openedRunbook";
import { recordedRunbook, runbookOf } from "./openedRunbook";
import type { Runs } from "./runs";

/** A runbook beside the code, and the last run of it. */
export interface ShownRunbook {
  readonly opened: OpenedRunbook;
  /** Going on, or finished; null where there was none lately. */
  readonly run: RunbookRun | null;
}

/** While a file is typed in or a repository is read, the runbook is read again no more often than this. */
const settleMs = 150;

/**
 * The runbook that a person works with: the file in the active editor where it is one, else the runbook of the run that began
 * last and goes on. Panes that are no files leave it as it is.
 */
export class RunbookInView implements Disposable {
  readonly #finder: RunbookFinder;
  readonly #runs: Runs;
  readonly #changes = new Emitter<undefined>();
  readonly #owned = new DisposableList();
  #opened: OpenedRunbook | null = null;
  #file: vscode.Uri | null = null;
  #asked = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(finder: RunbookFinder, runs: Runs) {
    this.#finder = finder;
    this.#runs = runs;
    this.#owned.add(this.#changes);
    this.#owned.add(vscode.window.onDidChangeActiveTextEditor((editor) => this.#look(editor)));
    this.#owned.add(finder.estates.onDidChange(() => this.#later()));
    this.#owned.add(runs.onDidChange(() => {
      this.#changes.fire(undefined);
      // A run that was read, finished or deleted may change which runbook is in view, but not while one is open.
      if (this.#file === null || this.#opened?.uri.toString() !== this.#file.toString()) this.#later();
    }));
    this.#look(vscode.window.activeTextEditor);
  }

  get value(): ShownRunbook | null {
    return this.#opened === null ? null : { opened: this.#opened, run: latestRun(this.#runs.all, this.#opened.repository, this.#opened.path) };
  }

  get onDidChange(): Event<undefined> {
    return this.#changes.event;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#owned.dispose();
  }

  #look(editor: vscode.TextEditor | undefined): void {
    if (editor !== undefined && editor.document.uri.scheme !== "file") return;
    this.#file = editor?.document.uri ?? null;
    this.#later(0);
  }

  #later(ms = settleMs): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), ms);
  }

  async #ask(): Promise<void> {
    const question = ++this.#asked;
    const opened = (this.#file === null ? null : await runbookOf(this.#finder, this.#file)) ?? (await this.#goingOn());
    if (question !== this.#asked) return;
    this.#opened = opened;
    this.#changes.fire(undefined);
  }

  /** The latest run that goes on in a repository that is open. */
  async #goingOn(): Promise<OpenedRunbook | null> {
    for (const run of this.#runs.all.filter(({ finished }) => finished === null).reverse()) {
      const opened = await recordedRunbook(this.#finder, run);
      if (opened !== null) return opened;
    }
    return null;
  }
}
