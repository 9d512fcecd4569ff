import type { AskedSection, BranchReview, OutrunRunbook, TouchedFile } from "../model/branchReview";
import type { Environment } from "../model/environment";
import type { Finding } from "../model/finding";
import type { Message } from "../model/message";
import { teamHandle } from "../model/recordable";
import { phrase } from "./phrase";

/** A line of a review and what stands below it: the tree, the Markdown and the terminal show the same. */
export interface ReviewRow {
  readonly kind: "files" | "asked" | "runbooks" | "findings" | "notCompared" | "file" | "block" | "owners" | "runbook" | "finding" | "note";
  readonly text: string;
  /** What is said behind it; empty where there is nothing to add. */
  readonly detail: string;
  /** POSIX path relative to the git root and 1-based line; null where there is nothing to open. */
  readonly opens: { readonly path: string; readonly line: number } | null;
  readonly below: readonly ReviewRow[];
}

/** What is compared with what, in a line. */
export function reviewTitle({ branch, base: { name, commit } }: BranchReview): string {
  return phrase({ key: "review.title", args: { branch, base: name, commit: commit.slice(0, 8) } });
}

/** The whole review. No person is named in it: owners who are not certainly teams are counted. */
export function reviewRows(review: BranchReview): readonly ReviewRow[] {
  const { files, moreFiles, runbooks, notCompared } = review;
  return [
    row("files", phrase({ key: "review.files", args: { files: files.length + moreFiles } }), { below: [...files.map(fileRow), ...counts(review)] }),
    row("asked", phrase({ key: "review.asked", args: { base: review.base.name } }), { below: askedRows(review) }),
    row("runbooks", phrase({ key: "review.runbooks", args: { runbooks: runbooks.length } }), { below: runbooks.map(runbookRow) }),
    row("findings", phrase({ key: "review.findings", args: {} }), { below: findingRows(review) }),
    row("notCompared", phrase({ key: "review.notCompared", args: {} }), { below: notCompared.map(note) }),
  ];
}

function counts({ files, moreFiles, otherFiles }: BranchReview): ReviewRow[] {
  if (files.length + moreFiles + otherFiles === 0) return [note({ key: "review.noFiles", args: {} })];
  return [
    ...(moreFiles === 0 ? [] : [note({ key: "review.moreFiles", args: { files: moreFiles } })]),
    ...(otherFiles === 0 ? [] : [note({ key: "review.otherFiles", args: { files: otherFiles } })]),
  ];
}

function fileRow({ path, change, from, environment, owners, blocks }: TouchedFile): ReviewRow {
  const whom = owners.length === 0 ? [] : [phrase({ key: "review.whomToAsk", args: teamsAndOthers(owners) })];
  return row("file", path, {
    detail: joined(phrase({ key: "review.fileChange", args: { change, from } }), ...nameOf(environment), ...whom),
    opens: change === "removed" ? null : { path, line: 1 },
    below: blocks.map(({ address, change: became, from: file, line, environment: where }) =>
      row("block", address, {
        detail: joined(phrase({ key: "review.blockChange", args: { change: became, from: file } }), ...nameOf(where)),
        opens: became === "removed" ? null : { path, line },
      })),
  });
}

function askedRows({ asked, base }: BranchReview): readonly ReviewRow[] {
  if (asked.state !== "known") return asked.state === "pending" ? [] : [note({ key: "review.notAsked", args: { reason: phrase(asked.reason) } })];
  const { path, sections, nobody, isTouched } = asked.value;
  const touched = isTouched ? [note({ key: "review.askedTouched", args: { base: base.name } })] : [];
  if (path === null) return [note({ key: "review.noOwnersFile", args: { base: base.name } }), ...touched];
  const rows = sections.map((section) => askedRow(section, path, base.name));
  return [...rows, ...(nobody === 0 ? [] : [note({ key: "review.askedNobody", args: { files: nobody } })]), ...touched];
}

function askedRow({ name: section, owners, optional, approvals, lines, files }: AskedSection, path: string, base: string): ReviewRow {
  return row("owners", phrase({ key: "review.askedAbout", args: { ...teamsAndOthers(owners), files } }), {
    detail: phrase({ key: "review.askedBy", args: { path, base, lines, section, optional, approvals } }),
  });
}

function runbookRow({ path, title, line, reviewed, blocks }: OutrunRunbook): ReviewRow {
  return row("runbook", title, {
    detail: joined(`${path}:${line}`, phrase({ key: "review.runbook", args: { reviewed } })),
    opens: { path, line },
    below: blocks.map(({ address, change }) => row("block", address, { detail: phrase({ key: "review.blockChange", args: { change, from: null } }) })),
  });
}

function findingRows({ findings }: BranchReview): readonly ReviewRow[] {
  if (findings.state === "pending") return [];
  if (findings.state === "unavailable") return [note({ key: "review.findingsNotCompared", args: { reason: phrase(findings.reason) } })];
  const { added, removed } = findings.value;
  return [
    row("note", phrase({ key: "review.findingsAdded", args: { findings: added.length } }), { below: added.map((finding) => findingRow(finding, true)) }),
    row("note", phrase({ key: "review.findingsRemoved", args: { findings: removed.length } }), { below: removed.map((finding) => findingRow(finding, false)) }),
  ];
}

function findingRow({ message, path, line, severity, code }: Finding, isThere: boolean): ReviewRow {
  return row("finding", phrase(message), { detail: joined(`${path}:${line}`, severity, code), opens: isThere ? { path, line } : null });
}

/** In capitals where it is production, as everywhere. */
function nameOf(environment: Environment | null): string[] {
  return environment === null ? [] : [environment.production ? environment.name.toUpperCase() : environment.name];
}

function teamsAndOthers(handles: readonly string[]): { readonly owners: readonly string[]; readonly others: number } {
  const owners = handles.flatMap((handle) => teamHandle(handle) ?? []);
  return { owners, others: handles.length - owners.length };
}

function note(message: Message): ReviewRow {
  return row("note", phrase(message), {});
}

function row(kind: ReviewRow["kind"], text: string, { detail = "", opens = null, below = [] }: Partial<Omit<ReviewRow, "kind" | "text">>): ReviewRow {
  return { kind, text, detail, opens, below };
}

function joined(...parts: readonly string[]): string {
  return parts.join(" · ");
}
