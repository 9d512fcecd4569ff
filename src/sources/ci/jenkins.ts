import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { GroovyToken } from "./groovyTokens";
import { groovyTokens } from "./groovyTokens";
import type { Pipeline, PipelineJob } from "./pipeline";
import { checkout, fillIn, repositoryPath, shortValue, wellKnown } from "./repositoryPath";
import { RunReader } from "./runReader";
import type { ScriptLine } from "./scriptLines";

/** The steps that run a script. */
const shells: ReadonlySet<string> = new Set(["sh", "bat", "powershell", "pwsh"]);

/** How far the arguments of one call are looked at, in tokens. */
const mostArguments = 60;

/** More variables are nothing that anybody writes by hand; every scope has its own copy of those around it. */
const mostVariables = 200;

/** What stands in braces. */
interface Scope {
  /** Its place in the list of stages; null for everything that is no stage. */
  readonly stage: number | null;
  /** Address of the innermost stage around, itself included. */
  readonly job: string;
  /** As in `Script`. */
  readonly folder: string | null;
  /** A stage and `withEnv` have their own; all other braces share those of what they stand in. */
  readonly variables: Map<string, string>;
}

/**
 * Reads the stages of a Jenkinsfile, declarative or scripted, and what their steps run (Jenkins documentation, Pipeline syntax;
 * `dir`, `sh`). Groovy is not run: a value that is computed is not known.
 */
export function readJenkins(path: string, text: string): Read<Pick<Pipeline, "blocks" | "runs" | "taken">, Problem> {
  const reader = new JenkinsReader(groovyTokens(text), new RunReader(path));
  const runs = reader.read();
  return { value: { blocks: reader.stages, runs: runs.runs, taken: runs.taken }, problems: runs.problems };
}

class JenkinsReader {
  readonly stages: PipelineJob[] = [];
  readonly #tokens: readonly GroovyToken[];
  readonly #runs: RunReader;
  #scopes: Scope[];

  constructor(tokens: readonly GroovyToken[], runs: RunReader) {
    this.#tokens = tokens;
    this.#runs = runs;
    this.#scopes = [{ stage: null, job: "", folder: "", variables: new Map() }];
  }

  read(): RunReader {
    for (const [index, token] of this.#tokens.entries()) {
      if (token.kind === "sign" && token.value === "{") this.#open(index);
      else if (token.kind === "sign" && token.value === "}") this.#close(token.line);
      else if (token.kind === "word" && shells.has(token.value)) this.#runScript(index);
      else if (token.kind === "text") this.#assign(index, token);
    }
    // What is not closed yet ends where the file does.
    while (this.#scopes.length > 1) this.#close(this.#tokens.at(-1)?.line ?? 1);
    return this.#runs;
  }

  get #scope(): Scope | undefined {
    return this.#scopes.at(-1);
  }

