import type { RE2JS } from "re2js";
import { expressionEnds } from "./expressionEnds";

export interface IndexedExpression {
  /** As written, without `!`. */
  readonly text: string;
  readonly compiled: RE2JS;
  /** It says something about the paths that it does not match. */
  readonly negated: boolean;
}

/**
 * Answers which of many expressions speak about a path. An expression that starts with the name of a folder is only tried below
 * that folder, and one that ends in a character only on paths that end in it; the rest, and negated ones, are always tried.
 */
export class ExpressionIndex {
  readonly #expressions: readonly IndexedExpression[];
  readonly #byFolder = new Map<string, number[]>();
  readonly #byLast = new Map<string, number[]>();
  readonly #always: number[] = [];

  constructor(expressions: readonly IndexedExpression[]) {
    this.#expressions = expressions;
    expressions.forEach((expression, index) => this.#groupFor(expression).push(index));
  }

  /** The indices of the expressions that speak about `path`, ascending. */
  matches(path: string): readonly number[] {
    const found: number[] = [];
    this.#collect(this.#always, path, found);
    this.#collect(this.#byLast.get(path.slice(-1)), path, found);
    if (this.#byFolder.size > 0) {
      for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) {
        this.#collect(this.#byFolder.get(path.slice(0, slash)), path, found);
      }
    }
    return found.sort((a, b) => a - b);
  }

  #collect(candidates: readonly number[] | undefined, path: string, found: number[]): void {
    for (const index of candidates ?? []) {
      const expression = this.#expressions[index];
      if (expression !== undefined && expression.compiled.test(path) !== expression.negated) found.push(index);
    }
  }

  #groupFor({ text, negated }: IndexedExpression): number[] {
    if (negated) return this.#always;
    const { start, end } = expressionEnds(text);
    const slash = start.lastIndexOf("/");
    if (slash > 0) return groupIn(this.#byFolder, start.slice(0, slash));
    if (end !== "") return groupIn(this.#byLast, end.slice(-1));
    return this.#always;
  }
}

function groupIn(groups: Map<string, number[]>, key: string): number[] {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: number[] = [];
  groups.set(key, group);
  return group;
}
