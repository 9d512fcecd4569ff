import type { Tree } from "../base/tree";
import type { ComparedAs, ComparedFile } from "../model/environmentDrift";
import { comparedValues, kustomizationParts } from "../sources/environments";
import type { TerraformReader } from "../sources/terraform/blocks";

type KustomizationParts = ReturnType<typeof kustomizationParts>;

interface Known {
  readonly stamp: string | null;
  readonly file: ComparedFile;
  /** What a kustomization builds from; null for every other file. */
  readonly parts: KustomizationParts | null;
}

/** What files say that environments are compared by: read when it is asked for, and kept by the files' stamps, in memory alone. */
export class ComparedReading {
  readonly #tree: Tree;
  readonly #terraform: TerraformReader;
  #before = new Map<string, Known>();
  #known = new Map<string, Known>();

  constructor(tree: Tree, terraform: TerraformReader) {
    this.#tree = tree;
    this.#terraform = terraform;
  }

  /** Begins anew: what was not asked for since the last time is forgotten. */
  begin(): void {
    this.#before = this.#known;
    this.#known = new Map();
  }

  async file(as: ComparedAs, path: string): Promise<ComparedFile | null> {
    return (await this.#read(as, path))?.file ?? null;
  }

  /** null where there is no such kustomization. */
  async parts(path: string): Promise<KustomizationParts | null> {
    return (await this.#read("kustomization", path))?.parts ?? null;
  }

  /** null where it cannot be read. */
  async text(path: string): Promise<string | null> {
    const read = await this.#tree.read(path);
    return read.kind === "text" ? read.text : null;
  }

  async #read(as: ComparedAs, path: string): Promise<Known | null> {
    const name = `${as}:${path}`;
    const now = this.#known.get(name);
    if (now !== undefined) return now;
    const stamp = await this.#tree.stamp(path);
    const before = this.#before.get(name);
    if (before !== undefined && stamp !== null && before.stamp === stamp) {
      this.#known.set(name, before);
      return before;
    }
    const read = await this.#tree.read(path);
    if (read.kind !== "text") return null;
    const known = { stamp, file: comparedValues(as, path, read.text, this.#terraform), parts: as === "kustomization" ? kustomizationParts(path, read.text) : null };
    this.#known.set(name, known);
    return known;
  }
}
