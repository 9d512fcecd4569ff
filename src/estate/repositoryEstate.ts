import type { Clock } from "../base/clock";
import { Emitter } from "../base/emitter";
import { folderOf, nameOf } from "../base/path";
import { describeError } from "../base/logger";
import type { Logger } from "../base/logger";
import type { EditIntent, EditProposal } from "../edits/proposal";
import { atLevels } from "../findings/rules";
import { brokenRule } from "../findings/brokenRule";
import { unknownOwners } from "../findings/unknownOwners";
import type { Answer } from "../model/answer";
import { configurationPath } from "../model/configuration";
import type { Finding } from "../model/finding";
import type { Problem } from "../model/message";
import type { Reviewers } from "../model/ownership";
import { noReviewers } from "../model/ownership";
import type { Section } from "../model/section";
import { known, valueOf } from "../model/section";
import { classifyPath } from "../sources/infra/classify";
import { isCatalogPath } from "../sources/ownership/catalogs/catalogs";
import { isRunbookPath } from "../sources/runbooks/folders";
import type { TerraformReader } from "../sources/terraform/blocks";
import type { PlaceSources } from "./about";
import { answerAbout, noSources, ownershipOf } from "./about";
import { FileReader } from "./fileReader";
import type { Estate, EstateDelta, EstateListings, EstateSummary, InfraFileEntry, PlaceReference, RunbookHit } from "./estate";
import type { ReadHistory } from "./knowledge";
import { Knowledge } from "./knowledge";
import type { OwnershipFile } from "./ownershipFile";
import { OwnershipFileReader } from "./ownershipFile";
import { RunbookSearch } from "./runbookSearch";
import type { ScanOptions } from "./scan";
import { scan } from "./scan";
import type { Snapshot } from "./snapshot";
import { emptySnapshot } from "./snapshot";
import { summarize } from "./summary";
import type { OverlayTree } from "./trees/overlay";

/** The parts an estate is made of: where its files are, and what its scan must be told. */
export interface EstateParts {
  readonly root: string;
  /** The files with the editor's unsaved text over them. */
  readonly tree: OverlayTree;
  /** Asked again before every scan, because a remote can be added and a setting changed. */
  readonly options: () => Promise<ScanOptions>;
  readonly terraform: TerraformReader;
  /** Names of Terraform tags that say who owns a resource. */
  readonly ownerTags: () => readonly string[];
  readonly readHistory: ReadHistory;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The estate of one repository in this very thread: the worker and the command line both run it. */
export class RepositoryEstate implements Estate, EstateListings {
  readonly root: string;
  readonly #parts: EstateParts;
  readonly #files: FileReader;
  readonly #ownershipFile: OwnershipFileReader;
  readonly #knowledge: Knowledge;
  readonly #changes = new Emitter<EstateDelta>();
  #snapshot: Snapshot = emptySnapshot;
  #search = new RunbookSearch([]);
  #running = new AbortController();
  #done: Promise<void>;

  constructor(parts: EstateParts) {
    this.root = parts.root;
    this.#parts = parts;
    this.#files = new FileReader(parts.tree, parts.terraform, parts.ownerTags);
    this.#ownershipFile = new OwnershipFileReader(parts.tree, parts.options);
    this.#knowledge = new Knowledge(parts.readHistory, () => parts.clock.wall());
    this.#knowledge.onDidChange(() => this.#changes.fire({ summary: summarize(this.#snapshot), paths: null }));
    this.#done = this.#scan();
  }

  get onDidChange() {
    return this.#changes.event;
  }

