import { readFileSync } from "node:fs";
import path from "node:path";
import { Language, Parser } from "web-tree-sitter";
import { openGit } from "../../../src/git/git";
import { classifyPath } from "../../../src/sources/infra/classify";
import { isCatalogPath } from "../../../src/sources/ownership/catalogs/catalogs";
import { isRunbookPath } from "../../../src/sources/runbooks/folders";

/** What nobody can do without who knows the blocks of every Terraform file, in milliseconds. */
export interface Floor {
  readonly start: number;
  readonly list: number;
  readonly read: number;
  readonly parse: number;
  readonly bytes: number;
}

/**
 * Lists the files with git, reads those that an index reads, one after the other in the plainest way, and parses the Terraform
 * among them without looking at a single node.
 * @param grammars folder of the grammars (`*.wasm`).
 */
export async function measureFloor(root: string, grammars: string): Promise<Floor> {
  const begun = performance.now();
  await Parser.init({ wasmBinary: readFileSync(path.join(grammars, "web-tree-sitter.wasm")) });
  const parser = new Parser().setLanguage(await Language.load(readFileSync(path.join(grammars, "tree-sitter-terraform.wasm"))));
  const started = performance.now();
  const { present } = await openGit(root, { isTrusted: () => true }).listFiles();
  const listed = performance.now();
  const texts = present.filter(isRead).map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));
  const read = performance.now();
  let bytes = 0;
  for (const { file, text } of texts) {
    if (!/\.(?:tf|tofu)$/.test(file)) continue;
    parser.parse(text)?.delete();
    bytes += text.length;
  }
  const parsed = performance.now();
  return { start: started - begun, list: listed - started, read: read - listed, parse: parsed - read, bytes };
}

/** Variable files hold secrets, and lock files say nothing: their paths are all that is looked at. */
function isRead(file: string): boolean {
  if (/\.tfvars(?:\.json)?$|\.terraform\.lock\.hcl$/.test(file)) return false;
  return classifyPath(file) !== null || isRunbookPath(file, []) || isCatalogPath(file) || file.endsWith("CODEOWNERS");
}
