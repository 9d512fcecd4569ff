/** Something that was registered and can be taken back. The shape is VS Code's own, so that either can stand for the other. */
export interface Disposable {
  dispose(): void;
}

let live = 0;

/** How many {@link DisposableList}s exist undisposed: a leak shows here as a number that does not come back down. */
export function liveDisposables(): number {
  return live;
}

/** The one owner of what it is given. What arrives after `dispose()` is disposed at once, so a late registration cannot leak. */
export class DisposableList implements Disposable {
  readonly #items: Disposable[] = [];
  #disposed = false;

  constructor() {
    live += 1;
  }

  add<T extends Disposable>(item: T): T {
    if (this.#disposed) item.dispose();
    else this.#items.push(item);
    return item;
  }

  /** Disposes in reverse order of registration. Safe to call twice. */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    live -= 1;
    for (const item of this.#items.splice(0).reverse()) item.dispose();
  }
}

/** A Disposable that runs `undo` once. */
export function onDispose(undo: () => void): Disposable {
  let done = false;
  return {
    dispose() {
      if (done) return;
      done = true;
      undo();
    },
  };
}
