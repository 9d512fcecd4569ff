import type { Dialect } from "../model/dialect";
import type { FindingLevels } from "../model/finding";
import type { ReadingSettings } from "./index/readingRules";

/** What an estate needs to know from outside the files. */
export interface RepositoryContext extends ReadingSettings {
  /** Host name of the git remote, e.g. `github.com`; null when there is none. */
  readonly remoteHost: string | null;
  /** The repository's own name, e.g. `github.com/acme/shop`, by which catalogs may mean it; null when it is not known. */
  readonly repository: string | null;
  /** Levels of findings that win over those of the repository's settings. */
  readonly findings?: FindingLevels;
  /** The person's choice of CODEOWNERS dialect; null to detect it. */
  readonly dialect: Dialect | null;
}
