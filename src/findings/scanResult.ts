import type { Finding, FindingCode, Severity } from "../model/finding";
import type { Block } from "../model/place";
import { innermostBlock } from "../model/place";
import type { ScanLevel, ScanResult } from "../model/scanResult";
import type { RankedScan } from "./scanSummary";
import { fewScans } from "./scanSummary";

/** What a rule about scans may look at. */
export interface ScanFacts {
  /** The results of all scans that the repository holds. */
  readonly results: readonly (ScanResult & { readonly report: string })[];
  /** The blocks of an infra file; null for files that are none, about which nothing is said here. */
  readonly blocksOf: (path: string) => readonly Block[] | null;
  /** Whose a path is, as handles. */
  readonly ownersOf: (path: string) => readonly string[];
  readonly isProduction: (path: string) => boolean;
  /** Whether the repository's settings give a code its level: then somebody wants all of them at it. */
  readonly hasLevel: (code: FindingCode) => boolean;
}

/** A scanner knows risks and not the place: it never shouts louder than what is a fact here. */
const severities: Readonly<Record<ScanLevel, Severity>> = { error: "warning", warning: "warning", note: "information" };

/** `scan/<tool>/<rule>`: what scanners say, with tool and rule, each complaint once however many reports hold it. */
export function scanFindings({ results, blocksOf, ownersOf, isProduction, hasLevel }: ScanFacts): Finding[] {
  const found = new Map<string, RankedScan>();
  for (const { tool, rule, level, message, path, line, endLine, at, report } of results) {
    const blocks = blocksOf(path);
    if (blocks === null) continue;
    const code = scanCode(tool, rule);
    const key = JSON.stringify([code, path, line, message]);
    const before = found.get(key);
    if (before !== undefined && (before.finding.source.at ?? "") >= (at ?? "")) continue;
    const finding: Finding = {
      code,
      severity: severities[level],
      message: { key: "finding.scanResult", args: { tool, rule, text: message } },
      path,
      line: line ?? 1,
      endLine: endLine ?? line ?? 1,
      address: line === null ? null : (innermostBlock(blocks, line)?.address ?? null),
      source: { kind: "scan", path: report, line: null, tool, at },
      owners: ownersOf(path),
      remedies: [],
    };
    found.set(key, { finding, level, isProduction: isProduction(path) });
  }
  const all = [...found.values()];
  return [...all.filter(({ finding }) => hasLevel(finding.code)).map(({ finding }) => finding), ...fewScans(all.filter(({ finding }) => !hasLevel(finding.code)))];
}

/** A tool's name may hold spaces and slashes, which a code uses for itself. */
function scanCode(tool: string, rule: string): FindingCode {
  return `scan/${plain(tool.toLowerCase()) || "scanner"}/${plain(rule) || "unnamed"}`;
}

function plain(name: string): string {
  return name.replace(/[\s/]+/g, "-");
}
