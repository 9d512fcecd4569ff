import type { Tool } from "./tools";
import { tools } from "./tools";

/** What one command does with one of the known programs. Paths are as written. */
export interface ToolUse {
  readonly tool: string;
  readonly changes: boolean;
  /** The folder from which the other paths are seen; null for the current one. */
  readonly folder: string | null;
  /** What it works on, and what it takes in; `-` is what the command before it writes. */
  readonly places: readonly string[];
  /** The names that it gives to what it makes. */
  readonly makes: readonly string[];
  /** Its arguments, some of which may be such names. */
  readonly arguments: readonly string[];
}

/** Options with which a program that changes only says what it would do. */
const onlyLooks = /^--(?:dry-run(?!=none)|check|syntax-check|list-(?:tasks|hosts)|no-execute|no-execute-changeset|preview-only|diff-only)/;

/** Programs that run another one, with words of their own before it. */
const wrappers: ReadonlySet<string> = new Set([
  "sudo", "env", "exec", "command", "time", "timeout", "nohup", "nice", "retry", "xargs", "npx", "pnpm", "yarn", "npm", "bunx", "bun", "poetry", "pipenv", "uv", "mise", "asdf",
  "aws-vault", "doppler", "op", "chamber", "dotenv", "direnv", "devbox", "infisical", "vault",
]);

interface Row {
  readonly part: string | undefined;
  readonly tool: Tool;
}

/** The rows of a program, those that ask for a first argument in front. */
const byProgram = new Map<string, Row[]>();
for (const tool of tools) {
  for (const [program, part] of tool.programs) {
    const others = byProgram.get(program) ?? [];
    byProgram.set(program, part === undefined ? [...others, { part, tool }] : [{ part, tool }, ...others]);
  }
}

/** Whether a word calls a program that is known. */
export function isProgram(word: string): boolean {
  return byProgram.has(nameOf(word));
}

/**
 * What a command does; null for one that is of no known program, or that says nothing about a place.
 * @param words the command's, assignments in front taken off.
 */
export function toolUse(words: readonly string[], variable: (name: string) => string | undefined): ToolUse | null {
  const start = wrappers.has(nameOf(words[0] ?? "")) ? words.findIndex((word) => byProgram.has(nameOf(word))) : 0;
  const rows = byProgram.get(nameOf(words[start] ?? "")) ?? [];
  if (words.includes("--help") || words.includes("-h")) return null;
  for (const { part, tool } of rows) {
    const line = readArguments(words.slice(start + 1), tool);
    const own = part === undefined ? line.plain : line.plain.slice(1);
    if (part === undefined || line.plain[0] === part) return judged(tool, own, line, variable);
  }
  return null;
}

function judged(tool: Tool, own: readonly string[], line: Arguments, variable: (name: string) => string | undefined): ToolUse | null {
  const first = own.findIndex((word) => tool.before?.includes(word) !== true);
  const verb = own[first] ?? "";
  if (tool.changes !== null && !tool.changes.includes(verb) && !tool.looks.includes(verb)) return null;
  const rest = tool.changes === null ? own : own.slice(first + 1);
  const changing = tool.changes === null ? !neverChange.has(tool.tool) : tool.changes.includes(verb) || line.flags.some((flag) => tool.changedBy?.includes(flag) === true);
  const named = line.of(tool.places).map(withoutScheme);
  const argued = tool.argument === "yaml" ? rest.filter((word) => /\.ya?ml$/.test(word)) : tool.argument === "last" ? lastPath(rest) : [];
  const main = named.length > 0 ? named : argued.length > 0 ? argued : tool.here === true ? ["."] : [];
  return {
    tool: tool.tool,
    changes: changing && !line.flags.some((flag) => onlyLooks.test(flag)),
    folder: line.of(tool.folder).at(-1) ?? (tool.folderVariable === undefined ? null : (variable(tool.folderVariable) ?? null)),
    // `docker push` names an image, which is no place.
    places: [...(tool.names !== undefined && tool.argument !== undefined && tool.changes?.includes(verb) === true ? named : main), ...line.of(tool.inputs)],
    makes: line.of(tool.names),
    arguments: rest,
  };
}

/** They have no verbs, and only ever print or check. */
const neverChange: ReadonlySet<string> = new Set(["kustomize", "ansible-lint"]);

/** The last argument that looks like a path, else the last one. */
function lastPath(words: readonly string[]): string[] {
  const found = words.findLast((word) => /^\.|\/|^\*$/.test(word)) ?? words.at(-1);
  return found === undefined ? [] : [found];
}

interface Arguments {
  readonly plain: readonly string[];
  readonly flags: readonly string[];
  of(options: readonly string[] | undefined): string[];
}

/** Tells options, their values and plain arguments apart. */
function readArguments(words: readonly string[], tool: Tool): Arguments {
  const takesValue = new Set([tool.folder, tool.places, tool.inputs, tool.values, tool.names].flatMap((options) => options ?? []));
  const plain: string[] = [];
  const flags: string[] = [];
  const values: (readonly [option: string, value: string])[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const equals = word.indexOf("=");
    const glued = word.slice(0, 2);
    if (!word.startsWith("-") || word === "-" || word === "--") {
      if (word !== "--") plain.push(word);
    } else if (equals > 0) {
      flags.push(word);
      values.push([word.slice(0, equals), word.slice(equals + 1)]);
    } else if (takesValue.has(word)) {
      index += 1;
      values.push([word, words[index] ?? ""]);
    } else if (/^-\w/.test(word) && takesValue.has(glued)) {
      values.push([glued, word.slice(2)]);
    } else {
      flags.push(word);
    }
  }
  return {
    plain,
    flags,
    of: (options) => values.flatMap(([option, value]) => (options?.includes(option) === true ? splitList(value) : [])),
  };
}

/** `-f a.yaml,b.yaml` names two files; a comma at the end says that they are hosts and no files. */
function splitList(value: string): string[] {
  return value.endsWith(",") ? [] : value.split(",").filter((part) => part !== "");
}

function withoutScheme(place: string): string {
  return place.replace(/^file:\/\//, "");
}

/** `/usr/local/bin/terraform` is `terraform`. */
function nameOf(word: string): string {
  return word.slice(word.lastIndexOf("/") + 1);
}
