import { nameOf } from "../base/path";
import type { Finding } from "../model/finding";
import type { Message } from "../model/message";
import type { VersionFact, VersionStatement } from "../model/versionDrift";

/**
 * `drift/version`: a lock or version file chooses what the code beside it does not allow; a version is not the one that a more
 * binding file says; what runs may be another thing tomorrow. Each cites both sides: the one it stands on and the other.
 * @param ownersOf whose a path is, as handles.
 */
export function versionFindings(facts: readonly VersionFact[], ownersOf: (path: string) => readonly string[]): Finding[] {
  return facts.map((fact) => {
    const { path, line } = fact.statement;
    const other = fact.kind === "floats" ? fact.statement : fact.other;
    return {
      code: "drift/version",
      severity: levels[fact.kind],
      message: messageOf(fact),
      path,
      line,
      endLine: line,
      address: null,
      source: { kind: "code", path: other.path, line: other.line, tool: null, at: null },
      owners: ownersOf(path),
      remedies: [],
    };
  });
}

const levels = { violates: "warning", disagrees: "information", floats: "view" } as const;

function messageOf(fact: VersionFact): Message {
  if (fact.kind === "floats") return { key: "finding.versionFloats", args: { reference: wordsOf(fact.statement) } };
  const { statement, other } = fact;
  const args = { subject: statement.subject, version: wordsOf(statement), other: wordsOf(other), at: placeOf(other) };
  // A version that no limit of the code allows reads as a limit, whoever says it.
  return { key: other.says.kind === "constraint" ? "finding.versionNotAllowed" : "finding.versionDisagrees", args };
}

function wordsOf({ says }: VersionStatement): string {
  return says.kind === "pinned" ? says.version : says.kind === "constraint" ? says.constraint : says.reference;
}

function placeOf({ path, line }: VersionStatement): string {
  return `${nameOf(path)}:${line}`;
}
