import type { BacklogIntent, BacklogProposal } from "../edits/backlogProposal";
import type { EditIntent, EditProposal } from "../edits/proposal";
import type { RunbookIntent, RunbookProposal } from "../edits/runbookProposal";
import type { IgnoreIntent, IgnoreProposal } from "../edits/ignoreFinding";
import type { SettingsIntent, SettingsProposal } from "../edits/settingsEdit";
import { currentBranch } from "../git/head";
import { readRemote } from "../git/remote";
import type { Answer } from "../model/answer";
import type { BacklogState } from "../model/backlog";
import type { BranchReview } from "../model/branchReview";
import type { AskedOwner } from "../model/contact";
import type { Dialect } from "../model/dialect";
import type { Environment } from "../model/environment";
import type { Finding } from "../model/finding";
import type { HistorySigns } from "../model/historySigns";
import type { KeptOutcome } from "../model/liveCheck";
import type { Message, Problem } from "../model/message";
import type { OnCallAnswer } from "../model/onCall";
import type { Reviewers } from "../model/ownership";
import { noReviewers } from "../model/ownership";
import type { Block } from "../model/place";
import type { Review } from "../model/review";
import type { Runbook } from "../model/runbook";
import type { Section } from "../model/section";
import type { RepositoryFacts } from "../model/setUp";
import { known, unavailable, valueOf } from "../model/section";
import type { SprintCalendar } from "../model/sprint";
import type { PlaceEnvironment } from "../model/terminalQuestion";
import type { OfferedVariables } from "../model/variableFiles";
import { explainFile } from "../sources/infra/explain";
import { dialectOfHost } from "../sources/ownership/codeowners/codeowners";
import { ownershipOf } from "./about";
import { BacklogFile } from "./backlogFile";
import type { CheckRoots } from "./checkRoots";
import { checkRoots } from "./checkRoots";
import type { FinishedCheck } from "./driftCheck/finishedCheck";
import { outcomeOf, readFinished } from "./driftCheck/finishedCheck";
import type { EstateParts } from "./estateKeepers";
import { EstateKeepers } from "./estateKeepers";
import type { Estate, EstateListings, EstateSummary, InfraFileEntry, PlaceReference, RunbookHit } from "./estate";
import type { EstateNode, EstateNodes, EstateParent, EstateQuery } from "./estateTree";
import { EstateTree } from "./estateTree";
import { proposeIgnore } from "./ignoreProposal";
import { offeredVariables } from "./offeredVariables";
import type { OnCallMoment } from "./onCall";
import { onCallAt } from "./onCall";
import type { OwnershipFile } from "./ownershipFile";
import { reviewBranch } from "./review/reviewBranch";
import type { RuleOwner } from "./ruleOwners";
import { ruleOwners } from "./ruleOwners";
import { knownRunbook, runbookAt } from "./runbookAt";
import { runbookEnvironments, terminalEnvironments } from "./runbookEnvironments";
import { proposeRunbook } from "./runbookProposals";
import { proposeSettings } from "./settingsProposal";
import type { ShelfLevel, ShelfNode, ShelfParent } from "./runbookShelf";
import { sprintCalendarOf } from "./sprintCalendar";
import type { Snapshot } from "./snapshot";
import { summarize } from "./summary";
import { contactsAt } from "./whomToAsk";

