import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import type { CurrentAnswer, CurrentPlaceAnswer } from "../estate/currentAnswer";
import type { Estate } from "../estate/estate";
import { valueOf } from "../model/section";
import type { OnCallLine } from "../present/onCallText";
import { onCallLines } from "../present/onCallText";

export interface OnCallParts {
  readonly estates: { readonly all: readonly Pick<Estate, "root" | "onCall">[]; readonly onDidChange: Event<unknown> };
  readonly current: Pick<CurrentAnswer, "value" | "onDidChange">;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether anybody looks: names are fetched for no one else. */
  readonly isWatched: () => boolean;
}

const hourMs = 3_600_000;

/** Who is on call for the place that is shown. Asked again when the place, the repository or the hour is another, because a calendar is read for it. */
export class PlaceOnCall implements Disposable {
  readonly #parts: OnCallParts;
  readonly #owned = new DisposableList();
  readonly #changes = new Emitter<undefined>();
  #key = "";
  #asked = 0;
  #lines: readonly OnCallLine[] = [];
  #looking: Promise<void> = Promise.resolve();

  constructor(parts: OnCallParts) {
    this.#parts = parts;
    this.#owned.add(this.#changes);
    this.#owned.add(parts.estates.onDidChange(() => (this.#key = "")));
    this.#owned.add(parts.current.onDidChange(() => {
      if (parts.isWatched()) void this.look();
    }));
  }

  /** Nothing where nothing says who is. */
  get lines(): readonly OnCallLine[] {
    return this.#lines;
  }

  get onDidChange(): Event<undefined> {
    return this.#changes.event;
  }

  /** Somebody looks. Resolves when the lines are for what is shown now. */
  look(): Promise<void> {
    const { current: { value }, now } = this.#parts;
    const owners = value === null ? [] : (valueOf(value.answer.ownership)?.owners ?? []);
    const isPlace = value !== null && (valueOf(value.answer.place) ?? null) !== null;
    const key = JSON.stringify([value?.root, value?.answer.path, isPlace, owners, Math.floor(now() / hourMs)]);
    if (key !== this.#key) {
      this.#key = key;
      this.#looking = this.#ask(isPlace ? value : null, owners);
    }
    return this.#looking;
  }

  dispose(): void {
    this.#owned.dispose();
  }

  async #ask(value: CurrentPlaceAnswer | null, owners: readonly string[]): Promise<void> {
    const question = ++this.#asked;
    const estate = this.#parts.estates.all.find(({ root }) => root === value?.root);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const lines = estate === undefined || value === null ? [] : onCallLines(await estate.onCall(value.answer.path, owners, { at: this.#parts.now(), timeZone }));
    if (question !== this.#asked) return;
    this.#lines = lines;
    this.#changes.fire(undefined);
  }
}
