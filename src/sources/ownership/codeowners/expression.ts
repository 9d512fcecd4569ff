import { RE2JS, RE2JSException, RE2JSSyntaxException } from "re2js";
import type { Message } from "../../../model/message";

/** What one expression may cost, and all of a file together: at the dearest about 50 ms and 1.5 s to compile. */
const maxCost = 20_000;
const maxTotalCost = 500_000;

/**
 * Compiles expressions for Go's engine, which matches in time that follows the path alone, whatever the expression. Compiling is
 * what an attacker could make slow, so each expression has a cost, estimated from its text, and a file has a budget.
 */
export class ExpressionCompiler {
  #spent = 0;

  /** @returns the expression as Gitea compiles it (between `^` and `$`, not grouped), or why it is refused. */
  compile(expression: string): RE2JS | Message {
    const cost = costOf(expression);
    if (cost > maxCost) return { key: "codeowners.expressionTooCostly", args: {} };
    if (this.#spent + cost > maxTotalCost) return { key: "codeowners.expressionsTooCostly", args: {} };
    this.#spent += cost;
    try {
      return RE2JS.compile(`^${expression}$`);
    } catch (error) {
      if (error instanceof RE2JSSyntaxException) return { key: "codeowners.expression", args: { mistake: error.getDescription() } };
      if (error instanceof RE2JSException) return { key: "codeowners.expression", args: { mistake: "not supported" } };
      throw error;
    }
  }
}

/**
 * An estimate in units of a few microseconds, measured with re2js 2.10: Unicode classes cost much more than other text, ignoring
 * case beyond ASCII more again, and a counted repetition compiles what it repeats as often as it says (at most 1,000 times).
 */
function costOf(expression: string): number {
  let cost = 20 + 2 * expression.length + 100 * countOf(expression, /\\[pP]/g);
  if (/\(\?[a-zA-Z]*i/.test(expression)) cost += 1000 * countOf(expression, /[^\0-\x7f]|\\x|\[:/gu);
  let repeats = 1;
  for (const [, least, most] of expression.matchAll(/\{(\d{1,4})(?:,(\d{0,4}))?\}/g)) {
    repeats = Math.min(1000, repeats * Math.max(1, Number(least), Number(most ?? 0)));
  }
  return cost * repeats;
}

function countOf(text: string, what: RegExp): number {
  let count = 0;
  for (const match of text.matchAll(what)) count += match.length;
  return count;
}
