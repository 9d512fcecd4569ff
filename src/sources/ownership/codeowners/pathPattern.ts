import type { Atom } from "./glob";
import { Glob } from "./glob";

/** What one part of a pattern, between two slashes, asks of a path. */
export type Segment =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "glob"; readonly glob: Glob }
  /** `*`: any one segment. */
  | { readonly kind: "one" }
  /** Any number of segments, none included; never the last one of a pattern. */
  | { readonly kind: "many" };

/** A CODEOWNERS pattern over whole paths from the root of the repository, in the form that every glob dialect is read into. */
export interface PathPattern {
  readonly segments: readonly Segment[];
  /** What is covered once the segments are used up: the path itself, everything below it, or both (`tree`). */
  readonly reach: "exact" | "below" | "tree";
}

/** The segment that `atoms` describe. Neighbouring texts must be one atom already. */
export function segmentOf(source: string, atoms: readonly Atom[]): Segment {
  const [first, second] = atoms;
  if (first === undefined) return { kind: "literal", text: "" };
  if (second === undefined && first.kind === "text") return { kind: "literal", text: first.text };
  if (second === undefined && first.kind === "many") return { kind: "one" };
  return { kind: "glob", glob: new Glob(source, atoms) };
}

/** Collects the atoms of one segment, so that neighbouring texts and neighbouring stars become one. */
export class AtomList {
  readonly atoms: Atom[] = [];

  text(text: string): void {
    const last = this.atoms.at(-1);
    if (last?.kind === "text") this.atoms[this.atoms.length - 1] = { kind: "text", text: last.text + text };
    else this.atoms.push({ kind: "text", text });
  }

  push(atom: Exclude<Atom, { kind: "text" }>): void {
    if (atom.kind === "many" && this.atoms.at(-1)?.kind === "many") return;
    this.atoms.push(atom);
  }
}

/** Whether the pattern covers nearly everything: no part of it asks for a name, and it is not bound to one depth. */
export function isCatchAll(pattern: PathPattern | null): boolean {
  if (pattern === null) return false;
  const { segments, reach } = pattern;
  const nameless = segments.every((segment) => segment.kind === "one" || segment.kind === "many");
  return nameless && (reach === "below" || segments.some((segment) => segment.kind === "many"));
}