  /** Resolves when everything that was to be read has been read, for callers that want the whole answer and not the first. */
  async settled(): Promise<void> {
    let done: Promise<void>;
    do {
      done = this.#done;
      await done;
    } while (done !== this.#done);
  }

  async historySettled(): Promise<void> {
    await this.settled();
    await this.#knowledge.settled();
  }

  async about(path: string, line: number | null): Promise<Answer> {
    const facts = await this.#factsOf(path);
    return answerAbout(this.#snapshot, path, facts, line);
  }

  reviewers(paths: readonly string[]): Promise<Section<readonly Reviewers[]>> {
    const { codeowners } = this.#snapshot;
    if (codeowners.state !== "known") return Promise.resolve(codeowners);
    return Promise.resolve(known(paths.map((path) => codeowners.value?.reviewers(path) ?? noReviewers)));
  }

  async infraFiles(): Promise<Section<readonly InfraFileEntry[]>> {
    const { listing } = this.#snapshot;
    if (listing.state !== "known") return listing;
    const entries: InfraFileEntry[] = [];
    for (const file of listing.value.infra.values()) {
      const facts = { ...noSources, ...(await this.#files.factsOf(file)) };
      const owners = valueOf(ownershipOf(this.#snapshot, file.path, facts, null))?.owners ?? [];
      entries.push({ file, blocks: valueOf(facts.blocks) ?? [], owners });
    }
    return known(entries);
  }

  paths(): Promise<Section<readonly string[]>> {
    const { listing } = this.#snapshot;
    return Promise.resolve(listing.state === "known" ? known(listing.value.paths) : listing);
  }

  async findRunbooks(query: string, near: PlaceReference | null, limit: number): Promise<Section<readonly RunbookHit[]>> {
    const { runbooks } = this.#snapshot;
    if (runbooks.state !== "known") return runbooks;
    const matches = near === null ? [] : valueOf((await this.about(near.path, near.line)).runbooks) ?? [];
    const reasons = new Map(matches.map((match) => [match.runbook, match.why]));
    const hits = this.#search.search(query, limit).map((hit) => ({ ...hit, why: reasons.get(hit.runbook) ?? null }));
    if (query.trim() !== "") return known(hits);
    const first = matches.map((match) => ({ runbook: match.runbook, heading: null, score: 0, why: match.why }));
    return known([...first, ...hits.filter((hit) => hit.why === null)].slice(0, limit));
  }

  async findingsIn(path: string): Promise<readonly Finding[]> {
    const inRules = path === valueOf(this.#snapshot.codeowners)?.path ? this.#ruleFindings(path) : [];
    const levels = valueOf(this.#snapshot.configuration)?.findings ?? {};
    const answer = await this.about(path, null);
    return [...atLevels(inRules, levels), ...(valueOf(answer.findings) ?? [])];
  }

  ownershipFile(line: number | null): Promise<Section<OwnershipFile | null>> {
    return Promise.resolve(this.#ownershipFile.describe(this.#snapshot, line));
  }

  proposeEdit(intent: EditIntent): Promise<Section<EditProposal>> {
    return this.#ownershipFile.propose(this.#snapshot, intent);
  }

  problems(): Promise<readonly Problem[]> {
    return Promise.resolve(this.#snapshot.problems.slice(0, mostProblems));
  }

  summary(): Promise<EstateSummary> {
    return Promise.resolve(summarize(this.#snapshot));
  }

  filesChanged(paths: readonly string[]): void {
    this.#files.forget(paths);
    if (paths.length === 0 || paths.some(concernsUs)) this.#done = this.#scan();
  }

  textChanged(path: string, text: string | null): void {
    if (text === null) this.#parts.tree.delete(path);
    else this.#parts.tree.set(path, text);
    this.#files.forget([path]);
    if (this.#speaksForOthers(path)) this.#done = this.#scan();
    else this.#changes.fire({ summary: summarize(this.#snapshot), paths: [path] });
  }

  dispose(): void {
    this.#running.abort();
    this.#knowledge.dispose();
    this.#changes.dispose();
    this.#files.dispose();
  }

  async #factsOf(path: string): Promise<PlaceSources> {
    const listing = valueOf(this.#snapshot.listing);
    const file = listing?.infra.get(path);
    if (file === undefined) return noSources;
    const together = listing?.liveByFolder.get(folderOf(path)) ?? [path];
    return {
      ...(await this.#files.factsOf(file)),
      tags: await this.#files.tagsOf(together),
      history: this.#knowledge.about(file),
      daysSinceSeen: (email) => this.#knowledge.daysSinceSeen(email),
    };
  }

  #ruleFindings(path: string): readonly Finding[] {
    const broken = this.#snapshot.problems.filter((problem) => problem.path === path).map((problem) => brokenRule(problem, []));
    const rules = valueOf(this.#snapshot.codeowners)?.rules ?? [];
    const unknown = unknownOwners(path, rules, valueOf(this.#snapshot.catalogs) ?? []);
    return [...broken, ...this.#ownershipFile.deadRules(this.#snapshot), ...unknown];
  }

  /** Whether a change in this file changes the answers for other files. */
  #speaksForOthers(path: string): boolean {
    return path === configurationPath || path === valueOf(this.#snapshot.codeowners)?.path || isRunbookPath(path, []);
  }

  /** Starts over, ending the scan before it. Answers keep coming from the last snapshot until a new step is published. */
  async #scan(): Promise<void> {
    this.#running.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      const options = await this.#parts.options();
      await scan(this.#parts.tree, options, (snapshot) => {
        // The first scan shows each part as it arrives; a later one replaces the whole, so that nothing flickers back to pending.
        if (this.#snapshot.runbooks.state === "pending" || snapshot.runbooks.state !== "pending") this.#publish(snapshot);
      }, running.signal);
      // Last, because everything else is of use without it; a scan that was overtaken leaves it to the next one.
      if (!running.signal.aborted) this.#knowledge.refresh();
    } catch (error) {
      this.#parts.log.error("The repository could not be read", error);
      this.#parts.log.debug(describeError(error));
    }
  }

  #publish(snapshot: Snapshot): void {
    if (snapshot.runbooks !== this.#snapshot.runbooks) this.#search = new RunbookSearch(valueOf(snapshot.runbooks) ?? []);
    this.#snapshot = snapshot;
    this.#changes.fire({ summary: summarize(snapshot), paths: null });
  }
}

/** More than anybody reads; the count tells the rest. */
const mostProblems = 200;

/** Whether a file can change any answer by itself: build output and product code come and go by the thousand. */
function concernsUs(path: string): boolean {
  return path === configurationPath || nameOf(path) === "CODEOWNERS" || classifyPath(path) !== null || isRunbookPath(path, []) || isCatalogPath(path) || /\.(?:md|markdown|mdx|md\.erb)$/i.test(path);
}
