import type { Message } from "../model/message";
import type { RunbookKind } from "../model/runbook";
import type { AppliesTo } from "../model/runbook";
import { readRunbook } from "../sources/runbooks/markdown";

/** What is known of the place that a runbook is to be for. */
export interface RunbookSubject {
  readonly kind: RunbookKind;
  /** What it is for, as its title is to end: `aws_db_instance.main`, `infra/prod`. */
  readonly name: string;
  readonly paths: readonly string[];
  readonly resources: readonly string[];
  /** A handle, or null where nobody is known. */
  readonly owner: string | null;
  readonly environment: string | null;
  readonly appliedBy: { readonly job: string; readonly path: string; readonly line: number } | null;
  /** YYYY-MM-DD. */
  readonly reviewed: string;
}

export type NewRunbook = { readonly kind: "create"; readonly path: string; readonly text: string } | { readonly kind: "impossible"; readonly reason: Message };

/** A template: the words before the place's name in the title, and what has to be written, by heading. */
interface Template {
  readonly title: (name: string) => string;
  readonly sections: readonly (readonly [heading: string, ...lines: string[]])[];
}

const templates: Readonly<Record<RunbookKind, Template>> = {
  deploy: {
    title: (name) => `Deploy ${name}`,
    sections: [
      ["Before", "1. Read the plan: what will be changed, and what destroyed?", "2. Say where the team talks that it begins."],
      ["Steps", "1. "],
      ["Check", "- [ ] What shows that it works?"],
      ["Rollback", "1. How does it get back to how it was, and how long does that take?"],
    ],
  },
  incident: {
    title: (name) => `Respond to an incident: ${name}`,
    sections: [
      ["What is noticed", "Which alert, which message, what customers see."],
      ["Look", "1. "],
      ["Help", "1. "],
      ["Tell", "Who has to know, and after how long."],
      ["Afterwards", "- [ ] What has to be put back?"],
    ],
  },
  configuration: {
    title: (name) => `Configuration and secrets: ${name}`,
    sections: [
      ["Where it lives", "| what | lives in | used by |", "|---|---|---|", "| | | |"],
      ["Change it", "1. "],
      ["Go back", "1. "],
    ],
  },
  layout: {
    title: (name) => `Layout: ${name}`,
    sections: [
      ["What it is for", ""],
      ["What it is made of", "- "],
      ["What it builds on, and what builds on it", "- "],
    ],
  },
  other: {
    title: (name) => name,
    sections: [["When to do this", ""], ["Steps", "1. "]],
  },
};

/**
 * A new runbook with what is known filled in, at a path that is not taken yet. Proven by reading it: it says its kind, its
 * title, its owner, where it applies and when it was reviewed, exactly as they were given.
 * @param folder where the repository keeps its runbooks: POSIX, relative to the git root.
 * @param isTaken whether there is something at a path.
 */
export function createRunbook(subject: RunbookSubject, folder: string, isTaken: (path: string) => boolean): NewRunbook {
  const template = templates[subject.kind];
  const title = template.title(subject.name);
  const path = freePath(`${folder}/${slugOf(title)}`, isTaken);
  const text = [...frontMatter(subject, title), "", `# ${escaped(title)}`, "", ...facts(subject), ...template.sections.flatMap(([heading, ...lines]) => [`## ${heading}`, "", ...lines, ""])]
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
  const { value, problems } = readRunbook(path, text);
  const { paths, resources, owner, reviewed } = subject;
  const isProven =
    problems.length === 0 && value.kind === subject.kind && value.title === title && value.owner === owner && value.reviewed === reviewed &&
    isEqual(value.appliesTo, paths, resources) && (subject.kind !== "deploy" || value.rollback);
  return isProven ? { kind: "create", path, text } : { kind: "impossible", reason: { key: "runbookEdit.noTemplate", args: { place: subject.name } } };
}

function frontMatter({ kind, paths, resources, owner, reviewed }: RunbookSubject, title: string): string[] {
  const list = (name: string, items: readonly string[]): string[] => (items.length === 0 ? [] : [`  ${name}:`, ...items.map((item) => `    - ${quoted(item)}`)]);
  return [
    "---",
    `title: ${quoted(title)}`,
    `kind: ${kind}`,
    "appliesTo:",
    ...list("paths", paths),
    ...list("resources", resources),
    ...(owner === null ? [] : [`owner: ${quoted(owner)}`]),
    `reviewed: ${reviewed}`,
    "---",
  ];
}

/** What a person would otherwise look up first. */
function facts({ environment, appliedBy }: RunbookSubject): string[] {
  const lines = [
    ...(environment === null ? [] : [`- Environment: ${escaped(environment)}`]),
    ...(appliedBy === null ? [] : [`- Applied by: ${appliedBy.job === "" ? "" : `job ${escaped(appliedBy.job)} `}(${escaped(appliedBy.path)}:${appliedBy.line})`]),
  ];
  return lines.length === 0 ? [] : [...lines, ""];
}

/** Plain where YAML reads it as text in any case, otherwise in double quotes, which JSON's are, too. */
function quoted(text: string): string {
  return /^[A-Za-z/][\w./ -]*[\w/]$/.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text) ? text : JSON.stringify(text);
}

/** Names are the repository's words, and stay words in Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, "\\$&");
}

function slugOf(title: string): string {
  return title.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 80) || "runbook";
}

function freePath(start: string, isTaken: (path: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const path = `${start}${number === 1 ? "" : `-${number}`}.md`;
    if (!isTaken(path)) return path;
  }
}

function isEqual(appliesTo: AppliesTo, paths: readonly string[], resources: readonly string[]): boolean {
  const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, index) => one === b[index]);
  return isSame(appliesTo.paths, paths) && isSame(appliesTo.resources, resources);
}
