import type { RE2JS } from "re2js";
import type { Reviewers } from "../../../model/ownership";
import { ExpressionCompiler } from "./expression";
import { ExpressionIndex } from "./expressionIndex";
import { refusalOf } from "./limits";
import type { Line } from "./lines";
import { readableLines } from "./lines";
import type { ProblemList } from "./problemList";
import { reviewersOf } from "./reviewers";
import type { CodeownersRule, RuleMatch, Ruleset } from "./rule";

interface ExpressionRule {
  readonly rule: CodeownersRule;
  readonly compiled: RE2JS;
}

/** `@user` or `@org/team`; Gitea also takes them without the `@`, and knows nobody by e-mail address. */
const giteaOwner = /^@?([\w.-]+(?:\/[\w.-]+)?)$/;

/** Paths so unlike each other that an expression for all of them covers nearly everything. */
const probes = ["Zq7/xK.w2", ".k9/é/0", "x-1/_y/z/w"];

/**
 * Reads Gitea's and Forgejo's dialect (Gitea documentation, Code Owners): expressions in Go's syntax over the whole path, of which
 * every one that matches adds its owners. No rule can say "nobody", so no path is `unowned`.
 */
export function readGitea(file: string, text: string, problems: ProblemList): Ruleset {
  const compiler = new ExpressionCompiler();
  const rules = [...readableLines(text, problems)].flatMap((line) => readRule(line, compiler, problems) ?? []);
  return new UnionOfRules(file, rules);
}

class UnionOfRules implements Ruleset {
  readonly rules: readonly CodeownersRule[];
  readonly #file: string;
  readonly #index: ExpressionIndex;

  constructor(file: string, rules: readonly ExpressionRule[]) {
    this.#file = file;
    this.rules = rules.map(({ rule }) => rule);
    this.#index = new ExpressionIndex(rules.map(({ rule, compiled }) => ({ text: rule.pattern, compiled, negated: rule.negated })));
  }

  /** Every rule that speaks about the path is a section of its own, so that each owner keeps the line that names it. */
  reviewers(path: string): Reviewers {
    return reviewersOf(this.#file, this.#matching(path).map((rule) => ({ rule, optional: false, approvals: 1 })));
  }

  matches(path: string): readonly RuleMatch[] {
    return this.#matching(path).map((rule) => ({ rule, decides: true }));
  }

  #matching(path: string): readonly CodeownersRule[] {
    return this.#index.matches(path).flatMap((index) => this.rules[index] ?? []);
  }
}

function readRule(line: Line, compiler: ExpressionCompiler, problems: ProblemList): ExpressionRule | null {
  const [first, ...words] = splitTokens(line.text);
  if (first === undefined) return null;
  const owners = new Set<string>();
  for (const word of words) {
    const name = giteaOwner.exec(word.text)?.[1];
    if (name === undefined) problems.add(line.number, { key: "codeowners.ownerIgnored", args: { column: word.column } });
    else owners.add(`@${name}`);
  }
  if (owners.size === 0) {
    problems.add(line.number, { key: "codeowners.ruleWithoutOwner", args: {} });
    return null;
  }
  const negated = first.text.startsWith("!");
  const pattern = negated ? first.text.slice(1) : first.text;
  const compiled = refusalOf(pattern) ?? compiler.compile(pattern);
  if ("key" in compiled) {
    problems.add(line.number, compiled);
    return null;
  }
  const catchAll = probes.every((probe) => compiled.test(probe) !== negated);
  const rule = { pattern, owners: [...owners], line: line.number, section: "", negated, catchAll, picks: [] };
  return { rule, compiled };
}

interface Token {
  readonly text: string;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/**
 * The words of a line, set apart by spaces and tabs. A backslash is eaten and keeps the character behind it, in owners too, so
 * that `.*\\.go` in the file is the expression `.*\.go`; an unescaped `#` ends the line (Gitea, `modules/codeowner`).
 */
function splitTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let token = "";
  let start = 0;
  const close = (): void => {
    if (token !== "") tokens.push({ text: token, column: start + 1 });
    token = "";
  };
  const trimmed = text.trimEnd();
  for (let at = 0; at < trimmed.length; at += 1) {
    let character = trimmed[at] ?? "";
    if (token === "") start = at;
    if (character === "#") break;
    if (character === " " || character === "\t") {
      close();
      continue;
    }
    if (character === "\\") {
      at += 1;
      character = trimmed[at] ?? "";
    }
    token += character;
  }
  close();
  return tokens;
}
