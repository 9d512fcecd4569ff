import { folderOf } from "../base/path";
import { streams } from "../git/commands";
import { readContentCommits } from "../git/contentChanges";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";
import type { DeployTraces, Trace } from "../model/historySigns";
import type { System } from "../model/place";
import type { Section } from "../model/section";
import { known, unavailable } from "../model/section";
import { bumpsImage } from "../sources/history/imageTags";
import { isReleaseTag } from "../sources/history/releaseTags";
import type { IndexedFile } from "./index/indexedFile";
import type { Listing } from "./snapshot";

/** Rejects where git cannot be asked. @param now milliseconds since 1970. */
export type ReadDeployTraces = (subjects: DeploySubjects, now: number, signal: AbortSignal) => Promise<Section<DeployTraces>>;

export interface DeploySubjects {
  readonly listing: Listing;
  readonly peek: (path: string) => IndexedFile | undefined;
}

/** A quarter of a year: what a team does in a week shows in it, and what it did once does not. */
const weeksBack = 12;
const weekMs = 7 * 86_400_000;
const latestTagAheadMs = 86_400_000;
/** More than a busy team merges in that time, and more manifests than are read in a moment. */
const mostCommits = 20_000;
const mostManifests = 400;
const maxBytes = 256 * 1024;
const mostExamples = 3;

/** Whose files name the image that runs. */
const manifests: ReadonlySet<System> = new Set<System>(["kubernetes", "kustomize", "helm", "argo", "flux", "ecs", "nomad"]);

/**
 * Looks at the first parents of what is checked out, so that a merge counts once as what it brought, and at ids: contents are read
 * of manifests alone, by their ids, so that no filter of the repository runs.
 * @param cutOff the commits at which a shallow clone ends.
 */
export function deployTracesReader(git: Pick<Git, "headCommit" | "listTags" | "streamLines" | "readBlob">, cutOff: () => Promise<readonly string[]>): ReadDeployTraces {
  return async (given, now, signal) => {
    const head = await git.headCommit(signal);
    if (head === null) return unavailable({ key: "unavailable.noCommits", args: {} });
    const since = now - weeksBack * weekMs;
    const [ends, tags] = [new Set(await cutOff()), await git.listTags(signal)];
    const subjects = new Subjects(given);
    const [applied, images] = [new GrowingTrace(), new GrowingTrace()];
    const contents = new Manifests(git, signal);
    let begins = since;
    let commits = 0;
    for await (const { id, seconds, isFirst, files } of readContentCommits(git.streamLines(streams.contentsSince(head, Math.floor(since / 1000), []), signal))) {
      if (ends.has(id)) return unavailable({ key: "unavailable.shallowHistory", args: {} });
      // What the first commit brought was there already, and its like comes only once.
      if (isFirst) {
        begins = Math.max(since, seconds * 1000);
        continue;
      }
      if (commits++ === mostCommits) {
        applied.isWhole = images.isWhole = false;
        break;
      }
      applied.note(files.map(({ path }) => subjects.deliveredBy(path)).find((pipeline) => pipeline !== null));
      for (const { path, before, after } of files) {
        if (before === null || after === null || !subjects.namesImages(path)) continue;
        if (contents.read >= mostManifests) images.isWhole = false;
        else if (await contents.isBump(before, after)) {
          images.note(path);
          break;
        }
      }
    }
    const weeks = Math.max(1, Math.min(weeksBack, (now - begins) / weekMs));
    return known({
      weeks: Math.round(weeks * 10) / 10,
      releases: releasesIn(tags, since, now),
      applied: subjects.hasPipelines ? applied.trace() : null,
      images: subjects.hasManifests ? images.trace() : null,
    });
  };
}

function releasesIn(tags: Awaited<ReturnType<Git["listTags"]>>, since: number, now: number): Trace | null {
  const releases = tags.filter(({ name }) => isReleaseTag(name)).sort((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0));
  // One that lies ahead was dated by a wrong clock.
  const found = releases.filter(({ seconds }) => seconds !== null && seconds * 1000 > since && seconds * 1000 < now + latestTagAheadMs);
  return releases.length === 0 ? null : { count: found.length, isWhole: true, examples: found.slice(0, mostExamples).map(({ name }) => name) };
}

/** Which files could leave a trace, as the repository is now. */
class Subjects {
  readonly hasPipelines: boolean;
  readonly hasManifests: boolean;
  readonly #listing: Listing;
  readonly #pipelines: ReadonlySet<string>;
  readonly #known = new Map<string, string | null>();

  constructor({ listing, peek }: DeploySubjects) {
    const live = [...listing.infra.values()].filter(({ standing }) => standing === "live");
    this.#listing = listing;
    this.#pipelines = new Set(live.filter(({ path }) => peek(path)?.infra?.outline.runs.some(({ changes }) => changes) === true).map(({ path }) => path));
    this.hasPipelines = this.#pipelines.size > 0;
    this.hasManifests = live.some(({ path }) => this.namesImages(path));
  }

  /** The pipeline that deploys, for itself and for every file that one of its jobs applies; null for all others. */
  deliveredBy(path: string): string | null {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const file = this.#listing.infra.get(path);
    const [applier] = file === undefined ? [] : this.#listing.targets.appliersOf(folderOf(path), path, file.system);
    const found = this.#pipelines.has(path) ? path : (applier?.path ?? null);
    this.#known.set(path, found);
    return found;
  }

  namesImages(path: string): boolean {
    const file = this.#listing.infra.get(path);
    return file !== undefined && file.standing === "live" && manifests.has(file.system);
  }
}

/** A trace while commits are counted, each once. */
class GrowingTrace {
  isWhole = true;
  #count = 0;
  readonly #examples = new Map<string, number>();

  /** @param example undefined for a commit that leaves none. */
  note(example: string | null | undefined): void {
    if (example === null || example === undefined) return;
    this.#count += 1;
    this.#examples.set(example, (this.#examples.get(example) ?? 0) + 1);
  }

  /** With the most frequent as examples. */
  trace(): Trace {
    const examples = [...this.#examples].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, mostExamples).map(([path]) => path);
    return { count: this.#count, isWhole: this.isWhole, examples };
  }
}

/** Contents of manifests; what came after one commit is what was before the next. */
class Manifests {
  /** How many were read. */
  read = 0;
  readonly #git: Pick<Git, "readBlob">;
  readonly #signal: AbortSignal;
  readonly #texts = new Map<string, string | null>();

  constructor(git: Pick<Git, "readBlob">, signal: AbortSignal) {
    this.#git = git;
    this.#signal = signal;
  }

  async isBump(before: string, after: string): Promise<boolean> {
    const [old, now] = [await this.#text(before), await this.#text(after)];
    return old !== null && now !== null && bumpsImage(old, now);
  }

  async #text(object: string): Promise<string | null> {
    const known = this.#texts.get(object);
    if (known !== undefined) return known;
    this.read += 1;
    const text = await this.#git.readBlob(object, maxBytes, this.#signal).then((bytes) => bytes.toString("utf8"), (error: unknown) => {
      // A partial clone has left it behind, or it is too large.
      if (error instanceof GitError && (error.reason === "failed" || error.reason === "tooLarge")) return null;
      throw error;
    });
    this.#texts.set(object, text);
    return text;
  }
}