  #open(brace: number): void {
    const around = this.#scope;
    if (around === undefined) return;
    const { name, line, given } = this.#headBefore(brace);
    const [first] = given.filter(({ kind }) => kind === "text");
    const variables = name === "stage" || name === "withEnv" ? new Map(around.variables) : around.variables;
    const inner = { ...around, stage: null, variables };
    if (name === "stage" && first !== undefined && first.value !== "") {
      this.stages.push({ kind: "job", address: first.value, startLine: line, endLine: line });
      this.#scopes.push({ ...inner, stage: this.stages.length - 1, job: first.value });
    } else if (name === "dir") {
      this.#scopes.push({ ...inner, folder: first === undefined ? null : repositoryPath(around.folder, this.#filled(first)) });
    } else {
      if (name === "withEnv") for (const each of given) this.#assignPair(this.#filled(each), variables);
      this.#scopes.push(inner);
    }
  }

  #close(line: number): void {
    if (this.#scopes.length === 1) return;
    const { stage } = this.#scopes.pop() ?? { stage: null };
    const block = stage === null ? undefined : this.stages[stage];
    if (stage !== null && block !== undefined) this.stages[stage] = { ...block, endLine: line };
  }

  /** `name(arguments) {`, `name {`: what braces belong to. */
  #headBefore(brace: number): { readonly name: string; readonly line: number; readonly given: readonly GroovyToken[] } {
    let start = brace - 1;
    if (this.#tokens[start]?.value === ")" && this.#tokens[start]?.kind === "sign") {
      for (let depth = 0; start > 0 && brace - start < mostArguments; start -= 1) {
        const token = this.#tokens[start];
        if (token?.kind === "sign") depth += token.value === ")" ? 1 : token.value === "(" ? -1 : 0;
        if (depth === 0) break;
      }
      start -= 1;
    }
    const head = this.#tokens[start];
    return { name: head?.kind === "word" ? head.value : "", line: head?.line ?? 1, given: this.#tokens.slice(start + 1, brace) };
  }

  #runScript(index: number): void {
    const scope = this.#scope;
    const script = this.#scriptOf(index + 1);
    if (scope === undefined || script === null || this.#runs.isFull()) return;
    const lines = this.#filled(script).split("\n").map((text, row): ScriptLine => ({ text, line: script.line + row }));
    this.#runs.read({ job: scope.job, lines, folder: scope.folder, variable: (name) => this.#valueOf(name) });
  }

  /** `sh 'x'`, `sh('x')`, `sh(script: 'x', returnStdout: true)`, `sh script: 'x'`; null where it is computed. */
  #scriptOf(from: number): GroovyToken | null {
    const given = this.#tokens.slice(from, from + mostArguments);
    const start = given[0]?.value === "(" ? 1 : 0;
    const first = given[start];
    if (first?.kind === "text") return first;
    for (let index = start; index + 2 < given.length; index += 1) {
      const [name, colon, text] = given.slice(index, index + 3);
      if (name?.kind === "sign" && (name.value === ")" || name.value === "{" || name.value === "}")) return null;
      if (name?.value === "script" && colon?.value === ":" && text?.kind === "text") return text;
    }
    return null;
  }

  /** `NAME = 'x'`, in the braces of `environment` or as Groovy's own. */
  #assign(index: number, text: GroovyToken): void {
    const [name, equals] = this.#tokens.slice(Math.max(0, index - 2), index);
    if (name?.kind !== "word" || equals?.value !== "=" || this.#tokens[index + 1]?.value === "+") return;
    const variables = this.#scope?.variables;
    if (variables !== undefined && variables.size < mostVariables) variables.set(name.value.replace(/^env\./, ""), shortValue(this.#filled(text)));
  }

  #assignPair(written: string, variables: Map<string, string>): void {
    const equals = written.indexOf("=");
    if (equals > 0 && variables.size < mostVariables) variables.set(written.slice(0, equals), shortValue(written.slice(equals + 1)));
  }

  #valueOf(name: string): string | undefined {
    if (name === "WORKSPACE") return checkout;
    const value = this.#scope?.variables.get(name);
    if (value === undefined) return wellKnown(name);
    return shortValue(fillIn(value, (inner) => (inner === "WORKSPACE" ? checkout : inner === name ? undefined : this.#scope?.variables.get(inner))));
  }

  /** The text as Groovy hands it on; line breaks stay where they are. */
  #filled({ value, isTemplate }: GroovyToken): string {
    return value.replaceAll(/\\([^\n])|\$\{([^{}\n]{0,200})\}|\$([A-Za-z_][\w.]{0,100})/g, (all, escaped?: string, braced?: string, plain?: string) => {
      if (escaped !== undefined) return escaped === "n" ? "\n" : escaped === "$" && !isTemplate ? all : escaped;
      if (!isTemplate) return all;
      const name = (braced ?? plain ?? "").trim().replace(/^(?:env|params)\./, "");
      return this.#valueOf(name) ?? "*";
    });
  }
}
