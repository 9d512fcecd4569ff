import type { OpenTarget } from "../../host/openTarget";

/** What a person can do about the place that a hover speaks of. */
export type HoverAction = "askOwner" | "claimForTeam" | "createRunbook" | "more";

/** Something that a link in a hover does: opens a place or page, or acts on the place that it was shown for. */
export type HoverTarget = OpenTarget | { readonly does: HoverAction; readonly at: { readonly root: string; readonly path: string; readonly line: number } };

/** Hovers are short-lived: links of older ones than these no longer need to work. */
const kept = 200;

/** What the links in hovers do, by an opaque number: a link carries no path, so a forged one can do nothing else. */
export class HoverTargets {
  readonly #targets = new Map<number, HoverTarget>();
  #next = 1;

  add(target: HoverTarget): number {
    const id = this.#next++;
    this.#targets.set(id, target);
    this.#targets.delete(id - kept);
    return id;
  }

  /** @param id as it arrived from the link; anything else than a known number is null. */
  get(id: unknown): HoverTarget | null {
    return typeof id === "number" ? (this.#targets.get(id) ?? null) : null;
  }
}
