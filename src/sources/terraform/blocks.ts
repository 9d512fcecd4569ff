import type { Disposable } from "../../base/disposable";
import type { Read } from "../../base/read";
import { defaultMaxBytes } from "../../base/tree";
import type { Problem } from "../../model/message";
import type { AddressedUse, Outline, SoughtUse, Use } from "../../model/outline";
import type { TerraformBlock, TerraformFile } from "./file";
import type { FoundBlock } from "./foundBlock";
import type { HclText } from "./hclReading";
import { HclReading } from "./hclReading";
import { readTerraformJson } from "./json";
import { openHclParser } from "./parsing";
import { addressedUsesOf, soughtUsesOf, usesOf } from "./references";
import { workspacesOf } from "./workspace";

/** What an outline says of a Terraform or Terragrunt file. */
export interface TerraformOutline extends Pick<Outline, "blocks" | "uses" | "addressedUses" | "soughtUses" | "workspace"> {
  /** The blocks that hold one of the words that were asked for, with their attributes and nested blocks. */
  readonly opened: readonly TerraformBlock[];
}

/** Reads Terraform and OpenTofu files, half-typed ones too. */
export interface TerraformReader extends Disposable {
  /**
   * The blocks at the top of a file, what they build on and the workspace: what an index needs, at little more than the cost
   * of parsing.
   * @param path POSIX, relative to the git root.
   * @param words names of attributes or keys: blocks in which one of them is written are read whole.
   */
  outline(path: string, text: string, words?: readonly string[]): Read<TerraformOutline, Problem>;
  /** For a file that somebody is typing in: says the same as `outline`, sooner. */
  open(path: string): OpenTerraform;
  /** The blocks with their attributes and nested blocks. */
  read(path: string, text: string): Read<TerraformFile, Problem>;
}

/** Holds memory of the parser for the text that it was last asked about; disposed of before its reader. */
export interface OpenTerraform extends Disposable {
  outline(text: string, words?: readonly string[]): Read<TerraformOutline, Problem>;
}

/** How long one file may take in ms. Ordinary files take a few; text made to hurt takes seconds. */
const budget = 1000;

/**
 * @param folder holds `web-tree-sitter.wasm` and `tree-sitter-terraform.wasm`.
 * @throws when they cannot be loaded.
 */
export async function openTerraformReader(folder: string): Promise<TerraformReader> {
  const parser = await openHclParser(folder);
  const afresh = { whole: parser.parse, broken: parser.parse, others: parser.parse };
  return {
    outline: (path, text, words) => outlineOf({ path, ...afresh }, text, words),
    open(path) {
      const whole = parser.open();
      const broken = parser.open();
      const source = { path, whole: whole.parse, broken: broken.parse, others: parser.parse };
      return {
        outline: (text, words) => outlineOf(source, text, words),
        dispose() {
          whole.dispose();
          broken.dispose();
        },
      };
    },
    read(path, text) {
      const { value, problems } = readWith({ path, ...afresh }, text, ({ block, labels, inside }): TerraformBlock | null => (block === null ? null : { ...block, labels, ...inside.body() }));
      return { value: { blocks: value }, problems };
    },
    dispose: () => parser.dispose(),
  };
}

type Source = Omit<HclText, "text" | "deadline">;

function outlineOf(source: Source, text: string, words: readonly string[] = []): Read<TerraformOutline, Problem> {
  const uses: Use[] = [];
  const addressedUses: AddressedUse[] = [];
  const soughtUses: SoughtUse[] = [];
  const opened: TerraformBlock[] = [];
  const workspaces = new Set<string>();
  const { value: blocks, problems } = readWith(source, text, (found) => {
    uses.push(...usesOf(source.path, found));
    addressedUses.push(...addressedUsesOf(found));
    soughtUses.push(...soughtUsesOf(source.path, found));
    if (found.type === "terraform") for (const name of workspacesOf(found.inside.body())) workspaces.add(name);
    if (found.block !== null && found.inside.mentions(words)) opened.push({ ...found.block, labels: found.labels, ...found.inside.body() });
    return found.block;
  });
  const [workspace = null, ...others] = workspaces;
  return { value: { blocks, uses, ...(addressedUses.length === 0 ? {} : { addressedUses }), ...(soughtUses.length === 0 ? {} : { soughtUses }), workspace: others.length > 0 ? null : workspace, opened }, problems };
}

function readWith<T>(source: Source, text: string, make: (found: FoundBlock) => T | null): Read<T[], Problem> {
  const { path } = source;
  if (text.length > defaultMaxBytes) {
    const message = { key: "file.tooLarge", args: { path, bytes: text.length, maxBytes: defaultMaxBytes } } as const;
    return { value: [], problems: [{ path, line: null, message }] };
  }
  if (!path.endsWith(".json")) return new HclReading({ ...source, text, deadline: performance.now() + budget }, make).read();
  const { value, problems } = readTerraformJson(path, text);
  const made = value.blocks.map(({ labels, attributes, blocks, ...block }) => {
    const inside = { body: () => ({ attributes, blocks }), mentions: (words: readonly string[]) => words.length > 0, attribute: (name: string) => attributes.find((attribute) => attribute.name === name), written: () => null };
    return make({ type: block.kind, labels, block, inside });
  });
  return { value: made.filter((one) => one !== null), problems };
}
