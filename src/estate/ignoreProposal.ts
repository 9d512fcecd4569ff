import type { Tree } from "../base/tree";
import type { IgnoreIntent, IgnoreProposal, IgnoreReading } from "../edits/ignoreFinding";
import { ignoreFinding } from "../edits/ignoreFinding";
import { configurationPath } from "../model/configuration";
import { readOutline } from "../sources/outline";
import type { Dialect } from "../sources/ownership/codeowners/codeowners";
import { readCodeowners } from "../sources/ownership/codeowners/codeowners";
import { readRunbook } from "../sources/runbooks/markdown";
import { readConfiguration } from "../sources/settings/configuration";
import type { TerraformReader } from "../sources/terraform/blocks";
import type { IndexedFile } from "./index/indexedFile";

export interface IgnoreProposalParts {
  readonly tree: Tree;
  readonly terraform: TerraformReader;
  /** What has been read of a file. */
  readonly peek: (path: string) => IndexedFile | undefined;
  /** Of the repository's ownership file; null for every other file. */
  readonly dialectOf: (path: string) => Dialect | null;
}

/** The comment that takes a finding out of what is shown, for the file as it stands in the editor, or why there is none. */
export async function proposeIgnore({ tree, terraform, peek, dialectOf }: IgnoreProposalParts, intent: IgnoreIntent): Promise<IgnoreProposal> {
  const { path, code } = intent;
  const read = await tree.read(path);
  if (read.kind !== "text") return { kind: "impossible", reason: { key: "ignoreHere.notProven", args: { code, path } } };
  const system = peek(path)?.infra?.system ?? null;
  const dialect = dialectOf(path);
  const outlineOf = (text: string) => (system === null ? null : readOutline(path, system, text, { terraform, words: [] }).value);
  const isRunbook = (peek(path)?.runbooks.length ?? 0) > 0;
  const reading: IgnoreReading = {
    system,
    blocksIn: (text) => outlineOf(text)?.blocks ?? [],
    meaningOf: (text) => [
      outlineOf(text),
      isRunbook ? readRunbook(path, text) : null,
      dialect === null ? null : readCodeowners(path, text, dialect).value.rules,
      path === configurationPath ? readConfiguration(path, text) : null,
    ],
  };
  return ignoreFinding(intent, read.text, reading);
}
