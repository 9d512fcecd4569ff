import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import { shownEditors } from "./shownEditors";
import type { Caret } from "./shownFile";
import { caretInFile, shownFile } from "./shownFile";

/** Where the caret is, in plain values. */
export interface EditorPlace {
  /** Absolute path of the file. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** A caret that is still moving asks nothing. */
const settleMs = 80;

/**
 * Follows the caret of the active text editor, the one that was open at the start included. In a comparison it is the caret in
 * the file itself, whichever side is active. Panes such as Output leave the place as it was; what shows no file clears it.
 */
export class EditorPlaceWatcher implements Disposable {
  readonly #changes = new Emitter<EditorPlace | null>();
  readonly #owned = new DisposableList();
  #current: EditorPlace | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.#owned.add(this.#changes);
    this.#owned.add(vscode.window.onDidChangeActiveTextEditor(() => this.#later()));
    this.#owned.add(vscode.window.onDidChangeTextEditorSelection((event) => {
      if (event.textEditor === vscode.window.activeTextEditor) this.#later();
    }));
    this.#later();
  }

  get current(): EditorPlace | null {
    return this.#current;
  }

  get onDidChange(): Event<EditorPlace | null> {
    return this.#changes.event;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#owned.dispose();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), settleMs);
  }

  #look(): void {
    const file = shownFile(shownEditors());
    if (file === undefined) return;
    const line = file === null ? null : caretInFile(file, caretsInView());
    const next = file === null || line === null ? null : { file, line };
    if (next?.file === this.#current?.file && next?.line === this.#current?.line) return;
    this.#current = next;
    this.#changes.fire(next);
  }
}

function caretsInView(): Caret[] {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [...(activeTextEditor === undefined ? [] : [activeTextEditor]), ...visibleTextEditors].map(({ document, selection }) => ({ address: document.uri, line: selection.active.line + 1 }));
}
