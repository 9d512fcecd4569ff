import { Composer, Lexer, LineCounter, Parser } from "yaml";
import type { CST, Document, DocumentOptions, ErrorCode, ParseOptions, SchemaOptions } from "yaml";
import type { Read } from "../../base/read";
import { defaultMaxBytes } from "../../base/tree";
import type { Message, Problem } from "../../model/message";
import { repeatedKeys } from "./repeatedKeys";

/** A YAML or JSON text, opened. Nodes carry offsets into the text; `lineAt` turns them into lines. */
export interface YamlFile {
  readonly path: string;
  readonly text: string;
  readonly documents: readonly Document.Parsed[];
  /** 1-based line of an offset into the text. */
  lineAt(offset: number): number;
}

export interface YamlLimits {
  /** Longer texts are refused unread. Default 1 MiB; UTF-16 code units, which are never more than the bytes. */
  readonly maxLength?: number;
  /** How many lexical tokens a text may have: parsing time grows with them. Default 600,000; an ordinary manifest of 1 MiB has 400,000. */
  readonly maxTokens?: number;
}

/** How deep collections may lie in each other. Nothing that people write comes near it, and recursion stays safe below it. */
const maxDepth = 200;

const defaultMaxTokens = 600_000;

/** How many syntax errors are reported: after the first few, one mistake mostly explains the rest. */
const maxProblems = 10;

const options: ParseOptions & DocumentOptions & SchemaOptions = {
  // The library's own check compares every key with every other one; `repeatedKeys` does it in one pass.
  uniqueKeys: false,
  // `<<: *defaults` is YAML 1.1, but CI and Compose files rely on it.
  merge: true,
  // Its warnings go to the process and quote the file.
  logLevel: "error",
};

/**
 * Reads YAML (and so JSON) into documents with positions. Unknown tags (`!Ref`, `!reference`) are tolerated. What is too
 * large, too deep or too long to parse in a moment has no documents and one problem; a syntax error leaves the documents
 * as far as they could be understood.
 */
export function openYaml(path: string, text: string, limits: YamlLimits = {}): Read<YamlFile, Problem> {
  const maxLength = limits.maxLength ?? defaultMaxBytes;
  const lines = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const refuse = (line: number | null, message: Message): Read<YamlFile, Problem> => ({
    value: { path, text, documents: [], lineAt },
    problems: [{ path, line, message }],
  });

  if (text.length > maxLength) return refuse(null, { key: "file.tooLarge", args: { path, bytes: text.length, maxBytes: maxLength } });
  const tokens = tokenize(text, lines, limits.maxTokens ?? defaultMaxTokens);
  if ("tooMuchAt" in tokens) return refuse(lineAt(tokens.tooMuchAt), { key: "yaml.tooComplex", args: {} });

  const documents = withoutStackTraces(() => [...new Composer(options).compose(tokens)]);
  const file: YamlFile = { path, text, documents, lineAt };
  return { value: file, problems: problemsOf(file) };
}

/**
 * A document as plain values, for a schema to check.
 * @returns undefined with a problem when its aliases multiply beyond reason ("billion laughs") or refer to nothing.
 */
export function plainValue(file: YamlFile, document: Document.Parsed): Read<unknown, Problem> {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown, problems: [] };
  } catch {
    // The library throws for nothing but aliases here; its message would quote names from the file.
    const line = file.lineAt(document.range[0]);
    return { value: undefined, problems: [{ path: file.path, line, message: { key: "yaml.aliases", args: {} } }] };
  }
}

/** Whether a template engine writes the text first: it holds `{{ … }}`, and not only GitHub's `${{ … }}`. */
export function isTemplated(file: YamlFile): boolean {
  return /(?<!\$)\{\{/.test(file.text);
}

/** The parser is fed token by token, so that hostile nesting is stopped while it grows and not after it has cost the time. */
function tokenize(text: string, lines: LineCounter, maxTokens: number): CST.Token[] | { readonly tooMuchAt: number } {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let count = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    tokens.push(...parser.next(lexeme));
    if (count > maxTokens || parser.stack.length > maxDepth) return { tooMuchAt: parser.offset };
  }
  tokens.push(...parser.end());
  return tokens;
}

/**
 * Runs `work` while errors record no stack. The library makes an Error for each mistake in the text; with stacks, half a
 * million mistakes take ten seconds, without them one.
 */
function withoutStackTraces<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

function problemsOf(file: YamlFile): Problem[] {
  const errors = file.documents.flatMap((document) => document.errors);
  const [first] = errors;
  if (first !== undefined && isTemplated(file)) {
    return [{ path: file.path, line: file.lineAt(first.pos[0]), message: { key: "yaml.template", args: {} } }];
  }
  const repeated = file.documents.flatMap((document) => repeatedKeys(document.contents));
  return [
    ...errors.slice(0, maxProblems).map((error) => syntaxProblem(file, error)),
    ...repeated.slice(0, maxProblems).map((offset): Problem => ({
      path: file.path,
      line: file.lineAt(offset),
      message: { key: "yaml.repeatedKey", args: {} },
    })),
  ];
}

function syntaxProblem(file: YamlFile, error: { readonly code: ErrorCode; readonly pos: readonly [number, number] }): Problem {
  const mistake = error.code.toLowerCase().replaceAll("_", " ");
  // What is missing at the end is missed behind the last line break, where there is no line to look at.
  const offset = Math.min(error.pos[0], file.text.trimEnd().length);
  return { path: file.path, line: file.lineAt(offset), message: { key: "yaml.syntax", args: { mistake } } };
}
