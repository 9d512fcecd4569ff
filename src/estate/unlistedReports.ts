import type { Tree } from "../base/tree";
import type { DriftSettings } from "../model/configuration";
import { compileGlob, literalPrefix } from "../model/glob";
import { isScanPath } from "./reportFiles";
import type { Listing } from "./snapshot";

/** A repository with more folders of infrastructure has its reports in those that are looked into. */
const mostFolders = 3_000;

/** A glob that names a folder is looked for below it in so many, so that a name such as `build/**` costs little. */
const mostBelow = 200;

/** How long what was found counts while nobody tells of a change, in milliseconds. */
const againAfterMs = 10_000;

/**
 * The reports of tools that git ignores, as most people have it ignore plans. A listing leaves them out, so they are looked for
 * where they belong: in the folders of infrastructure, in the top folder, and below folders that the settings name.
 */
export class UnlistedReports {
  readonly #tree: Tree;
  readonly #now: () => number;
  #found: readonly string[] = [];
  #for: Listing["paths"] | null = null;
  #lookedAt = -Infinity;

  /** @param now milliseconds since any moment. */
  constructor(tree: Tree, now: () => number) {
    this.#tree = tree;
    this.#now = now;
  }

  /** A report changed, appeared or went. */
  doubt(): void {
    this.#for = null;
  }

  /** Paths of reports that are in no listing, sorted. */
  async in(listing: Listing, { plans }: DriftSettings): Promise<readonly string[]> {
    if (this.#for === listing.paths && this.#now() - this.#lookedAt < againAfterMs) return this.#found;
    this.#for = listing.paths;
    this.#lookedAt = this.#now();
    const isPlan = plans.map(({ match }) => compileGlob(match));
    const found = new Set<string>();
    const look = async (folder: string): Promise<readonly string[]> => {
      const { files, folders } = await this.#tree.entries(folder);
      for (const path of files) if (isScanPath(path) || isPlan.some((matches) => matches(path))) found.add(path);
      return folders;
    };
    const folders = new Set(["", ...listing.liveByFolder.keys()]);
    for (const folder of [...folders].slice(0, mostFolders)) await look(folder);
    for (const folder of new Set(plans.map(({ match }) => literalFolder(match)))) if (folder !== "") await lookBelow(folder, look);
    const listed = new Set(listing.paths);
    this.#found = [...found].filter((path) => !listed.has(path)).sort();
    return this.#found;
  }
}

/** The folder that every path of a glob lies in, or below; the empty text where it names none. */
function literalFolder(match: string): string {
  const prefix = literalPrefix(match);
  return prefix.slice(0, Math.max(0, prefix.lastIndexOf("/")));
}

/** @param look looks into a folder and says which folders lie in it. */
async function lookBelow(folder: string, look: (folder: string) => Promise<readonly string[]>): Promise<void> {
  const waiting = [folder];
  for (let looked = 0; looked < mostBelow; looked += 1) {
    const next = waiting.shift();
    if (next === undefined) return;
    waiting.push(...(await look(next)));
  }
}
