/** A repository as a page or remote names it, and where in it. */
export interface RepositoryPlace {
  /** In lower case: `github.com/acme/shop`. */
  readonly repository: string;
  /** POSIX path from its root; null when the address names the repository as a whole. */
  readonly path: string | null;
}

/** `…/tree/main/services` on GitHub and Gitea, `…/-/tree/main/services` on GitLab, `…/src/main/services` on Bitbucket. */
const insideRepository = /\/(?:-\/)?(?:tree|blob|src(?:\/branch)?)\/[^/]+(?:\/(.*))?$/;

/**
 * Reads the address of a repository or of a folder in it. A branch is taken to have no slash in its name: an address does not
 * tell where the branch ends.
 * @param address `https://github.com/acme/shop/tree/main/services/orders/`, `git@github.com:acme/shop.git`, `github.com/acme/shop`.
 * @returns null when no repository is named.
 */
export function repositoryPlace(address: string): RepositoryPlace | null {
  const plain = address.trim().replace(/[?#].*$/s, "").replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/^[^/@]*@/, "");
  const whole = plain.replace(/^([^/:]+):(?!\d+\/)/, "$1/").replace(/^([^/:]+):\d+\//, "$1/");
  const inside = insideRepository.exec(whole);
  const repository = (inside === null ? whole : whole.slice(0, inside.index)).replace(/\/+$/, "").replace(/\.git$/i, "").toLowerCase();
  if (!/^[^/\s]+(?:\/[^/\s]+)+$/.test(repository)) return null;
  const path = (inside?.[1] ?? "").replace(/\/+$/, "");
  return { repository, path: path === "" ? null : path };
}

/** Whether two names mean one repository; `acme/shop`, without a host, means that one on any host. */
export function sameRepository(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.toLowerCase() === short.toLowerCase() || long.toLowerCase().endsWith(`/${short.toLowerCase()}`);
}
