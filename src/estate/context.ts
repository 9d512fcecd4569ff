import type { Dialect } from "../model/dialect";
import type { ReadingSettings } from "./index/readingRules";

/** What an estate needs to know from outside the files. */
export interface RepositoryContext extends ReadingSettings {
  /** Host name of the git remote, e.g. `github.com`; null when there is none. */
  readonly remoteHost: string | null;
  /** The repository's own name, e.g. `github.com/acme/shop`, by which catalogs may mean it; null when it is not known. */
  readonly repository: string | null;
  /** The person's choice of CODEOWNERS dialect; null to detect it. */
  readonly dialect: Dialect | null;
}
