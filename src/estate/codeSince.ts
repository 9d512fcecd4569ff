import { folderOf } from "../base/path";
import { streams } from "../git/commands";
import { readContentCommits } from "../git/contentChanges";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";

/** What became of the code of some folders since a moment. */
export interface CodeSince {
  /** Full object id of the newest commit that changed it; null when none did. */
  readonly newest: string | null;
  /** The text that a file had at that moment; null where it was not there, or nobody can say. */
  textThen(path: string): Promise<string | null>;
}

/** What git is asked about code that was checked. */
export interface CodeHistory {
  /** @returns null before the first commit. Rejects where git cannot be asked. @param moment milliseconds since 1970. */
  since(moment: number, folders: readonly string[], signal: AbortSignal): Promise<CodeSince | null>;
  onDefaultBranch(signal: AbortSignal): Promise<boolean>;
}

/** More than a team commits to one root between two checks; beyond it nothing is said to be unchanged. */
const mostCommits = 500;
const maxBytes = 1024 * 1024;

/** By ids of commits and contents alone: no filter and no diff driver of the repository runs. */
export function codeHistory(git: Git): CodeHistory {
  let listed: { readonly commit: string; readonly objects: ReadonlyMap<string, string> } | null = null;
  async function objectsOf(commit: string, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
    if (listed?.commit !== commit) {
      const files = await git.listCommit(commit, signal);
      listed = { commit, objects: new Map(files.flatMap(({ path, kind, object }) => (kind === "file" ? [[path, object] as const] : []))) };
    }
    return listed.objects;
  }

  return {
    async since(moment, folders, signal) {
      const head = await git.headCommit(signal);
      if (head === null) return null;
      const wanted = new Set(folders);
      const before = new Map<string, string | null>();
      let newest: string | null = null;
      let seen = 0;
      let isCut = false;
      const roots = folders.includes("") ? [] : folders;
      for await (const { id, isFirst, files } of readContentCommits(git.streamLines(streams.contentsSince(head, Math.floor(moment / 1000) + 1, roots), signal))) {
        const ours = files.filter(({ path }) => wanted.has(folderOf(path)) && isCode(path));
        if (ours.length > 0) newest ??= id;
        for (const file of ours) before.set(file.path, file.before);
        // What was there before the first commit of a shallow clone is not known, and neither is what lies beyond the limit.
        isCut ||= isFirst || ++seen === mostCommits;
        if (isCut) break;
      }
      const texts = new Map<string, string | null>();
      const textThen = async (path: string): Promise<string | null> => {
        if (isCut) return null;
        const object = before.has(path) ? (before.get(path) ?? null) : ((await objectsOf(head, signal)).get(path) ?? null);
        return object === null ? null : textOf(git, object, signal);
      };
      return {
        newest,
        // The same few files are asked about after every key that somebody presses in them.
        async textThen(path) {
          const text = texts.get(path) ?? (await textThen(path));
          texts.set(path, text);
          return text;
        },
      };
    },
    onDefaultBranch: async (signal) => usualNames.has((await git.branchName(signal)) ?? ""),
  };
}

/** The names that hosts and git itself give to it. */
const usualNames: ReadonlySet<string> = new Set(["main", "master", "trunk"]);

/** What `plan` reads. Locks and variables are part of it; a plan's own file and documents are not. */
function isCode(path: string): boolean {
  return /\.(?:tf|tf\.json|tofu|tfvars|tfvars\.json)$/.test(path);
}

async function textOf(git: Git, object: string, signal: AbortSignal): Promise<string | null> {
  try {
    return (await git.readBlob(object, maxBytes, signal)).toString("utf8");
  } catch (error) {
    // A partial clone has left it behind, or it is too large: nobody can say what was in it.
    if (error instanceof GitError && (error.reason === "failed" || error.reason === "tooLarge")) return null;
    throw error;
  }
}
