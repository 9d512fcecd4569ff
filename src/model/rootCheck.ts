import { folderOf } from "../base/path";
import type { DriftCheck } from "./answer";
import type { DriftReport } from "./drift";
import type { InfraFile } from "./place";
import type { UseGraph } from "./uses";

/** The last readable word of a report about a root. */
export interface RootCheck {
  /** The folder that was checked: POSIX, relative to the git root. */
  readonly root: string;
  /** The report's own file; null for a check that was made from here and is kept on this machine. */
  readonly path: string | null;
  readonly report: DriftReport;
  /** Whether the file has changed since and cannot be read now, so that this is what it said before. */
  readonly isKept: boolean;
}

/** Of each root the check that was made last; one that does not say when counts as older than all others. */
export function latestChecks(checks: readonly RootCheck[]): ReadonlyMap<string, RootCheck> {
  const latest = new Map<string, RootCheck>();
  for (const check of checks) {
    const before = latest.get(check.root);
    if (before === undefined || momentOf(check) > momentOf(before)) latest.set(check.root, check);
  }
  return latest;
}

/**
 * What an answer says of the last comparison with reality. A place that several roots use is as freshly checked as the one of
 * them that was checked longest ago, and not checked when one never was. A check that ended early has checked nothing for sure.
 * @returns null for "not checked".
 */
export function checkOf({ path, system }: InfraFile, checks: ReadonlyMap<string, RootCheck>, graph: UseGraph): DriftCheck | null {
  if (system !== "terraform" || checks.size === 0) return null;
  const folder = folderOf(path);
  const roots = checks.has(folder) ? [folder] : graph.rootsOf(folder);
  let oldest: DriftCheck | null = null;
  for (const root of roots) {
    const report = checks.get(root)?.report;
    if (report?.complete !== true || report.at === null) return null;
    if (oldest === null || Date.parse(report.at) < Date.parse(oldest.at)) oldest = { at: report.at, tool: report.tool };
  }
  return oldest;
}

/** Whole days since a check was made; null when it does not say when. @param now milliseconds since 1970. */
export function daysSince({ report: { at } }: RootCheck, now: number): number | null {
  return at === null ? null : Math.floor((now - Date.parse(at)) / 86_400_000);
}

function momentOf({ report: { at } }: RootCheck): number {
  return at === null ? -Infinity : Date.parse(at);
}
