import { opaqueBlockAt } from "./opaqueBlock";
import type { OpaqueBlock } from "./opaqueBlock";

/** A stretch of Markdown that means the same on its own as in its document. */
export interface MarkdownPart {
  readonly text: string;
  /** 1-based line of its first line in the document. */
  readonly line: number;
}

export interface SplitMarkdown {
  /** Only parts that may hold a heading, code or a link: most of a runbook is prose, and that is not worth parsing. */
  readonly parts: readonly MarkdownPart[];
  /** 1-based line of the first text that was left out, because reading it could take unreasonably long; null when all is there. */
  readonly leftOutAt: number | null;
}

/**
 * The Markdown parser takes time that grows with the square of what it is given at once, and faster for marks than for
 * letters: 16 KiB of `1. 1. 1.` take seconds. So it is given little at a time, marks weigh more than letters, and there is
 * an end. The limits are in letters; a dense runbook of 300 KiB stays below them.
 */
const markWeight = 24;
const underlineWeight = 200;
const maxPartWeight = 4 * 1024;
const maxLineWeight = 4 * maxPartWeight;
const maxTotalWeight = 1024 * 1024;
const maxParts = 4_000;
/** How many `>`, `-` and `1.` may stand in front of one another on a line. */
const maxContainers = 8;

/**
 * Cuts Markdown where a new block begins whatever came before: in the first column, at a heading, a fence, or after a blank
 * line. Indented lines stay with what is above them, for they may belong to a list. Heavier stretches are cut between
 * lines, which at worst splits a paragraph. One pass over the lines.
 * @param firstLine 1-based line at which `text` begins in its document.
 */
export function splitMarkdown(text: string, firstLine: number): SplitMarkdown {
  const splitter = new Splitter();
  let line = firstLine;
  for (const content of text.split(/\r\n|\n|\r/)) {
    splitter.take(content, line);
    line += 1;
  }
  return splitter.finish();
}

class Splitter {
  readonly #parts: MarkdownPart[] = [];
  #lines: string[] = [];
  #start = 1;
  #weight = 0;
  #total = 0;
  /** The fence, comment or raw HTML that we are in, where blank lines and `#` mean nothing. */
  #within: OpaqueBlock | null = null;
  /** Whether indented lines may belong to a list item: so a fence indented less than its text is taken for a part of it. */
  #inList = false;
  #leftOutAt: number | null = null;

  take(content: string, line: number): void {
    if (this.#within !== null) {
      this.#addOpaque(content, line);
      if (this.#within.endsWith(content)) this.#cut();
      return;
    }
    const opened = this.#inList && /^\s/.test(content) ? null : opaqueBlockAt(content);
    if (opened !== null || this.#begins(content) || this.#isFull(content)) this.#cut();
    this.#within = opened;
    this.#add(content, line);
  }

  finish(): SplitMarkdown {
    this.#cut();
    return { parts: this.#parts, leftOutAt: this.#leftOutAt };
  }

  /** Whether a block begins here, whatever came before. */
  #begins(content: string): boolean {
    return /^#{1,6}(?:[ \t]|$)/.test(content) || (/^\S/.test(content) && this.#lines.at(-1)?.trim() === "");
  }

  /** An indented line belongs to what stands above it, so a cut is put off a little until there is a better place. */
  #isFull(content: string): boolean {
    return this.#weight + weightOf(content) > (/^\S/.test(content) ? maxPartWeight : 2 * maxPartWeight);
  }

  #add(content: string, line: number): void {
    const weight = weightOf(content);
    if (weight > maxLineWeight || containersBefore(content) > maxContainers) this.#leaveOut(line);
    else this.#append(content, line, weight);
  }

  /** What lies in a fence is not parsed, so marks weigh nothing there; without the line that opened the fence they would. */
  #addOpaque(content: string, line: number): void {
    const weight = content.length + 1;
    if (this.#lines.length === 0 || this.#weight + weight > maxLineWeight) this.#leaveOut(line);
    else this.#append(content, line, weight);
  }

  #append(content: string, line: number, weight: number): void {
    if (this.#parts.length >= maxParts || this.#total > maxTotalWeight) {
      this.#leaveOut(line);
      return;
    }
    if (this.#lines.length === 0) {
      if (content.trim() === "") return;
      this.#start = line;
      this.#inList = /^\s/.test(content);
    }
    this.#inList ||= /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(content);
    this.#lines.push(content);
    this.#weight += weight;
  }

  #leaveOut(line: number): void {
    this.#leftOutAt ??= line;
    // An empty line stands in, so that the lines after it keep their numbers.
    if (this.#lines.length > 0) this.#lines.push("");
  }

  #cut(): void {
    const text = this.#lines.join("\n");
    if (mayTell(text)) {
      this.#parts.push({ text, line: this.#start });
      this.#total += this.#weight;
    }
    this.#lines = [];
    this.#weight = 0;
    this.#within = null;
  }
}

function weightOf(content: string): number {
  const marks = content.match(/[[\]`*_<>!&\\]/g)?.length ?? 0;
  return content.length + 1 + markWeight * marks + (isUnderline(content) ? underlineWeight : 0);
}

/** Whether a part can hold a heading of either style, a code span or block, or a link. */
function mayTell(text: string): boolean {
  return /[`[<#]|~~~|^ {0,3}(?:=+|-+)[ \t]*$|^(?: {4}| {0,3}\t)[ \t]*\S/m.test(text);
}

/** The line under a heading in the older style. The parser goes back over all that came before for each. */
function isUnderline(content: string): boolean {
  return /^[ \t]*(?:=+|-+)[ \t]*$/.test(content);
}

function containersBefore(content: string): number {
  const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(content)?.[0] ?? "";
  return markers.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
}
