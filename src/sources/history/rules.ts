import { createHash } from "node:crypto";
import type { Read } from "../../base/read";
import type { Tree } from "../../base/tree";
import { readShallowCommits } from "../../git/shallow";
import type { Problem } from "../../model/message";
import { ignoredRevisionsPath, readIgnoredRevisions } from "./ignoredRevisions";
import type { Mailmap } from "./mailmap";
import { readMailmap } from "./mailmap";

/** What a repository says about how its history is to be read. */
export interface HistoryRules {
  readonly mailmap: Mailmap;
  /** Commits that count nothing. */
  readonly ignored: ReadonlySet<string>;
  /** Commits at which a shallow clone ends. */
  readonly cutOff: ReadonlySet<string>;
  /** The same for the same rules: history that was read by others cannot be continued. */
  readonly fingerprint: string;
}

/**
 * Reads the rules of a repository.
 * @param root absolute path of the working tree, where git keeps its own.
 * @param tree the files of the same working tree.
 */
export async function readHistoryRules(root: string, tree: Pick<Tree, "read">): Promise<Read<HistoryRules, Problem>> {
  const [mailmap, revisions, shallow] = await Promise.all([textOf(tree, ".mailmap"), textOf(tree, ignoredRevisionsPath), readShallowCommits(root)]);
  const { value: ignored, problems } = readIgnoredRevisions(revisions);
  const fingerprint = createHash("sha256").update(JSON.stringify([mailmap, [...ignored], shallow])).digest("hex");
  return { value: { mailmap: readMailmap(mailmap), ignored, cutOff: new Set(shallow), fingerprint }, problems };
}

/** The text of a file that need not be there; what cannot be read as text says nothing to git either. */
async function textOf(tree: Pick<Tree, "read">, path: string): Promise<string> {
  const read = await tree.read(path);
  return read.kind === "text" ? read.text : "";
}
