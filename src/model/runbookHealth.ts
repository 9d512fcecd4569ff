import { folderOf } from "../base/path";
import { coversAddress, withoutIndex } from "./coveredAddress";
import { compileGlob, literalPrefix } from "./glob";
import type { Block, BlockKind } from "./place";
import type { AppliesTo } from "./runbook";

/** A block that a runbook covers came or went; a renamed one does both. */
export interface BlockChange {
  readonly address: string;
  readonly change: "added" | "removed";
  /** The file in which it did: POSIX, relative to the git root. */
  readonly path: string;
  /** Full object id of the commit that did it last. */
  readonly commit: string;
  /** YYYY-MM-DD, in UTC, when that was committed. */
  readonly day: string;
}

/** What became, since its last review, of the blocks that a runbook covers. */
export interface ChangesSinceReview {
  /** Those that are there now and were not then, or the other way round; the latest change first. */
  readonly changes: readonly BlockChange[];
  /** Whether every commit since was looked at. */
  readonly isComplete: boolean;
}

const dayMs = 86_400_000;

/**
 * How many days ago a runbook was last reviewed.
 * @param reviewed YYYY-MM-DD.
 * @param now milliseconds since 1970.
 */
export function daysSinceReview(reviewed: string, now: number): number {
  return Math.floor((now - Date.parse(`${reviewed}T00:00:00Z`)) / dayMs);
}

/** Whether the last review is longer ago than a review counts. A runbook that names no review is not past it. */
export function isPastReview({ reviewed }: { readonly reviewed: string | null }, staleAfterDays: number, now: number): boolean {
  return reviewed !== null && daysSinceReview(reviewed, now) > staleAfterDays;
}

/** What runs. Variables, outputs, versions and the like change without a runbook being less true. */
const coveredKinds: ReadonlySet<BlockKind> = new Set(["resource", "module", "job", "object", "service"]);

/** Which blocks a runbook says it is for, by their paths and addresses; what it says of services and systems is too wide to tell. */
export class CoveredBlocks {
  /** Equal for the same blocks. */
  readonly key: string;
  readonly #globs: readonly ((path: string) => boolean)[];
  readonly #resources: readonly string[];
  readonly #paths: readonly string[];

  constructor({ paths, resources }: AppliesTo) {
    this.key = JSON.stringify([paths, resources]);
    this.#paths = paths;
    this.#globs = paths.map(compileGlob);
    this.#resources = resources.map(withoutIndex);
  }

  get isEmpty(): boolean {
    return this.#paths.length === 0 && this.#resources.length === 0;
  }

  /** Whether it names blocks and no path, so that they may be anywhere. */
  get isAnywhere(): boolean {
    return this.#paths.length === 0 && this.#resources.length > 0;
  }

  coversFile(path: string): boolean {
    return this.#globs.length === 0 || this.#globs.some((matches) => matches(path));
  }

  coversBlock({ kind, address }: Pick<Block, "kind" | "address">): boolean {
    if (!coveredKinds.has(kind)) return false;
    return this.#resources.length === 0 || this.#resources.some((resource) => coversAddress(resource, address));
  }

  /** Files and folders that everything covered by paths lies in; `""` among them is the whole repository. */
  roots(): string[] {
    return [...new Set(this.#paths.map(rootOf))];
  }
}

function rootOf(pattern: string): string {
  const prefix = literalPrefix(pattern).replace(/\/$/, "");
  if (!/[*?]/.test(pattern)) return pattern.replace(/^(?:\.?\/)+|\/$/g, "");
  return literalPrefix(pattern).endsWith("/") || /\/\*\*$/.test(pattern) ? prefix : folderOf(prefix);
}
