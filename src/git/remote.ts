import { join } from "node:path";
import { readConfigText } from "./configText";
import { findGitFolder, findSharedFolder, readTextFile } from "./gitRoot";

/** Where a repository lives. */
export interface Remote {
  /** In lower case and without port, user or password: `github.com`. */
  readonly host: string;
  /** The remote's address without user and password: `https://github.com/acme/shop.git`, `github.com:acme/shop.git`. */
  readonly url: string;
}

/**
 * The remote of a repository: `origin`, or else the first one that names a host. Read from `.git/config` as text and without
 * what it includes, so that it works untrusted.
 * @param root absolute path of the working tree.
 * @returns null without git, without a remote, or when the remote is a folder.
 */
export async function readRemote(root: string): Promise<Remote | null> {
  const folder = await findGitFolder(root);
  if (folder === null) return null;
  const text = await readTextFile(join(await findSharedFolder(folder), "config"));
  const remotes = readConfigText(text ?? "").filter(({ section, subsection, key }) => section === "remote" && subsection !== null && key === "url");
  const origin = remotes.find(({ subsection }) => subsection === "origin");
  for (const { value } of origin === undefined ? remotes : [origin]) {
    const host = hostOfUrl(value);
    if (host !== null) return { host, url: withoutUser(value.trim()) };
  }
  return null;
}

/** A user name is of no use here, and a password is nobody's business. */
function withoutUser(url: string): string {
  return url.includes("://") ? url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, "$1") : url.replace(/^[^/:]*@/, "");
}

// Everything before the last @ is user and password, and is not looked at.
const withScheme = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/]*@)?([^/:?#@[\]]+)(?::\d*)?(?:[/?#]|$)/i;
const scpLike = /^(?:[^/:]*@)?([^/:@[\]]+):(?!:)/;
const hostName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

/** The host of a git URL: `scheme://[user@]host[:port]/path` or `[user@]host:path`. Source: git documentation, GIT URLS. */
export function hostOfUrl(url: string): string | null {
  const trimmed = url.trim();
  if (/^file:/i.test(trimmed)) return null;
  const host = (trimmed.includes("://") ? withScheme : scpLike).exec(trimmed)?.[1]?.toLowerCase();
  // A single letter before a colon is a drive.
  return host !== undefined && host.length > 1 && hostName.test(host) ? host : null;
}
