import type { Disposable } from "../base/disposable";
import type { Event } from "../base/emitter";
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
import type { Block, InfraFile, System } from "../model/place";
import type { Heading, Runbook } from "../model/runbook";
import type { IgnoreIntent, IgnoreProposal } from "../edits/ignoreFinding";
import type { SettingsIntent, SettingsProposal } from "../edits/settingsEdit";
import type { Review } from "../model/review";
import type { Section } from "../model/section";
import type { RepositoryFacts } from "../model/setUp";
import type { SprintCalendar } from "../model/sprint";
import type { PlaceEnvironment } from "../model/terminalQuestion";
import type { OfferedVariables } from "../model/variableFiles";
import type { CheckRoots } from "./checkRoots";
import type { FinishedCheck } from "./driftCheck/finishedCheck";
import type { EstateNode, EstateNodes, EstateParent, EstateQuery } from "./estateTree";
import type { OnCallMoment } from "./onCall";
import type { OwnershipFile } from "./ownershipFile";
import type { RuleOwner } from "./ruleOwners";
import type { Freshness } from "./runbookFreshness";
import type { ShelfLevel, ShelfNode, ShelfParent } from "./runbookShelf";

/**
 * Everything known about one repository's infrastructure, asked by question. The snapshot behind it stays where it was
 * built (a worker, for the editor); only answers and small deltas come out. Paths are POSIX, relative to `root`.
 */
export interface Estate extends Disposable {
  /** Absolute path of the git root, or of the folder when there is no git. */
  readonly root: string;
  /** Something changed: answers given before may be out of date. */
  readonly onDidChange: Event<EstateDelta>;
  /** What we know about a place: the innermost block around `line` (1-based), or the file without it. Never rejects for bad input. */
  about(path: string, line: number | null): Promise<Answer>;
  /** Whom the repository's own CODEOWNERS asks about each path; paths need not exist. */
  reviewers(paths: readonly string[]): Promise<Section<readonly Reviewers[]>>;
  /** The runbooks that fit a query, best first, at most `limit`; without a query those for `near` first, then all by title. */
  findRunbooks(query: string, near: PlaceReference | null, limit: number): Promise<Section<readonly RunbookHit[]>>;
  /** The runbook that a file is, with everything in it and as the editor has it now; null for a file that is none. */
  runbookAt(path: string): Promise<Section<Runbook | null>>;
  /** Where the places run that the runbook of a file applies to, each environment once. */
  runbookEnvironments(path: string): Promise<readonly PlaceEnvironment[]>;
  /** What the folder (null: unknown, or outside) and the name of a terminal say about where its commands go. */
  terminalEnvironments(folder: string | null, name: string): Promise<readonly Environment[]>;
  /** The name that git writes into commits of this person; null where git is not run or none is set. */
  personName(): Promise<string | null>;
  /** How the repository counts its sprints; weeks where it says nothing. @param timeZone where it names none. */
  sprintCalendar(timeZone: string): Promise<SprintCalendar>;
  /**
   * What the branch that is checked out, with all that is not committed and not saved, does to the infrastructure. It may take a while;
   * another review ends the one before.
   * @param base name of the branch to compare with; null for the default branch.
   */
  review(base: string | null): Promise<Section<BranchReview>>;
  /** Ends the review that is going on, which then says so. */
  endReview(): void;
  /** The branch that the working tree is on; null where there is none, or nobody can say. */
  branch(): Promise<string | null>;
  /** What git's history says of the repository as a whole; what takes long is pending at first, and a change tells of it. */
  historySigns(): Promise<HistorySigns>;
  /** The findings in one file, for Problems. */
  findingsIn(path: string): Promise<readonly Finding[]>;
  /** What the repository's CODEOWNERS says of itself and of the rule on a line (1-based); null when there is none. */
  ownershipFile(line: number | null): Promise<Section<OwnershipFile | null>>;
  /** Whom a rule of CODEOWNERS can name, those that it names already first. */
  ruleOwners(): Promise<readonly RuleOwner[]>;
  /** What the files say that the repository can be set up by. */
  repositoryFacts(): Promise<Section<RepositoryFacts>>;
  /** The edit of CODEOWNERS that does what a person wants and nothing else, for them to look at first. */
  proposeEdit(intent: EditIntent): Promise<Section<EditProposal>>;
  /** An edit of the repository's own settings, proven to say what was meant and to change nothing else. */
  proposeSettings(intent: SettingsIntent): Promise<Section<SettingsProposal>>;
  /** The comment that takes a finding out of what is shown, proven to take out this one and to change nothing else. */
  proposeIgnore(intent: IgnoreIntent): Promise<IgnoreProposal>;
  /** How the owner of a place is reached, and what it takes to point at the place from outside. @param owners as its answer names them. */
  whomToAsk(path: string, owners: readonly string[]): Promise<AskedOwner>;
  /** Who is on call for a place by the repository, its calendar and its catalogs. @param owners as its answer names them. */
  onCall(path: string, owners: readonly string[], moment: OnCallMoment): Promise<OnCallAnswer>;
  /** The blocks of a file by their first lines; none while it is not read. */
  blocksIn(path: string): Promise<readonly Block[]>;
  /** What has to be done again and again, or before a day, by the repository's own settings. */
  reviews(): Promise<readonly Review[]>;
  /** A new runbook, or the edit of one, that does what a person wants and nothing else, for them to look at first. */
  proposeRunbook(intent: RunbookIntent): Promise<Section<RunbookProposal>>;
  /** The repository's backlog, and which of its findings are gone; null where there is none. */
  backlog(): Promise<Section<BacklogState | null>>;
  /** The edit of the backlog that does what a person wants and nothing else. */
  proposeBacklog(intent: BacklogIntent): Promise<Section<BacklogProposal>>;
  /** The Terraform roots that a place belongs to, and those there are; null for a place outside. */
  checkRoots(path: string | null): Promise<Section<CheckRoots>>;
  /** The variable files that a check of a root can be given, beside those that the tool reads by itself. */
  offeredVariables(root: string): Promise<Section<OfferedVariables>>;
  /** Reads what a check of this machine has found and keeps it, without a value, as the last of its root. */
  keepCheck(check: FinishedCheck): Promise<Section<KeptOutcome>>;
  /** What could not be read or understood in settings, ownership files, catalogs and runbooks, each with its place; the first 200. */
  problems(): Promise<readonly Problem[]>;
  /** Why a file is infrastructure, or none. */
  explain(path: string): Promise<Message>;
  /** One level of the estate as a tree; for what is there now, of a fixed size. */
  estateChildren(query: EstateQuery, parent: EstateParent): Promise<EstateNodes>;
  /** The nodes of that tree from a group down to a file; empty when it is not in it. */
  estateTrail(query: EstateQuery, path: string): Promise<readonly EstateNode[]>;
  /** One level of the runbooks by kind, and of the production places without one; of a fixed size. */
  shelfChildren(filter: string, parent: ShelfParent): Promise<ShelfLevel>;
  /** The nodes of that tree from the top down to the runbook at a path; empty where it is none. */
  shelfTrail(filter: string, path: string): Promise<readonly ShelfNode[]>;
  /** How far we are and how much there is. */
  summary(): Promise<EstateSummary>;
  /** Files changed, appeared or went; empty means "look again at everything". */
  filesChanged(paths: readonly string[]): void;
  /** Unsaved text of an open document, or null once it equals the file again. */
  textChanged(path: string, text: string | null): void;
}

