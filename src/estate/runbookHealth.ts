import { folderOf } from "../base/path";
import type { Tree } from "../base/tree";
import type { RunbookFacts } from "../findings/runbookRule";
import type { BrokenReference, ReferenceView } from "../model/brokenReference";
import { brokenReferences } from "../model/brokenReference";
import { emptyConfiguration } from "../model/configuration";
import { hasFile } from "../model/pathList";
import type { Runbook } from "../model/runbook";
import type { ChangesSinceReview } from "../model/runbookHealth";
import { CoveredBlocks } from "../model/runbookHealth";
import type { Section } from "../model/section";
import { valueOf } from "../model/section";
import { isPageOfSite } from "../model/site";
import type { Associations } from "../sources/infra/associations";
import { readRunbook } from "../sources/runbooks/markdown";
import { outlineMarkdown } from "../sources/runbooks/outline";
import { frontMatterLine, frontMatterMention } from "../sources/runbooks/frontMatterLines";
import { shellLanguages } from "../sources/runbooks/shellBlocks";
import { isAboutWayBack } from "../sources/runbooks/wayBack";
import type { IndexedFile } from "./index/indexedFile";
import type { ReviewedBlocks } from "./reviewedBlocks";
import { knownRunbook } from "./runbookAt";
import type { Listing, Snapshot } from "./snapshot";

/** What is needed to look things up. */
export interface HealthParts {
  readonly tree: Tree;
  readonly blocks: ReviewedBlocks;
  /** What has been read of a file. */
  readonly peek: (path: string) => IndexedFile | undefined;
  readonly associations: () => Associations;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** More files than one runbook honestly links into. */
const mostTargets = 40;
/** More folders than one address honestly is in. */
const mostFolders = 50;

/** Looks up what the rules about runbooks ask: for one runbook at a time, when somebody looks at it. */
export class RunbookHealth {
  readonly #parts: HealthParts;
  readonly #addresses = new WeakMap<Listing, ReadonlySet<string>>();

  constructor(parts: HealthParts) {
    this.#parts = parts;
  }

  /**
   * @param owners of the file, as handles.
   * @returns null for a file that is no runbook, or while the repository is being read: what is missing then may only not be read yet.
   */
  async factsOf(snapshot: Snapshot, path: string, owners: readonly string[]): Promise<RunbookFacts | null> {
    const runbook = knownRunbook(snapshot, path);
    const listing = valueOf(snapshot.listing);
    if (runbook === null || listing === undefined || snapshot.progress !== null) return null;
    const read = await this.#parts.tree.read(path);
    if (read.kind !== "text") return null;
    const { text } = read;
    const { staleAfterDays } = (valueOf(snapshot.configuration) ?? emptyConfiguration).runbooks;
    return {
      runbook,
      path,
      owners,
      broken: await this.#brokenIn(snapshot, listing, runbook, text),
      saysKind: frontMatterLine(text, "kind") !== null,
      mentionsWayBack: speaksOfWayBack(text) || (await this.#namesWayBack(snapshot, runbook)),
      review: { line: frontMatterLine(text, "reviewed"), staleAfterDays, changes: this.#changesSince(listing, path, runbook, text) },
      now: this.#parts.now(),
    };
  }

  /** Looks what became of the blocks that a runbook covers, and at nothing else of it; resolves when that is known. */
  async lookForChanges(snapshot: Snapshot, path: string): Promise<void> {
    const runbook = knownRunbook(snapshot, path);
    const listing = valueOf(snapshot.listing);
    if (runbook === null || listing === undefined || snapshot.progress !== null) return;
    const read = await this.#parts.tree.read(path);
    if (read.kind === "text" && this.#changesSince(listing, path, runbook, read.text) !== null) await this.#parts.blocks.settled();
  }

  async #brokenIn(snapshot: Snapshot, listing: Listing, runbook: Runbook, text: string): Promise<BrokenReference[]> {
    const { paths } = listing;
    const path = runbook.declaredIn;
    const linked = [...new Set(runbook.links.flatMap((link) => (link.kind === "path" ? [link.path.replace(/\/$/, "")] : [])))];
    const targets = await this.#linkedRunbooks(snapshot, runbook);
    const view: ReferenceView = {
      paths,
      unlisted: await this.#onDisk(linked.filter((target) => !hasFile(paths, target))),
      isSite: isPageOfSite(path, paths),
      runbookAt: (target) => targets.get(target) ?? null,
      addresses: runbook.mentions.some(({ kind }) => kind === "address") || runbook.appliesTo.resources.length > 0 ? this.#addressesIn(listing) : new Set(),
      examples: exampleLines(text),
      appliesLine: (named) => frontMatterMention(text, "appliesTo", named),
    };
    return brokenReferences(runbook, view);
  }

  /** Whether a runbook to which this one refers speaks of going back: what is the same everywhere is written down once. */
  async #namesWayBack(snapshot: Snapshot, { kind, declaredIn, links, mentions }: Runbook): Promise<boolean> {
    if (kind !== "deploy") return false;
    const named = [...links.flatMap((link) => (link.kind === "path" ? [link.path] : [])), ...mentions.flatMap(({ kind: form, text }) => (form === "path" ? [text] : form === "name" ? [`${folderOf(declaredIn)}/${text}`] : []))];
    const others = [...new Set(named)].filter((path) => path !== declaredIn && knownRunbook(snapshot, path) !== null);
    for (const path of others.slice(0, mostTargets)) {
      const read = await this.#parts.tree.read(path);
      if (read.kind === "text" && speaksOfWayBack(read.text)) return true;
    }
    return false;
  }

  /** A listing leaves out what git ignores and what other repositories keep in folders of this one; links to it lead somewhere all the same. */
  async #onDisk(paths: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const path of paths.slice(0, mostTargets)) {
      const read = await this.#parts.tree.read(path, { maxBytes: 0 });
      if (read.kind !== "missing") found.add(path);
    }
    return found;
  }

