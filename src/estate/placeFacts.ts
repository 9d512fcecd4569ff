import { folderOf } from "../base/path";
import type { Tree } from "../base/tree";
import type { OwnerTag } from "../model/ownerTag";
import { innermostBlock } from "../model/place";
import { known, unavailable, valueOf } from "../model/section";
import type { PlaceSources } from "./about";
import { noSources } from "./about";
import type { IndexedFile } from "./index/indexedFile";
import { moduleFolder } from "./installedModules";
import type { Knowledge } from "./knowledge";
import type { Reading } from "./reading";

/** Gathers what is known about one file beside the snapshot. */
export class PlaceFacts {
  readonly #tree: Tree;
  readonly #reading: Reading;
  readonly #knowledge: Knowledge;

  constructor(tree: Tree, reading: Reading, knowledge: Knowledge) {
    this.#tree = tree;
    this.#reading = reading;
    this.#knowledge = knowledge;
  }

  /** @param line 1-based; null for the file as a whole. */
  async of(path: string, line: number | null): Promise<PlaceSources> {
    const file = await this.#reading.infraFile(path);
    const indexed = this.#reading.peek(path);
    if (file.state !== "known" || file.value === null || indexed === undefined) return { ...noSources, file };
    const block = line === null ? null : innermostBlock(indexed.infra?.outline.blocks ?? [], line);
    return {
      ...this.said(path),
      file,
      runs: indexed.infra?.outline.runs ?? [],
      leadsTo: await moduleFolder(this.#tree, indexed, block),
      tags: this.#tagsAround(path),
      history: this.#knowledge.about(file.value),
      daysSinceSeen: (email) => this.#knowledge.daysSinceSeen(email),
    };
  }

  /** What a file says of itself, as far as it has been read. */
  said(path: string): PlaceSources {
    return { ...noSources, ...saidBy(this.#reading.peek(path)) };
  }

  /** The tags of a file that name an owner, and those that a provider in another file of its folder gives to all resources. */
  #tagsAround(path: string): readonly OwnerTag[] {
    const provided = valueOf(this.#reading.snapshot.listing)?.providerTags.get(folderOf(path)) ?? [];
    return [...(this.#reading.peek(path)?.infra?.tags ?? []), ...provided.filter(({ source }) => source.path !== path)];
  }
}

function saidBy(file: IndexedFile | undefined): Pick<PlaceSources, "blocks" | "annotations" | "alerts"> {
  const facts = file?.infra ?? null;
  if (facts === null) return { blocks: known([]), annotations: [], alerts: [] };
  const { refused, outline, annotations, alerts } = facts;
  return { blocks: refused === null ? known(outline.blocks) : unavailable(refused), annotations, alerts };
}
