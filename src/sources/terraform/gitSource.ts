import { resolveWithin } from "../../base/path";
import { repositoryPlace } from "../../model/repositoryName";

/** A folder of a git repository that a module comes from. */
export interface GitSource {
  /** `github.com/acme/shop`; null for a repository that is named by a path, seen from the file. */
  readonly repository: string | null;
  /** That path; the empty text where the repository has an address. */
  readonly path: string;
  /** POSIX, relative to the root of that repository; `""` is the root itself. */
  readonly folder: string;
}

/**
 * Reads the source of a module that git brings (Terraform documentation, Module Sources: GitHub, generic git repository, modules
 * in package sub-directories). User names, tokens and the version are left out.
 * @param source `git::https://git.acme.test/acme/shop.git//modules/net?ref=v1`, `git::../../..//modules/net`.
 * @returns null for every other source.
 */
export function gitSource(source: string): GitSource | null {
  const forced = source.startsWith("git::");
  if (source.length > 500 || (!forced && !/^(?:github\.com\/|bitbucket\.org\/|git@)/.test(source))) return null;
  const address = source.replace(/^git::/, "").replace(/[?#].*$/s, "");
  const inner = /(?<!:)\/\/(.*)$/.exec(address);
  const folder = resolveWithin("", inner?.[1] ?? "");
  const outer = inner === null ? address : address.slice(0, inner.index);
  if (folder === undefined) return null;
  if (/^\.\.?(?:\/|$)/.test(outer)) return { repository: null, path: outer, folder };
  const repository = repositoryPlace(outer)?.repository ?? "";
  // What is longer than a name may be a token.
  return /^[\w.-]{1,60}(?:\/[\w.~-]{1,60}){1,5}$/.test(repository) ? { repository, path: "", folder } : null;
}
