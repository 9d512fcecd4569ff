import { nameOf } from "../base/path";
import type { EnvironmentDrift } from "../model/environmentDrift";
import type { Finding, Severity } from "../model/finding";

/**
 * `drift/environment` (the rule of DESIGN section 8), on the environment that changes reach last: a hint for a version, for a key
 * that it lacks and for a protection that it lacks; to be seen beside the code for the rest.
 * @param ownersOf whose a path is, as handles.
 */
export function environmentFindings(drifts: readonly EnvironmentDrift[], ownersOf: (path: string) => readonly string[]): Finding[] {
  return drifts.map((drift) => {
    const { key, kind, isNeeded, lower, higher, since, wereEqual } = drift;
    const args = {
      key: kind === "key" ? (higher.shown ?? lower.shown ?? key) : key,
      kind,
      isNeeded,
      here: higher.shown,
      there: lower.shown,
      environment: lower.environment,
      at: `${nameOf(lower.path)}:${lower.line}`,
      since: new Date(since).toISOString().slice(0, 10),
      wereEqual,
    };
    return {
      code: "drift/environment",
      severity: severityOf(drift),
      message: { key: "finding.environmentDrift", args },
      path: higher.path,
      line: higher.line,
      endLine: higher.line,
      address: higher.address === "" ? null : higher.address,
      source: { kind: "code", path: lower.path, line: lower.line, tool: null, at: null },
      owners: ownersOf(higher.path),
      remedies: [
        { title: { key: "remedy.openDrift", args: { environment: lower.environment } }, command: "openDrift", args: [lower.path, higher.path, higher.line] },
        { title: { key: "remedy.expectDrift", args: {} }, command: "expectDrift", args: [higher.path, higher.address, key] },
      ],
    };
  });
}

function severityOf({ kind, higher }: EnvironmentDrift): Severity {
  if (kind === "version") return "information";
  return (kind === "key" ? higher.value === null : higher.value === "off") ? "information" : "view";
}
