import type { PatternRule } from "./lastRule";

/** A rule in a section, with what the header above it says. */
export interface SectionEntry extends PatternRule {
  /** Two entries of a section with the same normalised pattern are one: the later takes the place of the earlier. */
  readonly normalised: string;
  readonly optional: boolean;
  readonly approvals: number;
}

/** All entries under headers of one name. */
export class Section {
  readonly #entries = new Map<string, SectionEntry>();

  constructor(readonly name: string) {}

  /** A repeated pattern keeps its first position and has the new owners, as in GitLab's insertion-ordered hash. */
  add(entry: SectionEntry): void {
    this.#entries.set(entry.normalised, entry);
  }

  entries(): readonly SectionEntry[] {
    return [...this.#entries.values()];
  }

  /** Optional only if all of its entries are. */
  optional(): boolean {
    return this.entries().every((entry) => entry.optional);
  }
}

/** The name that GitLab keeps rules before any header under; a section of exactly that name is the same one. */
const unnamedName = "codeowners";

/** The sections of a file in the order of their first headers. */
export class SectionTable {
  /** The rules before any header. */
  readonly unnamed = new Section("");
  readonly #sections = [this.unnamed];
  readonly #byLowerName = new Map([[unnamedName, this.unnamed]]);

  /** Names that differ in case alone are one section, except that GitLab compares the first header's exactly. */
  named(name: string): Section {
    const key = name.toLowerCase();
    const known = this.#sections.length === 1 && name !== unnamedName ? undefined : this.#byLowerName.get(key);
    if (known !== undefined) return known;
    const section = new Section(name);
    this.#sections.push(section);
    if (!this.#byLowerName.has(key)) this.#byLowerName.set(key, section);
    return section;
  }

  all(): readonly Section[] {
    return this.#sections;
  }
}
