/** Paths inside a repository: POSIX separators, relative to the git root, no leading `./`. `""` is the root itself. */

/** The same path with `/` between its parts, whatever the system it came from. */
export function toPosix(path: string): string {
  return path.replaceAll("\\", "/");
}

/** The folder that holds `path`; `""` at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** The last part of `path`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether `path` is `folder` or lies somewhere below it. Everything lies below `""`. */
export function isWithin(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

/**
 * `target` as seen from `folder`, with `.` and `..` resolved.
 * @returns undefined when it leaves the repository, is absolute, or names a scheme or drive.
 */
export function resolveWithin(folder: string, target: string): string | undefined {
  const posix = toPosix(target);
  if (posix.startsWith("/") || /^[a-zA-Z][a-zA-Z0-9+.-]*:/.test(posix)) return undefined;
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of posix.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}
