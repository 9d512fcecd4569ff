import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Tree } from "web-tree-sitter";
import { Language, Parser } from "web-tree-sitter";
import type { Disposable } from "../../base/disposable";
import { editBetween } from "./textEdit";

/**
 * Parses `text`, lends the tree to `use` and frees it in the end: its memory is not the garbage collector's.
 * @param deadline on the clock of `performance.now()`; a parse that passes it lends null.
 */
export type ParseHcl = <T>(text: string, deadline: number, use: (tree: Tree | null) => T) => T;

/** The grammar, ready to parse. */
export interface HclParser extends Disposable {
  readonly parse: ParseHcl;
  /** For a text that is parsed again after every change. */
  open(): OpenHcl;
}

/** A text that somebody is typing in. The tree of one version makes the next one quick, so one is kept until disposal. */
export interface OpenHcl extends Disposable {
  readonly parse: ParseHcl;
}

/**
 * @param folder holds `web-tree-sitter.wasm` and `tree-sitter-terraform.wasm`, as the bundler leaves them.
 * @throws when they cannot be loaded: the installation is broken then, not the repository.
 */
export async function openHclParser(folder: string): Promise<HclParser> {
  try {
    await Parser.init({ wasmBinary: await readFile(path.join(folder, "web-tree-sitter.wasm")) });
    const language = await Language.load(await readFile(path.join(folder, "tree-sitter-terraform.wasm")));
    return hclParser(new Parser().setLanguage(language));
  } catch (error) {
    throw new Error("The Terraform grammar could not be loaded", { cause: error });
  }
}

function hclParser(parser: Parser): HclParser {
  return {
    parse(text, deadline, use) {
      const tree = treeOf(parser, text, deadline, null);
      try {
        return use(tree);
      } finally {
        tree?.delete();
      }
    },
    open: () => openHcl(parser),
    dispose: () => parser.delete(),
  };
}

function openHcl(parser: Parser): OpenHcl {
  let kept: { readonly text: string; readonly tree: Tree } | null = null;

  function next(text: string, deadline: number): Tree | null {
    if (kept === null) return treeOf(parser, text, deadline, null);
    if (kept.text === text) return kept.tree;
    const { text: before, tree: old } = kept;
    kept = null;
    old.edit(editBetween(before, text));
    const tree = treeOf(parser, text, deadline, old);
    old.delete();
    return tree;
  }

  return {
    parse(text, deadline, use) {
      const tree = next(text, deadline);
      kept = tree === null ? null : { text, tree };
      return use(tree);
    },
    dispose() {
      kept?.tree.delete();
      kept = null;
    },
  };
}

function treeOf(parser: Parser, text: string, deadline: number, old: Tree | null): Tree | null {
  const tree = parser.parse(text, old, { progressCallback: () => performance.now() > deadline });
  // After a parse that was stopped the parser would go on with the old text.
  if (tree === null) parser.reset();
  return tree;
}
