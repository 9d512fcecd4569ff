import { classifyContent, classifyPath } from "../sources/infra/classify";
import type { Associations } from "../sources/infra/associations";
import { readOutline } from "../sources/outline";
import type { TerraformReader } from "../sources/terraform/blocks";
import { streams } from "../git/commands";
import type { ContentChange, ContentCommit } from "../git/contentChanges";
import { readContentCommits } from "../git/contentChanges";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";
import type { Block } from "../model/place";
import type { BlockChange, ChangesSinceReview, CoveredBlocks } from "../model/runbookHealth";

/** Which blocks to follow, since when, and where to look for them. */
export interface FollowedBlocks {
  /** YYYY-MM-DD: what was committed on that day in UTC counts as seen by the review. */
  readonly since: string;
  readonly covered: CoveredBlocks;
  /** Files and folders from the git root; an empty list is everything. */
  readonly roots: readonly string[];
  readonly associations: Associations;
}

/** Follows blocks from a day to a commit; rejects with the reason why it cannot. */
export type ReadBlockChanges = (followed: FollowedBlocks, commit: string, signal: AbortSignal) => Promise<ChangesSinceReview>;

/** More commits than a team makes to what one runbook covers in half a year, and more files than they touch. */
const mostCommits = 500;
const mostSteps = 5_000;
/** Each one that is read starts git once. */
const mostContents = 500;
const maxBytes = 1024 * 1024;

/** How often each address is there: a file that moves, and one environment's copy of another's, are no change by themselves. */
type Counts = ReadonlyMap<string, number>;

/** What one commit made of one file. */
interface Step extends ContentChange {
  readonly commit: ContentCommit;
}

/**
 * Compares the blocks of files then and now by their addresses alone, so that neither formatting nor versions count, and looks for
 * the commit only where they differ. Contents are read by their ids, never from the working tree: no filter and no diff driver of
 * the repository runs.
 */
export function blockChangesReader(git: Git, terraform: TerraformReader): ReadBlockChanges {
  return async (followed, commit, signal) => {
    const contents = new Contents(git, terraform, followed, signal);
    const files = await stepsByFile(git, followed, commit, contents, signal);
    const net = new Map<string, number>();
    const differing: (readonly Step[])[] = [];
    for (const [path, steps] of files) {
      const difference = differenceOf(await contents.read(path, steps.at(-1)?.before ?? null), await contents.read(path, steps[0]?.after ?? null));
      for (const [address, count] of difference) net.set(address, (net.get(address) ?? 0) + count);
      if (difference.size > 0) differing.push(steps);
    }
    const changes: BlockChange[] = [];
    for (const step of differing.flat().sort((a, b) => b.commit.seconds - a.commit.seconds)) {
      if (![...net.values()].some((count) => count !== 0)) break;
      const { path, before, after, commit: { id, seconds } } = step;
      for (const [address, count] of differenceOf(await contents.read(path, before), await contents.read(path, after))) {
        const sum = net.get(address) ?? 0;
        if (Math.sign(sum) !== Math.sign(count)) continue;
        net.delete(address);
        changes.push({ address, change: sum > 0 ? "added" : "removed", path, commit: id, day: new Date(seconds * 1000).toISOString().slice(0, 10) });
      }
    }
    return { changes, isComplete: contents.isComplete };
  };
}

/** What became of each covered file, commit by commit, the newest first. */
async function stepsByFile(git: Git, followed: FollowedBlocks, head: string, contents: Contents, signal: AbortSignal): Promise<ReadonlyMap<string, readonly Step[]>> {
  const seconds = Date.parse(`${followed.since}T23:59:59Z`) / 1000 + 1;
  const files = new Map<string, Step[]>();
  let commits = 0;
  let steps = 0;
  for await (const commit of readContentCommits(git.streamLines(streams.contentsSince(head, seconds, followed.roots), signal))) {
    // Of what a repository, or a shallow clone of it, began with nobody can say whether it was there at the review.
    if (commit.isFirst || ++commits > mostCommits || steps > mostSteps) {
      contents.leaveOut();
      break;
    }
    for (const change of commit.files) {
      if (!followed.covered.coversFile(change.path)) continue;
      const step = { ...change, commit };
      const before = files.get(change.path);
      if (before === undefined) files.set(change.path, [step]);
      else before.push(step);
      steps += 1;
    }
  }
  return files;
}

function differenceOf(before: Counts, after: Counts): Counts {
  const difference = new Map<string, number>();
  for (const address of new Set([...before.keys(), ...after.keys()])) {
    const count = (after.get(address) ?? 0) - (before.get(address) ?? 0);
    if (count !== 0) difference.set(address, count);
  }
  return difference;
}

const nothing: Counts = new Map();

/** The covered blocks of contents that git keeps, each read once. */
class Contents {
  readonly #git: Git;
  readonly #terraform: TerraformReader;
  readonly #followed: FollowedBlocks;
  readonly #signal: AbortSignal;
  readonly #known = new Map<string, Counts>();
  #isComplete = true;

  constructor(git: Git, terraform: TerraformReader, followed: FollowedBlocks, signal: AbortSignal) {
    this.#git = git;
    this.#terraform = terraform;
    this.#followed = followed;
    this.#signal = signal;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  leaveOut(): void {
    this.#isComplete = false;
  }

  async read(path: string, object: string | null): Promise<Counts> {
    const verdict = object === null ? null : classifyPath(path, this.#followed.associations);
    // Variable files hold secrets and are never read.
    if (object === null || verdict === null || /\.tfvars(?:\.json)?$|\.tfbackend$/.test(path)) return nothing;
    const key = `${object}:${path}`;
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    if (this.#known.size >= mostContents) {
      this.leaveOut();
      return nothing;
    }
    const blocks = await this.#blocksOf(path, object);
    const counts = new Map<string, number>();
    for (const block of blocks.filter((one) => this.#followed.covered.coversBlock(one))) counts.set(block.address, (counts.get(block.address) ?? 0) + 1);
    this.#known.set(key, counts);
    return counts;
  }

  async #blocksOf(path: string, object: string): Promise<readonly Block[]> {
    const text = await this.#textOf(object);
    const verdict = classifyPath(path, this.#followed.associations);
    const system = verdict === null ? null : "system" in verdict ? verdict.system : classifyContent(path, text, this.#followed.associations);
    return system === null ? [] : readOutline(path, system, text, { terraform: this.#terraform, words: [] }).value.blocks;
  }

  async #textOf(object: string): Promise<string> {
    try {
      return (await this.#git.readBlob(object, maxBytes, this.#signal)).toString("utf8");
    } catch (error) {
      // A partial clone has left it behind, or it is too large: what was in it is not known.
      if (!(error instanceof GitError) || (error.reason !== "failed" && error.reason !== "tooLarge")) throw error;
      this.leaveOut();
      return "";
    }
  }
}
