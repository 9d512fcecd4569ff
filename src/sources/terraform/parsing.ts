import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Tree } from "web-tree-sitter";
import { Language, Parser } from "web-tree-sitter";
import type { Disposable } from "../../base/disposable";

/** The grammar, ready to parse. */
export interface HclParser extends Disposable {
  /**
   * Parses `text`, lends the tree to `use` and frees it: its memory is not the garbage collector's.
   * @param deadline on the clock of `performance.now()`; a parse that passes it lends null.
   */
  parse<T>(text: string, deadline: number, use: (tree: Tree | null) => T): T;
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
      const tree = parser.parse(text, null, { progressCallback: () => performance.now() > deadline });
      // After a parse that was stopped the parser would go on with the old text.
      if (tree === null) parser.reset();
      try {
        return use(tree);
      } finally {
        tree?.delete();
      }
    },
    dispose: () => parser.delete(),
  };
}
