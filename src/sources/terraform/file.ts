import type { Block } from "../../model/place";

/** What a Terraform file declares, in its order. Names and literal values only: nothing is evaluated. */
export interface TerraformFile {
  readonly blocks: readonly TerraformBlock[];
}

/** A block at the top of a file. */
export interface TerraformBlock extends Block, TerraformBody {
  /** `["aws_instance", "web"]` for a resource, `[]` for `locals`. */
  readonly labels: readonly string[];
}

/** What stands between the braces. In Terraform's JSON syntax nested blocks cannot be told from attributes, and are attributes. */
export interface TerraformBody {
  readonly attributes: readonly TerraformAttribute[];
  readonly blocks: readonly NestedBlock[];
}

/** A block inside another: `backend "s3"` in `terraform`, `lifecycle` in a resource. */
export interface NestedBlock extends TerraformBody {
  readonly type: string;
  readonly labels: readonly string[];
  /** 1-based and inclusive. */
  readonly startLine: number;
  readonly endLine: number;
}

export interface TerraformAttribute {
  readonly name: string;
  /** 1-based line of its name. */
  readonly line: number;
  readonly value: TerraformValue;
}

/** A value as far as it is written out; `expression` is everything that Terraform would have to evaluate. */
export type TerraformValue =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "list"; readonly items: readonly TerraformValue[] }
  | { readonly kind: "object"; readonly entries: readonly { readonly key: string | null; readonly value: TerraformValue }[] }
  | { readonly kind: "expression" };

export const expression: TerraformValue = { kind: "expression" };

export function literal(value: string | number | boolean | null): TerraformValue {
  return { kind: "literal", value };
}
