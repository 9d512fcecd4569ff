import type { BlockKind } from "../../model/place";

/** The block types of Terraform's language that have an address here, with how many labels each takes. */
export const blockTypes = {
  resource: 2,
  data: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  check: 1,
  terraform: 0,
  locals: 0,
  moved: 0,
  import: 0,
  removed: 0,
} as const satisfies Partial<Record<BlockKind, number>>;
export type BlockType = keyof typeof blockTypes;

export function isBlockType(type: string): type is BlockType {
  return Object.hasOwn(blockTypes, type);
}

/**
 * A block's address, as Terraform writes it where it has one: `aws_instance.web`, `data.aws_ami.x`, `module.zone`, `var.size`.
 * @returns null when it has not the labels that its type needs.
 */
export function addressOf(type: BlockType, labels: readonly string[]): string | null {
  if (labels.length !== blockTypes[type]) return null;
  const prefix = type === "resource" ? [] : [type === "variable" ? "var" : type];
  return [...prefix, ...labels].join(".");
}
