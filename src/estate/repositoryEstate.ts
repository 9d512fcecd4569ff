import type { Clock } from "../base/clock";
import { Emitter } from "../base/emitter";
import { folderOf } from "../base/path";
import type { BacklogIntent, BacklogProposal } from "../edits/backlogProposal";
import type { EditIntent, EditProposal } from "../edits/proposal";
import type { RunbookIntent, RunbookProposal } from "../edits/runbookProposal";
import type { IgnoreIntent, IgnoreProposal } from "../edits/ignoreFinding";
import type { SettingsIntent, SettingsProposal } from "../edits/settingsEdit";
import { atLevels, bestFirst, findingsInRunbook } from "../findings/rules";
import { brokenRule } from "../findings/brokenRule";
import { dueAt, dueReviews } from "../findings/dueReview";
import { unknownOwners } from "../findings/unknownOwners";
import { currentBranch } from "../git/head";
import type { Answer, DriftCheck } from "../model/answer";
import type { BacklogState } from "../model/backlog";
import { isBacklogPath } from "../model/backlog";
import { configurationPath, emptyConfiguration } from "../model/configuration";
import type { Dialect } from "../model/dialect";
import type { Environment } from "../model/environment";
import type { Finding } from "../model/finding";
import type { KeptOutcome } from "../model/liveCheck";
import type { Message, Problem } from "../model/message";
import type { OwnerTag } from "../model/ownerTag";
import type { Reviewers } from "../model/ownership";
import { noReviewers } from "../model/ownership";
import type { InfraFile } from "../model/place";
import { innermostBlock } from "../model/place";
import type { Review } from "../model/review";
import { checkOf } from "../model/rootCheck";
import type { Runbook } from "../model/runbook";
import type { Section } from "../model/section";
import { known, pending, unavailable, valueOf } from "../model/section";
import type { SprintCalendar } from "../model/sprint";
import type { PlaceEnvironment } from "../model/terminalQuestion";
import { explainFile } from "../sources/infra/explain";
import type { PlaceSources } from "./about";
import { answerAbout, noSources, ownershipOf } from "./about";
import { BacklogFile } from "./backlogFile";
import type { CodeHistory } from "./codeSince";
import type { CheckRoots } from "./checkRoots";
import { checkRoots } from "./checkRoots";
import { ComparedFindings } from "./comparedFindings";
import type { FinishedCheck } from "./driftCheck/finishedCheck";
import { outcomeOf, readFinished } from "./driftCheck/finishedCheck";
import type { KeptChecks } from "./driftCheck/keptChecks";
import type { Estate, EstateDelta, EstateListings, EstateSummary, InfraFileEntry, PlaceReference, RunbookHit } from "./estate";
import type { ReadEnvironmentPast } from "./environmentPast";
import type { EstateNode, EstateNodes, EstateParent, EstateQuery } from "./estateTree";
import { EstateTree } from "./estateTree";
import { proposeIgnore } from "./ignoreProposal";
import { Ignoring } from "./ignoring";
import type { IndexedFile } from "./index/indexedFile";
import { moduleFolder } from "./installedModules";
import type { ReadHistory } from "./knowledge";
import { Knowledge } from "./knowledge";
import type { OwnershipFile } from "./ownershipFile";
import { OwnershipFileReader } from "./ownershipFile";
import type { ReaderParts } from "./repositoryReader";
import type { Published } from "./snapshots";
import { Reading } from "./reading";
import type { BlockHistory } from "./reviewedBlocks";
import { isReportPath } from "./reportFiles";
import { ReviewedBlocks } from "./reviewedBlocks";
import { knownRunbook, runbookAt } from "./runbookAt";
import { runbookEnvironments, terminalEnvironments } from "./runbookEnvironments";
import { RunbookFreshness } from "./runbookFreshness";
import { RunbookHealth } from "./runbookHealth";
import { proposeRunbook } from "./runbookProposals";
import { RunbookQuestions } from "./runbookQuestions";
import { RunbookSearchKeeper } from "./runbookSearchKeeper";
import { proposeSettings } from "./settingsProposal";
import type { ShelfLevel, ShelfNode, ShelfParent } from "./runbookShelf";
import { sprintCalendarOf } from "./sprintCalendar";
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
  /** The person's name as git has it; absent where git is not run. */
  readonly personName?: () => Promise<string | null>;
  readonly clock: Clock;
}

