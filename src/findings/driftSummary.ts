import type { Finding } from "../model/finding";
import { severities } from "../model/finding";
import { daysSince } from "../model/rootCheck";
import type { CheckedRoot } from "./driftFacts";
import { findingOfRoot } from "./driftFacts";

/** What one rule found in one root. */
export interface RootFindings {
  readonly root: CheckedRoot;
  readonly findings: readonly Finding[];
}

/** So many are told one by one, of each kind in a repository: a plan that creates three hundred resources is one thing to know. */
export const mostInProblems = 5;

/**
 * The same findings where there are few. Where there are many, each is only worth a look beside its code, and one for each root,
 * where its folder begins, says how many there are; of more roots than {@link mostInProblems} that is only worth a look as well.
 * @param all of one code.
 */
export function summarised(all: readonly RootFindings[]): Finding[] {
  const isShown = ({ severity }: Finding): boolean => severity !== "view";
  const roots = all.map(({ root, findings }) => ({ root, findings, shown: findings.filter(isShown) }));
  const findings = roots.flatMap((each) => each.findings);
  if (findings.filter(isShown).length <= mostInProblems) return findings;
  const summaries = roots.filter(({ shown }) => shown.length > 0).sort((a, b) => b.shown.length - a.shown.length).flatMap(({ root, shown }) => summary(root, shown));
  return [
    ...summaries.map((finding, index): Finding => (index < mostInProblems ? finding : { ...finding, severity: "view" })),
    ...findings.map((finding): Finding => ({ ...finding, severity: "view" })),
  ];
}

/** As severe as the most severe of them. */
function summary(root: CheckedRoot, findings: readonly Finding[]): Finding[] {
  const { check, now } = root;
  const [first] = [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  if (first === undefined) return [];
  const what = first.code === "drift/live" ? "live" : "pending";
  const day = daysSince(check, now) === null ? null : (check.report.at?.slice(0, 10) ?? null);
  return [findingOfRoot(root, {
    code: first.code,
    severity: first.severity,
    message: { key: "finding.manyDrifts", args: { what, places: findings.length, root: check.root || ".", tool: check.report.tool, day } },
  })];
}
