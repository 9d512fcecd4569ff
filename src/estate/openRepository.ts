import type { Logger } from "../base/logger";
import { openGit } from "../git/git";
import { readRemoteHost } from "../git/remote";
import { openTerraformReader } from "../sources/terraform/blocks";
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
  readonly log: Logger;
}

/**
 * The estate of a repository on disk, in this thread.
 * @throws when the grammars cannot be loaded: the installation is broken then, not the repository.
 */
export async function openRepository({ root, grammars, settings, log }: RepositoryOptions): Promise<RepositoryEstate> {
  const { gitPath } = settings();
  const git = openGit(root, { isTrusted: () => settings().trusted, ...(gitPath === null ? {} : { binary: gitPath }) });
  return new RepositoryEstate({
    root,
    tree: new OverlayTree(diskTree(root, { git })),
    terraform: await openTerraformReader(grammars),
    log,
    options: async () => {
      const { dialect, runbookFolders } = settings();
      return { remoteHost: await readRemoteHost(root), dialect, runbookFolders };
    },
  });
}
