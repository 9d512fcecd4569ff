import type { OpenTarget } from "../../host/openTarget";

/** Hovers are short-lived: links of older ones than these no longer need to work. */
const kept = 200;

/** What the links in hovers open, by an opaque number: a link carries no path, so a forged one can open nothing else. */
export class HoverTargets {
  readonly #targets = new Map<number, OpenTarget>();
  #next = 1;

  add(target: OpenTarget): number {
    const id = this.#next++;
    this.#targets.set(id, target);
    this.#targets.delete(id - kept);
    return id;
  }

  /** @param id as it arrived from the link; anything else than a known number is null. */
  get(id: unknown): OpenTarget | null {
    return typeof id === "number" ? (this.#targets.get(id) ?? null) : null;
  }
}