  /** The Markdown files into which a runbook links at a heading, those that are no runbooks read for it. */
  async #linkedRunbooks(snapshot: Snapshot, runbook: Runbook): Promise<ReadonlyMap<string, Runbook>> {
    const wanted = new Set(runbook.links.flatMap((link) => (link.kind === "path" && link.heading !== null ? [link.path] : [])));
    const found = new Map<string, Runbook>();
    for (const path of [...wanted].slice(0, mostTargets)) {
      const indexed = knownRunbook(snapshot, path);
      const read = indexed === null ? await this.#parts.tree.read(path) : null;
      if (indexed !== null) found.set(path, indexed);
      else if (read?.kind === "text") found.set(path, readRunbook(path, read.text).value);
    }
    return found;
  }

  #addressesIn(listing: Listing): ReadonlySet<string> {
    const before = this.#addresses.get(listing);
    if (before !== undefined) return before;
    const addresses = new Set<string>();
    for (const path of listing.infra.keys()) for (const { address } of this.#parts.peek(path)?.infra?.outline.blocks ?? []) addresses.add(address);
    this.#addresses.set(listing, addresses);
    return addresses;
  }

  /** null where there is nothing to compare: without a review, and where it does not say itself which blocks it is for. */
  #changesSince(listing: Listing, path: string, { reviewed, appliesTo }: Runbook, text: string): Section<ChangesSinceReview> | null {
    const covered = new CoveredBlocks(appliesTo);
    if (reviewed === null || covered.isEmpty || frontMatterLine(text, "appliesTo") === null) return null;
    const roots = covered.isAnywhere ? this.#foldersOf(listing, covered) : covered.roots();
    if (roots.length === 0) return null;
    const everything = roots.includes("");
    return this.#parts.blocks.changesFor(path, { since: reviewed, covered, roots: everything ? [] : roots, associations: this.#parts.associations() });
  }

  /** Where the blocks are now that are covered wherever they are. */
  #foldersOf(listing: Listing, covered: CoveredBlocks): readonly string[] {
    const folders = new Set<string>();
    for (const path of listing.infra.keys()) {
      if (folders.size < mostFolders && this.#parts.peek(path)?.infra?.outline.blocks.some((block) => covered.coversBlock(block)) === true) folders.add(folderOf(path));
    }
    return [...folders];
  }
}

/** What stands in a block that no shell takes shows how something may look. */
function exampleLines(text: string): ReadonlySet<number> {
  const blocks = outlineMarkdown(text, 1).codeBlocks.filter(({ language }) => !shellLanguages.has(language));
  return new Set(blocks.flatMap((block) => block.text.split("\n").map((_, below) => block.line + below)));
}

function speaksOfWayBack(text: string): boolean {
  return text.split("\n").some(isAboutWayBack);
}
