import type { FileRead, Tree } from "../../base/tree";
import type { ComparedBlock } from "../../model/blockDifference";
import { comparedText } from "../../model/blockDifference";
import type { Environment } from "../../model/environment";
import type { Finding } from "../../model/finding";
import type { InfraFile } from "../../model/place";
import { valueOf } from "../../model/section";
import { environmentAt, noSources, ownershipOf } from "../about";
import type { EstateKeepers } from "../estateKeepers";

/** One side of a comparison: everything that is known of the repository as it is, or was. */
export class Revision {
  readonly keepers: EstateKeepers;
  readonly #tree: Tree;

  constructor(keepers: EstateKeepers, tree: Tree) {
    this.keepers = keepers;
    this.#tree = tree;
  }

  /** A file as it is, or was. */
  read(path: string): Promise<FileRead> {
    return this.#tree.read(path);
  }

  /** The infra file at a path; null for every other. */
  infraFile(path: string): InfraFile | null {
    return valueOf(this.keepers.snapshot.listing)?.infra.get(path) ?? null;
  }

  /** The blocks of a file as they are compared; null where the file cannot be read. */
  async blocksIn(path: string): Promise<readonly ComparedBlock[] | null> {
    const facts = this.keepers.reading.peek(path)?.infra ?? null;
    if (facts === null) return [];
    if (facts.refused !== null) return null;
    const { blocks } = facts.outline;
    if (blocks.length === 0) return [];
    const read = await this.#tree.read(path);
    if (read.kind !== "text") return null;
    const lines = read.text.split("\n");
    return blocks.map(({ kind, address, startLine, endLine }) => ({ kind, address, line: startLine, text: comparedText(lines.slice(startLine - 1, endLine)) }));
  }

  /** Where a block of an infra file runs. */
  environmentOf(file: InfraFile, { address, line }: Pick<ComparedBlock, "address" | "line">): Environment | null {
    const blocks = this.keepers.reading.peek(file.path)?.infra?.outline.blocks ?? [];
    return environmentAt(this.keepers.snapshot, file, blocks.find((block) => block.address === address && block.startLine === line) ?? null);
  }

  /** Whom to ask about a file, as handles. */
  ownersOf(path: string): readonly string[] {
    const { facts, snapshot } = this.keepers;
    return valueOf(ownershipOf(snapshot, path, { ...noSources, ...facts.said(path) }, null))?.owners ?? [];
  }

  /** Everything that the files alone tell. */
  async findings(signal: AbortSignal): Promise<readonly Finding[]> {
    const { ofFilesAlone } = this.keepers;
    const found: Finding[] = [];
    for (const path of valueOf(ofFilesAlone.findingPaths()) ?? []) {
      signal.throwIfAborted();
      found.push(...(await ofFilesAlone.findingsIn(path)));
    }
    return found;
  }
}
