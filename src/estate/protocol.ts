import type { EditIntent, EditProposal } from "../edits/proposal";
import type { RunbookIntent, RunbookProposal } from "../edits/runbookProposal";
import type { BacklogIntent, BacklogProposal } from "../edits/backlogProposal";
import type { Answer } from "../model/answer";
import type { BacklogState } from "../model/backlog";
import type { BranchReview } from "../model/branchReview";
import type { AskedOwner } from "../model/contact";
import type { Dialect } from "../model/dialect";
import type { Environment } from "../model/environment";
import type { Finding, FindingLevels } from "../model/finding";
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
import type { SprintCalendar } from "../model/sprint";
import type { PlaceEnvironment } from "../model/terminalQuestion";
import type { OfferedVariables } from "../model/variableFiles";
import type { CheckRoots } from "./checkRoots";
import type { FinishedCheck } from "./driftCheck/finishedCheck";
import type { EstateDelta, EstateSummary, PlaceReference, RunbookHit } from "./estate";
import type { EstateNode, EstateNodes, EstateParent, EstateQuery } from "./estateTree";
import type { OnCallMoment } from "./onCall";
import type { OwnershipFile } from "./ownershipFile";
import type { ShelfLevel, ShelfNode, ShelfParent } from "./runbookShelf";

/**
 * What crosses the thread between the editor and an estate's worker: questions, answers and small deltas. Nothing here
 * grows with the repository, which is why the command line's listings (`infraFiles`, `paths`) are no questions of the worker.
 */
export interface Questions {
  about(path: string, line: number | null): Promise<Answer>;
  reviewers(paths: readonly string[]): Promise<Section<readonly Reviewers[]>>;
  findRunbooks(query: string, near: PlaceReference | null, limit: number): Promise<Section<readonly RunbookHit[]>>;
  runbookAt(path: string): Promise<Section<Runbook | null>>;
  runbookEnvironments(path: string): Promise<readonly PlaceEnvironment[]>;
  terminalEnvironments(folder: string | null, name: string): Promise<readonly Environment[]>;
  personName(): Promise<string | null>;
  sprintCalendar(timeZone: string): Promise<SprintCalendar>;
  review(base: string | null): Promise<Section<BranchReview>>;
  branch(): Promise<string | null>;
  historySigns(): Promise<HistorySigns>;
  findingsIn(path: string): Promise<readonly Finding[]>;
  ownershipFile(line: number | null): Promise<Section<OwnershipFile | null>>;
  proposeEdit(intent: EditIntent): Promise<Section<EditProposal>>;
  proposeSettings(intent: SettingsIntent): Promise<Section<SettingsProposal>>;
  proposeIgnore(intent: IgnoreIntent): Promise<IgnoreProposal>;
  whomToAsk(path: string, owners: readonly string[]): Promise<AskedOwner>;
  onCall(path: string, owners: readonly string[], moment: OnCallMoment): Promise<OnCallAnswer>;
  blocksIn(path: string): Promise<readonly Block[]>;
  reviews(): Promise<readonly Review[]>;
  proposeRunbook(intent: RunbookIntent): Promise<Section<RunbookProposal>>;
  backlog(): Promise<Section<BacklogState | null>>;
  proposeBacklog(intent: BacklogIntent): Promise<Section<BacklogProposal>>;
  checkRoots(path: string | null): Promise<Section<CheckRoots>>;
  offeredVariables(root: string): Promise<Section<OfferedVariables>>;
  keepCheck(check: FinishedCheck): Promise<Section<KeptOutcome>>;
  problems(): Promise<readonly Problem[]>;
  explain(path: string): Promise<Message>;
  estateChildren(query: EstateQuery, parent: EstateParent): Promise<EstateNodes>;
  estateTrail(query: EstateQuery, path: string): Promise<readonly EstateNode[]>;
  shelfChildren(filter: string, parent: ShelfParent): Promise<ShelfLevel>;
  shelfTrail(filter: string, path: string): Promise<readonly ShelfNode[]>;
  summary(): Promise<EstateSummary>;
}

export type Question = { [K in keyof Questions]: { readonly ask: K; readonly args: Parameters<Questions[K]> } }[keyof Questions];

/** Told by the editor, without an answer. */
export type Notice =
  | { readonly tell: "filesChanged"; readonly paths: readonly string[] }
  | { readonly tell: "textChanged"; readonly path: string; readonly text: string | null }
  | { readonly tell: "endReview" }
  | { readonly tell: "settings"; readonly settings: EstateSettings };

export type ToWorker = (Question & { readonly id: number }) | Notice;

export type FromWorker =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string }
  | { readonly changed: EstateDelta }
  | { readonly log: "debug" | "info" | "warn" | "error"; readonly message: string };

/** What the person's settings and VS Code's trust say to an estate. */
export interface EstateSettings {
  /** Untrusted folders are only parsed: git is not run. */
  readonly trusted: boolean;
  /** Path of the git program from the person's own settings; null for the one on PATH. */
  readonly gitPath: string | null;
  readonly dialect: Dialect | null;
  readonly runbookFolders: readonly string[];
  /** Names of Terraform tags that say who owns a resource, the most important first. */
  readonly ownerTags: readonly string[];
  /** Glob to the name of a system, or to `none`: which files are infrastructure, whatever the table says. */
  readonly associations: Readonly<Record<string, string>>;
  /** Levels of findings that the person has set: they win over the repository's. */
  readonly findings?: FindingLevels;
}

/** What a worker is started with. */
export interface WorkerStart {
  readonly root: string;
  readonly settings: EstateSettings;
  /** Folder for what is expensive to read again; null keeps nothing. */
  readonly cacheFolder: string | null;
}
