import type { Message } from "./message";

/** `view` means the sidebar and the hover, not Problems. */
export const severities = ["error", "warning", "information", "view"] as const;
export type Severity = (typeof severities)[number];

/** Stable names: settings and other programs rely on them. Besides these there are those that end in a name of the repository's own. */
export const findingCodes = [
  "ownership/undeclared",
  "ownership/single-person",
  "ownership/inactive-owner",
  "ownership/conflict",
  "ownership/unknown-owner",
  "ownership/dead-rule",
  "drift/live",
  "drift/pending",
  "drift/unchecked",
  "drift/environment",
  "drift/version",
  "delivery/no-pipeline",
  "runbook/missing",
  "runbook/stale",
  "runbook/broken-link",
  "runbook/no-rollback",
  "ignore/expired",
  "ignore/unused",
] as const;
export type FindingCode = (typeof findingCodes)[number] | `due/${string}` | `scan/${string}/${string}`;

/** Whether this is a code that a level can be set for. */
export function isFindingCode(text: string): text is FindingCode {
  return findingCodes.some((code) => code === text) || /^(?:due\/[\w-]+|scan\/[^/]+\/.+)$/.test(text);
}

/** The level that a code is shown at, or whether it is not shown at all. */
export type FindingLevels = Readonly<Partial<Record<FindingCode, Severity | "off">>>;

/** Reads such levels, as somebody wrote them; what is no code or no level is left out. */
export function levelsOf(given: unknown): FindingLevels {
  if (typeof given !== "object" || given === null) return {};
  const levels = Object.entries(given).flatMap(([code, level]: [string, unknown]) => {
    const known = [...severities, "off" as const].find((one) => one === level);
    return isFindingCode(code) && known !== undefined ? [[code, known] as const] : [];
  });
  return Object.fromEntries(levels);
}

/**
 * The name of the document that explains a code, among those in the package: one for each code, and one for all that end in a
 * name of the repository's or a tool's own.
 */
export function explanationName(code: FindingCode): string {
  const [kind = ""] = code.split("/");
  return `${kind === "due" || kind === "scan" ? kind : code.replaceAll("/", "-")}.md`;
}

/** One warning at a place. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: Message;
  /** POSIX path relative to the git root. */
  readonly path: string;
  /** 1-based, inclusive. */
  readonly line: number;
  readonly endLine: number;
  readonly address: string | null;
  readonly source: FindingSource;
  /** Who owns the place, as handles; empty when nobody is known. */
  readonly owners: readonly string[];
  readonly remedies: readonly Remedy[];
}

/** What the finding rests on: a file and line, or a tool and a time (ISO 8601). */
export interface FindingSource {
  readonly kind: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly tool: string | null;
  readonly at: string | null;
}

/** What a person can do about it, as data: one code action provider serves every finding. */
export interface Remedy {
  readonly title: Message;
  /** One of host's commands, without the `infraSteward.` prefix. */
  readonly command: string;
  readonly args: readonly (string | number)[];
}
