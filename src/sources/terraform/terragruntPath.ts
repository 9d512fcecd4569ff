import { folderOf, nameOf, resolveWithin } from "../../base/path";

/** A place as Terragrunt's functions name it. */
export type TerragruntPlace =
  | { readonly kind: "path"; readonly target: string }
  /** What stands in the nearest folder above that holds a file of that name: `rest` seen from that folder, the file itself for the empty text. */
  | { readonly kind: "sought"; readonly name: string; readonly rest: string };

const sought = String.raw`find_in_parent_folders\(\s*(?:"([\w.-]{1,100})")?\s*\)`;
const found = new RegExp(`^${sought}$`);
const besideFound = new RegExp(String.raw`^"\$\{\s*dirname\(\s*${sought}\s*\)\s*\}/([^"$]{1,300})"$`);
const fromRoot = /^"\$\{\s*get_repo_root\(\)\s*\}\/([^"$]{1,300})"$/;
const fromHere = /^"\$\{\s*get_terragrunt_dir\(\)\s*\}\/([^"$]{1,300})"$/;

/**
 * Reads an expression that leads to a place of the repository for certain (Terragrunt documentation, Functions). Functions that
 * mean whoever includes the file are read in units alone, which nobody includes.
 * @param path of the file.
 * @param written the expression as it stands there.
 * @returns null for every other expression.
 */
export function terragruntPlace(path: string, written: string): TerragruntPlace | null {
  const text = written.trim();
  const below = fromRoot.exec(text)?.[1];
  if (below !== undefined) return within("", below);
  if (nameOf(path) !== "terragrunt.hcl") return null;
  const beside = fromHere.exec(text)?.[1];
  if (beside !== undefined) return within(folderOf(path), beside);
  const [all, name = "terragrunt.hcl", rest = ""] = found.exec(text) ?? besideFound.exec(text) ?? [];
  return all === undefined || /\?/.test(rest) ? null : { kind: "sought", name, rest };
}

function within(folder: string, written: string): TerragruntPlace | null {
  const target = /\?/.test(written) ? undefined : resolveWithin(folder, written.replace(/^\/+/, ""));
  return target === undefined ? null : { kind: "path", target };
}
