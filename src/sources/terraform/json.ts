import { isMap, isScalar, isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { YamlFile } from "../yaml/document";
import { openYaml } from "../yaml/document";
import type { Entry } from "../yaml/nodes";
import { entriesOf, itemsOf, linesOfEntry, linesOfNode } from "../yaml/nodes";
import type { BlockType } from "./addresses";
import { addressOf, blockTypes, isBlockType } from "./addresses";
import type { TerraformAttribute, TerraformBlock, TerraformFile, TerraformValue } from "./file";
import { expression, literal } from "./file";

/** Reads Terraform's JSON syntax (`*.tf.json`, `*.tofu.json`): labels are nested keys, and several blocks are a list. */
export function readTerraformJson(path: string, text: string): Read<TerraformFile, Problem> {
  const { value: file, problems } = openYaml(path, text);
  const blocks = objectsIn(file.documents[0]?.contents ?? null).flatMap(entriesOf).flatMap((entry) => {
    const type = entry.key;
    return isBlockType(type) ? labelled(file, type, entry, blockTypes[type], []) : [];
  });
  return { value: { blocks }, problems };
}

/** Follows the keys down until all labels are known. Lists may stand at every level and mean "several". */
function labelled(file: YamlFile, type: BlockType, entry: Entry, missing: number, labels: readonly string[]): TerraformBlock[] {
  if (missing > 0) {
    return objectsIn(entry.value).flatMap(entriesOf).filter(isNoComment).flatMap((next) => labelled(file, type, next, missing - 1, [...labels, next.key]));
  }
  if (!isSeq(entry.value)) return block(file, type, labels, linesOfEntry(file, entry), entry.value);
  return itemsOf(entry.value).flatMap((item) => block(file, type, labels, linesOfNode(file, item), item));
}

function block(file: YamlFile, type: BlockType, labels: readonly string[], lines: { startLine: number; endLine: number }, node: ParsedNode | null): TerraformBlock[] {
  const address = addressOf(type, labels);
  if (address === null || !isMap(node)) return [];
  const attributes = entriesOf(node).filter(isNoComment).map((entry): TerraformAttribute => ({
    name: entry.key,
    line: file.lineAt(entry.keyNode.range[0]),
    value: valueOf(entry.value),
  }));
  return [{ kind: type, address, ...lines, labels, attributes, blocks: [] }];
}

function objectsIn(node: ParsedNode | null): (ParsedNode | null)[] {
  return isSeq(node) ? itemsOf(node) : [node];
}

/** Terraform documentation, JSON Configuration Syntax: a property named `//` is a comment. */
function isNoComment(entry: Entry): boolean {
  return entry.key !== "//";
}

function valueOf(node: ParsedNode | null): TerraformValue {
  if (isSeq(node)) return { kind: "list", items: itemsOf(node).map(valueOf) };
  if (isMap(node)) return { kind: "object", entries: entriesOf(node).filter(isNoComment).map(({ key, value }) => ({ key, value: valueOf(value) })) };
  if (!isScalar(node)) return node === null ? literal(null) : expression;
  const { value } = node;
  if (typeof value === "string") return /(?<!\$)\$\{|(?<!%)%\{/.test(value) ? expression : literal(value.replaceAll(/([$%])\1\{/g, "$1{"));
  return typeof value === "number" || typeof value === "boolean" || value === null ? literal(value) : expression;
}
