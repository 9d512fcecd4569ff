import type { Dialect } from "./dialect";

/** A repository on a host whose pages we know how to address. */
export interface RemoteAddress {
  /** In lower case: `github.com`. */
  readonly host: string;
  /** Without user and password: `https://github.com/acme/shop.git`, `github.com:acme/shop.git`. */
  readonly url: string;
}

/** Lines are 1-based and inclusive; null for the file as a whole. */
export interface PermanentPlace {
  /** POSIX, relative to the git root. */
  readonly path: string;
  readonly commit: string;
  readonly lines: { readonly first: number; readonly last: number } | null;
}

/** Which platform a host runs: as its name says. A host that has only a company's name tells nothing. */
type Platform = Dialect | "azure";

/**
 * The address of some lines as they are in one commit, which stays true when the branch moves on. Sources: GitHub documentation,
 * Creating a permanent link to a code snippet; GitLab documentation, Permalinks; Atlassian documentation, Hyperlink to source
 * code; Gitea's `routers/web`; Azure DevOps documentation, the `GC` version of the Files page.
 * @param platform what the remote's host is known to be; null for nothing, and then there is no address.
 * @returns null where the host, or the repository on it, cannot be told.
 */
export function permalink(remote: RemoteAddress, platform: Dialect | null, place: PermanentPlace): string | null {
  const kind: Platform | null = isAzure(remote.host) ? "azure" : platform;
  if (kind === null || !/^[0-9a-f]{40,64}$/.test(place.commit)) return null;
  if (kind === "azure") return azureLink(remote, place);
  const repository = repositoryOn(remote);
  if (repository === null) return null;
  const path = place.path.split("/").map(encodeURIComponent).join("/");
  return `https://${remote.host}/${repository}/${formats[kind](place, path)}`;
}

const formats: Readonly<Record<Dialect, (place: PermanentPlace, path: string) => string>> = {
  github: ({ commit, lines }, path) => `blob/${commit}/${path}${lines === null ? "" : range(lines, "#L", "-L")}`,
  gitlab: ({ commit, lines }, path) => `-/blob/${commit}/${path}${lines === null ? "" : range(lines, "#L", "-")}`,
  gitea: ({ commit, lines }, path) => `src/commit/${commit}/${path}${lines === null ? "" : range(lines, "#L", "-L")}`,
  bitbucket: ({ commit, lines }, path) => `src/${commit}/${path}${lines === null ? "" : range(lines, "#lines-", ":")}`,
};

function range({ first, last }: { readonly first: number; readonly last: number }, before: string, between: string): string {
  return `${before}${first}${last > first ? `${between}${last}` : ""}`;
}

/** `acme/shop`, or `acme/infra/shop` where groups are nested. Only Bitbucket's own cloud is addressed in this way, not its server. */
function repositoryOn({ host, url }: RemoteAddress): string | null {
  if (host.includes("bitbucket") && host !== "bitbucket.org") return null;
  const path = pathOf(url).replace(/\.git$/i, "");
  return /^[\w.~-]+(?:\/[\w.~-]+)+$/.test(path) ? path : null;
}

/** What stands behind the host, without slashes at its ends. */
function pathOf(url: string): string {
  const behind = url.includes("://") ? url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "") : url.slice(url.indexOf(":") + 1);
  return behind.replace(/[?#].*$/s, "").replace(/^\/+|\/+$/g, "");
}

function isAzure(host: string): boolean {
  return host === "dev.azure.com" || host === "ssh.dev.azure.com" || host.endsWith(".visualstudio.com");
}

/** `v3/acme/shop/infra` over SSH, `acme/shop/_git/infra` over HTTPS; the project is left out where the repository has its name. */
function azureLink({ host, url }: RemoteAddress, { path, commit, lines }: PermanentPlace): string | null {
  const [before = "", after] = pathOf(url).split("/_git/");
  const names = after === undefined ? before.replace(/^v3\//, "").split("/") : [...before.split("/").filter((part) => part !== "" && part !== "DefaultCollection"), after];
  const organisation = host.endsWith(".visualstudio.com") && host !== "vs-ssh.visualstudio.com" ? [host.slice(0, host.indexOf("."))] : [];
  const [account, project, repository = project, ...more] = [...organisation, ...names];
  if (account === undefined || project === undefined || repository === undefined || more.length > 0) return null;
  if (![account, project, repository].every((name) => /^(?:[\w.~ -]|%20)+$/.test(name))) return null;
  const query = [`path=${encodeURIComponent(`/${path}`)}`, `version=GC${commit}`];
  if (lines !== null) query.push(`line=${lines.first}`, `lineEnd=${lines.last + 1}`, "lineStartColumn=1", "lineEndColumn=1");
  return `https://dev.azure.com/${[account, project, "_git", repository].map((name) => name.replaceAll(" ", "%20")).join("/")}?${query.join("&")}`;
}
