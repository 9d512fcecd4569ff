import { folderOf } from "../base/path";
import type { CheckedRoot, PlacedChange, PlacedCondition } from "../findings/driftFacts";
import { brokenConditions } from "../findings/brokenCondition";
import { summarised } from "../findings/driftSummary";
import { liveDrift } from "../findings/liveDrift";
import { pendingDrift } from "../findings/pendingDrift";
import { uncheckedDrift } from "../findings/uncheckedDrift";
import { defaultDrift } from "../model/configuration";
import type { Configuration, DriftSettings } from "../model/configuration";
import type { DriftReport } from "../model/drift";
import type { Placement, PlannedCode } from "../model/driftMapping";
import { placeBlock, placeChange } from "../model/driftMapping";
import type { Finding } from "../model/finding";
import { compileGlob } from "../model/glob";
import type { Problem } from "../model/message";
import type { RootCheck } from "../model/rootCheck";
import { latestChecks } from "../model/rootCheck";
import { valueOf } from "../model/section";
import { readDriftReport } from "../sources/drift/driftReport";
import { planMaxBytes } from "../sources/drift/reports";
import type { TerraformReader } from "../sources/terraform/blocks";
import type { CodeHistory, CodeSince } from "./codeSince";
import type { CheckReader } from "./driftCheck/keptChecks";
import type { CodeParts } from "./plannedCode";
import { foldersOf, plannedCode, speakerOf } from "./plannedCode";
import { ReportFiles } from "./reportFiles";
import { sameBlock } from "./sameBlock";
import type { Listing, Snapshot } from "./snapshot";

export interface DriftParts extends CodeParts {
  readonly terraform: TerraformReader;
  /** Without it nothing is said of what became of the code since a check. */
  readonly codeHistory: CodeHistory | null;
  /** The checks that were made from here; null where none are kept. */
  readonly keptChecks: CheckReader | null;
  readonly now: () => number;
  /** Whose a path is, as handles. */
  readonly ownersOf: (path: string) => readonly string[];
}

/** What git says of the code of a root since its check. */
interface Since {
  readonly code: CodeSince | null;
  readonly onDefaultBranch: boolean;
}

/** How often git is asked whether there are new commits, at most: everything is looked at again after every key that is pressed. */
const againAfterMs = 10_000;

/** More files by one name are nobody's checks. */
const mostReports = 500;

/** Whether reality still matches, by the reports of tools that lie in the repository and by the checks that were made from here. */
export class DriftFindings {
  readonly #parts: DriftParts;
  readonly #reports: ReportFiles<DriftReport>;
  #checks: ReadonlyMap<string, RootCheck> = new Map();
  readonly #since = new Map<string, { readonly key: string; readonly askedAt: number; readonly value: Since | null }>();

  constructor(parts: DriftParts) {
    this.#parts = parts;
    this.#reports = new ReportFiles(parts.tree, { maxBytes: planMaxBytes, read: readDriftReport });
  }

  /** The last check of each root, by its folder. */
  get checks(): ReadonlyMap<string, RootCheck> {
    return this.#checks;
  }

  /** The reports that could not be read. */
  get problems(): readonly Problem[] {
    return this.#reports.problems;
  }

  /** @param unlisted reports that git ignores. */
  async in({ configuration, listing: section }: Snapshot, unlisted: readonly string[], signal: AbortSignal): Promise<Finding[]> {
    const listing = valueOf(section);
    if (listing === undefined) return [];
    const kept = (await this.#parts.keptChecks?.read()) ?? [];
    this.#checks = latestChecks([...(await this.#read([...listing.paths, ...unlisted], driftSettingsOf(valueOf(configuration)))), ...kept]);
    const roots: CheckedRoot[] = [];
    for (const check of this.#checks.values()) {
      const facts = await this.#factsOf(check, listing, valueOf(configuration), signal);
      if (facts !== null) roots.push(facts);
    }
    const live = roots.map((root) => ({ root, findings: [...liveDrift(root), ...brokenConditions(root)] }));
    const pending = roots.map((root) => ({ root, findings: pendingDrift(root) }));
    return [...summarised(live), ...summarised(pending), ...roots.flatMap(uncheckedDrift)];
  }

  async #read(paths: readonly string[], { plans }: DriftSettings): Promise<RootCheck[]> {
    const rules = plans.map(({ match, root }) => ({ matches: compileGlob(match), root }));
    const roots = new Map<string, string>();
    for (const path of paths) {
      const rule = rules.find(({ matches }) => matches(path));
      if (rule !== undefined && roots.size < mostReports) roots.set(path, rule.root ?? folderOf(path));
    }
    const reports = await this.#reports.in([...roots.keys()]);
    return reports.map(({ path, value, isKept }) => ({ root: roots.get(path) ?? folderOf(path), path, report: value, isKept }));
  }

