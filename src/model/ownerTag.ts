import { folderOf } from "../base/path";
import type { Source } from "./evidence";
import type { Claim } from "./ownership";
import type { Block } from "./place";

/** Tag names that say who owns a resource unless settings name others; where several stand together, the first comes first. */
export const defaultOwnerTags: readonly string[] = ["owner", "Owner", "team", "Team"];

/** A tag or label in Terraform that names an owner. */
export interface OwnerTag {
  /** The tag's own name: `owner`. */
  readonly name: string;
  readonly value: OwnerTagValue;
  readonly block: Block;
  /** The provider whose resources in this folder all get the tag (`aws` for `default_tags`); null when it is the block's own. */
  readonly provider: string | null;
  readonly source: Source;
}

/** A reference is never resolved: its value may come from outside the code. `to` is null where it is no plain name but computed. */
export type OwnerTagValue =
  | { readonly kind: "literal"; readonly owner: string }
  | { readonly kind: "reference"; readonly to: string | null };

/**
 * Whom the tags of a block name: its own before those that its provider adds to all resources of the folder. What is tagged is
 * a resource, so a file as a whole has none.
 * @param tags of all Terraform files in the folder.
 * @param path of the file that the block is in.
 */
export function tagClaims(tags: readonly OwnerTag[], path: string, block: Block | null): Claim[] {
  return tagsAt(tags, path, block).flatMap(({ value, source }) =>
    value.kind === "literal" ? [{ owner: value.owner, basis: "declared", answers: "ask", source, catchAll: false } as const] : [],
  );
}

/** The tags that name an owner only by reference, in the same order: to be shown as they are. */
export function tagReferences(tags: readonly OwnerTag[], path: string, block: Block | null): OwnerTag[] {
  return tagsAt(tags, path, block).filter(({ value }) => value.kind === "reference");
}

/** A resource's own tag replaces its provider's tag of the same name. */
function tagsAt(tags: readonly OwnerTag[], path: string, block: Block | null): OwnerTag[] {
  if (block === null) return [];
  const own = tags.filter((tag) => tag.source.path === path && tag.block.address === block.address && tag.block.startLine === block.startLine);
  const names = new Set(own.map(({ name }) => name));
  const defaults = tags.filter(
    ({ name, provider, source }) =>
      provider !== null && block.kind === "resource" && block.address.startsWith(`${provider}_`) && folderOf(source.path) === folderOf(path) && !names.has(name),
  );
  return [...own, ...defaults];
}
