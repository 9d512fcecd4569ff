import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import type { CurrentAnswer, CurrentPlaceAnswer } from "../estate/currentAnswer";
import type { GuardState } from "../model/productionGuard";
import { areaOf, guard } from "../model/productionGuard";

/** Watches for the first edit of a visit to a production place. It tells and never asks: saves, by hand or by themselves, are no edits. */
export class EditGuard implements Disposable {
  readonly #owned = new DisposableList();
  readonly #changes = new Emitter<undefined>();
  #state: GuardState = "watching";
  #file: string | null = null;

  constructor(current: CurrentAnswer) {
    this.#owned.add(this.#changes);
    this.#owned.add(current.onDidChange((value) => this.#shown(value)));
    this.#owned.add(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // What was read anew from the disk is not unsaved, and what changes in the background is nobody's typing.
      const isEdit = contentChanges.length > 0 && document.isDirty && document === vscode.window.activeTextEditor?.document;
      const { value } = current;
      if (isEdit && value !== null && document.uri.fsPath === fileOf(value)) this.#become(guard(this.#state, { kind: "edited", area: areaOf(value.answer) }));
    }));
  }

  /** Whether the place in view is the one whose edit is being told. */
  get isTelling(): boolean {
    return this.#state === "telling";
  }

  get onDidChange(): Event<undefined> {
    return this.#changes.event;
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #shown(value: CurrentPlaceAnswer | null): void {
    const file = value === null ? null : fileOf(value);
    this.#become(guard(this.#state, { kind: "shown", area: areaOf(value?.answer ?? null), isSameFile: file === this.#file }));
    this.#file = file;
  }

  #become(state: GuardState): void {
    const isNews = (state === "telling") !== this.isTelling;
    this.#state = state;
    if (isNews) this.#changes.fire(undefined);
  }
}

function fileOf({ root, answer }: CurrentPlaceAnswer): string {
  return vscode.Uri.joinPath(vscode.Uri.file(root), answer.path).fsPath;
}
