import type { Tree } from "../base/tree";
import type { InfraFile } from "../model/place";
import type { VersionStatement } from "../model/versionDrift";
import { excludedFolderOf, standingOf } from "../sources/infra/classify";
import type { TerraformReader } from "../sources/terraform/blocks";
import { readVersions, saysVersions } from "../sources/versions";
import type { IndexedFile } from "./index/indexedFile";
import type { Listing } from "./snapshot";

export interface VersionParts {
  readonly tree: Tree;
  readonly terraform: TerraformReader;
  /** What has been read of a file. */
  readonly peek: (path: string) => IndexedFile | undefined;
}

interface Read {
  readonly stamp: string | null;
  readonly statements: readonly VersionStatement[];
}

/** What the files of a repository say about versions: read when somebody asks, and kept in memory alone. */
export class VersionStatements {
  readonly #parts: VersionParts;
  #known = new Map<string, Read>();

  constructor(parts: VersionParts) {
    this.#parts = parts;
  }

  /** Looks at every file that may say something, and reads those that are not what they were. Examples and the code of others say nothing. */
  async in({ paths, infra }: Listing): Promise<readonly VersionStatement[]> {
    const known = new Map<string, Read>();
    for (const path of paths) {
      const file = infra.get(path) ?? null;
      const blocks = this.#parts.peek(path)?.infra?.outline.blocks ?? [];
      if (!saysVersions(path, file?.system ?? null, blocks) || isExample(path, file)) continue;
      const stamp = await this.#parts.tree.stamp(path);
      const before = this.#known.get(path);
      known.set(path, before !== undefined && stamp !== null && before.stamp === stamp ? before : { stamp, statements: await this.#read(path, file) });
    }
    this.#known = known;
    return [...known.values()].flatMap(({ statements }) => statements);
  }

  async #read(path: string, file: InfraFile | null): Promise<readonly VersionStatement[]> {
    const read = await this.#parts.tree.read(path);
    return read.kind === "text" ? readVersions(path, file?.system ?? null, read.text, this.#parts.terraform) : [];
  }
}

function isExample(path: string, file: InfraFile | null): boolean {
  return file === null ? excludedFolderOf(path) !== null || standingOf(path, "docker") === "example" : file.standing === "example";
}
