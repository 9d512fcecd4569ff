import type { Dialect } from "../../../model/dialect";
import { dialects } from "../../../model/dialect";

/**
 * Where each platform looks, in its order; the first file found is the only one that counts, and its name has exactly this case.
 * Sources: GitHub documentation, About code owners; GitLab documentation, Code Owners; `services/issue/pull.go` of Gitea and of
 * Forgejo (which adds the last); Atlassian documentation, Set up and use code owners.
 */
export const codeownersLocations: Record<Dialect, readonly string[]> = {
  github: [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"],
  gitlab: ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"],
  gitea: ["CODEOWNERS", "docs/CODEOWNERS", ".gitea/CODEOWNERS", ".forgejo/CODEOWNERS"],
  bitbucket: [".bitbucket/CODEOWNERS"],
};

/** What the hosts of each platform have in their names; `git.acme.test` tells nothing. */
const hostWords: readonly (readonly [string, Dialect])[] = [
  ["github", "github"],
  ["ghe.com", "github"],
  ["gitlab", "gitlab"],
  ["gitea", "gitea"],
  ["forgejo", "gitea"],
  ["codeberg.org", "gitea"],
  ["bitbucket", "bitbucket"],
];

/** The file that counts, and by whose rules. */
export interface CountingFile {
  readonly dialect: Dialect;
  /** POSIX, relative to the git root. */
  readonly path: string;
}

/**
 * Which CODEOWNERS file counts. What somebody set wins; otherwise the remote's host tells the platform, otherwise a location that
 * only one platform reads, otherwise it is GitHub. What stands in the file never tells, because Gitea's expressions can look like
 * anybody's globs.
 * @param remoteHost such as `gitlab.acme.test`, with or without a port; null when there is no remote.
 * @param existing which paths of the repository exist.
 * @param setting the dialect that a person asks for, in the settings or on the command line; null to find out.
 * @returns null when there is no file where the platform looks.
 */
export function chooseDialect(
  remoteHost: string | null,
  existing: ReadonlySet<string> | ((path: string) => boolean),
  setting: Dialect | null,
): CountingFile | null {
  const exists = typeof existing === "function" ? existing : (path: string) => existing.has(path);
  const dialect = setting ?? dialectOfHost(remoteHost) ?? dialectOfLocation(exists) ?? "github";
  const path = codeownersLocations[dialect].find(exists);
  return path === undefined ? null : { dialect, path };
}

/** The platform that a host runs, as its name says; null where it tells nothing. */
export function dialectOfHost(remoteHost: string | null): Dialect | null {
  if (remoteHost === null) return null;
  const host = remoteHost.toLowerCase().replace(/:\d+$/, "");
  return hostWords.find(([word]) => host.includes(word))?.[1] ?? null;
}

/** The first platform that has a file where it alone looks. */
function dialectOfLocation(exists: (path: string) => boolean): Dialect | null {
  return dialects.find((dialect) => ownLocations(dialect).some(exists)) ?? null;
}

function ownLocations(dialect: Dialect): readonly string[] {
  return codeownersLocations[dialect].filter((path) =>
    dialects.every((other) => other === dialect || !codeownersLocations[other].includes(path)),
  );
}
