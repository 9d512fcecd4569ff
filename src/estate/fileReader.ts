import type { Disposable } from "../base/disposable";
import type { Tree } from "../base/tree";
import { defaultMaxBytes } from "../base/tree";
import type { Annotation } from "../model/annotation";
import type { OwnerTag } from "../model/ownerTag";
import type { Block, InfraFile } from "../model/place";
import type { Section } from "../model/section";
import { known, unavailable } from "../model/section";
import { readOutline } from "../sources/outline";
import { readAnnotations } from "../sources/ownership/annotations/annotations";
import { readOwnerTags } from "../sources/ownership/annotations/tags";
import type { TerraformReader } from "../sources/terraform/blocks";
import { fileProblem } from "./fileProblem";

/** What one infra file says by itself. */
export interface FileFacts {
  readonly blocks: Section<readonly Block[]>;
  /** Its comments that name an owner or a runbook. */
  readonly annotations: readonly Annotation[];
}

/** Reads a file's blocks and what its comments and tags claim, when first asked for, and keeps it until told that the file changed. */
export class FileReader implements Disposable {
  readonly #tree: Tree;
  readonly #terraform: TerraformReader;
  readonly #ownerTags: () => readonly string[];
  readonly #kept = new Map<string, Promise<FileFacts>>();
  readonly #tags = new Map<string, Promise<readonly OwnerTag[]>>();

  /** @param ownerTags names of the tags that say who owns a resource, asked each time, because a setting may change. */
  constructor(tree: Tree, terraform: TerraformReader, ownerTags: () => readonly string[]) {
    this.#tree = tree;
    this.#terraform = terraform;
    this.#ownerTags = ownerTags;
  }

  factsOf(file: InfraFile): Promise<FileFacts> {
    const kept = this.#kept.get(file.path);
    if (kept !== undefined) return kept;
    const reading = this.#read(file);
    this.#kept.set(file.path, reading);
    return reading;
  }

  /**
   * The tags that name an owner in the Terraform files of a folder: a provider in one file tags the resources of all.
   * @param together the infra files of the folder.
   */
  async tagsOf(together: readonly string[]): Promise<readonly OwnerTag[]> {
    const found = await Promise.all(together.filter((path) => /\.(?:tf|tofu)$/.test(path)).map((path) => this.#tagsIn(path)));
    return found.flat();
  }

  /** Files whose text may have changed; all of them when the list is empty. */
  forget(paths: readonly string[]): void {
    for (const path of paths.length === 0 ? [...this.#kept.keys(), ...this.#tags.keys()] : paths) {
      this.#kept.delete(path);
      this.#tags.delete(path);
    }
  }

  dispose(): void {
    this.forget([]);
    this.#terraform.dispose();
  }

  async #read(file: InfraFile): Promise<FileFacts> {
    const read = await this.#tree.read(file.path);
    const refused = fileProblem(file.path, read, defaultMaxBytes);
    if (refused !== null) return { blocks: unavailable(refused.message), annotations: [] };
    if (read.kind !== "text") return { blocks: known([]), annotations: [] };
    const { value: { blocks } } = readOutline(file.path, file.system, read.text, this.#terraform);
    const annotations = readAnnotations(file.path, file.system, read.text, blocks);
    // What is wrong with the code itself is for its own tools to say; what could be read counts.
    return { blocks: known(blocks), annotations: annotations.value };
  }

  #tagsIn(path: string): Promise<readonly OwnerTag[]> {
    const kept = this.#tags.get(path);
    if (kept !== undefined) return kept;
    const reading = this.#readTags(path);
    this.#tags.set(path, reading);
    return reading;
  }

  async #readTags(path: string): Promise<readonly OwnerTag[]> {
    const read = await this.#tree.read(path);
    // Most Terraform has no such tag, and a look for the word is far cheaper than reading every value.
    const names = this.#ownerTags();
    if (read.kind !== "text" || !names.some((name) => read.text.includes(name))) return [];
    return readOwnerTags(path, read.text, this.#terraform.read(path, read.text).value, names);
  }
}
