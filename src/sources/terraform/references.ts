import { folderOf, nameOf, resolveWithin } from "../../base/path";
import type { AddressedUse, SoughtUse, Use } from "../../model/outline";
import type { TerraformAttribute, TerraformValue } from "./file";
import type { FoundBlock } from "./foundBlock";
import { gitSource } from "./gitSource";
import { terragruntPlace } from "./terragruntPath";

interface Reference {
  /** The attribute that says what the block builds on. */
  readonly attribute: string;
  /** Whether its text is always a path. Elsewhere one that begins without a dot is the name of something remote. */
  readonly isPath: boolean;
}

/**
 * The blocks that may build on something of the same repository. Besides Terraform's own these are Terragrunt's (Terragrunt
 * documentation, HCL blocks) and `component`, which makes a stack (Terraform documentation, Component block).
 */
export const references: Readonly<Record<string, Reference>> = {
  module: { attribute: "source", isPath: false },
  component: { attribute: "source", isPath: false },
  terraform: { attribute: "source", isPath: false },
  unit: { attribute: "source", isPath: false },
  stack: { attribute: "source", isPath: false },
  include: { attribute: "path", isPath: true },
  dependency: { attribute: "config_path", isPath: true },
  dependencies: { attribute: "paths", isPath: true },
};

/**
 * What a block builds on, as far as it is written out and certainly lies in the repository. Addresses of other sources are
 * never kept whole: they may hold tokens.
 * @param path of the file, POSIX, relative to the git root.
 */
export function usesOf(path: string, { type, labels, inside }: FoundBlock): readonly Use[] {
  const reference = Object.hasOwn(references, type) ? references[type] : undefined;
  if (reference === undefined) return [];
  const said = inside.attribute(reference.attribute);
  if (said === undefined) return [];
  const place = said.value.kind === "expression" ? terragruntPlace(path, inside.written(reference.attribute) ?? "") : null;
  if (place?.kind === "path") return [{ address: [type, ...labels].join("."), line: said.line, target: place.target }];
  return textsOf(said).flatMap((text): Use[] => {
    const target = reference.isPath || isLocal(text) ? resolveWithin(folderOf(path), text) : inOwnRepository(path, text);
    return target === undefined ? [] : [{ address: [type, ...labels].join("."), line: said.line, target }];
  });
}

/** `git::../../..//modules/net`: the repository is the one that the file lies in where the path leads to its root, and no other place. */
function inOwnRepository(path: string, source: string): string | undefined {
  const git = gitSource(source);
  return git?.repository === null && resolveWithin(folderOf(path), git.path) === "" ? git.folder : undefined;
}

/** What a unit of Terragrunt looks for in the folders above it. */
export function soughtUsesOf(path: string, { type, labels, inside }: FoundBlock): readonly SoughtUse[] {
  const reference = nameOf(path) === "terragrunt.hcl" && Object.hasOwn(references, type) ? references[type] : undefined;
  const said = reference === undefined ? undefined : inside.attribute(reference.attribute);
  if (said?.value.kind !== "expression") return [];
  const place = terragruntPlace(path, inside.written(said.name) ?? "");
  return place?.kind === "sought" ? [{ address: [type, ...labels].join("."), line: said.line, name: place.name, rest: place.rest }] : [];
}

/** The folders of repositories that a block takes by an address. */
export function addressedUsesOf({ type, labels, inside }: FoundBlock): readonly AddressedUse[] {
  const reference = Object.hasOwn(references, type) ? references[type] : undefined;
  if (reference === undefined || reference.isPath) return [];
  const said = inside.attribute(reference.attribute);
  if (said === undefined) return [];
  return textsOf(said).flatMap((text): AddressedUse[] => {
    const git = gitSource(text);
    return git === null || git.repository === null ? [] : [{ address: [type, ...labels].join("."), line: said.line, target: git.folder, repository: git.repository }];
  });
}

/** Terraform documentation, Module Sources: a local path begins with `./` or `../`, on Windows also with a backslash. */
export function isLocal(source: string): boolean {
  return /^\.\.?[/\\]/.test(source);
}

function textsOf({ value }: TerraformAttribute): string[] {
  const values: readonly TerraformValue[] = value.kind === "list" ? value.items : [value];
  return values.flatMap((item) => (item.kind === "literal" && typeof item.value === "string" ? [item.value] : []));
}
