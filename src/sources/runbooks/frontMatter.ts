import * as v from "valibot";
import { isMap } from "yaml";
import type { ParsedNode } from "yaml";
import type { Read } from "../../base/read";
import type { Message, Problem } from "../../model/message";
import type { AppliesTo, RunbookKind } from "../../model/runbook";
import { emptyAppliesTo } from "../../model/runbook";
import type { YamlFile } from "../yaml/document";
import { openYaml, plainValue } from "../yaml/document";
import { entriesOf } from "../yaml/nodes";
import { kindInWords, kindNamed } from "./kind";

/** What a runbook says about itself above its text; null and empty where it says nothing. */
export interface FrontMatter {
  readonly title: string | null;
  readonly kind: RunbookKind | null;
  readonly owner: string | null;
  /** YYYY-MM-DD. */
  readonly reviewed: string | null;
  /** Tags and aliases. */
  readonly tags: readonly string[];
  /** Whether it says how to go back: `rollback: true`, or where that is written. */
  readonly rollback: boolean;
  readonly appliesTo: AppliesTo;
}

export const emptyFrontMatter: FrontMatter = { title: null, kind: null, owner: null, reviewed: null, tags: [], rollback: false, appliesTo: emptyAppliesTo };

const maxFrontMatterLength = 64 * 1024;
const maxTextLength = 300;
const maxItems = 200;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxTextLength));
const list = v.pipe(v.union([v.pipe(text, v.transform((item) => [item])), v.array(text)]), v.maxLength(maxItems));
const date = v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}(?![\d-])/), v.transform((given) => given.slice(0, 10)), v.check(isCalendarDay));
const way = v.union([v.boolean(), v.pipe(text, v.transform(() => true))]);
const kind = v.pipe(text, v.transform((given) => kindNamed(given) ?? kindInWords(given)), v.check((found) => found !== null));
const mapping = v.record(v.string(), v.unknown());

/**
 * Reads the YAML between the `---` lines of a Markdown file. Keys may be written `appliesTo`, `applies_to` or `applies to`;
 * lists may be a single text. Each key stands for itself: one that is not as described is a problem and counts as absent.
 * @param yaml what stands between the lines, of which the first is line 1 of the file.
 */
export function readFrontMatter(path: string, yaml: string): Read<FrontMatter, Problem> {
  if (yaml.length > maxFrontMatterLength) {
    return { value: emptyFrontMatter, problems: [{ path, line: 1, message: { key: "runbookFile.frontMatterTooLarge", args: { maxBytes: maxFrontMatterLength } } }] };
  }
  // The empty first line stands for the `---`, so that lines count as in the file.
  const opened = openYaml(path, `\n${yaml}`);
  const [document] = opened.value.documents;
  if (document === undefined || document.contents === null) return { value: emptyFrontMatter, problems: opened.problems };
  if (!isMap(document.contents)) {
    return { value: emptyFrontMatter, problems: [...opened.problems, { path, line: 2, message: { key: "runbookFile.noKeys", args: {} } }] };
  }
  const plain = plainValue(opened.value, document);
  const fields = new Fields(opened.value, document.contents, plain.value);
  const value: FrontMatter = {
    title: fields.read(["title"], text, { key: "runbookFile.notText", args: { name: "title" } }),
    kind: fields.read(["kind", "type"], kind, { key: "runbookFile.unknownKind", args: {} }),
    owner: fields.read(["owner"], text, { key: "runbookFile.notText", args: { name: "owner" } }),
    reviewed: fields.read(["reviewed", "lastreviewed"], date, { key: "runbookFile.notDate", args: { name: "reviewed" } }),
    tags: [...fields.list("tags"), ...fields.list("aliases")],
    rollback: fields.read(["rollback"], way, { key: "runbookFile.notText", args: { name: "rollback" } }) ?? false,
    appliesTo: readAppliesTo(fields),
  };
  return { value, problems: [...opened.problems, ...plain.problems, ...fields.problems] };
}

/** `appliesTo` as a mapping of lists; a text or a list right behind it means paths. */
function readAppliesTo(fields: Fields): AppliesTo {
  const inner = fields.inner("appliesto");
  if (inner === null) return { ...emptyAppliesTo, paths: fields.list("appliesto") };
  const appliesTo: AppliesTo = {
    paths: inner.list("paths"),
    systems: inner.list("systems").map((system) => system.toLowerCase().replace(/[\s_]+/g, "-")),
    resources: [...inner.list("resources"), ...inner.list("resourcetypes")],
    services: inner.list("services"),
    alerts: inner.list("alerts"),
  };
  fields.problems.push(...inner.problems);
  return appliesTo;
}

/** The entries of one mapping, asked for by name without regard to case, hyphens, underscores and blanks. */
class Fields {
  readonly problems: Problem[] = [];
  readonly #file: YamlFile;
  readonly #node: ParsedNode;
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(file: YamlFile, node: ParsedNode, plain: unknown) {
    this.#file = file;
    this.#node = node;
    const parsed = v.safeParse(mapping, plain);
    this.#values = new Map(Object.entries(parsed.success ? parsed.output : {}).map(([key, value]) => [bare(key), value]));
  }

  /** The value of the first of `names` that is there; null with a problem when it is not as the schema asks. */
  read<T>(names: readonly string[], schema: v.GenericSchema<unknown, T>, otherwise: Message): T | null {
    const name = names.find((candidate) => (this.#values.get(candidate) ?? null) !== null);
    if (name === undefined) return null;
    const parsed = v.safeParse(schema, this.#values.get(name));
    if (parsed.success) return parsed.output;
    this.problems.push({ path: this.#file.path, line: this.#lineOf(name), message: otherwise });
    return null;
  }

  list(name: string): readonly string[] {
    return this.read([name], list, { key: "runbookFile.notList", args: { name: this.#asWritten(name) } }) ?? [];
  }

  /** The mapping under `name`; null when something else, or nothing, stands there. */
  inner(name: string): Fields | null {
    const node = this.#entry(name)?.value ?? null;
    return isMap(node) ? new Fields(this.#file, node, this.#values.get(name)) : null;
  }

  #entry(name: string) {
    return entriesOf(this.#node).findLast(({ key }) => bare(key) === name);
  }

  #asWritten(name: string): string {
    return this.#entry(name)?.key ?? name;
  }

  #lineOf(name: string): number {
    const entry = this.#entry(name);
    return entry === undefined ? 1 : this.#file.lineAt(entry.keyNode.range[0]);
  }
}

function bare(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, "");
}

function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
