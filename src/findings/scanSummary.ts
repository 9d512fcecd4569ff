import type { Finding } from "../model/finding";
import { severities } from "../model/finding";
import type { ScanLevel } from "../model/scanResult";

/** A scanner's complaint with what tells how much it matters. */
export interface RankedScan {
  readonly finding: Finding;
  readonly level: ScanLevel;
  readonly isProduction: boolean;
}

/** So many are told in Problems, of all scanners together: a report with thousands is a list to work through, and no news. */
const mostInProblems = 7;

const levels: readonly ScanLevel[] = ["error", "warning", "note"];

/**
 * The same findings where there are few. Where there are many, the most severe stay, those of production first, the others are
 * only worth a look beside their code, and one line in the file with the most of these says how many there are.
 * @param ranked those for which nobody has set a level.
 */
export function fewScans(ranked: readonly RankedScan[]): Finding[] {
  const isShown = ({ finding }: RankedScan): boolean => finding.severity !== "view";
  const shown = ranked.filter(isShown);
  if (shown.length <= mostInProblems) return ranked.map(({ finding }) => finding);
  const kept = new Set([...shown].sort(moreSevereFirst).slice(0, mostInProblems));
  const others = shown.filter((one) => !kept.has(one)).map(({ finding }) => finding);
  return [...ranked.map((one): Finding => (kept.has(one) ? one.finding : { ...one.finding, severity: "view" })), ...summary(others)];
}

function moreSevereFirst(a: RankedScan, b: RankedScan): number {
  return levels.indexOf(a.level) - levels.indexOf(b.level) || Number(b.isProduction) - Number(a.isProduction) || compare(a.finding.path, b.finding.path) || a.finding.line - b.finding.line || compare(a.finding.code, b.finding.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** As severe as the most severe of them, and with the evidence of one that lies in its file. */
function summary(others: readonly Finding[]): Finding[] {
  const byPath = new Map<string, number>();
  for (const { path } of others) byPath.set(path, (byPath.get(path) ?? 0) + 1);
  const [[most, here] = ["", 0]] = [...byPath].sort(([a, one], [b, other]) => other - one || compare(a, b));
  const first = others.find(({ path }) => path === most);
  if (first === undefined) return [];
  const severity = severities.find((one) => others.some((other) => other.severity === one)) ?? first.severity;
  return [{
    ...first,
    code: "scan/all/more",
    severity,
    message: { key: "finding.manyScans", args: { more: others.length, files: byPath.size, here } },
    line: 1,
    endLine: 1,
    address: null,
  }];
}
