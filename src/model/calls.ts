import { folderOf, nameOf, resolveWithin } from "../base/path";
import type { Outline, ToolRun } from "./outline";

/** Values by the name of the input that they are given to. */
export type InputValues = Readonly<Record<string, string>>;

/** Names no longer than anybody writes them. No path of a repository that pipelines are read for holds a colon. */
const mark = /\{input:([\w-]{1,100})\}/g;

/** Stands in a text for an input that only the caller knows; `*` for what is no name of one. */
export function inputMark(name: string): string {
  return /^[\w-]{1,100}$/.test(name) ? `{input:${name}}` : "*";
}

/** The text with its inputs filled in, `*` for those that nothing is given for. */
export function withInputs(text: string, values: InputValues): string {
  return text.replaceAll(mark, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? "*") : "*"));
}

/** GitHub allows no more workflows below each other; circles end here, too. */
const maxDepth = 10;

/** How many calls are followed from one file, and how many runs they make, at most: a matrix of callers of callers grows beyond reason. */
const maxCalled = 1000;

type Outlines = ReadonlyMap<string, Outline>;

/**
 * What the jobs of every file change or look at, with that which they leave to a workflow or action of the same repository:
 * `jobs.prod` applies `infra/prod`, where it calls a workflow that applies the folder that it is given. The called file's own
 * runs stay, because they may be started by hand.
 * @param outlines by path, in the order in which their runs are to be told.
 */
export function* runsOfJobs(outlines: Outlines): Generator<readonly [path: string, run: ToolRun], void> {
  const called = calledFiles(outlines);
  for (const [path, outline] of outlines) {
    for (const run of outline.runs) yield [path, run];
    if (called.size > 0) for (const run of new Calls(called).of(outline)) yield [path, run];
  }
}

/** The files that do something with what they are given, by the path that their callers write: an action is called by its folder. */
function calledFiles(outlines: Outlines): Outlines {
  const found = new Map<string, Outline>();
  for (const [path, outline] of outlines) {
    const passes = outline.uses.some(({ given = [] }) => given.some((values) => Object.values(values).some((value) => value.includes("{input:"))));
    if (!passes && !outline.runs.some(({ open }) => open !== undefined)) continue;
    found.set(path, outline);
    if (/^action\.ya?ml$/.test(nameOf(path))) found.set(folderOf(path), outline);
  }
  return found;
}

/** The runs that one file's calls make, each once. */
class Calls {
  readonly #called: Outlines;
  readonly #runs = new Map<string, ToolRun>();
  #left = maxCalled;

  constructor(called: Outlines) {
    this.#called = called;
  }

  of(caller: Outline): Iterable<ToolRun> {
    for (const use of caller.uses) this.#follow(use, {}, use, 0);
    return this.#runs.values();
  }

  /** @param from the line of the file in question that all of it is called from. */
  #follow({ target, given = [{}] }: Outline["uses"][number], outer: InputValues, from: { readonly address: string; readonly line: number }, depth: number): void {
    const callee = this.#called.get(target);
    if (callee === undefined || depth > maxDepth) return;
    for (const written of given) {
      if ((this.#left -= 1) < 0) return;
      const values = { ...callee.inputDefaults, ...Object.fromEntries(Object.entries(written).map(([name, value]) => [name, withInputs(value, outer)])) };
      for (const { line, open, ...run } of callee.runs) {
        const place = open === undefined ? undefined : resolveWithin("", withInputs(open, values));
        if (place === undefined || (this.#left -= 1) < 0) continue;
        const made = { ...run, job: from.address, line: from.line, target: place };
        this.#runs.set(JSON.stringify([made.job, line, made.line, made.tool, made.changes, place]), made);
      }
      for (const use of callee.uses) this.#follow(use, values, from, depth + 1);
    }
  }
}
