import { readGitignoreLine } from "./gitignoreDialect";
import type { OwnerReader } from "./gitignoreDialect";
import type { PatternRule } from "./lastRule";
import { LastRuleWins } from "./lastRule";
import type { Line } from "./lines";
import { readableLines } from "./lines";
import type { ProblemList } from "./problemList";
import type { Pick, Ruleset } from "./rule";

/** `@user`, `@workspace/group`, `@teams/name`, each group with a choice behind a colon, or an e-mail address. */
const bitbucketOwner = /^(?:(@[^\s@:/]+(?:\/[^\s@:/]+)?)(?::(all|random|least_busy)(?:\((\d+)\))?)?|[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+)$/;

const directiveStart = /^[ \t]*CODEOWNERS\.\S/;
const routingDirective = /^[ \t]*CODEOWNERS\.toplevel\.assignment_routing[ \t]+(all|random|least_busy)(?:[ \t]+(\d+))?[ \t]*(?:#.*)?$/;

/**
 * Reads Bitbucket's dialect (Atlassian documentation, Set up and use code owners). The last rule that covers a path decides: the
 * Data Center documentation says so, and Bitbucket's own example calls a first `*` rule the default for files that no later rule
 * covers. What a rule without owners means is not documented; it is read as GitHub's.
 */
export function readBitbucket(file: string, text: string, problems: ProblemList): Ruleset {
  const rules: PatternRule[] = [];
  let routing: Omit<Pick, "owner"> | null = null;
  for (const line of readableLines(text, problems)) {
    if (directiveStart.test(line.text)) {
      routing = readDirective(line, problems) ?? routing;
      continue;
    }
    const rule = readGitignoreLine(line, readBitbucketOwner, problems);
    if (rule !== null) rules.push(rule);
  }
  return new LastRuleWins(file, rules.map((rule) => withRouting(rule, routing)));
}

const readBitbucketOwner: OwnerReader = (word) => {
  const match = bitbucketOwner.exec(word);
  if (match === null) return null;
  const handle = match[1];
  if (handle === undefined) return { owner: word, pick: null };
  const choice = choiceOf(match[2]);
  return { owner: handle, pick: choice === null ? null : { owner: handle, choice, count: countOf(match[3]) } };
};

/** The file's default choice; a directive of another name is a problem and changes nothing. */
function readDirective(line: Line, problems: ProblemList): Omit<Pick, "owner"> | null {
  const match = routingDirective.exec(line.text);
  const choice = choiceOf(match?.[1]);
  if (choice === null) {
    problems.add(line.number, { key: "codeowners.directive", args: {} });
    return null;
  }
  return { choice, count: countOf(match?.[2]) };
}

/** Groups that say no choice of their own follow the file's. */
function withRouting({ rule, pattern }: PatternRule, routing: Omit<Pick, "owner"> | null): PatternRule {
  if (routing === null) return { rule, pattern };
  const open = rule.owners.filter((owner) => /^@.+\//.test(owner) && !rule.picks.some((pick) => pick.owner === owner));
  return { rule: { ...rule, picks: [...rule.picks, ...open.map((owner) => ({ owner, ...routing }))] }, pattern };
}

function choiceOf(text: string | undefined): Pick["choice"] | null {
  return text === "all" || text === "random" || text === "least_busy" ? text : null;
}

function countOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
