import { streams } from "../git/commands";
import type { ContentChange } from "../git/contentChanges";
import { readContentCommits } from "../git/contentChanges";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";
import type { ComparedFile, EnvironmentDifference, EnvironmentSide, PastState } from "../model/environmentDrift";
import { comparedValues } from "../sources/environments";
import type { TerraformReader } from "../sources/terraform/blocks";

/** What both sides of each difference said before, the latest first; rejects with the reason why it cannot. */
export type ReadEnvironmentPast = (differences: readonly EnvironmentDifference[], now: number, signal: AbortSignal) => Promise<readonly (readonly PastState[])[]>;

/** Further back nobody knows any more whether it was meant. */
const mostYears = 3;
/** More commits than a team makes to two files in that time, and more contents than are read in a moment. */
const mostCommits = 500;
const mostContents = 500;
const maxBytes = 1024 * 1024;

interface Change extends ContentChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly position: number;
}

/** Reads contents by their ids, never from the working tree: no filter and no diff driver of the repository runs. Nothing is kept of them. */
export function environmentPastReader(git: Git, terraform: TerraformReader): ReadEnvironmentPast {
  return async (differences, now, signal) => {
    const head = differences.length === 0 ? null : await git.headCommit(signal);
    if (head === null) return differences.map(() => []);
    const since = now - mostYears * 365 * 86_400_000;
    const paths = [...new Set(differences.flatMap(({ lower, higher }) => [lower.path, higher.path]))];
    const changes: Change[] = [];
    let position = 0;
    for await (const { seconds, files } of readContentCommits(git.streamLines(streams.contentsSince(head, Math.floor(since / 1000), paths), signal))) {
      if (position++ === mostCommits) break;
      changes.push(...files.map((file) => ({ ...file, at: seconds * 1000, position })));
    }
    const isWhole = position <= mostCommits;
    const contents = new PastContents(git, terraform, signal);
    const states: PastState[][] = [];
    for (const difference of differences) states.push(await pastOf(difference, changes, isWhole ? since : null, contents));
    return states;
  };
}

/** @param oldest since when a value that no change touched has been what it is; null where that is not known. */
async function pastOf(difference: EnvironmentDifference, changes: readonly Change[], oldest: number | null, contents: PastContents): Promise<PastState[]> {
  const { lower, higher } = difference;
  const about = changes.filter(({ path }) => path === lower.path || path === higher.path);
  const latest = async (side: EnvironmentSide): Promise<string | null | undefined> => {
    const change = about.find(({ path }) => path === side.path);
    return change === undefined ? side.value : contents.valueIn(difference, side.path, change.after);
  };
  const now = { lower: await latest(lower), higher: await latest(higher) };
  const states: PastState[] = [];
  for (const [index, change] of about.entries()) {
    const before = await contents.valueIn(difference, change.path, change.before);
    const isLast = about[index + 1]?.position !== change.position;
    if (about[index - 1]?.position !== change.position) states.push({ since: change.at, ...now });
    if (change.path === lower.path) now.lower = before;
    if (change.path === higher.path) now.higher = before;
    // Both sides may change in one commit, and then there was no time in between.
    if (!isLast) continue;
    // What follows is older than the answer.
    if (now.lower === undefined || now.higher === undefined) return states;
    if (now.lower === now.higher) return [...states, { since: oldest ?? 0, ...now }];
  }
  return oldest === null ? states : [...states, { since: oldest, ...now }];
}

/** What contents that git keeps say of a difference, each read once. */
class PastContents {
  readonly #git: Git;
  readonly #terraform: TerraformReader;
  readonly #signal: AbortSignal;
  readonly #known = new Map<string, ComparedFile | null>();

  constructor(git: Git, terraform: TerraformReader, signal: AbortSignal) {
    this.#git = git;
    this.#terraform = terraform;
    this.#signal = signal;
  }

  /** null for a missing key, undefined where the file or the block was not there or cannot be read. */
  async valueIn({ subject, key, kind }: EnvironmentDifference, path: string, object: string | null): Promise<string | null | undefined> {
    const file = object === null ? null : await this.#read(path, object);
    if (file === null || !file.subjects.has(subject)) return undefined;
    const value = file.values.find((one) => one.subject === subject && one.key === key)?.value ?? null;
    // A version or a protection that is not written out is not known; a key that is not written is missing.
    return value === null && kind !== "key" ? undefined : value;
  }

  async #read(path: string, object: string): Promise<ComparedFile | null> {
    const name = `${object}:${path}`;
    const before = this.#known.get(name);
    if (before !== undefined || this.#known.size >= mostContents) return before ?? null;
    const text = await this.#textOf(object);
    const file = text === null ? null : comparedValues(path, text, this.#terraform);
    this.#known.set(name, file);
    return file;
  }

  async #textOf(object: string): Promise<string | null> {
    try {
      return (await this.#git.readBlob(object, maxBytes, this.#signal)).toString("utf8");
    } catch (error) {
      // A partial clone has left it behind, or it is too large.
      if (error instanceof GitError && (error.reason === "failed" || error.reason === "tooLarge")) return null;
      throw error;
    }
  }
}
