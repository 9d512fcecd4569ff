import type { ParsedNode } from "yaml";
import { isMap, isScalar } from "yaml";
import type { Message, Problem } from "../../../model/message";
import type { YamlFile } from "../../yaml/document";
import { entriesOf } from "../../yaml/nodes";
import { aliasesIn } from "./aliases";

/** More statements than this in one file are made by aliases that multiply, or by nobody. */
const maxStatements = 100_000;

/** How many problems of one file are kept: nobody reads more. */
const maxProblems = 50;

/** One catalog file being read: what its aliases stand for, and what is wrong with it. */
export class CatalogFile {
  readonly path: string;
  readonly documents: readonly ParsedNode[];
  readonly #file: YamlFile;
  readonly #problems: Problem[];
  readonly #aliased: ReadonlyMap<ParsedNode, ParsedNode>;
  readonly #values = new Map<ParsedNode, ReadonlyMap<string, ParsedNode>>();
  #statements = 0;

  /** @param problems what was wrong with it as YAML. */
  constructor(file: YamlFile, problems: readonly Problem[]) {
    this.path = file.path;
    this.documents = file.documents.flatMap(({ contents }) => (contents === null || isNothing(contents) ? [] : [contents]));
    this.#file = file;
    this.#problems = [...problems];
    this.#aliased = aliasesIn(file);
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** 1-based. */
  lineOf(node: ParsedNode): number {
    return this.#file.lineAt(node.range[0]);
  }

  report(line: number, message: Message): void {
    if (this.#problems.length < maxProblems) this.#problems.push({ path: this.path, line, message });
  }

  /** What an alias stands for, or the node itself. */
  behind(node: ParsedNode): ParsedNode {
    return this.#aliased.get(node) ?? node;
  }

  /** The values of a mapping by key, with those that `<<` merges into it. Each mapping is gone through once only. */
  valuesOf(mapping: ParsedNode): ReadonlyMap<string, ParsedNode> {
    const known = this.#values.get(mapping);
    if (known !== undefined) return known;
    const values = new Map<string, ParsedNode>();
    const take = (map: ParsedNode, replace: boolean): void => {
      for (const { key, value } of entriesOf(map)) {
        if (value !== null && !isNothing(value) && (replace || !values.has(key)) && this.mayTake(map)) values.set(key, value);
      }
    };
    take(mapping, true);
    const defaults = values.get("<<");
    // One step only: defaults of defaults are rare, and following them would let them multiply.
    if (defaults !== undefined && isMap(this.behind(defaults))) take(this.behind(defaults), false);
    values.delete("<<");
    this.#values.set(mapping, values);
    return values;
  }

  /** @returns whether the file may state another thing. When it may not, one problem says so and the rest of it is not read. */
  mayTake(node: ParsedNode): boolean {
    this.#statements += 1;
    if (this.#statements === maxStatements + 1) this.report(this.lineOf(node), { key: "catalog.tooMany", args: { max: maxStatements } });
    return this.#statements <= maxStatements;
  }
}

/** `owner:` with nothing behind it says nothing, and is no mistake. */
export function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && (node.value === null || node.value === "");
}
