import type { Glob } from "./glob";

interface Child<T> {
  readonly glob: Glob;
  readonly value: T;
}

const none: readonly never[] = [];

/**
 * Globs that are tried side by side, each with a value. A name is only compared with those that end, or else start, in the
 * same character as it does; the few globs with a wildcard at both ends are always tried.
 */
export class GlobChildren<T> {
  readonly #bySource = new Map<string, T>();
  readonly #byLast = new Map<number, Child<T>[]>();
  readonly #byFirst = new Map<number, Child<T>[]>();
  readonly #others: Child<T>[] = [];

  /** The value of this glob, made on first sight. */
  valueOf(glob: Glob, make: () => T): T {
    const known = this.#bySource.get(glob.source);
    if (known !== undefined) return known;
    const value = make();
    this.#bySource.set(glob.source, value);
    this.#groupFor(glob).push({ glob, value });
    return value;
  }

  /** The values of the globs that match `name`. */
  matching(name: string): readonly T[] {
    const last = this.#byLast.get(name.charCodeAt(name.length - 1)) ?? none;
    const first = this.#byFirst.get(name.charCodeAt(0)) ?? none;
    let found: T[] | undefined;
    for (const children of [last, first, this.#others]) {
      for (const child of children) {
        if (child.glob.matches(name)) (found ??= []).push(child.value);
      }
    }
    return found ?? none;
  }

  #groupFor(glob: Glob): Child<T>[] {
    if (glob.tail !== "") return groupIn(this.#byLast, glob.tail.charCodeAt(glob.tail.length - 1));
    if (glob.head !== "") return groupIn(this.#byFirst, glob.head.charCodeAt(0));
    return this.#others;
  }
}

function groupIn<T>(groups: Map<number, Child<T>[]>, key: number): Child<T>[] {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: Child<T>[] = [];
  groups.set(key, group);
  return group;
}
