import { readGitignoreLine } from "./gitignoreDialect";
import type { OwnerReader } from "./gitignoreDialect";
import { LastRuleWins } from "./lastRule";
import { readableLines } from "./lines";
import type { ProblemList } from "./problemList";
import type { Ruleset } from "./rule";

/** `@user`, `@org/team` or an e-mail address (GitHub documentation, About code owners). */
const githubOwner = /^(?:@[\w-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+)$/;

const readGithubOwner: OwnerReader = (word) => (githubOwner.test(word) ? { owner: word, pick: null } : null);

/** Reads GitHub's dialect. Whether an owner has write access cannot be known here: an owner is declared, not effective. */
export function readGithub(file: string, text: string, problems: ProblemList): Ruleset {
  const rules = [...readableLines(text, problems)].flatMap((line) => readGitignoreLine(line, readGithubOwner, problems) ?? []);
  return new LastRuleWins(file, rules);
}
