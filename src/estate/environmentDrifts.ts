import type { Tree } from "../base/tree";
import { GitError, UntrustedError } from "../git/gitError";
import type { EnvironmentDrift } from "../model/environmentDrift";
import { driftOf } from "../model/environmentDrift";
import type { ExpectedDrift } from "../model/expectedDrift";
import { isExpected } from "../model/expectedDrift";
import type { TerraformReader } from "../sources/terraform/blocks";
import { EnvironmentPairs } from "./environmentPairs";
import type { ReadEnvironmentPast } from "./environmentPast";
import type { Listing } from "./snapshot";

export interface EnvironmentParts {
  readonly tree: Tree;
  readonly terraform: TerraformReader;
  /** null where git is not run: then nobody knows what was meant, and nothing is said. */
  readonly environmentPast: ReadEnvironmentPast | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How often git is asked about the same differences, at most, in milliseconds. */
const againAfterMs = 60_000;

/** How environments have come apart, by what they say and by what git knows of it. */
export class EnvironmentDrifts {
  readonly #parts: EnvironmentParts;
  readonly #pairs: EnvironmentPairs;
  #key = "";
  #askedAt = -Infinity;
  #found: readonly EnvironmentDrift[] = [];

  constructor(parts: EnvironmentParts) {
    this.#parts = parts;
    this.#pairs = new EnvironmentPairs(parts.tree, parts.terraform);
  }

  /** @param expected what the settings say is meant. */
  async in(listing: Listing, expected: readonly ExpectedDrift[], signal: AbortSignal): Promise<readonly EnvironmentDrift[]> {
    const found = await this.#driftsIn(listing, signal);
    return found.filter((drift) => !isExpected(drift, expected, this.#parts.now()));
  }

  async #driftsIn(listing: Listing, signal: AbortSignal): Promise<readonly EnvironmentDrift[]> {
    const { environmentPast, now } = this.#parts;
    if (environmentPast === null) return [];
    const differences = await this.#pairs.differencesIn(listing);
    const key = JSON.stringify(differences);
    const at = now();
    if (key === this.#key && Math.abs(at - this.#askedAt) < againAfterMs) return this.#found;
    const past = await environmentPast(differences, at, signal).catch(nobodyKnows);
    this.#key = key;
    this.#askedAt = at;
    this.#found = past === null ? [] : differences.flatMap((difference, index) => driftOf(difference, past[index] ?? [], at) ?? []);
    return this.#found;
  }
}

/** Without git or trust the rule cannot be held, and a difference by itself is none of our business. */
function nobodyKnows(error: unknown): null {
  if (error instanceof UntrustedError || error instanceof GitError) return null;
  throw error;
}
