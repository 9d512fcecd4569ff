import { Emitter } from "../base/emitter";
import type { Logger } from "../base/logger";
import { describeError } from "../base/logger";
import type { EditIntent, EditProposal } from "../edits/proposal";
import type { RunbookIntent, RunbookProposal } from "../edits/runbookProposal";
import type { BacklogIntent, BacklogProposal } from "../edits/backlogProposal";
import type { Answer } from "../model/answer";
import type { BacklogState } from "../model/backlog";
import type { BranchReview } from "../model/branchReview";
import type { AskedOwner } from "../model/contact";
import type { Environment } from "../model/environment";
import type { Finding } from "../model/finding";
import type { KeptOutcome } from "../model/liveCheck";
import type { HistorySigns } from "../model/historySigns";
import type { Message, Problem } from "../model/message";
import type { OnCallAnswer } from "../model/onCall";
import type { Reviewers } from "../model/ownership";
import type { Block } from "../model/place";
import type { IgnoreIntent, IgnoreProposal } from "../edits/ignoreFinding";
import type { SettingsIntent, SettingsProposal } from "../edits/settingsEdit";
import type { Review } from "../model/review";
import type { Runbook } from "../model/runbook";
import type { Section } from "../model/section";
import type { RepositoryFacts } from "../model/setUp";
import { unavailable } from "../model/section";
import type { SprintCalendar } from "../model/sprint";
import type { PlaceEnvironment } from "../model/terminalQuestion";
import type { OfferedVariables } from "../model/variableFiles";
import type { CheckRoots } from "./checkRoots";
import type { FinishedCheck } from "./driftCheck/finishedCheck";
import type { Estate, EstateDelta, EstateSummary, PlaceReference, RunbookHit } from "./estate";
import { failedSummary } from "./estate";
import type { EstateNode, EstateNodes, EstateParent, EstateQuery } from "./estateTree";
import type { OnCallMoment } from "./onCall";
import type { OwnershipFile } from "./ownershipFile";
import type { EstateSettings, Notice } from "./protocol";
import { ReplacedWorker } from "./replacedWorker";
import type { RuleOwner } from "./ruleOwners";
import type { ShelfLevel, ShelfNode, ShelfParent } from "./runbookShelf";
import { emptyLevel } from "./runbookShelf";

export interface WorkerEstateOptions {
  readonly root: string;
  readonly settings: EstateSettings;
  /** Absolute path of the bundled worker. */
  readonly workerFile: string;
  /** Folder for what is expensive to read again (absolute path); null keeps nothing. */
  readonly cacheFolder: string | null;
  readonly log: Logger;
  /** How long a question may take before the worker counts as stuck, in milliseconds. */
  readonly deadlineMs?: number;
}

/** A review ends itself sooner, and others are answered meanwhile. */
const reviewDeadlineMs = 150_000;

/** An estate whose snapshot lives in a worker. A stuck or dead worker is replaced; the question that met it gets a reason. */
export class WorkerEstate implements Estate {
  readonly root: string;
  readonly #changes = new Emitter<EstateDelta>();
  /** Kept here as well, for a worker that has to be replaced. Holds open documents only. */
  readonly #unsaved = new Map<string, string>();
  readonly #worker: ReplacedWorker;
  #settings: EstateSettings;

