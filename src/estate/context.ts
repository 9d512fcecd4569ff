import type { Dialect } from "../model/dialect";

/** What an estate needs to know from outside the files. */
export interface RepositoryContext {
  /** Host name of the git remote, e.g. `github.com`; null when there is none. */
  readonly remoteHost: string | null;
  /** The repository's own name, e.g. `github.com/acme/shop`, by which catalogs may mean it; null when it is not known. */
  readonly repository: string | null;
  /** The person's choice of CODEOWNERS dialect; null to detect it. */
  readonly dialect: Dialect | null;
  /** Folders that the person's settings add to the usual runbook folders. */
  readonly runbookFolders: readonly string[];
}
