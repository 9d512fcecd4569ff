import type { BacklogSection } from "./backlogSection";
import type { Finding, FindingCode, Remedy } from "./finding";
import type { Problem } from "./message";

/** Where a repository keeps its backlog, POSIX and relative to the git root; the first that exists counts, and a new one gets the first name. */
export const backlogPaths = ["INFRA_BACKLOG.md", "docs/INFRA_BACKLOG.md"] as const;

/** Whether a file is a backlog, or would be if no other came first. */
export function isBacklogPath(path: string): boolean {
  return backlogPaths.some((one) => one === path);
}

/** A file, or a line of it: POSIX, relative to the git root. */
export interface FileReference {
  readonly path: string;
  /** 1-based; null for the file as a whole. */
  readonly line: number | null;
}

/** What a task is about and what it rests on. */
export interface BacklogEntry {
  /** In plain words on one line, without what the other fields say. */
  readonly text: string;
  readonly place: FileReference | null;
  /** Of the block that is meant, as in findings. */
  readonly address: string | null;
  /** As written: a handle, an e-mail address or a catalog's name. */
  readonly owner: string | null;
  readonly code: FindingCode | null;
  /** What the finding was read from. */
  readonly source: FileReference | null;
  /** A link into the web that shows it. */
  readonly url: string | null;
}

/** One task line of the file. */
export interface BacklogItem extends BacklogEntry {
  /** 1-based line of the box. */
  readonly line: number;
  readonly done: boolean;
  /** null for a task below no heading that names a section. */
  readonly section: BacklogSection | null;
}

/** A section's heading and where its list ends. Lines are 1-based. */
export interface BacklogHeading {
  readonly section: BacklogSection;
  readonly line: number;
  /** The last line with text of the last list item below it; null where there is none. */
  readonly lastLine: number | null;
}

export interface Backlog {
  readonly items: readonly BacklogItem[];
  readonly headings: readonly BacklogHeading[];
}

/** A task as the sidebar shows it. */
export interface BacklogTask extends BacklogItem {
  /** Whether the finding that it names was looked for just now and is not there any more. */
  readonly gone: boolean;
}

/** A repository's backlog as it stands in the editor. */
export interface BacklogState {
  readonly path: string;
  readonly tasks: readonly BacklogTask[];
  readonly problems: readonly Problem[];
}

/** Which section the findings of a kind fit; the longest beginning of a code counts. */
const fitting: readonly (readonly [string, BacklogSection])[] = [
  ["drift/version", "next"],
  ["drift/unchecked", "later"],
  ["drift/", "now"],
  ["delivery/", "next"],
  ["due/", "now"],
  ["scan/", "next"],
  ["ownership/single-person", "later"],
  ["ownership/", "next"],
  ["runbook/stale", "later"],
  ["runbook/", "now"],
];

/** The section for a finding: `now` for what may stop something from running, `next` for who may change what, `later` for the rest. */
export function sectionFor(code: FindingCode): BacklogSection {
  return fitting.find(([beginning]) => code.startsWith(beginning))?.[1] ?? "later";
}

/** A finding as a task. @param text its message in words. */
export function entryFor(finding: Finding, text: string): BacklogEntry {
  const { path, line } = finding.source;
  return {
    text,
    place: { path: finding.path, line: finding.line },
    address: finding.address,
    owner: finding.owners[0] ?? null,
    code: finding.code,
    source: path === null || (path === finding.path && (line === null || line === finding.line)) ? null : { path, line },
    url: null,
  };
}

/**
 * Whether two tasks are about the same finding. Lines move and words change with the days, but hardly both at once. Tasks
 * without a code were written by hand: they are the same when they say the same of the same place.
 */
export function isSameTask(a: BacklogEntry, b: BacklogEntry): boolean {
  if (a.code !== b.code || a.place?.path !== b.place?.path || a.address !== b.address) return false;
  return a.text === b.text || (a.code !== null && a.place?.line === b.place?.line);
}

/** Whether a finding is still one that a task names: the same code at the same block, wherever that stands now. */
export function isNamedBy({ code, place, address }: BacklogEntry, finding: Finding): boolean {
  return finding.code === code && finding.path === place?.path && (address === null || finding.address === address);
}

/** What can be done about every finding that Problems shows. */
export function backlogRemedies({ code, path, line, severity }: Finding): readonly Remedy[] {
  return severity === "view" ? [] : [{ title: { key: "remedy.addToBacklog", args: {} }, command: "addToBacklog", args: [path, line, code] }];
}
