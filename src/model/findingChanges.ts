import { folderOf } from "../base/path";
import type { Finding, FindingCode } from "./finding";

/** What is found now and was not before, and the other way round. */
export interface FindingChanges {
  readonly added: readonly Finding[];
  /** Their paths and lines are those of before. */
  readonly removed: readonly Finding[];
}

/** The findings that files alone tell, so that those of two revisions can be compared. The others rest on history, plans and scans. */
const toldByFiles: ReadonlySet<FindingCode> = new Set([
  "ownership/undeclared", "ownership/conflict", "ownership/unknown-owner", "ownership/dead-rule", "drift/version", "delivery/no-pipeline",
  "runbook/missing", "runbook/stale", "runbook/broken-link", "runbook/no-rollback", "ignore/expired",
]);

/** Whether files and the calendar alone tell a finding. */
function isToldByFiles({ code }: Pick<Finding, "code">): boolean {
  return toldByFiles.has(code) || code.startsWith("due/");
}

/**
 * Compares what is found on two sides. A finding that only stands on another line, moved with its file, or is said at another file of
 * its folder is the same one.
 * @param renamed where files went, by where they were.
 */
export function findingChanges(before: readonly Finding[], after: readonly Finding[], renamed: ReadonlyMap<string, string>): FindingChanges {
  const now = (path: string): string => renamed.get(path) ?? path;
  const identities: readonly ((finding: Finding, path: string) => string | null)[] = [
    ({ code, address, message }, path) => JSON.stringify([code, path, address, withoutLines(message)]),
    ({ code, address }, path) => (address === null ? null : JSON.stringify([code, path, address])),
    ({ code, message }, path) => JSON.stringify([code, folderOf(path), withoutLines(message)]),
  ];
  let removed = before.filter(isToldByFiles);
  let added = after.filter(isToldByFiles);
  for (const identity of identities) {
    const left = new Map<string, Finding[]>();
    for (const finding of removed) {
      const key = identity(finding, now(finding.path));
      if (key !== null) left.set(key, [...(left.get(key) ?? []), finding]);
    }
    const same = new Set<Finding>();
    added = added.filter((finding) => {
      const twin = left.get(identity(finding, finding.path) ?? "")?.shift();
      if (twin !== undefined) same.add(twin);
      return twin === undefined;
    });
    removed = removed.filter((finding) => !same.has(finding));
  }
  return { added, removed };
}

/** A sentence may name a line, which moves with everything above it. */
function withoutLines(message: Finding["message"]): string {
  return JSON.stringify(message).replace(/:\d+(?=")/g, "");
}
