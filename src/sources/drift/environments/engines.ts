import type { ParsedNode } from "yaml";
import type { ComparedFile, ComparedSubject, ComparedValue } from "../../../model/environmentDrift";
import { openYaml } from "../../yaml/document";
import { entriesOf, itemsOf, textOf, valueAt } from "../../yaml/nodes";
import { comparedObject } from "./manifestValues";
import type { ComparedBlock } from "./terraformValues";
import { literalText } from "./terraformValues";

/** Databases and the like, by the last part of their images' names and by what providers of infrastructure call them (their documentation). */
const engines: ReadonlyMap<string, string> = new Map([
  ["postgres", "postgres"], ["postgresql", "postgres"], ["postgis", "postgres"], ["aurora-postgresql", "postgres"],
  ["mysql", "mysql"], ["aurora-mysql", "mysql"], ["mariadb", "mariadb"],
  ["redis", "redis"], ["valkey", "valkey"], ["rabbitmq", "rabbitmq"], ["opensearch", "opensearch"], ["elasticsearch", "elasticsearch"],
]);

/** Engines whose second number is a release of its own, with which data may not fit any more (MySQL and MariaDB documentation, releases). */
const byTwoNumbers: ReadonlySet<string> = new Set(["mysql", "mariadb"]);

/** Resources that are an engine of one kind, and the attribute that says which version; every other one names its engine beside `engine_version`. */
const dedicated: ReadonlyMap<string, { readonly engine: string; readonly version: string }> = new Map([
  ["aws_elasticache_replication_group", { engine: "redis", version: "engine_version" }],
  ["azurerm_postgresql_flexible_server", { engine: "postgres", version: "version" }],
  ["azurerm_mysql_flexible_server", { engine: "mysql", version: "version" }],
  ["google_redis_instance", { engine: "redis", version: "redis_version" }],
]);

interface Engine {
  readonly engine: string;
  /** As it is written. */
  readonly shown: string;
  readonly line: number;
  readonly address: string;
}

/** The engines that a Terraform file runs, where name and version are both written out. */
export function terraformEngines(path: string, blocks: readonly ComparedBlock[]): ComparedFile {
  return engineFile(path, blocks.filter(({ kind }) => kind === "resource" || kind === "module").flatMap((block): Engine[] => {
    const known = block.kind === "resource" ? dedicated.get(block.address.split(".")[0] ?? "") : undefined;
    const named = literalText(block, "engine") ?? literalText(block, "engine_type");
    const combined = literalText(block, "database_version") ?? (named === null && known === undefined ? literalText(block, "engine_version") : null);
    const split = /^([a-z]+)_(\d[\d_.]*)/i.exec(combined?.text ?? "");
    const [engine, version] = split === null ? [named?.text ?? known?.engine, literalText(block, known?.version ?? "engine_version")] : [split[1], combined];
    const name = engines.get(engine?.toLowerCase() ?? "");
    return name === undefined || version === null ? [] : [{ engine: name, shown: version.text, line: version.line, address: block.address }];
  }));
}

/** The engines that a Compose file or a manifest runs, by the tags of their images. */
export function imageEngines(path: string, text: string): ComparedFile {
  const { value: file } = openYaml(path, text);
  const found = file.documents.flatMap(({ contents }): Engine[] => {
    const services = entriesOf(valueAt(contents, "services")).map(({ key, value }) => ({ node: valueAt(value, "image"), address: `services.${key}` }));
    const objects = contents === null ? [] : comparedObject(file, contents, false);
    const containers = objects.flatMap(({ node, address }) => containersOf(node).map((container) => ({ node: valueAt(container, "image"), address })));
    return [...services, ...containers].flatMap(({ node, address }) => {
      const [, name, tag] = /^(?:.*\/)?([^/:@]+):v?(\d[^@]*)/.exec(textOf(node) ?? "") ?? [];
      const engine = engines.get(name ?? "");
      return engine === undefined || tag === undefined || node === null ? [] : [{ engine, shown: tag, line: file.lineAt(node.range[0]), address }];
    });
  });
  return engineFile(path, found);
}

function containersOf(node: ParsedNode): ParsedNode[] {
  return itemsOf(["spec", "template", "spec", "containers"].reduce<ParsedNode | null>((inner, key) => valueAt(inner, key), node));
}

function engineFile(path: string, found: readonly Engine[]): ComparedFile {
  const subjects = new Map<string, ComparedSubject>();
  const values = found.flatMap(({ engine, shown, line, address }): ComparedValue[] => {
    const value = majorOf(engine, shown);
    if (value === null) return [];
    const subject = `${address} ${engine}`;
    subjects.set(subject, { line, address, counterpart: engine, completeness: "whole" });
    return [{ subject, key: engine, kind: "version", value, shown, line }];
  });
  return { path, as: "engines", subjects, values };
}

/** null where that many numbers are not written: `mysql:8` is any of several. */
function majorOf(engine: string, version: string): string | null {
  const numbers = /\d+(?:[._]\d+)*/.exec(version)?.[0].split(/[._]/) ?? [];
  const written = byTwoNumbers.has(engine) || (engine === "postgres" && Number(numbers[0]) < 10) ? 2 : 1;
  return numbers.length < written || /[<>=~*^$]/.test(version) ? null : numbers.slice(0, written).join(".");
}
