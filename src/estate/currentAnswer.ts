import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import type { Answer } from "../model/answer";
import type { Estates } from "./estates";

/** The answer for the place that the editor shows now. */
export interface CurrentPlaceAnswer {
  readonly root: string;
  /** 1-based caret line. */
  readonly line: number;
  readonly answer: Answer;
}

interface Caret {
  readonly file: string;
  readonly line: number;
}

/**
 * Asks once for whatever the caret is on and tells every surface beside the code. The last answer stays until the next
 * one is there, so that nothing flickers; an answer that comes too late is dropped.
 */
export class CurrentAnswer implements Disposable {
  readonly #estates: Estates;
  readonly #changes = new Emitter<CurrentPlaceAnswer | null>();
  readonly #owned = new DisposableList();
  #caret: Caret | null;
  #value: CurrentPlaceAnswer | null = null;
  #asked = 0;

  constructor(estates: Estates, carets: { readonly current: Caret | null; readonly onDidChange: Event<Caret | null> }) {
    this.#estates = estates;
    this.#caret = carets.current;
    this.#owned.add(this.#changes);
    this.#owned.add(carets.onDidChange((caret) => {
      this.#caret = caret;
      void this.#ask();
    }));
    this.#owned.add(estates.onDidChange(() => void this.#ask()));
    void this.#ask();
  }

  get value(): CurrentPlaceAnswer | null {
    return this.#value;
  }

  get onDidChange(): Event<CurrentPlaceAnswer | null> {
    return this.#changes.event;
  }

  dispose(): void {
    this.#owned.dispose();
  }

  async #ask(): Promise<void> {
    const caret = this.#caret;
    const question = ++this.#asked;
    const located = caret === null ? null : await this.#estates.locate(caret.file);
    const value = located === null || caret === null
      ? null
      : { root: located.estate.root, line: caret.line, answer: await located.estate.about(located.path, caret.line) };
    if (question !== this.#asked) return;
    this.#value = value;
    this.#changes.fire(value);
  }
}
