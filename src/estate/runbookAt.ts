import type { Tree } from "../base/tree";
import type { Runbook } from "../model/runbook";
import type { Section } from "../model/section";
import { known, valueOf } from "../model/section";
import { readRunbook } from "../sources/runbooks/markdown";
import type { Snapshot } from "./snapshot";

/** The runbook of a file as the snapshot has it: enough to know where it applies, and mostly without its steps and commands. */
export function knownRunbook(snapshot: Snapshot, path: string): Runbook | null {
  return valueOf(snapshot.runbooks)?.find(({ location }) => "path" in location && location.path === path) ?? null;
}

/** The runbook of a file, read now: what was kept of it holds neither steps nor commands, and may be a moment old. Null where it is none. */
export async function runbookAt(snapshot: Snapshot, tree: Pick<Tree, "read">, path: string): Promise<Section<Runbook | null>> {
  if (snapshot.runbooks.state !== "known") return snapshot.runbooks;
  if (knownRunbook(snapshot, path) === null) return known(null);
  const read = await tree.read(path);
  return known(read.kind === "text" ? readRunbook(path, read.text).value : null);
}
