import type { Disposable } from "../base/disposable";
import type { Tree } from "../base/tree";
import { defaultMaxBytes } from "../base/tree";
import type { Problem } from "../model/message";
import type { Block, InfraFile } from "../model/place";
import type { Section } from "../model/section";
import { known, unavailable } from "../model/section";
import { readBlocks } from "../sources/blocks";
import type { TerraformReader } from "../sources/terraform/blocks";
import { fileProblem } from "./fileProblem";

interface FileBlocks {
  readonly blocks: Section<readonly Block[]>;
  readonly problems: readonly Problem[];
}

/** Reads the blocks of a file when they are first asked for, and keeps them until told that the file changed. */
export class BlockReader implements Disposable {
  readonly #tree: Tree;
  readonly #terraform: TerraformReader;
  readonly #kept = new Map<string, Promise<FileBlocks>>();
  readonly #problems = new Map<string, readonly Problem[]>();

  constructor(tree: Tree, terraform: TerraformReader) {
    this.#tree = tree;
    this.#terraform = terraform;
  }

  async blocksOf(file: InfraFile): Promise<Section<readonly Block[]>> {
    const kept = this.#kept.get(file.path);
    if (kept !== undefined) return (await kept).blocks;
    const reading = this.#read(file);
    this.#kept.set(file.path, reading);
    const { blocks, problems } = await reading;
    if (problems.length > 0) this.#problems.set(file.path, problems);
    return blocks;
  }

  /** Everything that could not be understood in the files read so far. */
  problems(): Problem[] {
    return [...this.#problems.values()].flat();
  }

  /** Files whose text may have changed; all of them when the list is empty. */
  forget(paths: readonly string[]): void {
    for (const path of paths.length === 0 ? [...this.#kept.keys()] : paths) {
      this.#kept.delete(path);
      this.#problems.delete(path);
    }
  }

  dispose(): void {
    this.forget([]);
    this.#terraform.dispose();
  }

  async #read(file: InfraFile): Promise<FileBlocks> {
    const read = await this.#tree.read(file.path);
    const refused = fileProblem(file.path, read, defaultMaxBytes);
    if (refused !== null) return { blocks: unavailable(refused.message), problems: [refused] };
    if (read.kind !== "text") return { blocks: known([]), problems: [] };
    const { value, problems } = readBlocks(file.path, file.system, read.text, this.#terraform);
    return { blocks: known(value), problems };
  }
}
