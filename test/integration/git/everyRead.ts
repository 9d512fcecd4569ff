import { streams } from "../../../src/git/commands";
import type { Git } from "../../../src/git/git";

/** Every read there is: a new one does not compile until it is in here, and then the tests of safety run over it. */
export const everyRead: Readonly<Record<keyof Git, (git: Git, ids: { readonly object: string; readonly commit: string }) => Promise<unknown>>> = {
  topLevel: (git) => git.topLevel(),
  headCommit: (git) => git.headCommit(),
  branchName: (git) => git.branchName(),
  personName: (git) => git.personName(),
  listFiles: async (git) => [await git.listFiles(), await git.listFiles(undefined, ["main.tf"])],
  listCommit: (git, { commit }) => git.listCommit(commit),
  listTags: (git) => git.listTags(),
  isAncestor: (git, { commit }) => git.isAncestor(commit, commit),
  mergeBase: (git, { commit }) => git.mergeBase(commit, commit),
  commitNamed: (git, { commit }) => git.commitNamed(commit),
  defaultBranch: (git) => git.defaultBranch(),
  readBlob: (git, { object }) => git.readBlob(object, 1000),
  streamLines: (git, { commit }) => Promise.all([streams.ancestors(commit), streams.changes(commit, null), streams.contentsSince(commit, 0, ["main.tf"])].map((stream) => collect(git.streamLines(stream)))),
};

/** An object id that no repository has. */
export const noObject = "0".repeat(40);

/** The first lines of a stream, all of them without a number. */
export async function collect(stream: AsyncIterable<readonly string[]>, most = Infinity): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const group of stream) if (lines.push(...group) >= most) break;
  return lines.slice(0, most);
}
