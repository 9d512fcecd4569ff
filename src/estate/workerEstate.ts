import { Worker } from "node:worker_threads";
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
import { unavailable } from "../model/section";
import type { SprintCalendar } from "../model/sprint";
import type { PlaceEnvironment } from "../model/terminalQuestion";
import type { CheckRoots } from "./checkRoots";
import type { FinishedCheck } from "./driftCheck/finishedCheck";
import type { Estate, EstateDelta, EstateSummary, PlaceReference, RunbookHit } from "./estate";
import { emptySummary } from "./estate";
import type { EstateNode, EstateNodes, EstateParent, EstateQuery } from "./estateTree";
import type { OnCallMoment } from "./onCall";
import type { OwnershipFile } from "./ownershipFile";
import type { EstateSettings, FromWorker, Notice, Question, Questions, WorkerStart } from "./protocol";
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

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** A worker that got stuck or died this often within so many milliseconds is left alone: starting it again would only heat the machine. */
const maxRestarts = 3;
const restartsCountForMs = 10 * 60_000;

/** An estate whose snapshot lives in a worker. A stuck or dead worker is replaced; the question that met it gets a reason. */
export class WorkerEstate implements Estate {
  readonly root: string;
  readonly #options: WorkerEstateOptions;
  readonly #changes = new Emitter<EstateDelta>();
  readonly #waiting = new Map<number, Waiting>();
  /** Kept here as well, for a worker that has to be replaced. Holds open documents only. */
  readonly #unsaved = new Map<string, string>();
  #settings: EstateSettings;
  #worker: Worker | null;
  #disposed = false;
  /** When a worker was replaced, on the monotonic clock. */
  #restarts: number[] = [];
  #nextId = 1;

  constructor(options: WorkerEstateOptions) {
    this.root = options.root;
    this.#options = options;
    this.#settings = options.settings;
    this.#worker = this.#start();
  }

  get onDidChange() {
    return this.#changes.event;
  }

  async about(path: string, line: number | null): Promise<Answer> {
    try {
      return await this.#ask({ ask: "about", args: [path, line] });
    } catch (error) {
      return unavailableAnswer(path, failure(error));
    }
  }

  async reviewers(paths: readonly string[]): Promise<Section<readonly Reviewers[]>> {
    return this.#ask<"reviewers">({ ask: "reviewers", args: [paths] }).catch((error: unknown) => unavailable(failure(error)));
  }

  async findRunbooks(query: string, near: PlaceReference | null, limit: number): Promise<Section<readonly RunbookHit[]>> {
    return this.#ask<"findRunbooks">({ ask: "findRunbooks", args: [query, near, limit] }).catch((error: unknown) => unavailable(failure(error)));
  }

  async runbookAt(path: string): Promise<Section<Runbook | null>> {
    return this.#ask<"runbookAt">({ ask: "runbookAt", args: [path] }).catch((error: unknown) => unavailable(failure(error)));
  }

  async runbookEnvironments(path: string): Promise<readonly PlaceEnvironment[]> {
    return this.#ask<"runbookEnvironments">({ ask: "runbookEnvironments", args: [path] });
  }

  async terminalEnvironments(folder: string | null, name: string): Promise<readonly Environment[]> {
    return this.#ask<"terminalEnvironments">({ ask: "terminalEnvironments", args: [folder, name] });
  }

  async personName(): Promise<string | null> {
    return this.#ask<"personName">({ ask: "personName", args: [] }).catch(() => null);
  }

  async sprintCalendar(timeZone: string): Promise<SprintCalendar> {
    return this.#ask<"sprintCalendar">({ ask: "sprintCalendar", args: [timeZone] }).catch(() => ({ kind: "weeks", timeZone }));
  }

  async review(base: string | null): Promise<Section<BranchReview>> {
    return this.#ask<"review">({ ask: "review", args: [base] }, reviewDeadlineMs).catch((error: unknown) => unavailable(failure(error)));
  }

  endReview(): void {
    this.#tell({ tell: "endReview" });
  }

  async branch(): Promise<string | null> {
    return this.#ask<"branch">({ ask: "branch", args: [] }).catch(() => null);
  }

