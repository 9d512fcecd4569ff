import type { OpenTerraform, TerraformReader } from "../sources/terraform/blocks";

/** Reads Terraform as its reader does, and sooner those files that somebody is typing in. */
export class TypedTerraform implements TerraformReader {
  readonly #reader: TerraformReader;
  readonly #open = new Map<string, OpenTerraform>();

  /** @param reader is disposed of with this. */
  constructor(reader: TerraformReader) {
    this.#reader = reader;
  }

  outline(path: string, text: string, words?: readonly string[]): ReturnType<TerraformReader["outline"]> {
    return this.#open.get(path)?.outline(text, words) ?? this.#reader.outline(path, text, words);
  }

  read(path: string, text: string): ReturnType<TerraformReader["read"]> {
    return this.#reader.read(path, text);
  }

  /** The file's text will change often from now on. */
  open(path: string): OpenTerraform {
    const before = this.#open.get(path);
    if (before !== undefined) return before;
    const opened = this.#reader.open(path);
    this.#open.set(path, opened);
    return opened;
  }

  /** The file is what it is on disk again. */
  close(path: string): void {
    this.#open.get(path)?.dispose();
    this.#open.delete(path);
  }

  dispose(): void {
    for (const path of [...this.#open.keys()]) this.close(path);
    this.#reader.dispose();
  }
}
