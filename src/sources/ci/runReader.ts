import { withInputs } from "../../model/calls";
import type { Problem } from "../../model/message";
import type { Taken, ToolRun } from "../../model/outline";
import { startFolder } from "../../model/parts";
import { keptInput } from "./keptInput";
import { Loops } from "./loops";
import { repositoryPath, shortValue, wellKnown } from "./repositoryPath";
import { makeCall, scriptCall } from "./scriptCall";
import type { ScriptLine } from "./scriptLines";
import type { Command } from "./shell";
import { readShell } from "./shell";
import { toolUse } from "./toolUse";

/** A script of a job, and everything that is known before it starts. */
export interface Script {
  /** Address of the job. */
  readonly job: string;
  readonly lines: readonly ScriptLine[];
  /** Where it starts, relative to the git root; null outside of it. */
  readonly folder: string | null;
  /** Values of variables as far as the file writes them down. */
  readonly variable: (name: string) => string | undefined;
}

/** How many letters of scripts are read in one file: a matrix or an alias can multiply what is written once. */
const maxLetters = 1_000_000;

/** `bash -c "bash -c …"` deeper than this is nothing that anybody writes. */
const maxDepth = 3;

interface Shell {
  readonly script: Script;
  readonly assigned: Map<string, string>;
  folder: string | null;
  previous: string | null;
  readonly outer: (string | null)[];
  /** What the commands before it in a pipe worked on. */
  piped: string[];
  readonly depth: number;
  /** How often `shift` took the first argument away. */
  shifted: number;
}

/** More arguments are nothing that a folder is given by. */
const maxArguments = 9;

/**
 * Reduces the commands of a file's jobs to what they run and where. A command that names no place of the repository makes
 * no run. Nothing else of a script is kept.
 */
