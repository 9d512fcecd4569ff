import type { Change, CheckResult } from "../model/drift";
import type { Finding, FindingSource } from "../model/finding";
import type { RootCheck } from "../model/rootCheck";

/** What a rule about drift may look at: one root, what its last check says, and where that belongs in the code. */
export interface CheckedRoot {
  readonly check: RootCheck;
  readonly changes: readonly PlacedChange[];
  /** Its conditions that do not hold, or could not be looked at. */
  readonly conditions: readonly PlacedCondition[];
  /** A file of the root that stands for it where a finding is about all of it. */
  readonly speaker: string;
  /** Full object id of the newest commit that changed the checked code since; null where there is none, or nobody can say. */
  readonly newer: string | null;
  /** Whether the branch is the one that others build on. */
  readonly onDefaultBranch: boolean;
  readonly settings: { readonly staleAfterDays: number; readonly isConfigured: boolean };
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whose a path is, as handles. */
  readonly ownersOf: (path: string) => readonly string[];
}

/** A change with its place. `address` is null where the code has no block of that address any more. */
export interface PlacedChange extends Pick<Finding, "path" | "line" | "endLine" | "address"> {
  readonly change: Change;
  /** Whether the block reads as it did when the check was made; null where nobody can say. */
  readonly isUnchanged: boolean | null;
}

/** A condition of the code with its place. */
export interface PlacedCondition extends Pick<Finding, "path" | "line" | "endLine" | "address"> {
  readonly result: CheckResult;
  /** Whether the block reads as it did when the check was made; null where nobody can say. */
  readonly isUnchanged: boolean | null;
}

/** All that a check says of one block: its instances have one place and one finding. */
export interface ChangedBlock extends Pick<Finding, "path" | "line" | "endLine" | "address"> {
  readonly changes: readonly [Change, ...Change[]];
  readonly isUnchanged: boolean | null;
  /** Names of the attributes that differ in any instance, sorted; null when the tool names none. */
  readonly attributes: readonly string[] | null;
}

/** The changes of one kind, block by block, in the order of the report. */
export function changedBlocks(changes: readonly PlacedChange[], what: Change["what"]): ChangedBlock[] {
  const blocks = new Map<string, ChangedBlock>();
  for (const { change, ...place } of changes) {
    if (change.what !== what) continue;
    const key = JSON.stringify([place.path, place.line, place.address ?? change.address]);
    const before = blocks.get(key);
    blocks.set(key, {
      ...place,
      changes: before === undefined ? [change] : [...before.changes, change],
      attributes: united(before?.attributes ?? null, change.attributes),
    });
  }
  return [...blocks.values()];
}

function united(some: readonly string[] | null, others: readonly string[] | null): readonly string[] | null {
  return some === null ? others : [...new Set([...some, ...(others ?? [])])].sort();
}

/** What the finding rests on: the report, its tool and its time. */
export function reportSource({ path, report: { tool, at } }: RootCheck): FindingSource {
  return { kind: "plan", path, line: null, tool, at };
}

/** What is to be said of all of a root, where its folder begins. */
export function findingOfRoot({ check, speaker, ownersOf }: CheckedRoot, said: Pick<Finding, "code" | "severity" | "message">): Finding {
  return { ...said, path: speaker, line: 1, endLine: 1, address: null, source: reportSource(check), owners: ownersOf(speaker), remedies: [] };
}
