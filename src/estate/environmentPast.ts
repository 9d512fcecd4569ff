import { folderOf } from "../base/path";
import { streams } from "../git/commands";
import type { ContentChange } from "../git/contentChanges";
import { readContentCommits } from "../git/contentChanges";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";
import { besideOthers, valueIn } from "../model/comparedSides";
import type { ComparedFile, ComparedLayer, EnvironmentDifference, EnvironmentSide, PastState } from "../model/environmentDrift";
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

/** Reads contents by their ids, never from the working tree: no filter and no diff driver of the repository runs. What is kept of them is kept in memory, until others are asked for. */
export function environmentPastReader(git: Git, terraform: TerraformReader): ReadEnvironmentPast {
  const contents = new PastContents(git, terraform);
  let last: { readonly key: string; readonly states: readonly (readonly PastState[])[] } | null = null;
  return async (differences, now, signal) => {
    const head = differences.length === 0 ? null : await git.headCommit(signal);
    if (head === null) return differences.map(() => []);
    // What was committed changes with the last commit alone.
    const key = JSON.stringify([head, differences]);
    if (last?.key === key) return last.states;
    contents.begin();
    const since = now - mostYears * 365 * 86_400_000;
    const paths = new Set(differences.flatMap(({ lower, higher }) => [...lower.layers, ...higher.layers].map(({ path }) => path)));
    const objects = (await git.listCommit(head, signal)).filter(({ path, kind }) => kind === "file" && paths.has(path)).map(({ path, object }) => [path, object] as const);
    const changes: Change[] = [];
    let position = 0;
    const folders = new Set(differences.flatMap(({ lower, higher }) => [lower.folder, higher.folder]).filter((folder) => folder !== null));
    for await (const { seconds, files } of readContentCommits(git.streamLines(streams.contentsSince(head, Math.floor(since / 1000), [...paths, ...folders]), signal))) {
      if (position++ === mostCommits) break;
      changes.push(...files.map((file) => ({ ...file, at: seconds * 1000, position })));
    }
    const past: Past = { committed: new Map(objects), changes, oldest: position <= mostCommits ? since : null };
    const states: PastState[][] = [];
    for (const difference of differences) states.push(await pastOf(difference, past, (side, objects) => contents.valueOf(difference, side, objects, signal)));
    last = { key, states };
    return states;
  };
}

interface Past {
  /** Which contents the files have now, in git. */
  readonly committed: ReadonlyMap<string, string>;
  /** The latest first. */
  readonly changes: readonly Change[];
  /** Since when a value that no change touched has been what it is, in milliseconds since 1970; null where that is not known. */
  readonly oldest: number | null;
}

/** What a side said when its files had these contents; null for a missing key, undefined where it is not known. */
type ValueOf = (side: EnvironmentSide, objects: ReadonlyMap<string, string | null>) => Promise<string | null | undefined>;

async function pastOf(difference: EnvironmentDifference, { committed, changes, oldest }: Past, valueOf: ValueOf): Promise<PastState[]> {
  const [lower, higher] = [withOthers(difference.lower, changes), withOthers(difference.higher, changes)];
  const paths = new Set([...lower.layers, ...higher.layers].map(({ path }) => path));
  const about = changes.filter(({ path }) => paths.has(path));
  const objects = new Map<string, string | null>(committed);
  const both = async (): Promise<Omit<PastState, "since">> => ({ lower: await valueOf(lower, objects), higher: await valueOf(higher, objects) });
  let now = await both();
  const states: PastState[] = [];
  for (const [index, change] of about.entries()) {
    if (about[index - 1]?.position !== change.position) states.push({ since: change.at, ...now });
    objects.set(change.path, change.before);
    // Several files may change in one commit, and then there was no time in between.
    if (about[index + 1]?.position === change.position) continue;
    now = await both();
    // What follows is older than the answer.
    if (now.lower === undefined || now.higher === undefined) return states;
    if (now.lower === now.higher) return [...states, { since: oldest ?? 0, ...now }];
  }
  return oldest === null ? states : [...states, { since: oldest, ...now }];
}

/** Files that say nothing of the matter now, and may be gone, may have said something before. */
function withOthers(side: EnvironmentSide, changes: readonly Change[]): EnvironmentSide {
  const { folder, layers } = side;
  if (folder === null) return side;
  const known = new Set(layers.map(({ path }) => path));
  const others = new Set(changes.flatMap(({ path }) => (folderOf(path) === folder && /\.(?:ya?ml|json)$/.test(path) && !known.has(path) ? [path] : [])));
  return { ...side, layers: [...layers, ...[...others].map((path) => ({ path, as: "manifests" as const }))] };
}

/** What contents that git keeps say of a difference, each read once: whoever types makes other differences of the same files. */
class PastContents {
  readonly #git: Git;
  readonly #terraform: TerraformReader;
  #before = new Map<string, ComparedFile | null>();
  #known = new Map<string, ComparedFile | null>();

  constructor(git: Git, terraform: TerraformReader) {
    this.#git = git;
    this.#terraform = terraform;
  }

  /** What was not asked for since the last time is forgotten. */
  begin(): void {
    this.#before = this.#known;
    this.#known = new Map();
  }

  /**
   * @param objects ids of the contents that the files had.
   * @returns null for a missing key, undefined where it is not known.
   */
  async valueOf({ key, kind }: EnvironmentDifference, { layers, subject, folder }: EnvironmentSide, objects: ReadonlyMap<string, string | null>, signal: AbortSignal): Promise<string | null | undefined> {
    const files: (ComparedFile | null)[] = [];
    for (const layer of layers) {
      const object = objects.get(layer.path) ?? null;
      const file = object === null ? null : await this.#read(layer, object, signal);
      // What cannot be read may say anything, and other files that lay over these, too.
      if (object !== null && (file === null || file.refers !== layer.refers)) return undefined;
      // An overlay that was not there built nothing.
      if (object === null && files.length === 0 && layer.as === "kustomization") return undefined;
      files.push(file === null || folder === null ? file : besideOthers(file));
    }
    return valueIn(files, subject, { key, kind });
  }

  async #read({ path, as }: ComparedLayer, object: string, signal: AbortSignal): Promise<ComparedFile | null> {
    const name = `${object}:${as}:${path}`;
    const known = this.#known.get(name);
    if (known !== undefined || this.#known.size >= mostContents) return known ?? null;
    const before = this.#before.get(name);
    const text = before === undefined ? await this.#textOf(object, signal) : null;
    const file = before ?? (text === null ? null : comparedValues(as, path, text, this.#terraform));
    this.#known.set(name, file);
    return file;
  }

  async #textOf(object: string, signal: AbortSignal): Promise<string | null> {
    try {
      return (await this.#git.readBlob(object, maxBytes, signal)).toString("utf8");
    } catch (error) {
      // A partial clone has left it behind, or it is too large.
      if (error instanceof GitError && (error.reason === "failed" || error.reason === "tooLarge")) return null;
      throw error;
    }
  }
}
