import { folderOf, nameOf } from "../../../base/path";
import type { VersionStatement } from "../../../model/versionDrift";

/** As much of what the reader of Terraform files gives as is needed here; values that must be evaluated are of other kinds. */
interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly (Body & { readonly type: string })[];
}

interface Attribute {
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  readonly value: Value;
}

type Value =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "object"; readonly entries: readonly { readonly key: string | null; readonly value: Value }[] }
  | { readonly kind: "list" | "expression" };

export interface VersionedFile {
  readonly blocks: readonly (Body & { readonly kind: string; readonly labels: readonly string[] })[];
}

/**
 * What a Terraform file says about versions: `required_version` and `required_providers` of its `terraform` blocks, or what a
 * lock file has chosen (Terraform documentation, Dependency Lock File).
 * @param program whose files they are: both read the same ones.
 */
export function terraformVersions(path: string, file: VersionedFile, program: "terraform" | "opentofu" = "terraform"): VersionStatement[] {
  if (nameOf(path) === ".terraform.lock.hcl") return file.blocks.flatMap((block) => locked(path, block));
  const limit = (subject: string, constraint: string, line: number): VersionStatement => ({ subject, says: { kind: "constraint", constraint }, from: "code", folder: folderOf(path), path, line });
  return file.blocks.filter(({ kind }) => kind === "terraform").flatMap((block) => [
    ...block.attributes.filter(({ name }) => name === "required_version").flatMap(({ value, line }) => {
      const constraint = textOf(value);
      return constraint === null ? [] : [limit(program, constraint, line)];
    }),
    ...requiredProviders(block).flatMap(({ name, line, value }) => {
      const constraint = textOf(value) ?? textOf(memberOf(value, "version"));
      const source = textOf(memberOf(value, "source")) ?? `hashicorp/${name}`;
      return constraint === null ? [] : [limit(providerSubject(source), constraint, line)];
    }),
  ]);
}

/** Nested blocks in HCL, an attribute in JSON, where the two look the same. */
function requiredProviders({ attributes, blocks }: Body): Attribute[] {
  const named = "required_providers";
  return [
    ...blocks.filter(({ type }) => type === named).flatMap((block) => block.attributes),
    ...attributes.filter(({ name }) => name === named).flatMap(({ line, value }) => {
      return value.kind === "object" ? value.entries.flatMap((entry) => (entry.key === null ? [] : [{ name: entry.key, line, value: entry.value }])) : [];
    }),
  ];
}

function locked(path: string, { kind, labels, attributes }: VersionedFile["blocks"][number]): VersionStatement[] {
  const version = attributes.find(({ name }) => name === "version");
  const text = version === undefined ? null : textOf(version.value);
  const [source] = labels;
  if (kind !== "provider" || source === undefined || version === undefined || text === null) return [];
  return [{ subject: providerSubject(source), says: { kind: "pinned", version: text }, from: "lock", folder: folderOf(path), path, line: version.line }];
}

/** Each program takes providers from its own registry unless a host is written, and the lock file always writes one. */
function providerSubject(source: string): string {
  return `provider ${source.toLowerCase().replace(/^registry\.(?:terraform\.io|opentofu\.org)\//, "")}`;
}

/** A literal text of a block, with its line. */
export function attributeText({ attributes }: VersionedFile["blocks"][number], name: string): { readonly text: string; readonly line: number } | null {
  const attribute = attributes.find((one) => one.name === name);
  const text = attribute === undefined ? null : textOf(attribute.value);
  return attribute === undefined || text === null ? null : { text, line: attribute.line };
}

function textOf(value: Value | null): string | null {
  return value?.kind === "literal" && typeof value.value === "string" ? value.value : null;
}

function memberOf(value: Value, key: string): Value | null {
  return value.kind === "object" ? (value.entries.find((entry) => entry.key === key)?.value ?? null) : null;
}
