import type { Tree } from "../base/tree";
import type { EditResult, OwnershipText } from "../edits/claim";
import { claimPath } from "../edits/claim";
import type { EditIntent, EditProposal } from "../edits/proposal";
import { removeRule } from "../edits/removeRule";
import { deadRules } from "../findings/deadRule";
import type { Dialect } from "../model/dialect";
import type { Finding } from "../model/finding";
import type { Section } from "../model/section";
import { known, unavailable, valueOf } from "../model/section";
import type { CodeownersFile } from "../sources/ownership/codeowners/codeowners";
import { chooseDialect, codeownersMaxBytes, readCodeowners } from "../sources/ownership/codeowners/codeowners";
import type { RepositoryContext } from "./context";
import { fileProblem } from "./fileProblem";
import type { RuleCount } from "./ruleCounts";
import { RuleCounts } from "./ruleCounts";
import type { Snapshot } from "./snapshot";

/** What the ownership file says of itself, for whoever edits it; of a fixed size. */
export interface OwnershipFile {
  /** POSIX, relative to the git root. */
  readonly path: string;
  readonly dialect: Dialect;
  /** Whom it names, those it names most often first. */
  readonly owners: readonly string[];
  /** The rule on the line that was asked about; null where there is none. */
  readonly rule: RuleEffect | null;
}

export interface RuleEffect {
  readonly negated: boolean;
  /** null while the files are not known, and when counting takes too long. */
  readonly counts: RuleCount | null;
}

/** Nobody scrolls further in a completion, and nobody fixes more hints at a time. */
const maxOwners = 500;
const maxDeadRules = 200;

/** Questions about the ownership file as a text: what its rules do, and what an edit of it would do. */
export class OwnershipFileReader {
  readonly #tree: Tree;
  readonly #options: () => Promise<RepositoryContext>;
  readonly #counts = new RuleCounts();

  constructor(tree: Tree, options: () => Promise<RepositoryContext>) {
    this.#tree = tree;
    this.#options = options;
  }

  /** What the file says of itself; null when the repository has none. */
  describe({ codeowners, listing }: Snapshot, line: number | null): Section<OwnershipFile | null> {
    if (codeowners.state !== "known" || codeowners.value === null) return codeowners.state === "known" ? known(null) : codeowners;
    const file = codeowners.value;
    const rule = file.rules.find((candidate) => candidate.line === line);
    const counts = rule === undefined ? null : (this.#counts.of(file, valueOf(listing)?.paths)?.get(rule) ?? null);
    return known({ path: file.path, dialect: file.dialect, owners: ownersOf(file), rule: rule === undefined ? null : { negated: rule.negated, counts } });
  }

  /** The rules of the file that do nothing; none while the files are not known. */
  deadRules({ codeowners, listing }: Snapshot): readonly Finding[] {
    const file = valueOf(codeowners) ?? null;
    const counts = file === null ? null : this.#counts.of(file, valueOf(listing)?.paths);
    if (file === null || counts === null) return [];
    const byLine = new Map(file.rules.map((rule) => [rule.line, rule]));
    const uses = file.rules.map((rule) => {
      const { covered = 1, decided = 1, shadowedBy = null } = counts.get(rule) ?? {};
      const shadow = shadowedBy === null ? null : (byLine.get(shadowedBy) ?? null);
      return { ...rule, covered, decided, shadow };
    });
    return deadRules(file.path, uses).slice(0, maxDeadRules);
  }

  /**
   * The edit that does what is intended, and how many paths it changes. The file is read again, so that text that is being typed
   * counts; where there is none, the edit makes one where the platform looks first.
   */
  async propose({ codeowners, listing }: Snapshot, intent: EditIntent): Promise<Section<EditProposal>> {
    if (listing.state !== "known") return listing;
    if (codeowners.state !== "known") return codeowners;
    const { paths } = listing.value;
    const existing = codeowners.value;
    if (existing === null) {
      const file = { ...(await this.#firstPlace()), text: "" };
      return known(proposal(file, false, resultOf(file, intent, paths)));
    }
    const read = await this.#tree.read(existing.path, { maxBytes: codeownersMaxBytes });
    const refused = fileProblem(existing.path, read, codeownersMaxBytes);
    if (refused !== null) return unavailable(refused.message);
    if (read.kind !== "text") return unavailable({ key: "file.missing", args: { path: existing.path } });
    const file = { path: existing.path, dialect: existing.dialect, text: read.text };
    return known(proposal(file, true, resultOf(file, intent, paths)));
  }

  /** Where everything exists, the file that counts is the one in the platform's first place. */
  async #firstPlace(): Promise<{ readonly path: string; readonly dialect: Dialect }> {
    const { remoteHost, dialect } = await this.#options();
    return chooseDialect(remoteHost, () => true, dialect) ?? { path: "CODEOWNERS", dialect: "github" };
  }
}

function resultOf(file: OwnershipText, intent: EditIntent, paths: readonly string[]): EditResult {
  return intent.kind === "claim" ? claimPath(file, intent.target, intent.owner, paths) : removeRule(file, intent.line, paths);
}

function proposal(file: OwnershipText, exists: boolean, result: EditResult): EditProposal {
  if (result.kind !== "edit") return result;
  const { edit, proof } = result;
  const before = readCodeowners(file.path, file.text, file.dialect).value;
  const taken = proof.changed.filter((path) => {
    const { status, catchAll } = before.reviewers(path);
    return status === "owned" && !catchAll;
  });
  return { kind: "edit", path: file.path, exists, edit, changed: proof.changed.length, taken: taken.length, others: proof.others.length };
}

function ownersOf(file: CodeownersFile): string[] {
  const counts = new Map<string, number>();
  for (const owner of file.rules.flatMap(({ owners }) => owners)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([owner]) => owner).slice(0, maxOwners);
}
