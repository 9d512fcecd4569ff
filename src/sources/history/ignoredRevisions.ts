import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";

/** Where tools look for it by custom; git itself only where its configuration says. */
export const ignoredRevisionsPath = ".git-blame-ignore-revs";

/**
 * Reads the commits that say nothing about who knows a file, one full object id a line, `#` before a comment. Source: git
 * documentation, blame (`--ignore-revs-file`).
 */
export function readIgnoredRevisions(text: string): Read<ReadonlySet<string>, Problem> {
  const value = new Set<string>();
  const problems: Problem[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const id = (line.split("#", 1)[0] ?? "").trim().toLowerCase();
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)) value.add(id);
    else if (id !== "") problems.push({ path: ignoredRevisionsPath, line: index + 1, message: { key: "history.notRevision", args: {} } });
  }
  return { value, problems };
}