  /** @returns null for a folder that holds no code of the running company: an example, or nothing. */
  async #factsOf(check: RootCheck, listing: Listing, configuration: Configuration | undefined, signal: AbortSignal): Promise<CheckedRoot | null> {
    const { now, ownersOf } = this.#parts;
    const speaker = speakerOf(check.root, listing, this.#parts.peek);
    if (speaker === null) return null;
    const code = await plannedCode(check.root, listing, this.#parts);
    const since = await this.#sinceCheck(check, code, signal);
    const changes: PlacedChange[] = [];
    const same = new Map<string, boolean | null>();
    const isUnchanged = async (place: Place): Promise<boolean | null> => {
      const key = JSON.stringify([place.path, place.address]);
      if (!same.has(key)) same.set(key, await sameBlock(place, since?.code ?? null, this.#parts));
      return same.get(key) ?? null;
    };
    const speaking = (folder: string): string => speakerOf(folder, listing, this.#parts.peek) ?? speaker;
    for (const change of check.report.changes) {
      const place = placeOf(placeChange(change, code), speaking);
      changes.push({ ...place, change, isUnchanged: await isUnchanged(place) });
    }
    const conditions: PlacedCondition[] = [];
    for (const result of check.report.checks) {
      if (result.status !== "fail" && result.status !== "error") continue;
      const place = placeOf(placeBlock(result.modulePath, result.block, code), speaking);
      conditions.push({ ...place, result, isUnchanged: await isUnchanged(place) });
    }
    return {
      check,
      changes,
      conditions,
      speaker,
      newer: since?.code?.newest ?? null,
      onDefaultBranch: since?.onDefaultBranch ?? false,
      settings: { staleAfterDays: driftSettingsOf(configuration).staleAfterDays, isConfigured: (configuration?.drift ?? null) !== null },
      now: now(),
      ownersOf,
    };
  }

  async #sinceCheck({ root, report: { at, changes, checks } }: RootCheck, code: PlannedCode, signal: AbortSignal): Promise<Since | null> {
    const { codeHistory, now } = this.#parts;
    if (codeHistory === null || at === null || changes.length + checks.length === 0) return null;
    const folders = foldersOf(root, code);
    const key = JSON.stringify([at, folders]);
    const before = this.#since.get(root);
    if (before?.key === key && Math.abs(now() - before.askedAt) < againAfterMs) return before.value;
    const askedAt = now();
    const value = await this.#askGit(codeHistory, Date.parse(at), folders, signal);
    this.#since.set(root, { key, askedAt, value });
    return value;
  }

  async #askGit(codeHistory: CodeHistory, moment: number, folders: readonly string[], signal: AbortSignal): Promise<Since | null> {
    try {
      return { code: await codeHistory.since(moment, folders, signal), onDefaultBranch: await codeHistory.onDefaultBranch(signal) };
    } catch {
      // Untrusted, or no repository: then nobody can say what became of the code, and no finding claims to know.
      signal.throwIfAborted();
      return null;
    }
  }
}

/** What a repository says of its checks, or else what holds everywhere. */
export function driftSettingsOf(configuration: Configuration | undefined): DriftSettings {
  return configuration?.drift ?? defaultDrift;
}

type Place = Pick<Finding, "path" | "line" | "endLine" | "address">;

/** What has no block is shown where its folder begins. */
function placeOf(placement: Placement, speaker: (folder: string) => string): Place {
  if (placement.kind === "folder") return { path: speaker(placement.folder), line: 1, endLine: 1, address: null };
  // On the first line alone, as every finding about a block.
  return { path: placement.path, line: placement.line, endLine: placement.line, address: placement.address };
}