  async historySigns(): Promise<HistorySigns> {
    return this.#ask<"historySigns">({ ask: "historySigns", args: [] }).catch((error: unknown) => {
      const missing = unavailable(failure(error));
      return { committers: missing, onePerson: missing, deploys: missing };
    });
  }

  async findingsIn(path: string): Promise<readonly Finding[]> {
    return this.#ask<"findingsIn">({ ask: "findingsIn", args: [path] }).catch(() => []);
  }

  async ownershipFile(line: number | null): Promise<Section<OwnershipFile | null>> {
    return this.#ask<"ownershipFile">({ ask: "ownershipFile", args: [line] }).catch((error: unknown) => unavailable(failure(error)));
  }

  async proposeEdit(intent: EditIntent): Promise<Section<EditProposal>> {
    return this.#ask<"proposeEdit">({ ask: "proposeEdit", args: [intent] }).catch((error: unknown) => unavailable(failure(error)));
  }

  async proposeIgnore(intent: IgnoreIntent): Promise<IgnoreProposal> {
    return this.#ask<"proposeIgnore">({ ask: "proposeIgnore", args: [intent] }).catch((error: unknown) => ({ kind: "impossible", reason: failure(error) }));
  }

  async proposeSettings(intent: SettingsIntent): Promise<Section<SettingsProposal>> {
    return this.#ask<"proposeSettings">({ ask: "proposeSettings", args: [intent] }).catch((error: unknown) => unavailable(failure(error)));
  }

  async whomToAsk(path: string, owners: readonly string[]): Promise<AskedOwner> {
    return this.#ask<"whomToAsk">({ ask: "whomToAsk", args: [path, owners] }).catch(() => ({ contacts: [], remote: null, platform: null, commit: null }));
  }

  async onCall(path: string, owners: readonly string[], moment: OnCallMoment): Promise<OnCallAnswer> {
    const failed = (error: unknown): OnCallAnswer => ({ turns: [], links: [], problems: [{ path, line: null, message: failure(error) }] });
    return this.#ask<"onCall">({ ask: "onCall", args: [path, owners, moment] }).catch(failed);
  }

  async blocksIn(path: string): Promise<readonly Block[]> {
    return this.#ask<"blocksIn">({ ask: "blocksIn", args: [path] }).catch(() => []);
  }

  async reviews(): Promise<readonly Review[]> {
    return this.#ask<"reviews">({ ask: "reviews", args: [] }).catch(() => []);
  }

  async proposeRunbook(intent: RunbookIntent): Promise<Section<RunbookProposal>> {
    return this.#ask<"proposeRunbook">({ ask: "proposeRunbook", args: [intent] }).catch((error: unknown) => unavailable(failure(error)));
  }

  async backlog(): Promise<Section<BacklogState | null>> {
    return this.#ask<"backlog">({ ask: "backlog", args: [] }).catch((error: unknown) => unavailable(failure(error)));
  }

  async proposeBacklog(intent: BacklogIntent): Promise<Section<BacklogProposal>> {
    return this.#ask<"proposeBacklog">({ ask: "proposeBacklog", args: [intent] }).catch((error: unknown) => unavailable(failure(error)));
  }

  async checkRoots(path: string | null): Promise<Section<CheckRoots>> {
    return this.#ask<"checkRoots">({ ask: "checkRoots", args: [path] }).catch((error: unknown) => unavailable(failure(error)));
  }

  async keepCheck(check: FinishedCheck): Promise<Section<KeptOutcome>> {
    return this.#ask<"keepCheck">({ ask: "keepCheck", args: [check] }).catch((error: unknown) => unavailable(failure(error)));
  }

  async problems(): Promise<readonly Problem[]> {
    return this.#ask<"problems">({ ask: "problems", args: [] }).catch(() => []);
  }

  async explain(path: string): Promise<Message> {
    return this.#ask<"explain">({ ask: "explain", args: [path] }).catch(failure);
  }

  async estateChildren(query: EstateQuery, parent: EstateParent): Promise<EstateNodes> {
    return this.#ask<"estateChildren">({ ask: "estateChildren", args: [query, parent] }).catch(() => ({ nodes: [], more: 0 }));
  }

  async estateTrail(query: EstateQuery, path: string): Promise<readonly EstateNode[]> {
    return this.#ask<"estateTrail">({ ask: "estateTrail", args: [query, path] }).catch(() => []);
  }

  async shelfChildren(filter: string, parent: ShelfParent): Promise<ShelfLevel> {
    return this.#ask<"shelfChildren">({ ask: "shelfChildren", args: [filter, parent] }).catch(() => emptyLevel);
  }

  async shelfTrail(filter: string, path: string): Promise<readonly ShelfNode[]> {
    return this.#ask<"shelfTrail">({ ask: "shelfTrail", args: [filter, path] }).catch(() => []);
  }

  async summary(): Promise<EstateSummary> {
    return this.#ask<"summary">({ ask: "summary", args: [] }).catch((error: unknown) => ({
      ...emptySummary,
      state: { kind: "failed", reason: failure(error) },
    }));
  }

  filesChanged(paths: readonly string[]): void {
    // Somebody asks for everything anew: that is the time to try a worker again that was left alone.
    if (paths.length === 0 && this.#worker === null && !this.#disposed) {
      this.#restarts = [];
      this.#worker = this.#start();
    }
    this.#tell({ tell: "filesChanged", paths });
  }

  textChanged(path: string, text: string | null): void {
    // Most documents that change were saved and never differed for long.
    if (text === null && !this.#unsaved.delete(path)) return;
    if (text !== null) this.#unsaved.set(path, text);
    this.#tell({ tell: "textChanged", path, text });
  }

  /** The person's settings or VS Code's trust changed. */
  settingsChanged(settings: EstateSettings): void {
    this.#settings = settings;
    this.#tell({ tell: "settings", settings });
  }

  dispose(): void {
    this.#disposed = true;
    const worker = this.#worker;
    this.#worker = null;
    this.#failWaiting("The editor is closing this repository");
    this.#changes.dispose();
    void worker?.terminate();
  }

  #start(): Worker {
    const workerData: WorkerStart = { root: this.root, settings: this.#settings, cacheFolder: this.#options.cacheFolder };
    const worker = new Worker(this.#options.workerFile, { workerData, resourceLimits: { maxOldGenerationSizeMb: 400 } });
    worker.on("message", (message: FromWorker) => this.#hear(message));
    worker.on("error", (error) => this.#replace(worker, describeError(error)));
    worker.on("exit", (code) => this.#replace(worker, `it ended with code ${code}`));
    for (const [path, text] of this.#unsaved) worker.postMessage({ tell: "textChanged", path, text } satisfies Notice);
    return worker;
  }

  #replace(dead: Worker, why: string): void {
    if (this.#worker !== dead) return;
    this.#options.log.warn(`The estate's worker is replaced: ${why}`);
    this.#restarts = [...this.#restarts.filter((at) => performance.now() - at < restartsCountForMs), performance.now()];
    this.#worker = null;
    this.#failWaiting(why);
    void dead.terminate();
    if (this.#restarts.length <= maxRestarts) this.#worker = this.#start();
    else this.#changes.fire({ summary: { ...emptySummary, state: { kind: "failed", reason: failure(new Error(why)) } }, paths: null });
  }

  #failWaiting(why: string): void {
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(why));
    }
    this.#waiting.clear();
  }

  #hear(message: FromWorker): void {
    if ("changed" in message) return this.#changes.fire(message.changed);
    if ("log" in message) return this.#options.log[message.log](message.message);
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    this.#waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if ("failed" in message) waiting.reject(new Error(message.failed));
    else waiting.resolve(message.value);
  }

  #ask<K extends keyof Questions>(question: Extract<Question, { ask: K }>, deadlineMs = this.#options.deadlineMs ?? 10_000): Promise<Awaited<ReturnType<Questions[K]>>> {
    const worker = this.#worker;
    if (worker === null) return Promise.reject(new Error("The estate's worker kept failing"));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#replace(worker, `no answer within ${deadlineMs} ms`), deadlineMs);
      // The worker runs the same Questions, so the value has the type that the question promises.
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, timer });
      worker.postMessage({ ...question, id });
    });
  }

  #tell(notice: Notice): void {
    this.#worker?.postMessage(notice);
  }
}

function failure(error: unknown): Message {
  return { key: "unavailable.failed", args: { reason: describeError(error) } };
}

function unavailableAnswer(path: string, reason: Message): Answer {
  const missing = unavailable(reason);
  return { path, place: missing, isRunbook: false, delivery: missing, ownership: missing, history: missing, runbooks: missing, findings: missing, drift: missing };
}
