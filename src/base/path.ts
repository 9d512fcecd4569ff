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

/**
 * An absolute path as seen from an absolute folder, with `.` and `..` resolved. Pure text: nothing is looked up, and links
 * stay as they are. The folder's form tells the system: with a drive or a share it is Windows, which separates by `\\`, too, and
 * takes capital and small letters for the same; everywhere else a `\\` is a letter of a name, and so are two dots before others.
 * @returns POSIX path, `""` for the folder itself; null when the path is not absolute or lies outside.
 */
export function relativeWithin(folder: string, absolute: string): string | null {
  const isWindows = /^(?:[a-zA-Z]:|\\\\|\/\/)/.test(folder);
  const outer = absoluteParts(folder, isWindows);
  const inner = absoluteParts(absolute, isWindows);
  if (outer === null || inner === null) return null;
  const fold = (part: string | undefined): string | undefined => (isWindows ? part?.toLowerCase() : part);
  return outer.every((part, index) => fold(part) === fold(inner[index])) ? inner.slice(outer.length).join("/") : null;
}

/** The parts of an absolute path, its drive or share first; null when it is relative. */
function absoluteParts(path: string, isWindows: boolean): string[] | null {
  const posix = isWindows ? toPosix(path) : path;
  const start = (isWindows ? /^(?:[a-zA-Z]:|\/\/[^/]+\/[^/]+)(?=\/|$)/ : /^(?=\/)/).exec(posix)?.[0];
  if (start === undefined) return null;
  const parts: string[] = [];
  for (const part of posix.slice(start.length).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return isWindows ? [start, ...parts] : parts;
}
