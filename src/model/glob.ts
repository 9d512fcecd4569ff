/**
 * Globs that a repository's own files may hand us. Matching takes at most (length of the pattern) x (length of the path)
 * steps, whatever the pattern: there are no braces, groups or classes to explode, and no regular expression underneath.
 *
 *   `*`  any characters but `/`        `?`  one character but `/`        `**`  any number of whole folders
 *
 * As in `.gitignore`: a pattern without a slash inside matches at any depth, one with a slash starts at the root, and a
 * slash at the end means everything below. Unlike there, only a last part without a wildcard also stands for a folder and
 * all that is in it: `infra/prod` covers the whole folder, `infra/*` only the files that lie directly in `infra`.
 * There is no negation and no escaping; letter case counts.
 */
export type Glob = (path: string) => boolean;

/** Longer patterns match nothing: no honest one comes near. Readers of outside text report them. */
export const maxGlobLength = 1000;

/**
 * @param pattern relative to the git root; a leading `/` or `./` only says so.
 * @returns a test for POSIX paths relative to the git root, without a leading `./`.
 */
export function compileGlob(pattern: string): Glob {
  if (pattern === "" || pattern.length > maxGlobLength) return () => false;
  const parts = writtenOut(pattern);
  const prefix = literalPrefix(pattern);
  return (path) => path.startsWith(prefix) && matches(parts, path.split("/"), "**", matchesName);
}

/** The longest text that every matching path starts with; `""` when the pattern may match at any depth. */
export function literalPrefix(pattern: string): string {
  const parts = writtenOut(pattern);
  const wild = parts.findIndex(isWild);
  const folders = parts.slice(0, wild).map((part) => `${part}/`).join("");
  const part = parts[wild] ?? "";
  if (part !== "**") return folders + part.slice(0, part.search(/[*?]/));
  // A last `**` may stand for nothing at all: then the folder itself matches, without a slash.
  return wild === parts.length - 1 ? folders.slice(0, -1) : folders;
}

/**
 * The parts of a pattern from the root down, with every abbreviation written out. One of them is always wild.
 * A last `**` stands for nothing or anything, a last `*` asks for a file: `infra` is `infra/**`, `infra/` is `infra/**` + `*`.
 */
function writtenOut(pattern: string): string[] {
  const given = pattern.split("/").filter((part) => part !== "" && part !== ".");
  const slash = pattern.indexOf("/");
  const parts = slash >= 0 && slash < pattern.length - 1 ? given : ["**", ...given];
  const last = parts.at(-1) ?? "**";
  if (pattern.endsWith("/") || last === "**") parts.push("**", "*");
  else if (!isWild(last)) parts.push("**");
  return parts.filter((part, index) => part !== "**" || parts[index - 1] !== "**");
}

function isWild(part: string): boolean {
  return part.includes("*") || part.includes("?");
}

function matchesName(part: string, name: string): boolean {
  return isWild(part) ? matches(part, name, "*", (wanted, letter) => wanted === "?" || wanted === letter) : part === name;
}

/**
 * Whether a sequence follows a pattern in which `star` stands for any run of pieces: the letters of a name, or the parts of
 * a path. A mismatch goes back to the last star only, for an earlier one could gain nothing from taking more: what lies
 * between the two has matched already, and the later star can take everything the earlier one could.
 */
function matches(
  pattern: ArrayLike<string>,
  pieces: ArrayLike<string>,
  star: string,
  fits: (wanted: string, piece: string) => boolean,
): boolean {
  let at = 0;
  let piece = 0;
  let retryAt = -1;
  let retryPiece = 0;
  while (piece < pieces.length) {
    const wanted = pattern[at];
    if (wanted === star) {
      at += 1;
      retryAt = at;
      retryPiece = piece;
    } else if (wanted !== undefined && fits(wanted, pieces[piece] ?? "")) {
      at += 1;
      piece += 1;
    } else if (retryAt >= 0) {
      retryPiece += 1;
      at = retryAt;
      piece = retryPiece;
    } else {
      return false;
    }
  }
  while (pattern[at] === star) at += 1;
  return at === pattern.length;
}
