import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import type { Git } from "../git/git";
import { isBacklogPath } from "../model/backlog";
import type { HistorySigns } from "../model/historySigns";
import type { Section } from "../model/section";
import { known, pending, valueOf } from "../model/section";
import type { RepositoryFacts } from "../model/setUp";
import { noSources, ownershipOf } from "./about";
import type { CodeHistory } from "./codeSince";
import { ComparedFindings } from "./comparedFindings";
import { Deploys } from "./deploys";
import type { ReadDeployTraces } from "./deployTraces";
import type { KeptChecks } from "./driftCheck/keptChecks";
import type { EstateDelta } from "./estate";
import type { ReadEnvironmentPast } from "./environmentPast";
import { historySigns } from "./historySigns";
import type { ReadHistory } from "./knowledge";
import { Knowledge } from "./knowledge";
import { PlaceAnswers } from "./placeAnswers";
import { PlaceFacts } from "./placeFacts";
import { OwnershipFileReader } from "./ownershipFile";
import { repositoryFacts } from "./repositoryFacts";
import type { ReaderParts } from "./repositoryReader";
import type { Snapshot } from "./snapshot";
import type { Published } from "./snapshots";
import { Reading } from "./reading";
import type { BlockHistory } from "./reviewedBlocks";
import { isReportPath } from "./reportFiles";
import { ReviewedBlocks } from "./reviewedBlocks";
import { RunbookFreshness } from "./runbookFreshness";
import { RunbookHealth } from "./runbookHealth";
import { RunbookQuestions } from "./runbookQuestions";
import { RunbookSearchKeeper } from "./runbookSearchKeeper";
import { summarize } from "./summary";
import type { OverlayTree } from "./trees/overlay";
import { TypedTerraform } from "./typedTerraform";

/** The parts an estate is made of. */
export interface EstateParts extends Omit<ReaderParts, "isTyped"> {
  readonly root: string;
  /** The files with the editor's unsaved text over them. */
  readonly tree: OverlayTree;
  readonly readHistory: ReadHistory;
  /** Without it nothing is said of what became of blocks since a runbook was reviewed. */
  readonly blockHistory?: BlockHistory;
  /** Without it nothing is said of what became of code since it was checked. */
  readonly codeHistory?: CodeHistory;
  /** Where the checks of this machine are kept; without it they are not. */
  readonly keptChecks?: Pick<KeptChecks, "read" | "keep">;
  /** Without it nothing is said of environments that have come apart. */
  readonly environmentPast?: ReadEnvironmentPast;
  /** Without it nothing is said of deploys. */
  readonly deployTraces?: ReadDeployTraces;
  /** The person's name as git has it; absent where git is not run. */
  readonly personName?: () => Promise<string | null>;
  readonly clock: Clock;
  /** Without it no branch is reviewed. */
  readonly git?: Git;
}

/** Those who keep an estate true, and how the news of one reaches the others. What is asked of them is asked of each by name. */
export class EstateKeepers implements Disposable {
  readonly reading: Reading;
  readonly ownershipFile: OwnershipFileReader;
  readonly compared: ComparedFindings;
  readonly facts: PlaceFacts;
  readonly answers: PlaceAnswers;
  /** The same without git being asked what became of blocks. */
  readonly ofFilesAlone: PlaceAnswers;
  readonly runbooks: RunbookQuestions;
  readonly #parts: EstateParts;
  readonly #typed: TypedTerraform;
  readonly #knowledge: Knowledge;
  readonly #reviewed: ReviewedBlocks;
  readonly #deploys: Deploys | null;
  readonly #search: RunbookSearchKeeper;
  readonly #freshness: RunbookFreshness;
  readonly #changes = new Emitter<EstateDelta>();
  #knowledgeAskedAt = -Infinity;

