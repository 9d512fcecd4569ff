import { createHash } from "node:crypto";
import path from "node:path";
import type { Clock } from "../base/clock";
import { systemClock } from "../base/clock";
import type { Logger } from "../base/logger";
import { describeError } from "../base/logger";
import { openGit } from "../git/git";
import { GitError } from "../git/gitError";
import { findGitRoot } from "../git/gitRoot";
import { readRemote } from "../git/remote";
import { readShallowCommits } from "../git/shallow";
import { repositoryPlace } from "../model/repositoryName";
import { loadHistory, saveHistory } from "../sources/history/cache";
import type { History } from "../sources/history/history";
import { readHistory } from "../sources/history/readHistory";
import { readHistoryRules } from "../sources/history/rules";
import { openTerraformReader } from "../sources/terraform/blocks";
import { blockChangesReader } from "./blockChanges";
import { codeHistory } from "./codeSince";
import { KeptChecks } from "./driftCheck/keptChecks";
import { keptChecksFolder } from "./driftCheck/keptChecksFolder";
import { deployTracesReader } from "./deployTraces";
import { environmentPastReader } from "./environmentPast";
import { loadIndex, saveIndex } from "./index/indexCache";
import { readingThreads } from "./index/readingThreads";
import type { EstateSettings } from "./protocol";
import { RepositoryEstate } from "./repositoryEstate";
import { diskTree } from "./trees/disk";
import { OverlayTree } from "./trees/overlay";

export interface RepositoryOptions {
  /** Absolute path of the git root, or of a folder without git. */
  readonly root: string;
  /** Folder that holds the grammars (`*.wasm`), next to the bundle that asks. */
  readonly grammars: string;
  /** Asked each time it matters, because trust is granted and settings change while the estate lives. */
  readonly settings: () => EstateSettings;
  /** Folder for what is expensive to read again; null keeps nothing. */
  readonly cacheFolder: string | null;
  readonly log: Logger;
  /** The system's unless said. */
  readonly clock?: Clock;
}

/**
 * The estate of a repository on disk, in this thread.
 * @throws when the grammars cannot be loaded: the installation is broken then, not the repository.
 */
export async function openRepository({ root, grammars, settings, cacheFolder, log, clock = systemClock }: RepositoryOptions): Promise<RepositoryEstate> {
  const { gitPath } = settings();
  const git = openGit(root, { isTrusted: () => settings().trusted, ...(gitPath === null ? {} : { binary: gitPath }) });
  const disk = diskTree(root, { git });
  const cached = (what: string): string | null =>
    cacheFolder === null ? null : path.join(cacheFolder, `${what}-${createHash("sha256").update(root).digest("hex").slice(0, 16)}.json`);
  const cache = cached("history");
  const index = cached("index");
  const terraform = await openTerraformReader(grammars);
  let earlier: History | null = null;
  return new RepositoryEstate({
    root,
    tree: new OverlayTree(disk),
    clock,
    readHistory: async (signal) => {
      // A folder that is open without git would be told what git itself prints about that.
      if (settings().trusted && (await findGitRoot(root)) === null) throw new GitError("noRepository", "There is no repository");
      const { value: rules } = await readHistoryRules(root, disk);
      earlier ??= cache === null ? null : await loadHistory(cache);
      const before = earlier?.commit;
      const history = await readHistory({ git, rules, now: clock.wall(), signal }, earlier);
      earlier = history;
      // A cache that cannot be written costs time at the next start and nothing else.
      if (cache !== null && history.commit !== before) await saveHistory(cache, history).catch((error: unknown) => log.warn(`The history's cache: ${describeError(error)}`));
      return history;
    },
    terraform,
    git,
    // A name that cannot be had is left out: whoever wants it can write it.
    personName: () => git.personName().catch(() => null),
    codeHistory: codeHistory(git),
    ...(cacheFolder === null ? {} : { keptChecks: new KeptChecks(keptChecksFolder(cacheFolder), root) }),
    deployTraces: deployTracesReader(git, () => readShallowCommits(root)),
    environmentPast: environmentPastReader(git, terraform),
    blockHistory: { head: (signal) => git.headCommit(signal), read: blockChangesReader(git, terraform) },
    log,
    startThreads: readingThreads(path.join(grammars, "worker.js"), { reads: root }),
    kept: index === null ? null : { load: (rules) => loadIndex(index, rules), save: (rules, contents) => saveIndex(index, rules, contents) },
    context: async () => {
      const { dialect, runbookFolders, ownerTags, associations, findings = {} } = settings();
      const remote = await readRemote(root);
      const repository = remote === null ? null : (repositoryPlace(remote.url)?.repository ?? null);
      return { remoteHost: remote?.host ?? null, repository, dialect, runbookFolders, ownerTags, associations, findings };
    },
  });
}
