/** A section header as GitLab reads it. */
export interface SectionHeader {
  readonly optional: boolean;
  readonly name: string;
  /** What stands in the second brackets; null where there are none, and 0 where they are empty. */
  readonly approvals: number | null;
  /** The text of the default owners, "" for none. */
  readonly owners: string;
  /** 1-based column of text behind the header that GitLab does not read; null when there is none. */
  readonly unreadColumn: number | null;
}

/** GitLab, `ee/lib/gitlab/code_owners/section_parser.rb`. The end is open, so `[X][q] @a` is the section X and nothing more. */
const header = /^(\^)?\[([^\n]*?)\](?:\[(\d*)\])?((?:[ \t\f\v]+[@\w.\-/ \t\f\v+]*)?)/;

const unclosed = /^\^?\[[^\]]+$/;

/** @param line stripped; the header must be at its start. */
export function readSectionHeader(line: string): SectionHeader | null {
  const match = header.exec(line);
  if (match === null) return null;
  const [whole, caret, name, approvals, owners] = match;
  return {
    optional: caret !== undefined,
    name: name ?? "",
    approvals: approvals === undefined ? null : Number(approvals),
    owners: owners ?? "",
    unreadColumn: whole.length < line.length ? whole.length + 1 : null,
  };
}

/** Whether the line starts like a header and never closes it; GitLab then reads it as a rule. */
export function isUnclosedHeader(line: string): boolean {
  return unclosed.test(line);
}
