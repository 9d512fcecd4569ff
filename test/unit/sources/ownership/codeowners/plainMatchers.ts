/**
 * The rules of each glob dialect, written down as plainly as they can be said and with no thought of speed: what the compiled
 * matcher is compared with. Nothing here is shared with it.
 */

/** GitHub: whether `pattern` covers `path`. */
export function plainGithub(pattern: string, path: string): boolean {
  if (pattern === "/") return false;
  let parts = pattern.split("/");
  const folder = pattern.endsWith("/");
  if (folder) parts = parts.slice(0, -1);
  if (pattern.startsWith("/")) parts = parts.slice(1);
  else if (parts.length === 1) parts = ["**", ...parts];
  const names = path.split("/");

  // A folder, or two stars at the end, cover what is below and not the path itself.
  if (folder || parts.at(-1) === "**") {
    const above = parts.at(-1) === "**" ? parts.slice(0, -1) : parts;
    return names.some((_, count) => plainParts(above, names.slice(0, count)));
  }
  // A last star of its own is one level; anything else covers the path and what is below it.
  if (parts.at(-1) === "*") return plainParts(parts, names);
  return names.some((_, last) => plainParts(parts, names.slice(0, last + 1)));
}

function plainParts(parts: readonly string[], names: readonly string[]): boolean {
  const [part, ...laterParts] = parts;
  const [name, ...laterNames] = names;
  if (part === undefined) return name === undefined;
  if (part === "**") return plainParts(laterParts, names) || (name !== undefined && plainParts(parts, laterNames));
  return name !== undefined && plainName(part, name) && plainParts(laterParts, laterNames);
}

function plainName(part: string, name: string): boolean {
  if (part === "") return name === "";
  const rest = part.slice(1);
  if (part.startsWith("*")) return plainName(rest, name) || (name !== "" && plainName(part, name.slice(1)));
  if (part.startsWith("?")) return name !== "" && plainName(rest, name.slice(1));
  if (part.startsWith("\\")) return name.startsWith(rest.slice(0, 1)) && plainName(rest.slice(1), name.slice(1));
  return name.startsWith(part.slice(0, 1)) && plainName(rest, name.slice(1));
}

/** GitLab: whether `pattern` covers `path`. */
export function plainGitlab(pattern: string, path: string): boolean {
  if (pattern === "*") return true;
  const anchored = pattern.startsWith("/") ? pattern : `/**/${pattern}`;
  return plainFnmatch(anchored.endsWith("/") ? `${anchored}**/*` : anchored, `/${path}`, true);
}

/** Ruby's File.fnmatch? with FNM_PATHNAME and FNM_DOTMATCH, without classes. `start`: a path segment starts here. */
function plainFnmatch(pattern: string, text: string, start: boolean): boolean {
  if (pattern === "") return text === "";
  if (start && pattern.startsWith("**/")) {
    if (plainFnmatch(pattern.slice(3), text, true)) return true;
    const slash = text.indexOf("/");
    return slash >= 0 && plainFnmatch(pattern, text.slice(slash + 1), true);
  }
  const rest = pattern.slice(1);
  const inside = text !== "" && !text.startsWith("/");
  if (pattern.startsWith("*")) return plainFnmatch(rest, text, false) || (inside && plainFnmatch(pattern, text.slice(1), false));
  if (pattern.startsWith("?")) return inside && plainFnmatch(rest, text.slice(1), false);
  if (pattern.startsWith("\\") && rest !== "") return text.startsWith(rest.slice(0, 1)) && plainFnmatch(rest.slice(1), text.slice(1), rest.startsWith("/"));
  return text.startsWith(pattern.slice(0, 1)) && plainFnmatch(rest, text.slice(1), pattern.startsWith("/"));
}
