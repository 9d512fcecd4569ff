import { linkedRunbook } from "./linkedRunbook";
import type { Runbook } from "./runbook";

/** A rule that raises an alert, as Prometheus has them. */
export interface AlertRule {
  /** `HighLatency`. */
  readonly name: string;
  /** POSIX path of the file, relative to the git root. */
  readonly path: string;
  /** 1-based and inclusive: the rule's first to its last line with text of its own. */
  readonly startLine: number;
  readonly endLine: number;
  /** The address that its annotations name for a runbook: http or https, and fit to be shown; null where there is none. */
  readonly runbook: { readonly url: string; readonly line: number } | null;
}

/** The runbooks that alert rules name, each for its alert. Its title is the alert's name: of a page elsewhere nothing else is known. */
export function alertRunbooks(rules: readonly AlertRule[]): Runbook[] {
  return rules.flatMap(({ name, path, runbook }) =>
    runbook === null ? [] : [linkedRunbook({ url: runbook.url, title: name, kind: "incident", declaredIn: path, line: runbook.line, appliesTo: { alerts: [name] } })],
  );
}

/** The alerts of a file whose rules lie, wholly or in part, between two lines (1-based, inclusive), each once. */
export function alertsBetween(rules: readonly AlertRule[], startLine: number, endLine: number): string[] {
  return [...new Set(rules.filter((rule) => rule.startLine <= endLine && rule.endLine >= startLine).map(({ name }) => name))];
}
