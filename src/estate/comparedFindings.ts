import type { Disposable } from "../base/disposable";
import type { Event } from "../base/emitter";
import { Emitter } from "../base/emitter";
import type { Logger } from "../base/logger";
import { dueCertificates } from "../findings/dueCertificate";
import { versionFindings } from "../findings/versionDrift";
import type { Finding } from "../model/finding";
import { valueOf } from "../model/section";
import { versionFacts } from "../model/versionDrift";
import { certificateFiles } from "./certificateFiles";
import type { Snapshot } from "./snapshot";
import type { VersionParts } from "./versionStatements";
import { VersionStatements } from "./versionStatements";

export interface ComparedParts extends VersionParts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whose a path is, as handles. */
  readonly ownersOf: (path: string) => readonly string[];
  readonly log: Logger;
}

/**
 * What only shows when files are compared with each other or with the calendar. It is looked for when the rest is known, and an
 * answer does not wait for it: what was found before stays until there is more.
 */
export class ComparedFindings implements Disposable {
  readonly #parts: ComparedParts;
  readonly #versions: VersionStatements;
  readonly #changes = new Emitter<readonly string[]>();
  #found: ReadonlyMap<string, readonly Finding[]> = new Map();
  #wanted: Snapshot | null = null;
  #busy = false;
  #isDisposed = false;
  #done: Promise<void> = Promise.resolve();

  constructor(parts: ComparedParts) {
    this.#parts = parts;
    this.#versions = new VersionStatements(parts);
  }

  /** The files in which there is something else to be found than before. */
  get onDidChange(): Event<readonly string[]> {
    return this.#changes.event;
  }

  /** What has been found in a file, by line. */
  in(path: string): readonly Finding[] {
    return this.#found.get(path) ?? [];
  }

  /** The files in which something has been found. */
  get paths(): readonly string[] {
    return [...this.#found.keys()];
  }

  /** Looks again; where it is looking already, once more afterwards. A repository that is still being read is left for later. */
  refresh(snapshot: Snapshot): void {
    if (this.#isDisposed || snapshot.progress !== null || snapshot.listing.state !== "known") return;
    this.#wanted = snapshot;
    if (this.#busy) return;
    this.#busy = true;
    this.#done = this.#work();
  }

  /** Resolves when the last refresh has ended. */
  async settled(): Promise<void> {
    while (this.#busy) await this.#done;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#wanted = null;
    this.#changes.dispose();
  }

  async #work(): Promise<void> {
    for (let snapshot = this.#wanted; snapshot !== null; snapshot = this.#wanted) {
      this.#wanted = null;
      try {
        this.#take(await this.#findIn(snapshot));
      } catch (error) {
        // Whoever is disposed has its parts taken away in the middle of its work.
        if (!this.#isDisposed) this.#parts.log.error("The files could not be compared", error);
      }
    }
    this.#busy = false;
  }

  async #findIn({ listing: section }: Snapshot): Promise<readonly Finding[]> {
    const listing = valueOf(section);
    if (listing === undefined) return [];
    const { ownersOf, tree, now } = this.#parts;
    const versions = versionFindings(versionFacts(await this.#versions.in(listing)), ownersOf);
    const certificates = dueCertificates(await certificateFiles(tree, listing.paths, ownersOf), now());
    return [...versions, ...certificates];
  }

  #take(findings: readonly Finding[]): void {
    const found = new Map<string, Finding[]>();
    for (const finding of findings) {
      const together = found.get(finding.path);
      if (together === undefined) found.set(finding.path, [finding]);
      else together.push(finding);
    }
    for (const together of found.values()) together.sort((a, b) => a.line - b.line);
    const changed = [...new Set([...this.#found.keys(), ...found.keys()])].filter((path) => JSON.stringify(this.in(path)) !== JSON.stringify(found.get(path) ?? []));
    this.#found = found;
    if (changed.length > 0 && !this.#isDisposed) this.#changes.fire(changed);
  }
}
