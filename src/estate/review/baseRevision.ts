import type { Tree } from "../../base/tree";
import { silentLogger } from "../../base/logger";
import { unlessAborted } from "../../git/unlessAborted";
import type { TerraformReader } from "../../sources/terraform/blocks";
import type { EstateParts } from "../estateKeepers";
import { EstateKeepers } from "../estateKeepers";
import { OverlayTree } from "../trees/overlay";
import { politeTree } from "../trees/polite";
import { Revision } from "./revision";

/**
 * Reads a repository as it was, does something with it, and forgets it again. Its settings, grammars and clock are those of now; its
 * history is not read, and nothing is kept.
 * @param tree the files of then.
 */
export async function withBaseRevision<T>(parts: EstateParts, tree: Tree, signal: AbortSignal, use: (base: Revision) => Promise<T>): Promise<T> {
  const { root, terraform, clock, context, kept } = parts;
  const overlay = new OverlayTree(politeTree(tree));
  const keepers = new EstateKeepers({
    root,
    tree: overlay,
    terraform: borrowed(terraform),
    clock,
    context,
    log: silentLogger,
    kept: kept === null ? null : { load: (rules) => kept.load(rules), save: () => Promise.resolve() },
    readHistory: () => Promise.reject(new Error("The history of a base is not read")),
  });
  try {
    await unlessAborted(keepers.reading.settled(), signal);
    await unlessAborted(keepers.compared.settled(), signal);
    return await use(new Revision(keepers, overlay));
  } finally {
    keepers.dispose();
  }
}

/** The same reader, which is somebody else's to dispose of. */
function borrowed(reader: TerraformReader): TerraformReader {
  return {
    outline: (path, text, words) => reader.outline(path, text, words),
    read: (path, text) => reader.read(path, text),
    open: (path) => reader.open(path),
    dispose: () => undefined,
  };
}
