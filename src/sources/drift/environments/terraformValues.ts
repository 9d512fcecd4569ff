import { folderOf, resolveWithin } from "../../../base/path";
import type { ComparedFile, ComparedValue, VariableNeed } from "../../../model/environmentDrift";

/** As much of what the reader of Terraform files gives as is needed here. */
interface Body {
  readonly attributes: readonly { readonly name: string; readonly line: number; readonly value: WrittenValue }[];
  readonly blocks: readonly (Body & { readonly type: string })[];
}

type WrittenValue = { readonly kind: "literal"; readonly value: string | number | boolean | null } | { readonly kind: "list" | "object" | "expression" };

export interface ComparedBlock extends Body {
  readonly kind: string;
  readonly address: string;
  readonly startLine: number;
}

/** Attributes that say which version of a program runs. Images and releases of the company's own are none: they change every day. */
const versions: ReadonlySet<string> = new Set([
  "engine_version", "engine_major_version", "kubernetes_version", "cluster_version", "min_master_version", "database_version",
  "postgresql_version", "mysql_version", "redis_version", "kafka_version", "elasticsearch_version", "opensearch_version", "runtime",
]);

/** Attributes of their own name that mean a version only in these resources; elsewhere `version` is anything. */
const versionOf: ReadonlySet<string> = new Set(["aws_eks_cluster", "azurerm_postgresql_flexible_server", "azurerm_postgresql_server", "azurerm_mysql_flexible_server"]);

/** What protects, and what it is when it does: encryption, protection from deletion, backups. */
const protections: ReadonlyMap<string, boolean> = new Map([
  ["deletion_protection", true], ["deletion_protection_enabled", true], ["enable_deletion_protection", true], ["prevent_destroy", true],
  ["storage_encrypted", true], ["encrypted", true], ["at_rest_encryption_enabled", true], ["transit_encryption_enabled", true], ["encryption_at_rest", true],
  ["sqs_managed_sse_enabled", true], ["enable_point_in_time_recovery", true], ["point_in_time_recovery_enabled", true],
  ["skip_final_snapshot", false], ["backup_retention_period", true], ["backup_retention_days", true], ["snapshot_retention_limit", true], ["disable_api_termination", true],
]);

/**
 * What a Terraform file says of its resources and module calls that environments are compared by: literal versions and protections,
 * and which arguments a call gives to a module that cannot do without them.
 * @param isWhole whether all of it could be read: otherwise nobody knows what it does not say.
 */
export function terraformValues(path: string, blocks: readonly ComparedBlock[], isWhole: boolean): ComparedFile {
  const compared = blocks.filter(({ kind }) => kind === "resource" || kind === "module");
  const calls = new Map(isWhole ? blocks.flatMap((block) => calledFolder(path, block)) : []);
  const variables = blocks.filter(({ kind }) => kind === "variable").map((block) => [block.address.replace(/^var\./, ""), needOf(block)] as const);
  return {
    path,
    as: "root",
    subjects: new Map(compared.map(({ address, startLine }) => [address, { line: startLine, address, counterpart: address, completeness: isWhole ? "whole" as const : "part" as const }])),
    values: compared.flatMap((block) => [...valuesOf(block, block), ...(calls.has(block.address) ? argumentsOf(block) : [])]),
    ...(calls.size === 0 ? {} : { calls }),
    ...(variables.length === 0 ? {} : { variables: new Map(variables) }),
    ...(isWhole ? {} : { isPartly: true as const }),
  };
}

/** Terraform documentation, Module sources: a local path begins with `./` or `../`. */
function calledFolder(path: string, block: ComparedBlock): [address: string, folder: string][] {
  const source = block.kind === "module" ? (literalText(block, "source")?.text ?? "") : "";
  const folder = /^\.\.?\//.test(source) ? resolveWithin(folderOf(path), source) : undefined;
  return folder === undefined ? [] : [[block.address, folder]];
}

/** Names alone. What counts by its value is compared by that. */
function argumentsOf({ address, attributes }: ComparedBlock): ComparedValue[] {
  return attributes.filter(({ name }) => !protections.has(name) && !versions.has(name) && name !== "version").map(({ name, line }) => ({ subject: address, key: name, kind: "key", value: "set", shown: name, line, onlyIfNeeded: true }));
}

/** Terraform documentation, Variable block: one without a default must be given a value. */
function needOf(variable: ComparedBlock): VariableNeed {
  if (variable.attributes.some(({ name }) => name === "default")) return "optional";
  return ["sensitive", "ephemeral"].some((name) => variable.attributes.some((attribute) => attribute.name === name)) ? "secret" : "needed";
}

function valuesOf(block: ComparedBlock, body: Body, within = ""): ComparedValue[] {
  const own = body.attributes.flatMap(({ name, line, value }): ComparedValue[] => {
    const literal = value.kind === "literal" ? value.value : undefined;
    if (literal === undefined || literal === null) return [];
    const at = { subject: block.address, key: within + name, line };
    const protects = protections.get(name);
    if (protects !== undefined) {
      const isOn = isTruthy(literal) === protects;
      return [{ ...at, kind: "protection", value: isOn ? "on" : "off", shown: String(literal) }];
    }
    const counted = isVersion(block, name) ? withoutPatch(String(literal), engineOf(block)) : null;
    return counted === null ? [] : [{ ...at, kind: "version", value: counted, shown: String(literal) }];
  });
  // Deeper than one level nothing of these stands.
  return within === "" ? [...own, ...body.blocks.flatMap((nested) => valuesOf(block, nested, `${nested.type}.`))] : own;
}

function isTruthy(value: unknown): boolean {
  return value === true || value === "true" || Number(value) > 0;
}

function isVersion({ kind, address }: ComparedBlock, name: string): boolean {
  if (versions.has(name)) return true;
  return name === "version" && (kind === "module" || versionOf.has(address.split(".")[0] ?? ""));
}

function engineOf(body: Body): string {
  return (literalText(body, "engine") ?? literalText(body, "database_version"))?.text.toLowerCase() ?? "";
}

/** What an attribute says, where that is written out; null otherwise. */
export function literalText({ attributes }: Body, name: string): { readonly text: string; readonly line: number } | null {
  const attribute = attributes.find((one) => one.name === name);
  return attribute?.value.kind === "literal" && attribute.value.value !== null ? { text: String(attribute.value.value), line: attribute.line } : null;
}

/**
 * A version without what fixes mistakes and changes nothing else: its third number and all after it, and in PostgreSQL from 10 on
 * the second (PostgreSQL documentation, Versioning Policy). null for what is no single version.
 */
function withoutPatch(text: string, engine: string): string | null {
  if (/[<>=~!*,\s]/.test(text)) return null;
  const named = /^([a-z_]*?[a-z_])[_-]?(\d.*)$/i.exec(text);
  const [, name = "", rest = text] = named ?? [];
  const numbers = /^v?(\d+(?:[._]\d+)*)/.exec(rest)?.[1]?.split(/[._]/);
  if (numbers === undefined) return null;
  const isPostgres = /postgres/.test(engine) && Number(numbers[0]) >= 10;
  return name.toLowerCase() + numbers.slice(0, isPostgres ? 1 : 2).join(".");
}
