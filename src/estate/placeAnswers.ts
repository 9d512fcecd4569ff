import type { Tree } from "../base/tree";
import { brokenRule } from "../findings/brokenRule";
import { dueAt, dueReviews } from "../findings/dueReview";
import { atLevels, bestFirst, findingsInRunbook } from "../findings/rules";
import { unknownOwners } from "../findings/unknownOwners";
import type { Answer, DriftCheck } from "../model/answer";
import { configurationPath, emptyConfiguration } from "../model/configuration";
import type { Finding } from "../model/finding";
import type { InfraFile } from "../model/place";
import { checkOf } from "../model/rootCheck";
import type { Section } from "../model/section";
import { known, pending, valueOf } from "../model/section";
import { answerAbout } from "./about";
import type { ComparedFindings } from "./comparedFindings";
import { Ignoring } from "./ignoring";
import type { IndexedFile } from "./index/indexedFile";
import type { OwnershipFileReader } from "./ownershipFile";
import type { PlaceFacts } from "./placeFacts";
import type { RunbookHealth } from "./runbookHealth";
import type { Snapshot } from "./snapshot";

/** What answers are made of. */
export interface AnswerParts {
  readonly tree: Tree;
  /** What a file says by itself. */
  readonly peek: (path: string) => IndexedFile | undefined;
  readonly snapshot: () => Snapshot;
  readonly facts: PlaceFacts;
  readonly compared: ComparedFindings;
  readonly health: RunbookHealth;
  readonly ownershipFile: OwnershipFileReader;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What is known about a place and what is found in a file, put together from all who know something of it. */
export class PlaceAnswers {
  readonly #parts: AnswerParts;
  readonly #ignoring: Ignoring;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
    this.#ignoring = new Ignoring({
      tree: parts.tree,
      peek: parts.peek,
      aboutAll: (path, line) => this.aboutAll(path, line),
      levels: () => valueOf(parts.snapshot().configuration)?.findings ?? {},
      hasCompared: () => parts.compared.isSettled,
      now: parts.now,
    });
  }

  /** Everything about a place. */
  async about(path: string, line: number | null): Promise<Answer> {
    const answer = await this.aboutAll(path, line);
    if (answer.findings.state !== "known") return answer;
    return { ...answer, findings: known(await this.#ignoring.applied(answer, valueOf(answer.place)?.block ?? null, answer.findings.value)) };
  }

  /** With what comments in the code take out. */
  async aboutAll(path: string, line: number | null): Promise<Answer> {
    const answer = this.#withCompared(await this.ofItself(path, line));
    return answer.isRunbook ? this.#withHealth(answer) : answer;
  }

  /** Without what only shows beside other files and by the calendar. */
  async ofItself(path: string, line: number | null): Promise<Answer> {
    const facts = await this.#parts.facts.of(path, line);
    return answerAbout(this.#parts.snapshot(), path, facts, line);
  }

  async findingsIn(path: string): Promise<readonly Finding[]> {
    const answer = await this.aboutAll(path, null);
    const all = this.#foundIn(path, answer);
    return answer.findings.state === "known" ? this.#ignoring.applied(answer, null, all) : all;
  }

  /** What is found in a file, with what comments in the code take out. */
  async allIn(path: string): Promise<readonly Finding[]> {
    return this.#foundIn(path, await this.aboutAll(path, null));
  }

  /** The files in which something can be found, sorted. */
  findingPaths(): Section<readonly string[]> {
    const { listing, codeowners, runbooks } = this.#parts.snapshot();
    if (listing.state !== "known") return listing;
    const written = (valueOf(runbooks) ?? []).flatMap(({ location }) => ("path" in location ? [location.path] : []));
    const owners = valueOf(codeowners)?.path ?? configurationPath;
    const paths = new Set([...listing.value.infra.keys(), ...written, ...this.#parts.compared.paths, configurationPath, owners]);
    return known([...paths].sort());
  }

  /** What shows only beside other files and by the calendar: in the block that was asked about, or in the whole file. */
  #withCompared(answer: Answer): Answer {
    const { findings, path, place: section } = answer;
    const place = valueOf(section) ?? null;
    const drift = this.#driftAt(place?.file ?? null);
    if (findings.state !== "known") return { ...answer, drift };
    const { reviews, findings: levels } = valueOf(this.#parts.snapshot().configuration) ?? emptyConfiguration;
    const now = this.#parts.now();
    const inFile = [...this.#parts.compared.in(path), ...(path === configurationPath ? dueReviews(reviews, now) : [])];
    const block = place?.block ?? null;
    const here = block === null ? inFile : inFile.filter((finding) => finding.line <= block.endLine && finding.endLine >= block.startLine);
    // A level is for the line of the review: beside each place that it is for, it would be the same warning again.
    const due = place === null ? [] : dueAt(place, reviews, now);
    return { ...answer, drift, findings: known(bestFirst([...findings.value, ...atLevels(here, levels), ...due.filter(({ code }) => levels[code] !== "off")])) };
  }

  #driftAt(file: InfraFile | null): Section<DriftCheck | null> {
    const { listing } = this.#parts.snapshot();
    if (file === null || listing.state === "unavailable") return known(null);
    if (listing.state === "pending") return pending;
    const checks = this.#parts.compared.checksIn(listing.value);
    return checks.state === "known" ? known(checkOf(file, checks.value, listing.value.graph)) : checks;
  }

  /** A runbook's own findings are looked up when it is looked at: what it names may be in any file. */
  async #withHealth(answer: Answer): Promise<Answer> {
    const snapshot = this.#parts.snapshot();
    const facts = await this.#parts.health.factsOf(snapshot, answer.path, valueOf(answer.ownership)?.owners ?? []);
    if (facts === null || answer.findings.state !== "known") return answer;
    const found = findingsInRunbook(facts, valueOf(snapshot.configuration)?.findings ?? {});
    return { ...answer, findings: known([...answer.findings.value, ...found]) };
  }

  /** What is in the rules of CODEOWNERS first. @param answer about the file. */
  #foundIn(path: string, { findings }: Answer): readonly Finding[] {
    const { codeowners, configuration } = this.#parts.snapshot();
    const inRules = path === valueOf(codeowners)?.path ? this.#ruleFindings(path) : [];
    return [...atLevels(inRules, valueOf(configuration)?.findings ?? {}), ...(valueOf(findings) ?? [])];
  }

  #ruleFindings(path: string): readonly Finding[] {
    const snapshot = this.#parts.snapshot();
    const broken = snapshot.problems.filter((problem) => problem.path === path).map((problem) => brokenRule(problem, []));
    const unknown = unknownOwners(path, valueOf(snapshot.codeowners)?.rules ?? [], valueOf(snapshot.catalogs) ?? []);
    return [...broken, ...this.#parts.ownershipFile.deadRules(snapshot), ...unknown];
  }
}
