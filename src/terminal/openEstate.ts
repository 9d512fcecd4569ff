import type { Clock } from "../base/clock";
import { silentLogger } from "../base/logger";
import { editorAssociations } from "../estate/editorAssociations";
import { openRepository } from "../estate/openRepository";
import type { RepositoryEstate } from "../estate/repositoryEstate";
import { dialects } from "../model/dialect";
import { defaultOwnerTags } from "../model/ownerTag";
import { phrase } from "../present/phrase";
import { visible } from "../present/visibleText";

/** What the terminal gives to an estate. */
export interface TerminalEstateOptions {
  /** Folder that holds the grammars. */
  readonly grammars: string;
  /** The git program's path; null for the one that is found. */
  readonly gitPath: string | null;
  readonly clock: Clock;
  /** Takes a line about what is wrong with the settings. */
  readonly err: (line: string) => void;
}

/**
 * Opens a repository as the editor would: with the same settings, as far as they lie in the repository. Whoever runs the
 * command line in a folder trusts it.
 * @param root absolute path of the repository.
 */
export async function openTerminalEstate(root: string, dialect: string | null, { grammars, gitPath, clock, err }: TerminalEstateOptions): Promise<RepositoryEstate> {
  const { value: associations, problems } = await editorAssociations(root);
  for (const { path, line, message } of problems) err(visible(`infra-steward: ${line === null ? "" : `${path}:${String(line)}: `}${phrase(message)}`));
  return openRepository({
    root,
    grammars,
    settings: () => ({ trusted: true, gitPath, dialect: dialects.find((known) => known === dialect) ?? null, runbookFolders: [], ownerTags: defaultOwnerTags, associations }),
    cacheFolder: null,
    log: silentLogger,
    clock,
  });
}
