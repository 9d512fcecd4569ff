import { folderOf, resolveWithin } from "../../base/path";
import type { Outline } from "./outline";

/** What a piece of text names, by its form alone: nothing is looked up. */
export interface Named {
  /** Terraform addresses, without indexes. */
  readonly addresses: readonly string[];
  /** Paths relative to the git root; may be globs. */
  readonly paths: readonly string[];
  /** Alert names: `HighLatency`. */
  readonly alerts: readonly string[];
}

/** More than any honest runbook names; the rest is not worth its memory. */
const maxMentions = 200;

/** Everything that code spans, code blocks and links name, each once, in order of appearance. */
export function mentionsIn(outline: Outline, path: string): string[] {
  const found = new Set<string>();
  const add = ({ addresses, paths, alerts }: Named): void => {
    for (const name of [...addresses, ...paths, ...alerts]) found.add(name);
  };
  for (const span of outline.codeSpans) add(namedIn(span.text));
  for (const link of outline.links) {
    const target = linkedPath(link, path);
    if (target !== undefined) found.add(target);
  }
  for (const block of outline.codeBlocks) add(namedIn(block.text));
  return [...found].slice(0, maxMentions);
}

/** What the words of a text name. A path must have a slash, an alert two capitals and a small letter. */
export function namedIn(text: string): Named {
  const named = { addresses: new Set<string>(), paths: new Set<string>(), alerts: new Set<string>() };
  for (const token of text.split(/[\s"'`,;=()<>|&]+/)) {
    const word = token.replace(/^:+|[.:!?]+$/g, "");
    if (word === "" || word.length > 300) continue;
    const address = word.replaceAll(/\[[^\]]*\]/g, "");
    if (isAddress(address)) named.addresses.add(address);
    else if (isPath(word)) named.paths.add(word.replace(/^\.\//, "").replace(/\/$/, ""));
    else if (isAlertName(word)) named.alerts.add(word);
  }
  return { addresses: [...named.addresses], paths: [...named.paths], alerts: [...named.alerts] };
}

/** `aws_db_instance.main`, `data.aws_ami.base`, `module.zone`, `module.zone.aws_route53_record.www`. */
function isAddress(word: string): boolean {
  return /^(?:module\.[a-z_][\w-]*\.)*(?:module\.[a-z_][\w-]*|(?:data\.)?[a-z][a-z0-9]*(?:_[a-z0-9]+)+\.[a-z_][\w-]*)$/i.test(word);
}

/** `infra/prod/rds.tf`, `infra/prod/**`; not `/etc/hosts`, `https://…`, `~/.aws` or `git@host:a/b`. */
function isPath(word: string): boolean {
  return /^(?:\.\/)?[\w.@*-][\w.@*?+-]*(?:\/[\w.@*?+-]+)+\/?$/.test(word) && !word.split("/").includes("..");
}

function isAlertName(word: string): boolean {
  return /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/.test(word) && /[a-z0-9][A-Z]|[A-Z]{2}[a-z]/.test(word);
}

/** Where a relative link leads; undefined when it leaves the repository, goes elsewhere, or stays on the page. */
function linkedPath(link: string, path: string): string | undefined {
  const target = decoded(link.replace(/[?#].*$/s, ""));
  if (target === "") return undefined;
  const resolved = resolveWithin(folderOf(path), target);
  return resolved === "" ? undefined : resolved;
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    // A stray percent sign is a character of the name.
    return link;
  }
}
