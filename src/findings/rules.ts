import type { Configuration } from "../model/configuration";
import type { Finding } from "../model/finding";
import { severities } from "../model/finding";
import { brokenLink } from "./brokenLink";
import { conflictingOwners } from "./conflictingOwners";
import { inactiveOwner } from "./inactiveOwner";
import { missingRunbook } from "./missingRunbook";
import { noRollback } from "./noRollback";
import type { PlaceFacts, PlaceRule } from "./rule";
import type { RunbookFacts, RunbookRule } from "./runbookRule";
import { singlePerson } from "./singlePerson";
import { staleRunbook } from "./staleRunbook";
import { undeclaredOwner } from "./undeclaredOwner";

/** Every rule about places. A new rule is a file and a line here. */
const placeRules: readonly PlaceRule[] = [undeclaredOwner, singlePerson, inactiveOwner, conflictingOwners, missingRunbook];

/** Every rule about runbooks. */
const runbookRules: readonly RunbookRule[] = [brokenLink, noRollback, staleRunbook];

/** The findings in a runbook's file, by line, at the levels that the repository asks for. */
export function findingsInRunbook(facts: RunbookFacts, levels: Configuration["findings"]): Finding[] {
  const found = runbookRules.flatMap((rule) => rule.check(facts));
  return atLevels(found.sort((a, b) => a.line - b.line), levels);
}

/** The findings at a place, at the levels that the repository asks for. */
export function findingsAt(facts: PlaceFacts, levels: Configuration["findings"]): Finding[] {
  const wanted = placeRules.filter(({ code, offByDefault }) => offByDefault !== true || levels[code] !== undefined);
  const found = wanted.map((rule) => rule.check(facts)).filter((finding) => finding !== null);
  return atLevels(found, levels);
}

/** The most severe first; what is equally severe keeps its order. */
export function bestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** The same findings with the configured levels; those that are `off` left out. */
export function atLevels(findings: readonly Finding[], levels: Configuration["findings"]): Finding[] {
  return findings.flatMap((finding) => {
    const level = levels[finding.code];
    if (level === "off") return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}