export class RunReader {
  readonly #path: string;
  readonly #runs = new Map<string, ToolRun>();
  readonly #taken = new Map<string, Taken>();
  /** By job and name: what an earlier command of the job made of which places. */
  readonly #made = new Map<string, readonly string[]>();
  readonly #loops = new Loops();
  #left = maxLetters;
  #cutAt: number | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** In the order in which they were read, each once. */
  get runs(): readonly ToolRun[] {
    return [...this.#runs.values()];
  }

  /** The scripts and targets of the repository that were called, each once for all that it was given. */
  get taken(): readonly Taken[] {
    return [...this.#taken.values()];
  }

  get problems(): readonly Problem[] {
    return this.#cutAt === null ? [] : [{ path: this.#path, line: this.#cutAt, message: { key: "ci.tooManyCommands", args: {} } }];
  }

  /** Whether there was too much to read, and the rest is left out. */
  isFull(): boolean {
    return this.#cutAt !== null;
  }

  read(script: Script): void {
    this.#readLines(script.lines, { script, assigned: new Map(), folder: script.folder, previous: null, outer: [], piped: [], depth: 0, shifted: 0 });
  }

  /** A command whose words are known already: what an action or a task of the platform does by its inputs. */
  readWords(words: readonly string[], line: number, script: Omit<Script, "lines">): void {
    const lines: ScriptLine[] = [];
    if (!this.#affords(words.reduce((sum, word) => sum + word.length + 1, 20), line)) return;
    this.#run({ words, line, piped: false, input: null }, { script: { ...script, lines }, assigned: new Map(), folder: script.folder, previous: null, outer: [], piped: [], depth: 0, shifted: 0 });
  }

  #affords(letters: number, line: number): boolean {
    this.#left -= letters;
    if (this.#left < 0) this.#cutAt ??= line;
    return this.#left >= 0;
  }

  #readLines(lines: readonly ScriptLine[], shell: Shell): void {
    const letters = lines.reduce((sum, line) => sum + line.text.length + 1, 20);
    if (shell.depth > maxDepth || !this.#affords(letters, lines[0]?.line ?? 1)) return;
    const valueOf = (written: string): string => {
      const name = /^[1-9]$/.test(written) ? String(Number(written) + shell.shifted) : written;
      return shortValue(shell.assigned.get(name) ?? shell.script.variable(name) ?? wellKnown(name));
    };
    for (const part of readShell(lines, valueOf)) {
      if (part === "(") shell.outer.push(shell.folder);
      else if (part === ")") shell.folder = shell.outer.length === 0 ? shell.folder : (shell.outer.pop() ?? null);
      else this.#run(part, shell);
    }
  }

  #run(command: Command, shell: Shell): void {
    if (!command.piped) shell.piped = [];
    const words = withoutBeginning(command.words, shell.assigned);
    const [program, first] = words;
    if (program === undefined) return;
    if (program === "cd" || program === "pushd" || program === "Set-Location") return changeFolder(shell, words.slice(1).find((word) => word !== "--" && !/^-[LPe]$/.test(word)));
    if (program === "popd") return changeFolder(shell, "-");
    if (program === "shift") {
      shell.shifted += Number(/^\d$/.exec(first ?? "1")?.[0] ?? maxArguments);
      return;
    }
    if (program === "for" && first !== undefined) return void shell.assigned.set(first, this.#loops.markOf(words.slice(1)));
    const inner = /^(?:\/bin\/)?(?:ba|da|z)?sh$/.test(program) ? words[words.findIndex((word) => /^-\w*c$/.test(word)) + 1] : undefined;
    if (inner !== undefined && inner !== program) return this.#readInner(inner, command.line, shell);
    this.#use(words, command, shell);
  }

  #readInner(text: string, line: number, shell: Shell): void {
    const lines = text.split("\n").map((each) => ({ text: each, line }));
    this.#readLines(lines, { ...shell, assigned: new Map(shell.assigned), outer: [], piped: [], depth: shell.depth + 1 });
  }

  #use(words: readonly string[], command: Command, shell: Shell): void {
    const use = toolUse(words, (name) => shell.assigned.get(name) ?? shell.script.variable(name));
    const { job } = shell.script;
    if (use === null) {
      this.#take(words, command.line, shell);
      // `envsubst < deploy.yaml | kubectl apply -f -` applies deploy.yaml.
      const read = [...words.slice(1).filter((word) => /\.(?:ya?ml|json)$/.test(word)), ...(command.input === null ? [] : [command.input])];
      shell.piped.push(...targetsOf(read, shell.folder));
      return;
    }
    const folder = use.folder === null ? shell.folder : repositoryPath(shell.folder, use.folder);
    const targets = [
      ...use.places.flatMap((place) => this.#made.get(`${job}\n${place}`) ?? (place !== "-" && place !== "/dev/stdin" ? targetsOf([place], folder) : command.input === null ? shell.piped : targetsOf([command.input], folder))),
      ...use.arguments.flatMap((name) => this.#made.get(`${job}\n${name}`) ?? []),
    ];
    for (const name of use.makes) this.#made.set(`${job}\n${name}`, targets);
    shell.piped.push(...targets);
    for (const written of targets.flatMap((each) => this.#loops.placesOf(each)).flatMap((each) => repositoryPath("", each) ?? [])) {
      const target = withInputs(written, {}).replaceAll(/\*+/g, "*");
      const run: ToolRun = { job, line: command.line, tool: use.tool, changes: use.changes, target, ...(target === written ? {} : { open: written }) };
      this.#runs.set(JSON.stringify(Object.values(run)), run);
    }
  }

  /** A script and a Makefile of the repository are read by themselves: here is only kept what they are given. */
  #take(words: readonly string[], line: number, { script: { job }, folder, assigned }: Shell): void {
    const script = scriptCall(words);
    const make = script === null ? makeCall(words) : null;
    const start = make === null ? folder : repositoryPath(folder, make.folder);
    const path = script?.path ?? make?.file;
    const from = path === undefined ? null : repositoryPath(start, path);
    if (from === null || start === null || from.includes("*")) return;
    const given = [
      ...[...assigned, ...(make?.variables ?? [])].flatMap(([name, value]) => keptInput(name, value, (text) => text)),
      ...(script?.arguments ?? []).slice(0, maxArguments).flatMap((value, index) => keptInput(String(index + 1), value, (text) => text)),
      [startFolder, start === "" ? "." : start] as const,
    ];
    for (const name of make?.targets.slice(0, maxArguments) ?? [""]) {
      const taken: Taken = { address: job, line, from, name, takes: "runs", given: [Object.fromEntries(given)] };
      this.#taken.set(JSON.stringify(taken), taken);
    }
  }
}

function targetsOf(written: readonly string[], folder: string | null): string[] {
  return written.flatMap((each) => repositoryPath(folder, each) ?? []);
}

function changeFolder(shell: Shell, written: string | undefined): void {
  const next = written === "-" ? shell.previous : written === undefined ? null : repositoryPath(shell.folder, written);
  shell.previous = shell.folder;
  shell.folder = next;
}

/** Words that stand before a command and are none. */
const silent: ReadonlySet<string> = new Set(["if", "then", "elif", "else", "do", "while", "until", "!", "{", "}", "export", "declare", "local", "readonly"]);

/** Takes words like `then` and assignments off, and keeps the assignments; what only a command gets is not kept apart. */
function withoutBeginning(words: readonly string[], assigned: Map<string, string>): readonly string[] {
  for (const [index, word] of words.entries()) {
    const assignment = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
    if (assignment?.[1] !== undefined) assigned.set(assignment[1], assignment[2] ?? "");
    else if (!silent.has(word)) return words.slice(index);
  }
  return [];
}
