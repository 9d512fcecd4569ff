import { folderOf, nameOf } from "../base/path";
import { compileGlob, maxGlobLength } from "./glob";
import type { SortedPaths } from "./pathList";
import { endsWithPart, hasFile, hasFolder, soleNamesake } from "./pathList";
import type { Mention, Runbook, RunbookLink } from "./runbook";
import { hasAnchor } from "./runbook";

/** Something that a runbook names and that is not there. */
export type BrokenReference = { /** 1-based. */ readonly line: number } & (
  | { readonly kind: "path"; readonly path: string; /** The one file that it may have moved to. */ readonly moved: string | null }
  /** `path` is null for a heading of the same file. */
  | { readonly kind: "heading"; readonly path: string | null; readonly heading: string }
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "workflow"; readonly path: string }
  /** Where it says that it applies, and no file is. */
  | { readonly kind: "pattern"; readonly pattern: string }
  /** A link that is never opened, whatever it leads to. */
  | { readonly kind: "refused"; readonly scheme: string }
);

/** What of a repository is needed to tell. */
export interface ReferenceView {
  readonly paths: SortedPaths;
  /** Paths that lie on disk and in no listing: ignored files, other repositories. */
  readonly unlisted: ReadonlySet<string>;
  /** Whether a site generator makes pages of the files, so that links may be those of the site. */
  readonly isSite: boolean;
  /** A Markdown file read as a runbook, for the places within it; null where it was not read. */
  runbookAt(path: string): Runbook | null;
  /** Every address of a block in an infra file. */
  readonly addresses: ReadonlySet<string>;
  /** Lines of the runbook (1-based) that show an example: what is named there need not exist. */
  readonly examples: ReadonlySet<number>;
  /** The 1-based line on which the runbook itself says that it applies to a path or resource; null for what was only concluded. */
  appliesLine(named: string): number | null;
}

/** What a runbook names and the repository does not have, by line. Each is told once a line. */
export function brokenReferences(runbook: Runbook, view: ReferenceView): BrokenReference[] {
  const found = [
    ...runbook.links.flatMap((link) => brokenLink(link, runbook, view) ?? []),
    ...runbook.mentions.flatMap((mention) => brokenMention(mention, view) ?? []),
    ...runbook.appliesTo.resources.flatMap((resource) => missingResource(resource, view) ?? []),
    ...runbook.appliesTo.paths.flatMap((pattern) => idlePattern(pattern, view) ?? []),
  ];
  const distinct = new Map(found.map((one) => [JSON.stringify(one), one]));
  return [...distinct.values()].sort((a, b) => a.line - b.line);
}

/** Schemes that could run something or read this machine. Others (`slack:`, `obsidian:`) are not opened either, and people who have the program know. */
const hazardous: ReadonlySet<string> = new Set(["command", "data", "file", "javascript", "unc", "vbscript", "vscode", "vscode-insiders"]);

function brokenLink(link: RunbookLink, runbook: Runbook, view: ReferenceView): BrokenReference | null {
  const { line } = link;
  switch (link.kind) {
    case "refused":
      return hazardous.has(link.scheme) ? { kind: "refused", scheme: link.scheme, line } : null;
    case "heading":
      return leadsTo(runbook, link.heading) === false ? { kind: "heading", path: null, heading: link.heading, line } : null;
    case "path": {
      const { path, heading } = link;
      if (!isPlain(path)) return null;
      if (!exists(path, view)) return { kind: "path", path, moved: soleNamesake(view.paths, path), line };
      const target = heading === null ? null : view.runbookAt(path);
      return heading !== null && target !== null && leadsTo(target, heading) === false ? { kind: "heading", path, heading, line } : null;
    }
    case "url":
    case "outside":
      // The web is not asked; and GitHub's own pages (`../../issues`) are reached by links that leave the repository's files.
      return null;
  }
}

function brokenMention({ text, kind, line }: Mention, view: ReferenceView): BrokenReference | null {
  if (view.examples.has(line)) return null;
  // A repository of templates has its workflows further down, where they will be at the top of another one.
  if (kind === "workflow") return isPlain(text) && !exists(text, view) && !view.paths.some((path) => endsWithPart(path, text)) ? { kind, path: text, line } : null;
  return kind === "address" && isMissingAddress(text, view.addresses) ? { kind, address: text, line } : null;
}

/** Types, patterns of addresses and names of other systems are no addresses that could be looked for. */
function missingResource(resource: string, view: ReferenceView): BrokenReference | null {
  const line = view.appliesLine(resource);
  const address = resource.replace(/\[[^\]]*\]/g, "");
  if (line === null || !/^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(address)) return null;
  return isMissingAddress(address, view.addresses) ? { kind: "address", address, line } : null;
}

function idlePattern(pattern: string, view: ReferenceView): BrokenReference | null {
  const line = view.appliesLine(pattern);
  const matches = compileGlob(pattern);
  return line === null || view.paths.some(matches) || pattern.length > maxGlobLength ? null : { kind: "pattern", pattern, line };
}

/** A template engine, a shell or a reader has to fill these in first. */
function isPlain(path: string): boolean {
  return !/[{}<>$*?|"%]|\.\.\./.test(path);
}

/** What generators make pages of: `restore.md`, `restore/index.md`, `restore.html.md.erb`. */
const pageExtensions = [".md", ".mdx", ".markdown", ".adoc", ".rst", ".html", ".html.md", ".html.md.erb", ".html.erb", "/index.md", "/_index.md", "/README.md"] as const;

/** Whether a path is a file or folder of the repository; where a site is made of it, also the address of one of its pages. */
function exists(path: string, { paths, unlisted, isSite }: ReferenceView): boolean {
  const plain = path.replace(/\/$/, "");
  if (hasFile(paths, plain) || hasFolder(paths, plain) || unlisted.has(plain)) return true;
  if (!isSite) return false;
  const page = plain.replace(/\.html?$/, "");
  // A site has roots and levels of its own, so any page of that name may be meant, and any file with that end of its path.
  const ends = nameOf(plain).includes(".") && page === plain ? [plain, nameOf(plain)] : pageExtensions.map((extension) => nameOf(page) + extension);
  return paths.some((other) => ends.some((end) => endsWithPart(other, end))) || hasFolder(paths, folderOf(page) === "" ? page : nameOf(page));
}

/** GitHub, GitLab, editors and site generators each make fragments in a way of their own; they agree on letters and digits. */
function leadsTo(target: Runbook, heading: string): boolean | null {
  const strict = hasAnchor(target, heading);
  if (strict !== false) return strict;
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return target.anchors?.some((anchor) => bare(anchor) === bare(heading)) ?? null;
}

/**
 * Whether an address is certainly one of this repository's and no block has it: it knows other resources of that type. What lies
 * inside a module may be anybody's, so of `module.zone.aws_route53_record.www` only `module.zone` is looked for.
 */
function isMissingAddress(address: string, addresses: ReadonlySet<string>): boolean {
  const [first = "", second = "", third = ""] = address.split(".");
  const own = first === "module" ? `module.${second}` : first === "data" ? `data.${second}.${third}` : `${first}.${second}`;
  if (addresses.has(own) || /^(?:example|name|this|foo|bar|my_?\w*|x+)$/i.test(own.split(".").at(-1) ?? "")) return false;
  const type = own.slice(0, own.lastIndexOf(".") + 1);
  for (const other of addresses) if (other.startsWith(type)) return true;
  return false;
}
