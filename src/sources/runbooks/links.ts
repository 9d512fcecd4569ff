import { folderOf, resolveWithin } from "../../base/path";
import type { RunbookLink } from "../../model/runbook";
import { webAddress } from "../../model/webAddress";
import type { LinkAt, Outline } from "./outline";

/** More than any honest runbook has; the rest is not worth its memory. */
const maxLinks = 500;

/** Links to people: nothing can be checked about them, and nothing is wrong with them. */
const toPeople: ReadonlySet<string> = new Set(["mailto", "tel", "sms"]);

/**
 * Where the links of a runbook lead. Images count where they are files of the repository.
 * @param path of the runbook, POSIX, relative to the git root.
 */
export function linksOf(outline: Outline, path: string): RunbookLink[] {
  return outline.links.flatMap((link) => linkTo(link, path) ?? []).slice(0, maxLinks);
}

/** null for a link about which nothing can be checked or said. */
function linkTo({ target, image, line }: LinkAt, from: string): RunbookLink | null {
  // Browsers and Windows take a `\` for a `/`, and blanks around and line breaks within an address for nothing.
  const written = target.replace(/[\t\r\n]/g, "").trim();
  if (/^[\\/]{2}|^\\/.test(written)) return { kind: "refused", scheme: "unc", line };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") {
    const url = webAddress(written);
    return url === null || image ? null : { kind: "url", url, line };
  }
  if (scheme !== undefined) return toPeople.has(scheme) || (image && scheme === "data") ? null : { kind: "refused", scheme, line };
  const [, place = "", fragment = ""] = /^([^?#]*)(?:\?[^#]*)?#?(.*)$/s.exec(written) ?? [];
  const heading = decoded(fragment);
  if (place === "") return heading === "" ? null : { kind: "heading", heading, line };
  // GitHub documentation, About READMEs, relative links: a path that begins with a slash starts at the root of the repository.
  const resolved = resolveWithin(place.startsWith("/") ? "" : folderOf(from), decoded(place).replace(/^\/+/, ""));
  if (resolved === undefined) return { kind: "outside", path: written, line };
  const named = heading !== "" && /\.(?:md|markdown|mdx)$/i.test(resolved) && !/^L\d/.test(heading);
  return { kind: "path", path: resolved, heading: named ? heading : null, line };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign is a character of the name.
    return text;
  }
}
