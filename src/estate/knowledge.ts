import type { Disposable } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import { describeError } from "../base/logger";
import { folderOf, isWithin } from "../base/path";
import { GitError, UntrustedError } from "../git/gitError";
import type { Observed } from "../model/answer";
import type { Committers, OnePersonPlaces } from "../model/historySigns";
import type { Message } from "../model/message";
import type { InfraFile, System } from "../model/place";
import type { Section } from "../model/section";
import { known, pending, unavailable } from "../model/section";
import type { History } from "../sources/history/history";
import { committersOf, daysSinceSeen, observedFor } from "../sources/history/history";

/** Reads the history; rejects with the reason why it cannot. */
export type ReadHistory = (signal: AbortSignal) => Promise<History>;

/** Who knows which place, from a history that is read once the rest is there and kept until the repository moves on. */
export class Knowledge implements Disposable {
  readonly #read: ReadHistory;
  readonly #now: () => number;
  readonly #changes = new Emitter<undefined>();
  readonly #observed = new Map<string, Observed>();
  /** What lies in each folder, by the history; made when it is first asked for. */
  #folders: Map<string, string[]> | null = null;
  #committers: Committers | null = null;
  #running = new AbortController();
  #history: Section<History> = pending;
  #done: Promise<void> = Promise.resolve();

  /** @param now milliseconds since 1970. */
  constructor(read: ReadHistory, now: () => number) {
    this.#read = read;
    this.#now = now;
  }

  /** The history was read, or cannot be. */
  get onDidChange(): Event<undefined> {
    return this.#changes.event;
  }

  /** Reads on from where it was; what is known stays until there is more. */
  refresh(): void {
    this.#running.abort();
    const running = new AbortController();
    this.#running = running;
    this.#done = this.#read(running.signal).then(
      (history) => this.#set(running, known(history)),
      (error: unknown) => this.#set(running, unavailable(historyReason(error))),
    );
  }

  /** Resolves when the last refresh has ended, one way or the other. */
  settled(): Promise<void> {
    return this.#done;
  }

  /** Who knows the root, workflow, service or folder of manifests that a file belongs to (DESIGN section 8, History). */
  about(file: InfraFile): Section<Observed> {
    if (this.#history.state !== "known") return this.#history;
    const unit = unitOf(file);
    const before = this.#observed.get(unit);
    if (before !== undefined) return known(before);
    const observed = observedFor(this.#history.value, this.#pathsOf(unit), this.#now());
    this.#observed.set(unit, observed);
    return known(observed);
  }

  /** How many people wrote the repository. */
  committers(): Section<Committers> {
    const whole = this.#wholeHistory();
    if (whole.state !== "known") return whole;
    this.#committers ??= committersOf(whole.value, this.#now());
    return known(this.#committers);
  }

  /** Which of the places that these files belong to rest on one person. */
  restingOnOne(files: Iterable<InfraFile>): Section<OnePersonPlaces> {
    const whole = this.#wholeHistory();
    if (whole.state !== "known") return whole;
    const byUnit = new Map([...files].map((file) => [unitOf(file), file] as const));
    const judged = [...byUnit].map(([unit, file]) => {
      const observed = this.about(file);
      return { unit, restsOnOne: observed.state === "known" ? observed.value.restsOnOne : null };
    });
    const resting = judged.filter(({ restsOnOne }) => restsOnOne === true).map(({ unit }) => (unit === "" ? "./" : unit));
    const untold = judged.filter(({ restsOnOne }) => restsOnOne === null).length;
    return known({ places: resting.length, of: judged.length - untold, untold, examples: resting.sort().slice(0, mostExamples) });
  }

  /** The history where it is all there: counts over a part of it would say less than is true. */
  #wholeHistory(): Section<History> {
    if (this.#history.state !== "known") return this.#history;
    if (this.#history.value.commit === null) return unavailable({ key: "unavailable.noCommits", args: {} });
    return this.#history.value.isPartial ? unavailable({ key: "unavailable.shallowHistory", args: {} }) : this.#history;
  }

  /** The paths of a unit that history knows, deleted ones among them. */
  #pathsOf(unit: string): readonly string[] {
    if (this.#history.state !== "known") return [];
    if (unit !== "" && !unit.endsWith("/") && !unit.endsWith(everythingBelow)) return [unit];
    if (this.#folders === null) {
      this.#folders = new Map();
      for (const path of this.#history.value.files.keys()) {
        const together = this.#folders.get(folderOf(path));
        if (together === undefined) this.#folders.set(folderOf(path), [path]);
        else together.push(path);
      }
    }
    if (!unit.endsWith(everythingBelow)) return this.#folders.get(unit.slice(0, -1)) ?? [];
    const service = unit.slice(0, -everythingBelow.length).replace(/\/$/, "");
    return [...this.#folders].flatMap(([folder, paths]) => (isWithin(folder, service) ? paths : []));
  }

  /** How many days ago history last saw the person with an e-mail address; null where it cannot say. */
  daysSinceSeen(email: string): number | null {
    return this.#history.state === "known" ? daysSinceSeen(this.#history.value, email, this.#now()) : null;
  }

  dispose(): void {
    this.#running.abort();
    this.#changes.dispose();
  }

  #set(running: AbortController, history: Section<History>): void {
    if (running.signal.aborted) return;
    // The same history again changes no answer, and every file that is saved asks for it again.
    const before = this.#history;
    if (before.state === "known" && history.state === "known" && before.value.commit === history.value.commit && before.value.fingerprint === history.value.fingerprint) return;
    this.#history = history;
    this.#observed.clear();
    this.#folders = null;
    this.#committers = null;
    this.#changes.fire(undefined);
  }
}

/** As many as one looks up. */
const mostExamples = 5;

/**
 * A workflow is known by itself; what builds or starts a service by whoever knows the service, with all that lies below; everything
 * else with the files it lies beside: `""` or a path that ends in `/` is a folder.
 */
function unitOf({ path, system }: InfraFile): string {
  if (system === "github-actions") return path;
  const folder = folderOf(path) === "" ? "" : `${folderOf(path)}/`;
  return ofServices.has(system) ? folder + everythingBelow : folder;
}

/** They lie at the top of what they build or start. */
const ofServices: ReadonlySet<System> = new Set(["docker", "compose", "serverless", "skaffold", "copilot", "fly", "render", "vercel", "wrangler"]);

const everythingBelow = "**";

/** Untrusted is not broken, and no git is not no history: each says what it is. */
export function historyReason(error: unknown): Message {
  if (error instanceof UntrustedError) return { key: "unavailable.historyUntrusted", args: {} };
  if (error instanceof GitError && error.reason === "noRepository") return { key: "unavailable.noRepository", args: {} };
  return { key: "unavailable.history", args: { reason: describeError(error) } };
}
