import { normaliseForGitlab, parseFnmatchPattern } from "./fnmatchPattern";
import { readGitlabOwners } from "./gitlabOwners";
import type { SectionHeader } from "./gitlabSection";
import { isUnclosedHeader, readSectionHeader } from "./gitlabSection";
import { refusalOf } from "./limits";
import type { Line } from "./lines";
import { readableLines } from "./lines";
import { isCatchAll } from "./pathPattern";
import type { ProblemList } from "./problemList";
import type { CodeownersRule, Ruleset } from "./rule";
import { SectionRules } from "./sectionRules";
import type { Section, SectionEntry } from "./sectionTable";
import { SectionTable } from "./sectionTable";

/** What a header says for the rules up to the next one. */
interface Current {
  readonly section: Section;
  readonly optional: boolean;
  readonly approvals: number;
  readonly defaults: readonly string[];
}

/**
 * Reads GitLab's dialect (GitLab documentation, CODEOWNERS syntax; its parser in `ee/lib/gitlab/code_owners/file.rb`). Comments
 * are whole lines only: what stands behind a rule is read for owners to its end.
 */
export function readGitlab(file: string, text: string, problems: ProblemList): Ruleset {
  const sections = new SectionTable();
  const entries: SectionEntry[] = [];
  let current: Current = { section: sections.unnamed, optional: false, approvals: 1, defaults: [] };
  for (const line of readableLines(text, problems)) {
    const stripped = line.text.trim();
    if (stripped === "" || stripped.startsWith("#")) continue;
    const lead = line.text.length - line.text.trimStart().length;
    const header = readSectionHeader(stripped);
    if (header !== null) {
      current = openSection(header, sections, line, lead, problems);
      continue;
    }
    if (isUnclosedHeader(stripped)) problems.add(line.number, { key: "codeowners.sectionUnclosed", args: {} });
    const entry = readEntry(stripped, current, line, lead, problems);
    if (entry === null) continue;
    entries.push(entry);
    current.section.add(entry);
  }
  return new SectionRules(file, entries, sections.all());
}

function openSection(header: SectionHeader, sections: SectionTable, line: Line, lead: number, problems: ProblemList): Current {
  if (header.name.trim() === "") problems.add(line.number, { key: "codeowners.sectionWithoutName", args: {} });
  if (header.optional && (header.approvals ?? 0) > 0) problems.add(line.number, { key: "codeowners.optionalApprovals", args: {} });
  if (header.unreadColumn !== null) {
    problems.add(line.number, { key: "codeowners.sectionTail", args: { column: lead + header.unreadColumn } });
  }
  const { owners } = readGitlabOwners(header.owners);
  if (header.owners.trim() !== "" && owners.length === 0) problems.add(line.number, { key: "codeowners.sectionOwners", args: {} });
  return {
    section: sections.named(header.name),
    optional: header.optional,
    // Below 1, and where nothing is said, GitLab asks for one approval (GitLab documentation, Minimum approvals).
    approvals: Math.max(1, header.approvals ?? 1),
    defaults: owners,
  };
}

function readEntry(stripped: string, current: Current, line: Line, lead: number, problems: ProblemList): SectionEntry | null {
  const gap = /(?<!\\)[ \t\f\v]+/.exec(stripped);
  const first = gap === null ? stripped : stripped.slice(0, gap.index);
  const negated = first.startsWith("!");
  const written = negated ? first.slice(1) : first;
  const refusal = refusalOf(written);
  if (refusal !== null) {
    problems.add(line.number, refusal);
    return null;
  }
  const ownersAt = gap === null ? stripped.length : gap.index + gap[0].length;
  const owners = negated ? [] : ownersOf(stripped.slice(ownersAt), current, line.number, lead + ownersAt, problems);
  const normalised = normaliseForGitlab(written);
  const pattern = parseFnmatchPattern(normalised);
  const rule: CodeownersRule = {
    pattern: written,
    owners,
    line: line.number,
    section: current.section.name,
    negated,
    catchAll: isCatchAll(pattern),
    picks: [],
  };
  return { rule, pattern, normalised, optional: current.optional, approvals: current.approvals };
}

/** Any text at all behind the pattern, even when it names nobody, keeps the section's defaults away. */
function ownersOf(text: string, current: Current, line: number, offset: number, problems: ProblemList): readonly string[] {
  if (text === "") {
    if (current.defaults.length === 0) problems.add(line, { key: "codeowners.entryWithoutOwner", args: {} });
    return current.defaults;
  }
  const { owners, ignored } = readGitlabOwners(text);
  if (ignored !== null) {
    const key = ignored.comment ? "codeowners.inlineComment" : "codeowners.ownerIgnored";
    problems.add(line, { key, args: { column: offset + ignored.offset + 1 } });
  }
  if (owners.length === 0) problems.add(line, { key: "codeowners.entryWithoutOwner", args: {} });
  return owners;
}
