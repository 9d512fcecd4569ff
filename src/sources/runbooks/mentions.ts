import type { Mention } from "../../model/runbook";
import type { Outline, TextAt } from "./outline";

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

/** Everything that code spans and code blocks name, each once, spans first. */
export function mentionsIn(outline: Outline): Mention[] {
  const found = new Map<string, Mention>();
  const add = ({ text, line }: TextAt): void => {
    for (const { kind, text: name } of wordsOf(text)) {
      if (!found.has(name)) found.set(name, { text: name, kind, line });
    }
  };
  for (const span of outline.codeSpans) {
    // The name of a file alone is only worth something where somebody set it apart: blocks are full of them.
    if (isFileName(span.text) && !found.has(span.text)) found.set(span.text, { text: span.text, kind: "name", line: span.line });
    else add(span);
  }
  for (const block of outline.codeBlocks) {
    for (const [below, text] of block.text.split("\n").entries()) {
      if (found.size >= maxMentions) break;
      add({ text, line: block.line + below });
    }
  }
  return [...found.values()].slice(0, maxMentions);
}

/** What the words of a text name. A path must have a slash, an alert two capitals and a small letter. */
export function namedIn(text: string): Named {
  const words = wordsOf(text);
  const distinct = (...kinds: readonly Mention["kind"][]): string[] => [...new Set(words.filter(({ kind }) => kinds.includes(kind)).map((word) => word.text))];
  return { addresses: distinct("address"), paths: distinct("path", "workflow"), alerts: distinct("alert") };
}

function wordsOf(text: string): Pick<Mention, "text" | "kind">[] {
  return text.split(/[\s"'`,;=()<>|&]+/).flatMap((token): Pick<Mention, "text" | "kind">[] => {
    const word = token.replace(/^:+|[.:!?]+$/g, "");
    if (word === "" || word.length > 300) return [];
    const address = word.replaceAll(/\[[^\]]*\]/g, "");
    if (isAddress(address)) return [{ kind: "address", text: address }];
    if (isPath(word)) {
      const path = word.replace(/^\.\//, "").replace(/\/$/, "");
      return [{ kind: isWorkflow(path) ? "workflow" : "path", text: path }];
    }
    return isAlertName(word) ? [{ kind: "alert", text: word }] : [];
  });
}

/** `aws_db_instance.main`, `data.aws_ami.base`, `module.zone`, `module.zone.aws_route53_record.www`. */
function isAddress(word: string): boolean {
  return /^(?:module\.[a-z_][\w-]*\.)*(?:module\.[a-z_][\w-]*|(?:data\.)?[a-z][a-z0-9]*(?:_[a-z0-9]+)+\.[a-z_][\w-]*)$/i.test(word);
}

/** `infra/prod/rds.tf`, `infra/prod/**`; not `/etc/hosts`, `https://…`, `~/.aws` or `git@host:a/b`. */
function isPath(word: string): boolean {
  return /^(?:\.\/)?[\w.@*-][\w.@*?+-]*(?:\/[\w.@*?+-]+)+\/?$/.test(word) && !word.split("/").includes("..");
}

/** Where GitHub, Gitea and Forgejo look for workflows. */
function isWorkflow(path: string): boolean {
  return /^\.(?:github|gitea|forgejo)\/workflows\/[^/*]+\.ya?ml$/.test(path);
}

/** `rds.tf`, `infra.yml`, `Dockerfile`. */
function isFileName(word: string): boolean {
  return /^[\w-][\w.-]{0,80}\.(?:tf|tofu|tfvars|hcl|ya?ml|json|toml|conf|ini|sh|ps1|py|sql|md)$/.test(word) || /^(?:Docker|Make|Jenkins)file$/.test(word);
}

function isAlertName(word: string): boolean {
  return /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/.test(word) && /[a-z0-9][A-Z]|[A-Z]{2}[a-z]/.test(word);
}