/** The listings that grow with the repository: for the command line, where no thread is crossed. */
export interface EstateListings {
  /** Every infra file with its blocks and owners, sorted by path. */
  infraFiles(): Promise<Section<readonly InfraFileEntry[]>>;
  /** Every path of the repository, sorted, ignored files left out. */
  paths(): Promise<Section<readonly string[]>>;
  /** Every file in which there may be findings, sorted. */
  findingPaths(): Promise<Section<readonly string[]>>;
  /** Resolves when everything that was to be read has been read. */
  settled(): Promise<void>;
  /** Resolves when the history has been read, too, or cannot be. */
  historySettled(): Promise<void>;
}

export interface PlaceReference {
  readonly path: string;
  /** 1-based; null for the file as a whole. */
  readonly line: number | null;
}

export interface InfraFileEntry {
  readonly file: InfraFile;
  readonly blocks: readonly Block[];
  readonly owners: readonly string[];
}

export interface RunbookHit {
  /** Without what it tells people to do: a hit is to be looked at, and crosses threads at every key press. */
  readonly runbook: Runbook;
  /** The heading that fits the query best; null for the runbook as a whole. */
  readonly heading: Heading | null;
  /** Only the order counts; 0 where nothing was searched for. */
  readonly score: number;
  /** Why it applies to the place that was named; null where it does not. */
  readonly why: Message | null;
  readonly freshness: Freshness;
}

/** Small and of a fixed size: it may cross a thread. */
export interface EstateDelta {
  readonly summary: EstateSummary;
  /** Files whose answers changed; null when it may be any. */
  readonly paths: readonly string[] | null;
}

export interface EstateSummary {
  readonly state: EstateState;
  readonly files: number;
  readonly infraFiles: number;
  readonly bySystem: Partial<Record<System, number>>;
  readonly runbooks: number;
  readonly problems: number;
}

export type EstateState =
  /** Numbers of files; both 0 while nobody knows how many there are. */
  | { readonly kind: "reading"; readonly done: number; readonly total: number }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly reason: Message };

export const emptySummary: EstateSummary = {
  state: { kind: "reading", done: 0, total: 0 },
  files: 0,
  infraFiles: 0,
  bySystem: {},
  runbooks: 0,
  problems: 0,
};

/** Nothing is known, because of an error. */
export function failedSummary(error: unknown): EstateSummary {
  return { ...emptySummary, state: { kind: "failed", reason: { key: "unavailable.failed", args: { reason: describeError(error) } } } };
}
