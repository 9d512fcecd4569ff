import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import type { YamlFile } from "./document";
import { textOf } from "../yaml/nodes";

/** How far aliases, merges and templates are followed: nobody writes longer chains, and circles end. */
const maxSteps = 10;

/** How many items of lists are looked at in one file, an aliased one each time. */
const maxItems = 50_000;

/** How many maps one key is looked for in. */
const maxMerged = 50;

/** The nodes of a pipeline file as its platform sees them: with aliases followed and `<<` merged in. */
export class PipelineYaml {
  readonly file: YamlFile;
  readonly #anchors = new Map<string, ParsedNode>();
  /** Lists of aliases of lists of aliases grow beyond reason. */
  #itemsLeft = maxItems;
  readonly #keys = new Map<ParsedNode, ReadonlyMap<string, ParsedNode | null>>();

  constructor(file: YamlFile) {
    this.file = file;
    const rest: (ParsedNode | null)[] = file.documents.map((document) => document.contents);
    for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
      if (node === null || isAlias(node)) continue;
      if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
      if (isMap(node)) for (const { value } of node.items) rest.push(value);
      if (isSeq(node)) for (const item of node.items) rest.push(item);
    }
  }

  /** The node itself, or what its alias stands for; null when that is nothing. */
  resolved(node: ParsedNode | null | undefined): ParsedNode | null {
    let found = node ?? null;
    for (let step = 0; isAlias(found); step += 1) found = step < maxSteps ? (this.#anchors.get(found.source) ?? null) : null;
    return found;
  }

  /** The value of a key, its own before a merged one; null when there is none. */
  at(node: ParsedNode | null | undefined, ...keys: readonly string[]): ParsedNode | null {
    return keys.reduce<ParsedNode | null>((inner, key) => this.resolved(this.#keyOf(inner, key)), this.resolved(node));
  }

  text(node: ParsedNode | null | undefined, ...keys: readonly string[]): string | null {
    return textOf(this.at(node, ...keys));
  }

  /** The items of a list, with lists in it (which aliases make) laid flat; empty for everything that is no list. */
  items(node: ParsedNode | null): ParsedNode[] {
    const found: ParsedNode[] = [];
    const collect = (inner: ParsedNode | null, depth: number): void => {
      const list = this.resolved(inner);
      if (isSeq(list) && list.tag !== "!reference" && depth <= maxSteps) {
        for (const item of list.items) if ((this.#itemsLeft -= 1) > 0) collect(item, depth + 1);
      } else if (list !== null && depth > 0) {
        found.push(list);
      }
    };
    collect(node, 0);
    return found;
  }

  /** The items of a list, or a single value as a list of one. */
  listed(node: ParsedNode | null): ParsedNode[] {
    const value = this.resolved(node);
    return value === null ? [] : isSeq(value) && value.tag !== "!reference" ? this.items(value) : [value];
  }

  /** The texts of a list, or a single one. */
  texts(node: ParsedNode | null): string[] {
    return this.listed(node).flatMap((item) => textOf(item) ?? []);
  }

  lineOf(node: ParsedNode): number {
    return this.file.lineAt(node.range[0]);
  }

  #keyOf(node: ParsedNode | null, key: string, seen = new Set<ParsedNode>()): ParsedNode | null {
    if (!isMap(node) || seen.has(node) || seen.size > maxMerged) return null;
    seen.add(node);
    const own = this.#keysOf(node);
    const value = own.get(key);
    if (value !== undefined) return value;
    const merged = this.resolved(own.get("<<"));
    for (const base of isSeq(merged) ? merged.items.slice(0, maxMerged) : [merged]) {
      const found = this.#keyOf(this.resolved(base), key, seen);
      if (found !== null) return found;
    }
    return null;
  }

  /** Kept, because one long map may be asked for many keys. */
  #keysOf(node: ParsedNode): ReadonlyMap<string, ParsedNode | null> {
    const known = this.#keys.get(node);
    if (known !== undefined) return known;
    const keys = new Map<string, ParsedNode | null>();
    if (isMap(node)) {
      for (const { key, value } of node.items) if (isScalar(key)) keys.set(textOf(key) ?? String(key.value), value);
    }
    this.#keys.set(node, keys);
    return keys;
  }
}
