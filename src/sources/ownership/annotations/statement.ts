import { folderOf, resolveWithin } from "../../../base/path";
import type { RunbookTarget } from "../../../model/annotation";
import { isEmail } from "../../../model/ownerReference";
import { webAddress } from "../../../model/webAddress";

/** What one comment says, if it is one of ours. */
export type Statement = { readonly says: "owner"; readonly owners: readonly string[] } | { readonly says: "runbook"; readonly runbook: RunbookTarget };

/** Longer comments are prose. */
const maxLength = 1000;

/**
 * Reads `owner: @acme/platform` or `runbook: docs/runbooks/restore.md`; any case, plural too.
 * @param comment without its mark.
 * @param path of the file it stands in: relative runbooks start in its folder, or else at the git root.
 * @returns null for every other comment: most speak to people, and that is no mistake.
 */
export function readStatement(comment: string, path: string): Statement | null {
  if (comment.length > maxLength) return null;
  const [, key = "", value = ""] = /^(owner|runbook)s?\s*:\s*(\S.*)$/i.exec(comment) ?? [];
  if (key.toLowerCase() === "owner") {
    const owners = ownersIn(value);
    return owners.length === 0 ? null : { says: "owner", owners };
  }
  const runbook = value === "" ? null : runbookIn(value, path);
  return runbook === null ? null : { says: "runbook", runbook };
}

/** Handles, addresses and references up to the first other word; or names, where there is nothing but names between commas. */
function ownersIn(value: string): string[] {
  const words = value.split(/[\s,;]+/).filter((word) => word !== "");
  const end = words.findIndex((word) => !isOwner(word));
  if (end !== 0) return [...new Set(end < 0 ? words : words.slice(0, end))];
  const names = value.split(",").map((name) => name.trim());
  return names.every((name) => /^[a-z0-9][\w.-]*$/i.test(name) && !nobody.has(name.toLowerCase())) ? [...new Set(names)] : [];
}

function isOwner(word: string): boolean {
  return /^@\w[\w.-]*(?:\/[\w.-]+)*$/.test(word) || isEmail(word) || /^(?:group|user):[\w.-]+(?:\/[\w.-]+)?$/i.test(word);
}

/** Accounts of machines, as in a task that somebody commented out, and words for not knowing. */
const nobody: ReadonlySet<string> = new Set(["root", "daemon", "www-data", "nobody", "none", "null", "true", "false", "todo", "tbd", "unknown"]);

/** An address, a path, or else the whole text as a title. */
function runbookIn(value: string, path: string): RunbookTarget | null {
  const linked = /^\[[^\]]*\]\(([^()\s]+)\)/.exec(value)?.[1] ?? /^<([^<>\s]+)>/.exec(value)?.[1];
  const [first = ""] = (linked ?? value).split(/\s/);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(first)) {
    const url = webAddress(first);
    return url === null ? null : { kind: "url", url };
  }
  const [target = "", heading = ""] = first.split("#", 2);
  if (!/\/|\.(?:md|markdown|mdx)$/i.test(target)) return linked === undefined ? { kind: "title", title: value.trim() } : null;
  const folders = target.startsWith("/") ? [""] : [folderOf(path), ""];
  const paths = folders.flatMap((folder) => resolveWithin(folder, target.replace(/^\/+/, "")) ?? []);
  return paths.length === 0 ? null : { kind: "path", paths: [...new Set(paths)], heading: heading === "" ? null : heading };
}
