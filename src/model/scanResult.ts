/** A scanner's level, as SARIF names it. What has no level is no complaint, and is not kept. */
export const scanLevels = ["error", "warning", "note"] as const;
export type ScanLevel = (typeof scanLevels)[number];

/** One complaint of a scanner about a file of the repository. */
export interface ScanResult {
  /** As the tool names itself: `Trivy`. */
  readonly tool: string;
  /** As the tool names it: `AVD-AWS-0133`; empty where it names none. */
  readonly rule: string;
  readonly level: ScanLevel;
  /** One line of plain text; nothing in it is markup. */
  readonly message: string;
  /** POSIX, relative to the git root. */
  readonly path: string;
  /** 1-based and inclusive; null when the whole file is meant. */
  readonly line: number | null;
  readonly endLine: number | null;
  /** When the tool ran, ISO 8601; null when it does not say. */
  readonly at: string | null;
}
