import type { Finding } from "../model/finding";
import type { Problem } from "../model/message";

/** `ownership/dead-rule`: a line of the ownership file that its platform skips. A fact with a line, so a warning. */
export function brokenRule(problem: Problem, owners: readonly string[]): Finding {
  const line = problem.line ?? 1;
  return {
    code: "ownership/dead-rule",
    severity: "warning",
    message: problem.message,
    path: problem.path,
    line,
    endLine: line,
    address: null,
    source: { kind: "codeowners", path: problem.path, line: problem.line, tool: null, at: null },
    owners,
    remedies: [],
  };
}
