import * as vscode from "vscode";
import type { LocatedFile } from "../../estate/estates";
import type { BacklogEntry } from "../../model/backlog";
import { entryFor, sectionFor } from "../../model/backlog";
import type { BacklogSection } from "../../model/backlogSection";
import { backlogSections } from "../../model/backlogSection";
import type { Finding } from "../../model/finding";
import { valueOf } from "../../model/section";
import { phrase } from "../../present/phrase";

/** A place that something is to be done about. */
export interface BacklogPlace extends LocatedFile {
  /** 1-based; null for the file as a whole. */
  readonly line: number | null;
}

/** What goes into the backlog, and where it fits: null for what no finding says. */
export interface ChosenEntry {
  readonly entry: BacklogEntry;
  readonly fits: BacklogSection | null;
}

/**
 * What goes into the backlog: the finding that was named, or the one that the person chooses among those at the place, or their own words.
 * @param code of the finding; null asks.
 */
export async function chooseEntry({ estate, path, line }: BacklogPlace, code: string | null): Promise<ChosenEntry | null> {
  const answer = await estate.about(path, line);
  const inFile = line === null || code !== null ? await estate.findingsIn(path) : [];
  const findings = [...(valueOf(answer.findings) ?? []), ...inFile].filter(isFirst);
  const named = code === null ? undefined : findings.find((finding) => finding.code === code && finding.line === line);
  if (named !== undefined) return chosen(named);
  const place = valueOf(answer.place)?.block?.address ?? path;
  const rows = findings.map((finding) => ({ label: phrase(finding.message), description: finding.code, finding }));
  const other = { label: phrase({ key: "backlog.other", args: {} }), description: "", finding: null };
  const picked = rows.length === 0 ? other : await vscode.window.showQuickPick([...rows, other], { title: phrase({ key: "backlog.askWhat", args: { place } }) });
  if (picked === undefined) return null;
  if (picked.finding !== null) return chosen(picked.finding);
  const text = await vscode.window.showInputBox({ title: phrase({ key: "backlog.askTask", args: { place } }) });
  if (text === undefined || text.trim() === "") return null;
  const owner = valueOf(answer.ownership)?.owners[0] ?? null;
  const address = valueOf(answer.place)?.block?.address ?? null;
  return { entry: { text, place: { path, line }, address, owner, code: null, source: null, url: null }, fits: null };
}

/** When it is to be done, what fits first. */
export async function chooseSection(fits: BacklogSection | null): Promise<BacklogSection | null> {
  const ordered = [...backlogSections].sort((a, b) => Number(b === fits) - Number(a === fits));
  const rows = ordered.map((section) => ({
    label: phrase({ key: "backlog.section", args: { section } }),
    description: section === fits ? phrase({ key: "backlog.fits", args: {} }) : "",
    section,
  }));
  const picked = await vscode.window.showQuickPick(rows, { title: phrase({ key: "backlog.askSection", args: {} }) });
  return picked?.section ?? null;
}

function chosen(finding: Finding): ChosenEntry {
  return { entry: entryFor(finding, phrase(finding.message)), fits: sectionFor(finding.code) };
}

/** What is asked of the file is partly what is asked of the place. */
function isFirst(finding: Finding, index: number, all: readonly Finding[]): boolean {
  return all.findIndex(({ code, line, message }) => code === finding.code && line === finding.line && phrase(message) === phrase(finding.message)) === index;
}