/** The estate of one repository in this very thread: the worker and the command line both run it. */
export class RepositoryEstate implements Estate, EstateListings {
  readonly root: string;
  readonly #parts: EstateParts;
  readonly #typed: TypedTerraform;
  readonly #reading: Reading;
  readonly #ownershipFile: OwnershipFileReader;
  readonly #knowledge: Knowledge;
  readonly #compared: ComparedFindings;
  readonly #reviewed: ReviewedBlocks;
  readonly #health: RunbookHealth;
  readonly #changes = new Emitter<EstateDelta>();
  readonly #tree = new EstateTree((path) => this.#reading.peek(path));
  readonly #search = new RunbookSearchKeeper((path, limits) => this.#parts.tree.read(path, limits));
  readonly #freshness: RunbookFreshness;
  readonly #runbooks: RunbookQuestions;
  readonly #backlog = new BacklogFile({
    read: (path, limits) => this.#parts.tree.read(path, limits),
    snapshot: () => this.#reading.snapshot,
    peek: (path) => this.#reading.peek(path),
    // What somebody ignores is not gone.
    about: (path, line) => this.#aboutAll(path, line),
    findingsIn: async (path) => this.#allIn(path, await this.#aboutAll(path, null)),
    hasCompared: () => this.#compared.isSettled,
  });
  readonly #ignoring: Ignoring;
  #knowledgeAskedAt = -Infinity;

  constructor(parts: EstateParts) {
    this.root = parts.root;
    this.#parts = parts;
    this.#typed = new TypedTerraform(parts.terraform);
    this.#reading = new Reading({ ...parts, terraform: this.#typed, isTyped: (path) => parts.tree.has(path) });
    this.#reading.onDidPublish((published) => this.#hear(published));
    this.#ownershipFile = new OwnershipFileReader(parts.tree, parts.context);
    this.#knowledge = new Knowledge(parts.readHistory, () => parts.clock.wall());
    this.#knowledge.onDidChange(() => this.#tell(null));
    this.#compared = new ComparedFindings({
      root: parts.root,
      tree: parts.tree,
      terraform: parts.terraform,
      codeHistory: parts.codeHistory ?? null,
      keptChecks: parts.keptChecks ?? null,
      environmentPast: parts.environmentPast ?? null,
      log: parts.log,
      peek: (path) => this.#reading.peek(path),
      now: () => parts.clock.wall(),
      ownersOf: (path) => valueOf(ownershipOf(this.#reading.snapshot, path, noSources, null))?.owners ?? [],
    });
    this.#compared.onDidChange((paths) => this.#tell(paths));
    this.#reviewed = new ReviewedBlocks(parts.blockHistory ?? null, () => parts.clock.wall());
    this.#reviewed.onDidChange((path) => this.#tell([path]));
    this.#health = new RunbookHealth({
      tree: parts.tree,
      blocks: this.#reviewed,
      peek: (path) => this.#reading.peek(path),
      associations: () => this.#reading.rules.associations,
      now: () => parts.clock.wall(),
    });
    this.#ignoring = new Ignoring({
      tree: parts.tree,
      peek: (path) => this.#reading.peek(path),
      aboutAll: (path, line) => this.#aboutAll(path, line),
      levels: () => valueOf(this.#reading.snapshot.configuration)?.findings ?? {},
      hasCompared: () => this.#compared.isSettled,
      now: () => parts.clock.wall(),
    });
    this.#freshness = new RunbookFreshness({
      knownChanges: (path) => this.#reviewed.knownFor(path),
      lookForChanges: (path) => this.#health.lookForChanges(this.#reading.snapshot, path),
      now: () => parts.clock.wall(),
    });
    this.#runbooks = new RunbookQuestions({
      snapshot: () => this.#reading.snapshot,
      peek: (path) => this.#reading.peek(path),
      search: (query, limit) => this.#search.search(query, limit),
      freshness: this.#freshness,
    });
  }

  get onDidChange() {
    return this.#changes.event;
  }

  settled(): Promise<void> {
    return this.#reading.settled();
  }

  async historySettled(): Promise<void> {
    await this.settled();
    await this.#knowledge.settled();
    await this.#search.settled();
    await this.#freshness.settled();
    await this.#compared.settled();
    await this.#reviewed.settled();
  }

  async about(path: string, line: number | null): Promise<Answer> {
    const answer = await this.#aboutAll(path, line);
    if (answer.findings.state !== "known") return answer;
    return { ...answer, findings: known(await this.#ignoring.applied(answer, valueOf(answer.place)?.block ?? null, answer.findings.value)) };
  }

  /** With what comments in the code take out. */
  async #aboutAll(path: string, line: number | null): Promise<Answer> {
    const answer = this.#withCompared(await this.#answer(path, line));
    return answer.isRunbook ? this.#withHealth(answer) : answer;
  }

  reviewers(paths: readonly string[]): Promise<Section<readonly Reviewers[]>> {
    const { codeowners } = this.#reading.snapshot;
    if (codeowners.state !== "known") return Promise.resolve(codeowners);
    return Promise.resolve(known(paths.map((path) => codeowners.value?.reviewers(path) ?? noReviewers)));
  }

  infraFiles(): Promise<Section<readonly InfraFileEntry[]>> {
    const { listing } = this.#reading.snapshot;
    if (listing.state !== "known") return Promise.resolve(listing);
    const entries = [...listing.value.infra.values()].map((file): InfraFileEntry => {
      const facts = { ...noSources, ...saidBy(this.#reading.peek(file.path)) };
      const owners = valueOf(ownershipOf(this.#reading.snapshot, file.path, facts, null))?.owners ?? [];
      return { file, blocks: valueOf(facts.blocks) ?? [], owners };
    });
    return Promise.resolve(known(entries));
  }

  paths(): Promise<Section<readonly string[]>> {
    const { listing } = this.#reading.snapshot;
    return Promise.resolve(listing.state === "known" ? known(listing.value.paths) : listing);
  }

  async findRunbooks(query: string, near: PlaceReference | null, limit: number): Promise<Section<readonly RunbookHit[]>> {
    const matches = near === null ? [] : valueOf((await this.#answer(near.path, near.line)).runbooks) ?? [];
    return this.#runbooks.find(query, matches, limit);
  }

  runbookAt(path: string): Promise<Section<Runbook | null>> {
    return runbookAt(this.#reading.snapshot, this.#parts.tree, path);
  }

  runbookEnvironments(path: string): Promise<readonly PlaceEnvironment[]> {
    const { snapshot } = this.#reading;
    const runbook = knownRunbook(snapshot, path);
    return Promise.resolve(runbook === null ? [] : runbookEnvironments(snapshot, runbook, (file) => {
      const indexed = this.#reading.peek(file.path);
      return { ...noSources, ...saidBy(indexed), alerts: indexed?.infra?.alerts ?? [] };
    }));
  }

  terminalEnvironments(folder: string | null, name: string): Promise<readonly Environment[]> {
    return Promise.resolve(terminalEnvironments(this.#reading.snapshot, folder, name));
  }

  async personName(): Promise<string | null> {
    return (await this.#parts.personName?.()) ?? null;
  }

  async sprintCalendar(timeZone: string): Promise<SprintCalendar> {
    return (await sprintCalendarOf(this.#parts.tree, timeZone)).value;
  }

  branch(): Promise<string | null> {
    return currentBranch(this.root);
  }

  async findingsIn(path: string): Promise<readonly Finding[]> {
    const answer = await this.#aboutAll(path, null);
    const all = this.#allIn(path, answer);
    return answer.findings.state === "known" ? this.#ignoring.applied(answer, null, all) : all;
  }

  findingPaths(): Promise<Section<readonly string[]>> {
    const { listing, codeowners, runbooks } = this.#reading.snapshot;
    if (listing.state !== "known") return Promise.resolve(listing);
    const written = (valueOf(runbooks) ?? []).flatMap(({ location }) => ("path" in location ? [location.path] : []));
    const owners = valueOf(codeowners)?.path ?? configurationPath;
    const paths = new Set([...listing.value.infra.keys(), ...written, ...this.#compared.paths, configurationPath, owners]);
    return Promise.resolve(known([...paths].sort()));
  }

  ownershipFile(line: number | null): Promise<Section<OwnershipFile | null>> {
    return Promise.resolve(this.#ownershipFile.describe(this.#reading.snapshot, line));
  }

  proposeEdit(intent: EditIntent): Promise<Section<EditProposal>> {
    return this.#ownershipFile.propose(this.#reading.snapshot, intent);
  }

  proposeSettings(intent: SettingsIntent): Promise<Section<SettingsProposal>> {
    return proposeSettings(this.#parts.tree, intent);
  }

  proposeIgnore(intent: IgnoreIntent): Promise<IgnoreProposal> {
    const { tree, terraform } = this.#parts;
    const dialectOf = (path: string): Dialect | null => {
      const file = valueOf(this.#reading.snapshot.codeowners) ?? null;
      return file?.path === path ? file.dialect : null;
    };
    return proposeIgnore({ tree, terraform, peek: (path) => this.#reading.peek(path), dialectOf }, intent);
  }

  reviews(): Promise<readonly Review[]> {
    return Promise.resolve(valueOf(this.#reading.snapshot.configuration)?.reviews ?? []);
  }

  proposeRunbook(intent: RunbookIntent): Promise<Section<RunbookProposal>> {
    return proposeRunbook(this.#reading.snapshot, this.#parts.tree, intent, (path, line) => this.about(path, line));
  }

  backlog(): Promise<Section<BacklogState | null>> {
    return this.#backlog.state();
  }

  async proposeBacklog(intent: BacklogIntent): Promise<Section<BacklogProposal>> {
    return known(await this.#backlog.propose(intent));
  }

  checkRoots(path: string | null): Promise<Section<CheckRoots>> {
    const { listing } = this.#reading.snapshot;
    return Promise.resolve(listing.state === "known" ? known(checkRoots(listing.value, (file) => this.#reading.peek(file), path)) : listing);
  }

  async keepCheck(check: FinishedCheck): Promise<Section<KeptOutcome>> {
    const read = await readFinished(check);
    if ("refused" in read) return unavailable(read.refused);
    await this.#parts.keptChecks?.keep(check.root, read.report);
    this.#compared.refresh(this.#reading.snapshot);
    return known(outcomeOf(read.report));
  }

  problems(): Promise<readonly Problem[]> {
    return Promise.resolve([...this.#reading.snapshot.problems, ...this.#compared.problems].slice(0, mostProblems));
  }

  async explain(path: string): Promise<Message> {
    // What lies in a tool's folder or has no pattern is told without looking into it.
    const read = await this.#parts.tree.read(path);
    return explainFile(path, read.kind === "text" ? read.text : null, this.#reading.rules.associations);
  }

  estateChildren(query: EstateQuery, parent: EstateParent): Promise<EstateNodes> {
    return Promise.resolve(this.#tree.children(this.#reading.snapshot, query, parent));
  }

  estateTrail(query: EstateQuery, path: string): Promise<readonly EstateNode[]> {
    return Promise.resolve(this.#tree.trail(this.#reading.snapshot, query, path));
  }

  shelfChildren(filter: string, parent: ShelfParent): Promise<ShelfLevel> {
    return this.#runbooks.shelf(filter, parent);
  }

  shelfTrail(filter: string, path: string): Promise<readonly ShelfNode[]> {
    return this.#runbooks.trail(filter, path);
  }

  summary(): Promise<EstateSummary> {
    return Promise.resolve(summarize(this.#reading.snapshot));
  }

  filesChanged(paths: readonly string[]): void {
    if (paths.length === 0 || paths.some(isReportPath)) this.#compared.reportsChanged();
    this.#reading.changed(paths);
    if (paths.some(isBacklogPath)) this.#tell(paths.filter(isBacklogPath));
    // They are in no index, so nothing else is new when one of them has other contents.
    if (paths.some(isReportPath)) void this.#reading.settled().then(() => this.#compared.refresh(this.#reading.snapshot));
  }

  textChanged(path: string, text: string | null): void {
    if (text === null) {
      this.#parts.tree.delete(path);
      this.#typed.close(path);
    } else {
      this.#parts.tree.set(path, text);
      this.#typed.open(path);
    }
    this.#reading.changed([path]);
    if (isBacklogPath(path)) this.#tell([path]);
  }

  dispose(): void {
    this.#reading.dispose();
    this.#search.dispose();
    this.#knowledge.dispose();
    this.#compared.dispose();
    this.#reviewed.dispose();
    this.#changes.dispose();
    this.#typed.dispose();
  }

  /** What shows only beside other files and by the calendar: in the block that was asked about, or in the whole file. */
  #withCompared(answer: Answer): Answer {
    const { findings, path, place: section } = answer;
    const place = valueOf(section) ?? null;
    const drift = this.#driftAt(place?.file ?? null);
    if (findings.state !== "known") return { ...answer, drift };
    const { reviews, findings: levels } = valueOf(this.#reading.snapshot.configuration) ?? emptyConfiguration;
    const now = this.#parts.clock.wall();
    const inFile = [...this.#compared.in(path), ...(path === configurationPath ? dueReviews(reviews, now) : [])];
    const block = place?.block ?? null;
    const here = block === null ? inFile : inFile.filter((finding) => finding.line <= block.endLine && finding.endLine >= block.startLine);
    // A level is for the line of the review: beside each place that it is for, it would be the same warning again.
    const due = place === null ? [] : dueAt(place, reviews, now);
    return { ...answer, drift, findings: known(bestFirst([...findings.value, ...atLevels(here, levels), ...due.filter(({ code }) => levels[code] !== "off")])) };
  }

  #driftAt(file: InfraFile | null): Section<DriftCheck | null> {
    const { listing } = this.#reading.snapshot;
    if (file === null || listing.state === "unavailable") return known(null);
    if (listing.state === "pending") return pending;
    const checks = this.#compared.checksIn(listing.value);
    return checks.state === "known" ? known(checkOf(file, checks.value, listing.value.graph)) : checks;
  }

  /** A runbook's own findings are looked up when it is looked at: what it names may be in any file. */
  async #withHealth(answer: Answer): Promise<Answer> {
    const { snapshot } = this.#reading;
    const facts = await this.#health.factsOf(snapshot, answer.path, valueOf(answer.ownership)?.owners ?? []);
    if (facts === null || answer.findings.state !== "known") return answer;
    const found = findingsInRunbook(facts, valueOf(snapshot.configuration)?.findings ?? {});
    return { ...answer, findings: known([...answer.findings.value, ...found]) };
  }

  async #answer(path: string, line: number | null): Promise<Answer> {
    const facts = await this.#factsOf(path, line);
    return answerAbout(this.#reading.snapshot, path, facts, line);
  }

  async #factsOf(path: string, line: number | null): Promise<PlaceSources> {
    const file = await this.#reading.infraFile(path);
    const indexed = this.#reading.peek(path);
    if (file.state !== "known" || file.value === null || indexed === undefined) return { ...noSources, file };
    const block = line === null ? null : innermostBlock(indexed.infra?.outline.blocks ?? [], line);
    return {
      file,
      ...saidBy(indexed),
      alerts: indexed.infra?.alerts ?? [],
      runs: indexed.infra?.outline.runs ?? [],
      leadsTo: await moduleFolder(this.#parts.tree, indexed, block),
      tags: this.#tagsAround(path),
      history: this.#knowledge.about(file.value),
      daysSinceSeen: (email) => this.#knowledge.daysSinceSeen(email),
    };
  }

  /** The tags of a file that name an owner, and those that a provider in another file of its folder gives to all resources. */
  #tagsAround(path: string): readonly OwnerTag[] {
    const provided = valueOf(this.#reading.snapshot.listing)?.providerTags.get(folderOf(path)) ?? [];
    return [...(this.#reading.peek(path)?.infra?.tags ?? []), ...provided.filter(({ source }) => source.path !== path)];
  }

  /** What is found in a file, what is in the rules of CODEOWNERS first. @param answer about the file. */
  #allIn(path: string, { findings }: Answer): readonly Finding[] {
    const { codeowners, configuration } = this.#reading.snapshot;
    const inRules = path === valueOf(codeowners)?.path ? this.#ruleFindings(path) : [];
    return [...atLevels(inRules, valueOf(configuration)?.findings ?? {}), ...(valueOf(findings) ?? [])];
  }

  #ruleFindings(path: string): readonly Finding[] {
    const broken = this.#reading.snapshot.problems.filter((problem) => problem.path === path).map((problem) => brokenRule(problem, []));
    const rules = valueOf(this.#reading.snapshot.codeowners)?.rules ?? [];
    const unknown = unknownOwners(path, rules, valueOf(this.#reading.snapshot.catalogs) ?? []);
    return [...broken, ...this.#ownershipFile.deadRules(this.#reading.snapshot), ...unknown];
  }

  #hear({ paths, settled }: Published): void {
    this.#search.setRunbooks(valueOf(this.#reading.snapshot.runbooks) ?? []);
    this.#tell(paths);
    if (settled) this.#compared.refresh(this.#reading.snapshot);
    // Last, because everything else is of use without it; and not at every key press, because git is started for it.
    const now = this.#parts.clock.wall();
    if (!settled || Math.abs(now - this.#knowledgeAskedAt) < knowledgeEveryMs) return;
    this.#knowledgeAskedAt = now;
    this.#knowledge.refresh();
  }

  #tell(paths: readonly string[] | null): void {
    this.#changes.fire({ summary: summarize(this.#reading.snapshot), paths });
  }
}

/** How often git is asked whether there are new commits, at most. */
const knowledgeEveryMs = 10_000;

/** More than anybody reads; the count tells the rest. */
const mostProblems = 200;

/** What a file says of itself, as the answers take it. */
function saidBy(file: IndexedFile | undefined): Pick<PlaceSources, "blocks" | "annotations"> {
  const facts = file?.infra ?? null;
  if (facts === null) return { blocks: known([]), annotations: [] };
  return { blocks: facts.refused === null ? known(facts.outline.blocks) : unavailable(facts.refused), annotations: facts.annotations };
}
