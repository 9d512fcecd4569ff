import path from "node:path";
import { silentLogger } from "../../../src/base/logger";
import type { Tree } from "../../../src/base/tree";
import type { KeptIndex } from "../../../src/estate/keptIndex";
import { Reading } from "../../../src/estate/reading";
import { loadIndex, saveIndex } from "../../../src/estate/index/indexCache";
import { diskTree } from "../../../src/estate/trees/disk";
import { openGit } from "../../../src/git/git";
import { defaultOwnerTags } from "../../../src/model/ownerTag";
import { openTerraformReader } from "../../../src/sources/terraform/blocks";

/** A reading of a folder on disk that says which files it read, with a cache as the editor has it. */
export interface IndexedRepository {
  readonly reading: Reading;
  /** What was read since it was last asked, without what is looked for at fixed places. */
  readonly takeReads: () => string[];
}

export const plainSettings = { runbookFolders: [], ownerTags: defaultOwnerTags, associations: {} };

/** @param cache absolute path of the cache's file; null keeps nothing. */
export async function readRepository(root: string, cache: string | null, settings = plainSettings): Promise<IndexedRepository> {
  const disk = diskTree(root, { git: openGit(root, { isTrusted: () => true }) });
  const reads: string[] = [];
  const tree: Tree = {
    ...disk,
    read: (file, limits) => {
      reads.push(file);
      return disk.read(file, limits);
    },
  };
  const kept: KeptIndex | null = cache === null ? null : { load: (rules) => loadIndex(cache, rules), save: (rules, contents) => saveIndex(cache, rules, contents) };
  const reading = new Reading({
    tree,
    terraform: await openTerraformReader(__dirname.replace(/dist.test.integration.*$/, path.join("dist", "test", "integration"))),
    kept,
    log: silentLogger,
    context: () => Promise.resolve({ remoteHost: "github.com", repository: null, dialect: null, ...settings }),
  });
  await reading.settled();
  await reading.saved();
  return { reading, takeReads: () => reads.splice(0).filter((file) => !/CODEOWNERS|OWNERS|\.infra-steward\.yaml$/.test(file)) };
}
