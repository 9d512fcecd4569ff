import type { ParsedNode } from "yaml";
import { isMap, isScalar, isSeq } from "yaml";
import type { Message } from "../../../model/message";
import { textOf } from "../../yaml/nodes";
import type { CatalogFile } from "./catalogFile";
import { isNothing } from "./catalogFile";

/** Longer texts are no name, title or address. */
const maxTextLength = 1000;

/** Characters that are not seen, or that change the order in which others are. */
const invisible = /[\p{Cc}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu;

/**
 * A value in a catalog file. Values are asked for by their names, so what nobody asks for, secrets among it, is never copied;
 * what is not as it should be is a problem with its line, and the rest counts.
 */
export class CatalogValue {
  readonly #file: CatalogFile;
  readonly #node: ParsedNode;
  readonly #target: ParsedNode;
  /** The key under which it stands, or under which the list stands that holds it; `""` for a document. */
  readonly name: string;

  constructor(file: CatalogFile, node: ParsedNode, name = "") {
    this.#file = file;
    this.#node = node;
    this.#target = file.behind(node);
    this.name = name;
  }

  get path(): string {
    return this.#file.path;
  }

  /** 1-based. */
  get line(): number {
    return this.#file.lineOf(this.#node);
  }

  get isMapping(): boolean {
    return isMap(this.#target);
  }

  /** Whether it is one word without quotes, which YAML may take for a number or a boolean. */
  get isPlain(): boolean {
    return isScalar(this.#target) && this.#target.type === "PLAIN";
  }

  get isText(): boolean {
    return isScalar(this.#target) && typeof this.#target.value === "string" && this.#target.value.length <= maxTextLength;
  }

  report(message: Message): void {
    this.#file.report(this.line, message);
  }

  /** The value at the end of a row of keys; null when there is none. */
  at(...keys: readonly string[]): CatalogValue | null {
    const [key, ...more] = keys;
    if (key === undefined) return this;
    const next = isMap(this.#target) ? this.#file.valuesOf(this.#target).get(key) : undefined;
    return next === undefined ? null : new CatalogValue(this.#file, next, key).at(...more);
  }

  /** The values of a mapping, named by their keys; none for anything else. */
  entries(): CatalogValue[] {
    if (!isMap(this.#target)) return [];
    const found: CatalogValue[] = [];
    for (const [key, value] of this.#file.valuesOf(this.#target)) {
      if (!this.#file.mayTake(this.#node)) break;
      found.push(new CatalogValue(this.#file, value, key));
    }
    return found;
  }

  /** The items of the list at a row of keys; a lone value stands for a list of one. */
  list(...keys: readonly string[]): CatalogValue[] {
    const value = this.at(...keys);
    return value === null ? [] : value.#items();
  }

  #items(): CatalogValue[] {
    const found: CatalogValue[] = [];
    for (const item of isSeq(this.#target) ? this.#target.items : [this.#node]) {
      if (isNothing(item)) continue;
      if (!this.#file.mayTake(item)) break;
      found.push(new CatalogValue(this.#file, item, this.name));
    }
    return found;
  }

  /** The short text at a row of keys; null when there is none, or when it is something else, which is a problem. */
  text(...keys: readonly string[]): string | null {
    return this.at(...keys)?.ownText() ?? null;
  }

  /** As {@link text}. What a template engine has yet to write is a problem, too; what cannot be seen is shown as `\uFFFD`. */
  ownText(): string | null {
    const text = textOf(this.#target)?.trim().replaceAll(/[\r\n\t ]+/g, " ") ?? null;
    if (text === "") return null;
    if (text === null || text.length > maxTextLength) {
      this.report({ key: "catalog.notText", args: { name: this.name } });
      return null;
    }
    if (/\{\{|\{%/.test(text)) {
      this.report({ key: "yaml.template", args: {} });
      return null;
    }
    const visible = text.replaceAll(invisible, "\uFFFD");
    if (visible !== text) this.report({ key: "catalog.invisible", args: { name: this.name } });
    return visible;
  }
}
