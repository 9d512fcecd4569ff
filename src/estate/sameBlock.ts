import type { Tree } from "../base/tree";
import type { TerraformReader } from "../sources/terraform/blocks";
import type { CodeSince } from "./codeSince";

/**
 * Whether a block reads as it did at a moment, apart from its white space. What is typed and not committed counts as well.
 * @param address null where there is no block to compare.
 * @returns null where nobody can say.
 */
export async function sameBlock(
  { path, address }: { readonly path: string; readonly address: string | null },
  since: CodeSince | null,
  { tree, terraform }: { readonly tree: Tree; readonly terraform: TerraformReader },
): Promise<boolean | null> {
  if (since === null || address === null) return null;
  const [then, now] = [await since.textThen(path), await tree.read(path)];
  if (then === null || now.kind !== "text") return null;
  if (then === now.text) return true;
  const textOf = (text: string): string | null => {
    const block = terraform.outline(path, text).value.blocks.find((one) => one.address === address);
    return block === undefined ? null : text.split("\n").slice(block.startLine - 1, block.endLine).join("\n").replace(/\s+/g, " ");
  };
  const before = textOf(then);
  return before !== null && before === textOf(now.text);
}