  constructor(parts: EstateParts) {
    this.#parts = parts;
    this.#typed = new TypedTerraform(parts.terraform);
    this.reading = new Reading({ ...parts, terraform: this.#typed, isTyped: (path) => parts.tree.has(path) });
    this.reading.onDidPublish((published) => this.#hear(published));
    this.ownershipFile = new OwnershipFileReader(parts.tree, parts.context);
    this.#knowledge = new Knowledge(parts.readHistory, () => parts.clock.wall());
    this.#knowledge.onDidChange(() => this.#tell(null));
    this.facts = new PlaceFacts(parts.tree, this.reading, this.#knowledge);
    this.compared = new ComparedFindings({
      root: parts.root,
      tree: parts.tree,
      terraform: parts.terraform,
      codeHistory: parts.codeHistory ?? null,
      keptChecks: parts.keptChecks ?? null,
      environmentPast: parts.environmentPast ?? null,
      log: parts.log,
      peek: (path) => this.reading.peek(path),
      now: () => parts.clock.wall(),
      ownersOf: (path) => valueOf(ownershipOf(this.snapshot, path, noSources, null))?.owners ?? [],
    });
    this.compared.onDidChange((paths) => this.#tell(paths));
    this.#reviewed = new ReviewedBlocks(parts.blockHistory ?? null, () => parts.clock.wall());
    this.#reviewed.onDidChange((path) => this.#tell([path]));
    this.#deploys = parts.deployTraces === undefined ? null : new Deploys(parts.deployTraces, () => parts.clock.wall());
    this.#deploys?.onDidChange(() => this.#tell([]));
    const healthBy = (blocks: ReviewedBlocks): RunbookHealth => new RunbookHealth({
      tree: parts.tree,
      blocks,
      peek: (path) => this.reading.peek(path),
      associations: () => this.reading.rules.associations,
      now: () => parts.clock.wall(),
    });
    const answersBy = (health: RunbookHealth): PlaceAnswers => new PlaceAnswers({
      tree: parts.tree,
      peek: (path) => this.reading.peek(path),
      snapshot: () => this.snapshot,
      facts: this.facts,
      compared: this.compared,
      health,
      ownershipFile: this.ownershipFile,
      now: () => parts.clock.wall(),
    });
    const health = healthBy(this.#reviewed);
    this.answers = answersBy(health);
    this.ofFilesAlone = answersBy(healthBy(new ReviewedBlocks(null, () => parts.clock.wall())));
    this.#search = new RunbookSearchKeeper((path, limits) => parts.tree.read(path, limits));
    this.#freshness = new RunbookFreshness({
      knownChanges: (path) => this.#reviewed.knownFor(path),
      lookForChanges: (path) => health.lookForChanges(this.snapshot, path),
      now: () => parts.clock.wall(),
    });
    this.runbooks = new RunbookQuestions({
      snapshot: () => this.snapshot,
      peek: (path) => this.reading.peek(path),
      search: (query, limit) => this.#search.search(query, limit),
      freshness: this.#freshness,
    });
  }

  /** What is known by now. */
  get snapshot(): Snapshot {
    return this.reading.snapshot;
  }

  get onDidChange(): Event<EstateDelta> {
    return this.#changes.event;
  }

  /** Resolves when all that goes on behind the answers has ended, too. */
  async settled(): Promise<void> {
    await this.reading.settled();
    await this.#knowledge.settled();
    await this.#search.settled();
    await this.#freshness.settled();
    await this.compared.settled();
    await this.#reviewed.settled();
    await this.#deploys?.settled();
  }

  /** What history says of the repository as a whole. */
  historySigns(): HistorySigns {
    return historySigns(this.snapshot, { knowledge: this.#knowledge, deploys: this.#deploys, peek: (path) => this.reading.peek(path) });
  }

  /** What the repository can be set up by; pending while anything is still to be read, because less would be proposed. */
  repositoryFacts(): Section<RepositoryFacts> {
    const { snapshot } = this;
    const { listing, progress, codeowners } = snapshot;
    if (codeowners.state === "unavailable") return codeowners;
    if (listing.state !== "known") return listing;
    if (progress !== null) return pending;
    return known(repositoryFacts(snapshot, listing.value, {
      peek: (path) => this.reading.peek(path),
      said: (path) => this.facts.said(path),
      history: (file) => this.#knowledge.about(file),
    }));
  }

  /** An empty list asks for everything to be looked at again. */
  filesChanged(paths: readonly string[]): void {
    // Trust may just have been given: history is asked for again, however short ago it was refused.
    if (paths.length === 0) this.#knowledgeAskedAt = Number.NEGATIVE_INFINITY;
    if (paths.length === 0 || paths.some(isReportPath)) this.compared.reportsChanged();
    this.reading.changed(paths);
    if (paths.some(isBacklogPath)) this.#tell(paths.filter(isBacklogPath));
    // They are in no index, so nothing else is new when one of them has other contents.
    if (paths.some(isReportPath)) void this.reading.settled().then(() => this.compared.refresh(this.snapshot));
  }

  /** @param text what the editor has over the file; null when it is as on disk again. */
  textChanged(path: string, text: string | null): void {
    if (text === null) {
      this.#parts.tree.delete(path);
      this.#typed.close(path);
    } else {
      this.#parts.tree.set(path, text);
      this.#typed.open(path);
    }
    this.reading.changed([path]);
    if (isBacklogPath(path)) this.#tell([path]);
  }

  dispose(): void {
    this.reading.dispose();
    this.#search.dispose();
    this.#knowledge.dispose();
    this.compared.dispose();
    this.#reviewed.dispose();
    this.#deploys?.dispose();
    this.#changes.dispose();
    this.#typed.dispose();
  }

  #hear({ paths, settled }: Published): void {
    this.#search.setRunbooks(valueOf(this.snapshot.runbooks) ?? []);
    this.#tell(paths);
    if (settled) this.compared.refresh(this.snapshot);
    // Last, because everything else is of use without it; and not at every key press, because git is started for it.
    const now = this.#parts.clock.wall();
    if (!settled || Math.abs(now - this.#knowledgeAskedAt) < knowledgeEveryMs) return;
    this.#knowledgeAskedAt = now;
    this.#knowledge.refresh();
  }

  #tell(paths: readonly string[] | null): void {
    this.#changes.fire({ summary: summarize(this.snapshot), paths });
  }
}

/** How often git is asked whether there are new commits, at most. */
const knowledgeEveryMs = 10_000;
