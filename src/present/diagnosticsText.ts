import type { Diagnostics, NamedInDiagnostics, RepositoryDiagnostics } from "../model/diagnostics";
import type { Problem } from "../model/message";
import { phrase } from "./phrase";
import { visible } from "./visibleText";

/**
 * What is pasted into a report of a fault, as Markdown. In English whatever the editor's language: it is read by those who mend
 * the product. Nothing from a repository stands in it, no path and no name, but what the person ticked.
 */
export function diagnosticsText(diagnostics: Diagnostics, named: NamedInDiagnostics): string {
  const { versions, timings, liveDisposables, loggedErrors, repositories, findings, settings } = diagnostics;
  return [
    "## Infra Steward diagnostics",
    "",
    ...versions.map(([name, version]) => `- ${name}: ${version}`),
    ...timings.map(([name, ms]) => `- ${name}: ${ms.toFixed(1)} ms`),
    `- Live disposables: ${liveDisposables}`,
    `- Errors in the log: ${loggedErrors}`,
    `- Changed settings: ${settings.length === 0 ? "none" : settings.join(", ")}`,
    `- Entries in Problems: ${counts(findings)}`,
    ...repositories.flatMap((repository, index) => ["", ...repositoryLines(repository, index + 1, named)]),
    "",
  ].join("\n");
}

function repositoryLines({ root, state, files, infraFiles, bySystem, runbooks, problems }: RepositoryDiagnostics, number: number, { paths }: NamedInDiagnostics): string[] {
  const byKey = new Map<string, number>();
  for (const { message } of problems) byKey.set(message.key, (byKey.get(message.key) ?? 0) + 1);
  return [
    paths ? `### ${code(root)}` : `### Repository ${number}`,
    "",
    `- State: ${state}`,
    `- Files: ${files}, infrastructure: ${infraFiles} (${counts(new Map(Object.entries(bySystem)))})`,
    `- Runbooks: ${runbooks}`,
    `- Problems: ${counts(byKey)}`,
    ...(paths ? problems.map(problemLine) : []),
  ];
}

function problemLine({ path, line, message }: Problem): string {
  return `  - ${code(line === null ? path : `${path}:${line}`)} ${code(phrase(message))}`;
}

function counts(all: ReadonlyMap<string, number>): string {
  if (all.size === 0) return "none";
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${name} ${count}`).join(", ");
}

/** As code, so that nothing in it is Markdown; a backtick would end it. */
function code(text: string): string {
  return `\`${visible(text).replaceAll("`", "'")}\``;
}
