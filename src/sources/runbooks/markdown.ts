import { nameOf } from "../../base/path";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { AppliesTo, Heading, Mention, Runbook, RunbookKind } from "../../model/runbook";
import { commandsIn } from "./commands";
import { homeOf, namesBelow } from "./folders";
import { emptyFrontMatter, readFrontMatter } from "./frontMatter";
import { kindInWords } from "./kind";
import { linksOf } from "./links";
import { mentionsIn, namedIn } from "./mentions";
import { outlineMarkdown } from "./outline";
import { shellBlocksIn } from "./shellBlocks";
import { stepsIn } from "./steps";
import { isAboutWayBack } from "./wayBack";

/** A runbook travels with each hit of a search; more headings than this are no outline any more. */
const maxHeadings = 200;
const maxAnchors = 1_000;

/**
 * Reads a Markdown file as a runbook. What its front matter does not say is read from the text: the title from the first
 * heading or the file's name, the kind from the words of title, path and headings, where it applies from the folder it lies
 * in and the paths in its title. Broken front matter is a problem, and the text still counts.
 * @param path POSIX, relative to the git root.
 */
export function readRunbook(path: string, text: string): Read<Runbook, Problem> {
  const { yaml, body, bodyLine } = cutFrontMatter(text);
  const front = yaml === null ? { value: emptyFrontMatter, problems: [] } : readFrontMatter(path, yaml);
  const outline = outlineMarkdown(body, bodyLine);
  const title = front.value.title ?? outline.headings[0]?.text ?? titleFromPath(path);
  const headings = outline.headings.slice(0, maxHeadings);
  const mentions = mentionsIn(outline);
  const value: Runbook = {
    title,
    kind: front.value.kind ?? kindFrom(title, path, headings, mentions),
    location: { path },
    line: outline.headings[0]?.line ?? 1,
    declaredIn: path,
    reviewed: front.value.reviewed,
    owner: front.value.owner,
    appliesTo: isEmpty(front.value.appliesTo) ? { ...front.value.appliesTo, paths: pathsFrom(title, path) } : front.value.appliesTo,
    headings,
    anchors: outline.leftOutAt === null && outline.anchors.length <= maxAnchors ? outline.anchors : null,
    tags: front.value.tags,
    links: linksOf(outline, path),
    mentions,
    steps: stepsIn(outline),
    blocks: shellBlocksIn(outline),
    commands: commandsIn(outline),
    rollback: front.value.rollback || [title, ...headings.map((heading) => heading.text)].some(isAboutWayBack),
  };
  if (outline.leftOutAt === null) return { value, problems: front.problems };
  return { value, problems: [...front.problems, { path, line: outline.leftOutAt, message: { key: "runbookFile.partlyRead", args: {} } }] };
}

/** Front matter begins on the very first line, with `---`, and ends at the next such line. */
function cutFrontMatter(text: string): { readonly yaml: string | null; readonly body: string; readonly bodyLine: number } {
  const plain = text.replace(/^\uFEFF/, "");
  const found = /^---[ \t]*(?:\r\n|\n|\r)(?:([^]*?)(?:\r\n|\n|\r))?---[ \t]*(?:\r\n|\n|\r|$)/.exec(plain);
  if (found === null) return { yaml: null, body: plain, bodyLine: 1 };
  const [whole, yaml = ""] = found;
  // YAML knows no line that ends in a carriage return alone.
  return { yaml: yaml.replace(/\r\n?/g, "\n"), body: plain.slice(whole.length), bodyLine: whole.split(/\r\n|\n|\r/).length };
}

function kindFrom(title: string, path: string, headings: readonly Heading[], mentions: readonly Mention[]): RunbookKind {
  const named = kindInWords(title);
  if (named !== null) return named;
  // Something that looks like an alert (`HighLatency`) in the title is one only if the text names it in code as well.
  if (namedIn(title).alerts.some((alert) => mentions.some((mention) => mention.text === alert))) return "incident";
  const phrases = [...namesBelow(path).reverse(), ...headings.map((heading) => heading.text)];
  return phrases.map(kindInWords).find((kind) => kind !== null) ?? "other";
}

/** Where a runbook applies that does not say: to what its title names, else to the folder that it lies in. */
function pathsFrom(title: string, path: string): string[] {
  const named = namedIn(title).paths;
  const home = homeOf(path);
  return named.length > 0 ? [...named] : home === null ? [] : [`${home}/**`];
}

function isEmpty(appliesTo: AppliesTo): boolean {
  return Object.values(appliesTo).every((list: readonly string[]) => list.length === 0);
}

/** `restore-orders-db.md` is "Restore orders db"; `services/orders/RUNBOOK.md` is "Runbook orders". */
function titleFromPath(path: string): string {
  const name = namesBelow(path).at(-1) ?? path;
  const home = homeOf(path);
  const words = /^(?:runbooks?|readme|index)$/i.test(name) ? `runbook ${home === null ? "" : nameOf(home)}` : name;
  const spaced = words.replace(/[-_.\s]+/g, " ").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
