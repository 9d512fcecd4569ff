import type { BlockDifference } from "./blockDifference";
import type { Environment } from "./environment";
import type { FindingChanges } from "./findingChanges";
import type { Message } from "./message";
import type { System } from "./place";
import type { Section } from "./section";

/** What a branch does to a repository's infrastructure, compared with where it left the branch that it is meant for. */
export interface BranchReview {
  /** The branch that is checked out; null where none is. Shown and never kept. */
  readonly branch: string | null;
  /** The branch it is compared with, and the full object id of the commit at which the two parted. */
  readonly base: { readonly name: string; readonly commit: string };
  /** The infra files it touches, sorted by path. */
  readonly files: readonly TouchedFile[];
  /** How many infra files it touches besides. */
  readonly moreFiles: number;
  /** How many files it touches that are no infrastructure. */
  readonly otherFiles: number;
  readonly asked: Section<AskedOwners>;
  /** The runbooks that cover blocks it adds, removes or renames, and that were not reviewed on it. */
  readonly runbooks: readonly OutrunRunbook[];
  readonly findings: Section<FindingChanges>;
  /** What was not compared, each as a sentence. */
  readonly notCompared: readonly Message[];
}

export interface TouchedFile {
  /** POSIX, relative to the git root; for a removed file where it was. */
  readonly path: string;
  readonly change: "added" | "removed" | "changed" | "renamed";
  /** Where a renamed file was; null for every other. */
  readonly from: string | null;
  readonly system: System;
  readonly environment: Environment | null;
  /** Whom to ask about it, as handles; empty where nobody is known. */
  readonly owners: readonly string[];
  readonly blocks: readonly TouchedBlock[];
}

export interface TouchedBlock extends BlockDifference {
  readonly environment: Environment | null;
}

/** Whom the host asks to review, by the ownership file of the branch that the change is meant for. */
export interface AskedOwners {
  /** The ownership file there; null where there is none. */
  readonly path: string | null;
  /** Those who are asked about the most files first. */
  readonly sections: readonly AskedSection[];
  /** How many of the touched files nobody is asked about. */
  readonly nobody: number;
  /** Whether this branch changes the ownership file itself, which counts only once it is merged. */
  readonly isTouched: boolean;
}

export interface AskedSection {
  /** Empty in dialects without sections. */
  readonly name: string;
  readonly owners: readonly string[];
  readonly optional: boolean;
  readonly approvals: number;
  /** 1-based lines of the rules that decided. */
  readonly lines: readonly number[];
  /** How many of the touched files. */
  readonly files: number;
}

/** A runbook that what it covers has moved on from. */
export interface OutrunRunbook {
  readonly path: string;
  readonly title: string;
  /** 1-based line of the title. */
  readonly line: number;
  /** YYYY-MM-DD; null where it names no review. */
  readonly reviewed: string | null;
  readonly blocks: readonly { readonly address: string; readonly change: "added" | "removed"; readonly path: string }[];
}
