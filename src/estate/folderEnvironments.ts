import type { Environment } from "../model/environment";
import { environmentWords } from "../sources/infra/environmentWords";
import type { Together } from "./together";

/**
 * Where the files of a folder run whose own paths do not tell: in the environment that the folder's files name for all of it,
 * or of all the roots that build on them. Two that disagree say nothing.
 */
export class FolderEnvironments {
  readonly #together: Together;
  readonly #byPath: (path: string) => Environment | null;
  readonly #known = new Map<string, Environment | null>();

  /** @param byPath where a path runs, as far as it tells by itself. */
  constructor(together: Together, byPath: (path: string) => Environment | null) {
    this.#together = together;
    this.#byPath = byPath;
  }

  environmentOf(folder: string): Environment | null {
    const before = this.#known.get(folder);
    if (before !== undefined) return before;
    const found = this.#byName(folder) ?? this.#byRoots(folder);
    this.#known.set(folder, found);
    return found;
  }

  #byName(folder: string): Environment | null {
    const [first, ...others] = this.#together.named.get(folder) ?? [];
    const word = first === undefined || others.some(({ name }) => name !== first.name) ? null : environmentWords(first.name);
    return word === null || first === undefined ? null : { name: word.name, production: word.production, reason: first.reason };
  }

  #byRoots(folder: string): Environment | null {
    // The roots that are known are not all that there are.
    if (this.#together.usedFromElsewhere.has(folder)) return null;
    const roots = this.#together.graph.rootsOf(folder).filter((root) => root !== folder);
    const environments = roots.map((root) => this.#byPath(`${root}/-`) ?? this.#byName(root));
    const [first] = environments;
    if (first === undefined || first === null || environments.some((other) => other?.name !== first.name)) return null;
    return { name: first.name, production: first.production, reason: { key: "environment.roots", args: { roots: roots.length, first: roots[0] ?? "" } } };
  }
}