/** The estate of one repository in this very thread: the worker and the command line both run it. */
export class RepositoryEstate implements Estate, EstateListings {
  readonly root: string;
  readonly #parts: EstateParts;
  readonly #keepers: EstateKeepers;
  readonly #tree = new EstateTree((path) => this.#keepers.reading.peek(path));
  /** Ends the last review. */
  #review = new AbortController();
  readonly #backlog = new BacklogFile({
    read: (path, limits) => this.#parts.tree.read(path, limits),
    snapshot: () => this.#keepers.snapshot,
    peek: (path) => this.#keepers.reading.peek(path),
    // What somebody ignores is not gone.
    about: (path, line) => this.#keepers.answers.aboutAll(path, line),
    findingsIn: (path) => this.#keepers.answers.allIn(path),
    hasCompared: () => this.#keepers.compared.isSettled,
  });

  constructor(parts: EstateParts) {
    this.root = parts.root;
    this.#parts = parts;
    this.#keepers = new EstateKeepers(parts);
  }

  get onDidChange() {
    return this.#keepers.onDidChange;
  }

  settled(): Promise<void> {
    return this.#keepers.reading.settled();
  }

  historySettled(): Promise<void> {
    return this.#keepers.settled();
  }

  about(path: string, line: number | null): Promise<Answer> {
    return this.#keepers.answers.about(path, line);
  }

  reviewers(paths: readonly string[]): Promise<Section<readonly Reviewers[]>> {
    const { codeowners } = this.#keepers.snapshot;
    if (codeowners.state !== "known") return Promise.resolve(codeowners);
    return Promise.resolve(known(paths.map((path) => codeowners.value?.reviewers(path) ?? noReviewers)));
  }

  infraFiles(): Promise<Section<readonly InfraFileEntry[]>> {
    const { listing } = this.#keepers.snapshot;
    if (listing.state !== "known") return Promise.resolve(listing);
    const entries = [...listing.value.infra.values()].map((file): InfraFileEntry => {
      const facts = this.#keepers.facts.said(file.path);
      const owners = valueOf(ownershipOf(this.#keepers.snapshot, file.path, facts, null))?.owners ?? [];
      return { file, blocks: valueOf(facts.blocks) ?? [], owners };
    });
    return Promise.resolve(known(entries));
  }

  paths(): Promise<Section<readonly string[]>> {
    const { listing } = this.#keepers.snapshot;
    return Promise.resolve(listing.state === "known" ? known(listing.value.paths) : listing);
  }

  async findRunbooks(query: string, near: PlaceReference | null, limit: number): Promise<Section<readonly RunbookHit[]>> {
    const matches = near === null ? [] : valueOf((await this.#keepers.answers.ofItself(near.path, near.line)).runbooks) ?? [];
    return this.#keepers.runbooks.find(query, matches, limit);
  }

  runbookAt(path: string): Promise<Section<Runbook | null>> {
    return runbookAt(this.#keepers.snapshot, this.#parts.tree, path);
  }

  runbookEnvironments(path: string): Promise<readonly PlaceEnvironment[]> {
    const { snapshot } = this.#keepers;
    const runbook = knownRunbook(snapshot, path);
    return Promise.resolve(runbook === null ? [] : runbookEnvironments(snapshot, runbook, (file) => this.#keepers.facts.said(file.path)));
  }

  terminalEnvironments(folder: string | null, name: string): Promise<readonly Environment[]> {
    return Promise.resolve(terminalEnvironments(this.#keepers.snapshot, folder, name));
  }

  async personName(): Promise<string | null> {
    return (await this.#parts.personName?.()) ?? null;
  }

  async sprintCalendar(timeZone: string): Promise<SprintCalendar> {
    return (await sprintCalendarOf(this.#parts.tree, timeZone)).value;
  }

  review(base: string | null): Promise<Section<BranchReview>> {
    this.#review.abort();
    this.#review = new AbortController();
    return reviewBranch(this.#parts, this.#keepers, base, this.#review.signal);
  }

  endReview(): void {
    this.#review.abort();
  }

  branch(): Promise<string | null> {
    return currentBranch(this.root);
  }

  historySigns(): Promise<HistorySigns> {
    return Promise.resolve(this.#keepers.historySigns());
  }

  findingsIn(path: string): Promise<readonly Finding[]> {
    return this.#keepers.answers.findingsIn(path);
  }

  findingPaths(): Promise<Section<readonly string[]>> {
    return Promise.resolve(this.#keepers.answers.findingPaths());
  }

  ownershipFile(line: number | null): Promise<Section<OwnershipFile | null>> {
    return Promise.resolve(this.#keepers.ownershipFile.describe(this.#keepers.snapshot, line));
  }

  async ruleOwners(): Promise<readonly RuleOwner[]> {
    const snapshot = await this.#caughtUp();
    return ruleOwners(snapshot, valueOf(this.#keepers.ownershipFile.describe(snapshot, null))?.owners ?? []);
  }

  async repositoryFacts(): Promise<Section<RepositoryFacts>> {
    await this.#caughtUp();
    return this.#keepers.repositoryFacts();
  }

  async proposeEdit(intent: EditIntent): Promise<Section<EditProposal>> {
    return this.#keepers.ownershipFile.propose(await this.#caughtUp(), intent);
  }

  proposeSettings(intent: SettingsIntent): Promise<Section<SettingsProposal>> {
    return proposeSettings(this.#parts.tree, intent);
  }

  proposeIgnore(intent: IgnoreIntent): Promise<IgnoreProposal> {
    const { tree, terraform } = this.#parts;
    const dialectOf = (path: string): Dialect | null => {
      const file = valueOf(this.#keepers.snapshot.codeowners) ?? null;
      return file?.path === path ? file.dialect : null;
    };
    return proposeIgnore({ tree, terraform, peek: (path) => this.#keepers.reading.peek(path), dialectOf }, intent);
  }

  async whomToAsk(path: string, owners: readonly string[]): Promise<AskedOwner> {
    const remote = await readRemote(this.root);
    // Where git is not run, or fails, there is no commit to point at.
    const commit = (await this.#parts.blockHistory?.head(AbortSignal.timeout(headMs)).catch(() => null)) ?? null;
    return { contacts: contactsAt(this.#keepers.snapshot, path, owners), remote, platform: dialectOfHost(remote?.host ?? null), commit };
  }

  onCall(path: string, owners: readonly string[], moment: OnCallMoment): Promise<OnCallAnswer> {
    return onCallAt(this.#keepers.snapshot, this.#parts.tree, { path, owners }, moment);
  }

  async blocksIn(path: string): Promise<readonly Block[]> {
    return valueOf((await this.#keepers.facts.of(path, null)).blocks) ?? [];
  }

  reviews(): Promise<readonly Review[]> {
    return Promise.resolve(valueOf(this.#keepers.snapshot.configuration)?.reviews ?? []);
  }

  async proposeRunbook(intent: RunbookIntent): Promise<Section<RunbookProposal>> {
    return proposeRunbook(await this.#caughtUp(), this.#parts.tree, intent, (path, line) => this.about(path, line));
  }

  backlog(): Promise<Section<BacklogState | null>> {
    return this.#backlog.state();
  }

  async proposeBacklog(intent: BacklogIntent): Promise<Section<BacklogProposal>> {
    return known(await this.#backlog.propose(intent));
  }

  async checkRoots(path: string | null): Promise<Section<CheckRoots>> {
    const { listing } = await this.#caughtUp();
    return listing.state === "known" ? known(checkRoots(listing.value, (file) => this.#keepers.reading.peek(file), path)) : listing;
  }

  async offeredVariables(root: string): Promise<Section<OfferedVariables>> {
    const { listing } = await this.#caughtUp();
    return listing.state === "known" ? known(offeredVariables(listing.value, root)) : listing;
  }

  async keepCheck(check: FinishedCheck): Promise<Section<KeptOutcome>> {
    const read = await readFinished(check);
    if ("refused" in read) return unavailable(read.refused);
    await this.#parts.keptChecks?.keep(check.root, read.report);
    this.#keepers.compared.refresh(this.#keepers.snapshot);
    return known(outcomeOf(read.report));
  }

  problems(): Promise<readonly Problem[]> {
    return Promise.resolve([...this.#keepers.snapshot.problems, ...this.#keepers.compared.problems].slice(0, mostProblems));
  }

  async explain(path: string): Promise<Message> {
    // What lies in a tool's folder or has no pattern is told without looking into it.
    const read = await this.#parts.tree.read(path);
    return explainFile(path, read.kind === "text" ? read.text : null, this.#keepers.reading.rules.associations);
  }

  estateChildren(query: EstateQuery, parent: EstateParent): Promise<EstateNodes> {
    return Promise.resolve(this.#tree.children(this.#keepers.snapshot, query, parent));
  }

  estateTrail(query: EstateQuery, path: string): Promise<readonly EstateNode[]> {
    return Promise.resolve(this.#tree.trail(this.#keepers.snapshot, query, path));
  }

  shelfChildren(filter: string, parent: ShelfParent): Promise<ShelfLevel> {
    return this.#keepers.runbooks.shelf(filter, parent);
  }

  shelfTrail(filter: string, path: string): Promise<readonly ShelfNode[]> {
    return this.#keepers.runbooks.trail(filter, path);
  }

  summary(): Promise<EstateSummary> {
    return Promise.resolve(summarize(this.#keepers.snapshot));
  }

  filesChanged(paths: readonly string[]): void {
    this.#keepers.filesChanged(paths);
  }

  textChanged(path: string, text: string | null): void {
    this.#keepers.textChanged(path, text);
  }

  dispose(): void {
    this.#review.abort();
    this.#keepers.dispose();
  }

  /** What somebody decides by, with all that changed just now. */
  async #caughtUp(): Promise<Snapshot> {
    await this.#keepers.reading.caughtUp();
    return this.#keepers.snapshot;
  }
}

/** An address to point at is not worth a longer wait, in milliseconds. */
const headMs = 3_000;

/** More than anybody reads; the count tells the rest. */
const mostProblems = 200;
