import type { Disposable } from "../../base/disposable";
import type { Read } from "../../base/read";
import { defaultMaxBytes } from "../../base/tree";
import type { Problem } from "../../model/message";
import type { Block } from "../../model/place";
import type { TerraformBlock, TerraformFile } from "./file";
import type { MakeBlock } from "./hclReading";
import { HclReading } from "./hclReading";
import { readTerraformJson } from "./json";
import type { HclParser } from "./parsing";
import { openHclParser } from "./parsing";

/** Reads Terraform and OpenTofu files, half-typed ones too. */
export interface TerraformReader extends Disposable {
  /** The blocks at the top of a file, without what is in them: what an index needs, at little more than the cost of parsing. */
  blocks(path: string, text: string): Read<readonly Block[], Problem>;
  /** The blocks with their attributes and nested blocks. */
  read(path: string, text: string): Read<TerraformFile, Problem>;
}

/** How long one file may take in ms. Ordinary files take a few; text made to hurt takes seconds. */
const budget = 1000;

/**
 * @param folder holds `web-tree-sitter.wasm` and `tree-sitter-terraform.wasm`.
 * @throws when they cannot be loaded.
 */
export async function openTerraformReader(folder: string): Promise<TerraformReader> {
  const parser = await openHclParser(folder);
  return {
    blocks: (path, text) => readWith(parser, path, text, (block) => block),
    read(path, text) {
      const { value, problems } = readWith(parser, path, text, (block, labels, body): TerraformBlock => ({ ...block, labels, ...body() }));
      return { value: { blocks: value }, problems };
    },
    dispose: () => parser.dispose(),
  };
}

function readWith<T>(parser: HclParser, path: string, text: string, make: MakeBlock<T>): Read<T[], Problem> {
  if (text.length > defaultMaxBytes) {
    const message = { key: "file.tooLarge", args: { path, bytes: text.length, maxBytes: defaultMaxBytes } } as const;
    return { value: [], problems: [{ path, line: null, message }] };
  }
  if (!path.endsWith(".json")) return new HclReading({ parser, path, text, deadline: performance.now() + budget }, make).read();
  const { value, problems } = readTerraformJson(path, text);
  return { value: value.blocks.map(({ labels, attributes, blocks, ...block }) => make(block, labels, () => ({ attributes, blocks }))), problems };
}
