/** One piece of a glob over a single path segment. */
export type Atom =
  | { readonly kind: "text"; readonly text: string }
  /** Exactly one character. */
  | { readonly kind: "one" }
  /** Any number of characters. */
  | { readonly kind: "many" }
  /** One character out of ranges of code points, both ends included; when negated, one outside of them. */
  | { readonly kind: "class"; readonly negated: boolean; readonly ranges: readonly (readonly [number, number])[] };

/**
 * A pattern over one path segment, matched in time proportional to the segment times the pattern: on a mismatch only the last
 * star is tried again, which is enough because an earlier star that matched at its first chance never needs a later one.
 */
export class Glob {
  /** Literal text that every match starts with. */
  readonly head: string;
  /** Literal text that every match ends with. */
  readonly tail: string;
  readonly #atoms: readonly Atom[];
  readonly #onlyHeadAndTail: boolean;

  /** @param source what was parsed into `atoms`; two globs with the same source are the same glob. */
  constructor(readonly source: string, atoms: readonly Atom[]) {
    const first = atoms[0];
    const last = atoms.at(-1);
    this.head = first?.kind === "text" ? first.text : "";
    this.tail = last?.kind === "text" ? last.text : "";
    this.#atoms = atoms;
    const inner = atoms.filter((atom) => atom.kind !== "text");
    const texts = atoms.length - inner.length;
    const ends = (this.head === "" ? 0 : 1) + (this.tail === "" ? 0 : 1);
    this.#onlyHeadAndTail = inner.length === 1 && inner[0]?.kind === "many" && texts === ends;
  }

  matches(name: string): boolean {
    if (name.length < this.head.length + this.tail.length && this.#onlyHeadAndTail) return false;
    if (!name.startsWith(this.head) || !name.endsWith(this.tail)) return false;
    return this.#onlyHeadAndTail || this.#matchesAtoms(name);
  }

  #matchesAtoms(name: string): boolean {
    let atom = 0;
    let at = 0;
    let afterStar = -1;
    let starEnd = 0;
    for (;;) {
      const current = this.#atoms[atom];
      if (current === undefined) {
        if (at === name.length) return true;
      } else if (current.kind === "many") {
        afterStar = atom + 1;
        starEnd = this.#nextStart(afterStar, name, at);
        if (starEnd < 0) return false;
        atom = afterStar;
        at = starEnd;
        continue;
      } else {
        const taken = lengthTaken(current, name, at);
        if (taken > 0) {
          atom += 1;
          at += taken;
          continue;
        }
      }
      if (afterStar < 0 || starEnd >= name.length) return false;
      starEnd = this.#nextStart(afterStar, name, starEnd + 1);
      if (starEnd < 0) return false;
      at = starEnd;
      atom = afterStar;
    }
  }

  /** The first place from `from` on where what follows a star may match, or -1. */
  #nextStart(afterStar: number, name: string, from: number): number {
    const next = this.#atoms[afterStar];
    return next?.kind === "text" ? name.indexOf(next.text, from) : from;
  }
}

/** How many UTF-16 units of `name` the atom takes at `at`; 0 when it does not match there. */
function lengthTaken(atom: Exclude<Atom, { kind: "many" }>, name: string, at: number): number {
  if (atom.kind === "text") return name.startsWith(atom.text, at) ? atom.text.length : 0;
  const code = name.codePointAt(at);
  if (code === undefined) return 0;
  const length = code > 0xffff ? 2 : 1;
  if (atom.kind === "one") return length;
  const inside = atom.ranges.some(([low, high]) => code >= low && code <= high);
  return inside === atom.negated ? 0 : length;
}
