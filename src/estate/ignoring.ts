import type { Tree } from "../base/tree";
import { ignoreFindings } from "../findings/ignoreComments";
import { atLevels } from "../findings/rules";
import type { Answer } from "../model/answer";
import type { Finding, FindingLevels } from "../model/finding";
import { findingCodes, isFindingCode } from "../model/finding";
import type { IgnoreComment } from "../model/ignore";
import { honoured, isMeant, withoutIgnored } from "../model/ignore";
import type { Block } from "../model/place";
import { valueOf } from "../model/section";
import { commentSyntax } from "../sources/comments";
import { readIgnores } from "../sources/ignores/ignores";
import type { IndexedFile } from "./index/indexedFile";
import { wasLookedFor } from "./lookedFor";

export interface IgnoringParts {
  readonly tree: Tree;
  /** What has been read of a file. */
  readonly peek: (path: string) => IndexedFile | undefined;
  /** What is known of a place, with what is ignored. */
  readonly aboutAll: (path: string, line: number | null) => Promise<Answer>;
  readonly levels: () => FindingLevels;
  /** Whether what shows only beside other files has been looked for since the files last changed. */
  readonly hasCompared: () => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What comments in the code take out of what is shown, and what is to be said of those comments. */
export class Ignoring {
  readonly #parts: IgnoringParts;

  constructor(parts: IgnoringParts) {
    this.#parts = parts;
  }

  /** The findings at a place without those that a comment takes out, and with those about comments of its block; of all, for a file. */
  async applied(answer: Answer, block: Block | null, findings: readonly Finding[]): Promise<readonly Finding[]> {
    const { path } = answer;
    const all = await this.#commentsIn(path);
    if (all.length === 0) return findings;
    const now = this.#parts.now();
    const here = block === null ? all : all.filter(({ lines }) => lines !== null && lines.end >= block.startLine && lines.end <= block.endLine);
    const idle = new Set(await this.#idle(answer, honoured(here, now), findings));
    const owners = valueOf(answer.ownership)?.owners ?? [];
    const said = ignoreFindings(path, here, { hides: (comment) => (idle.has(comment) ? false : null), owners, now });
    return [...withoutIgnored(findings, path, all, now), ...atLevels(said, this.#parts.levels())];
  }

  /** What is not in the index, such as CODEOWNERS and the settings, is small and read when somebody asks. */
  async #commentsIn(path: string): Promise<readonly IgnoreComment[]> {
    const indexed = this.#parts.peek(path);
    if (indexed !== undefined) return indexed.ignores;
    if (commentSyntax(path, null) === null) return [];
    const read = await this.#parts.tree.read(path);
    return read.kind === "text" ? readIgnores(path, null, read.text, []) : [];
  }

  /** Those that take nothing out, as far as that can be said: what could not be looked for is not gone. */
  async #idle(answer: Answer, comments: readonly IgnoreComment[], findings: readonly Finding[]): Promise<IgnoreComment[]> {
    const idle = comments.filter((comment) => !findings.some((finding) => finding.path === answer.path && isMeant(comment, finding)));
    if (idle.length === 0 || answer.findings.state !== "known" || !this.#parts.hasCompared()) return [];
    const found: IgnoreComment[] = [];
    for (const comment of idle) if (this.#mayBeSaid(comment, answer) && !(await this.#isInBlock(answer.path, comment))) found.push(comment);
    return found;
  }

  /** Reports of scanners come and go with whoever runs them, so nothing is said of their rules. */
  #mayBeSaid({ code }: IgnoreComment, answer: Answer): boolean {
    if (code.startsWith("scan/")) return false;
    const codes = code.endsWith("/*") ? findingCodes.filter((one) => one.startsWith(code.slice(0, -1))) : [code].filter(isFindingCode);
    const levels = this.#parts.levels();
    return codes.every((one) => levels[one] !== "off" && wasLookedFor(one, answer) && (!byGit.has(one) || answer.history.state === "known"));
  }

  /** What is found at a block alone is asked for there. */
  async #isInBlock(path: string, comment: IgnoreComment): Promise<boolean> {
    const { lines } = comment;
    const block = lines === null ? undefined : this.#parts.peek(path)?.infra?.outline.blocks.find(({ startLine, endLine }) => startLine > lines.start && endLine === lines.end);
    if (block === undefined) return false;
    const { findings } = await this.#parts.aboutAll(path, block.startLine);
    return findings.state !== "known" || findings.value.some((finding) => finding.path === path && isMeant(comment, finding));
  }
}

/** What is compared with the past of the repository. */
const byGit: ReadonlySet<string> = new Set(["drift/environment", "runbook/stale"]);