  constructor({ root, settings, workerFile, cacheFolder, log, deadlineMs = 10_000 }: WorkerEstateOptions) {
    this.root = root;
    this.#settings = settings;
    this.#worker = new ReplacedWorker({
      file: workerFile,
      begin: () => ({ start: { root, settings: this.#settings, cacheFolder }, notices: [...this.#unsaved].map(([path, text]): Notice => ({ tell: "textChanged", path, text })) }),
      deadlineMs,
      log,
      changed: (delta) => this.#changes.fire(delta),
      gaveUp: (why) => this.#changes.fire({ summary: failedSummary(new Error(why)), paths: null }),
    });
  }

  get onDidChange() {
    return this.#changes.event;
  }

  async about(path: string, line: number | null): Promise<Answer> {
    return this.#worker.ask("about", [path, line]).catch((error: unknown) => unavailableAnswer(path, error));
  }

  async reviewers(paths: readonly string[]): Promise<Section<readonly Reviewers[]>> {
    return this.#worker.ask("reviewers", [paths]).catch(missing);
  }

  async findRunbooks(query: string, near: PlaceReference | null, limit: number): Promise<Section<readonly RunbookHit[]>> {
    return this.#worker.ask("findRunbooks", [query, near, limit]).catch(missing);
  }

  async runbookAt(path: string): Promise<Section<Runbook | null>> {
    return this.#worker.ask("runbookAt", [path]).catch(missing);
  }

  async runbookEnvironments(path: string): Promise<readonly PlaceEnvironment[]> {
    return this.#worker.ask("runbookEnvironments", [path]);
  }

  async terminalEnvironments(folder: string | null, name: string): Promise<readonly Environment[]> {
    return this.#worker.ask("terminalEnvironments", [folder, name]);
  }

  async personName(): Promise<string | null> {
    return this.#worker.ask("personName", []).catch(() => null);
  }

  async sprintCalendar(timeZone: string): Promise<SprintCalendar> {
    return this.#worker.ask("sprintCalendar", [timeZone]).catch(() => ({ kind: "weeks", timeZone }));
  }

  async review(base: string | null): Promise<Section<BranchReview>> {
    return this.#worker.ask("review", [base], reviewDeadlineMs).catch(missing);
  }

  endReview(): void {
    this.#worker.tell({ tell: "endReview" });
  }

  async branch(): Promise<string | null> {
    return this.#worker.ask("branch", []).catch(() => null);
  }

  async historySigns(): Promise<HistorySigns> {
    return this.#worker.ask("historySigns", []).catch((error: unknown) => {
      const section = missing(error);
      return { committers: section, onePerson: section, deploys: section };
    });
  }

  async findingsIn(path: string): Promise<readonly Finding[]> {
    return this.#worker.ask("findingsIn", [path]).catch(() => []);
  }

  async ownershipFile(line: number | null): Promise<Section<OwnershipFile | null>> {
    return this.#worker.ask("ownershipFile", [line]).catch(missing);
  }

  async ruleOwners(): Promise<readonly RuleOwner[]> {
    return this.#worker.ask("ruleOwners", []).catch(() => []);
  }

  async repositoryFacts(): Promise<Section<RepositoryFacts>> {
    return this.#worker.ask("repositoryFacts", []).catch(missing);
  }

  async proposeEdit(intent: EditIntent): Promise<Section<EditProposal>> {
    return this.#worker.ask("proposeEdit", [intent]).catch(missing);
  }

  async proposeIgnore(intent: IgnoreIntent): Promise<IgnoreProposal> {
    return this.#worker.ask("proposeIgnore", [intent]).catch((error: unknown) => ({ kind: "impossible", reason: failure(error) }));
  }

  async proposeSettings(intent: SettingsIntent): Promise<Section<SettingsProposal>> {
    return this.#worker.ask("proposeSettings", [intent]).catch(missing);
  }

  async whomToAsk(path: string, owners: readonly string[]): Promise<AskedOwner> {
    return this.#worker.ask("whomToAsk", [path, owners]).catch(() => ({ contacts: [], remote: null, platform: null, commit: null }));
  }

  async onCall(path: string, owners: readonly string[], moment: OnCallMoment): Promise<OnCallAnswer> {
    const failed = (error: unknown): OnCallAnswer => ({ turns: [], links: [], problems: [{ path, line: null, message: failure(error) }] });
    return this.#worker.ask("onCall", [path, owners, moment]).catch(failed);
  }

  async blocksIn(path: string): Promise<readonly Block[]> {
    return this.#worker.ask("blocksIn", [path]).catch(() => []);
  }

  async reviews(): Promise<readonly Review[]> {
    return this.#worker.ask("reviews", []).catch(() => []);
  }

  async proposeRunbook(intent: RunbookIntent): Promise<Section<RunbookProposal>> {
    return this.#worker.ask("proposeRunbook", [intent]).catch(missing);
  }

  async backlog(): Promise<Section<BacklogState | null>> {
    return this.#worker.ask("backlog", []).catch(missing);
  }

  async proposeBacklog(intent: BacklogIntent): Promise<Section<BacklogProposal>> {
    return this.#worker.ask("proposeBacklog", [intent]).catch(missing);
  }

  async checkRoots(path: string | null): Promise<Section<CheckRoots>> {
    return this.#worker.ask("checkRoots", [path]).catch(missing);
  }

  async offeredVariables(root: string): Promise<Section<OfferedVariables>> {
    return this.#worker.ask("offeredVariables", [root]).catch(missing);
  }

  async keepCheck(check: FinishedCheck): Promise<Section<KeptOutcome>> {
    return this.#worker.ask("keepCheck", [check]).catch(missing);
  }

  async problems(): Promise<readonly Problem[]> {
    return this.#worker.ask("problems", []).catch(() => []);
  }

  async explain(path: string): Promise<Message> {
    return this.#worker.ask("explain", [path]).catch(failure);
  }

  async estateChildren(query: EstateQuery, parent: EstateParent): Promise<EstateNodes> {
    return this.#worker.ask("estateChildren", [query, parent]).catch(() => ({ nodes: [], more: 0 }));
  }

  async estateTrail(query: EstateQuery, path: string): Promise<readonly EstateNode[]> {
    return this.#worker.ask("estateTrail", [query, path]).catch(() => []);
  }

  async shelfChildren(filter: string, parent: ShelfParent): Promise<ShelfLevel> {
    return this.#worker.ask("shelfChildren", [filter, parent]).catch(() => emptyLevel);
  }

  async shelfTrail(filter: string, path: string): Promise<readonly ShelfNode[]> {
    return this.#worker.ask("shelfTrail", [filter, path]).catch(() => []);
  }

  async summary(): Promise<EstateSummary> {
    return this.#worker.ask("summary", []).catch(failedSummary);
  }

  filesChanged(paths: readonly string[]): void {
    // Somebody asks for everything anew: that is the time to try a worker again that was left alone.
    if (paths.length === 0) this.#worker.tryAgain();
    this.#worker.tell({ tell: "filesChanged", paths });
  }

  textChanged(path: string, text: string | null): void {
    // Most documents that change were saved and never differed for long.
    if (text === null && !this.#unsaved.delete(path)) return;
    if (text !== null) this.#unsaved.set(path, text);
    this.#worker.tell({ tell: "textChanged", path, text });
  }

  /** The person's settings or VS Code's trust changed. */
  settingsChanged(settings: EstateSettings): void {
    this.#settings = settings;
    this.#worker.tell({ tell: "settings", settings });
  }

  dispose(): void {
    this.#worker.dispose();
    this.#changes.dispose();
  }
}

function failure(error: unknown): Message {
  return { key: "unavailable.failed", args: { reason: describeError(error) } };
}

function missing(error: unknown): Section<never> {
  return unavailable(failure(error));
}

function unavailableAnswer(path: string, error: unknown): Answer {
  const section = missing(error);
  return { path, place: section, isRunbook: false, delivery: section, ownership: section, history: section, runbooks: section, findings: section, drift: section };
}
