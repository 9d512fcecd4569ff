import { resolveWithin } from "../base/path";
import type { InputValues } from "./calls";
import { withInputs } from "./calls";
import type { Outline, Part, Taken, ToolRun } from "./outline";

/** What one file takes from others and offers to them, and which files of its pipeline it includes. */
export type PartsFile = Pick<Outline, "taken" | "parts" | "uses">;

type PartsFiles = ReadonlyMap<string, PartsFile>;

/** What a job is by the parts that it takes. */
export interface TakenRun {
  readonly path: string;
  readonly run: ToolRun;
}

/** How deep parts are followed, and how many one file's jobs take at most: circles end, and nobody writes more. */
const maxDepth = 10;
const maxTaken = 1000;

/** The name under which a part is given the folder that it begins in. */
export const startFolder = "PWD";

/**
 * What the jobs run, and where, by the scripts that they call and the templates that other files of their pipeline hold: `deploy`
 * applies `infra/prod`, where it calls a script that applies the folder it is given. Parts alone run nothing.
 * @param files by path, in the order in which their runs are to be told.
 */
export function* runsOfParts(files: PartsFiles): Generator<TakenRun, void> {
  const pipelines = new Pipelines(files);
  for (const [path, { taken = [] }] of files) {
    const runs = new Map<string, ToolRun>();
    let left = maxTaken;
    for (const from of taken) {
      for (const { part, values } of followed(path, from, "runs", pipelines)) {
        if ((left -= 1) < 0) break;
        for (const { open, ...run } of part.runs) {
          const target = open === undefined ? run.target : resolveWithin("", withInputs(open, values));
          const made = target === undefined ? null : { ...run, job: from.address, line: from.line, target: target.replaceAll(/\*+/g, "*") };
          if (made !== null) runs.set(JSON.stringify([made, run.line]), made);
        }
      }
    }
    for (const run of runs.values()) yield { path, run };
  }
}

/** The environments of the jobs that name none themselves, by path and address, where the templates that they take name exactly one. */
export function environmentsOfParts(files: PartsFiles): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const pipelines = new Pipelines(files);
  const found = new Map<string, Map<string, string>>();
  for (const [path, { taken = [] }] of files) {
    for (const from of taken) {
      if (found.get(path)?.has(from.address) === true) continue;
      const names = new Set(followed(path, from, "environment", pipelines).flatMap(({ part, values }) => (part.environmentName === undefined ? [] : [withInputs(part.environmentName, values)])));
      const [name] = names;
      if (name === undefined || names.size > 1 || /[*$]/.test(name)) continue;
      const jobs = found.get(path) ?? new Map<string, string>();
      found.set(path, jobs.set(from.address, name));
    }
  }
  return found;
}

interface Followed {
  readonly part: Part;
  /** What its names stand for. */
  readonly values: InputValues;
}

/**
 * The part that is taken, and those that it takes in turn, each as often as it is given something else.
 * @param what it is taken for.
 */
function followed(path: string, first: Taken, what: "runs" | "environment", pipelines: Pipelines): Followed[] {
  const found: Followed[] = [];
  const follow = (file: string, taken: Taken, outer: InputValues | null, depth: number): void => {
    const next = taken.takes === "both" || taken.takes === what ? pipelines.find(file, taken, outer ?? {}) : null;
    if (next === null || depth > maxDepth) return;
    for (const given of taken.given.length === 0 ? [{}] : taken.given) {
      if (found.length >= maxTaken) return;
      const filled = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, outer === null ? value : withInputs(value, outer)]));
      // A template has the job's variables before its own, however many templates lie between; a script only what it is given.
      const values = { ...taken.around, ...next.part.defaults, ...filled, ...(taken.from === null ? outer : {}) };
      found.push({ part: next.part, values });
      for (const deeper of next.part.taken) follow(next.path, deeper, values, depth + 1);
    }
  };
  follow(path, first, null, 0);
  return found;
}

/** Which files make up one pipeline, and what they offer. */
class Pipelines {
  readonly #files: PartsFiles;
  readonly #beside = new Map<string, Set<string>>();
  readonly #members = new Map<string, readonly string[]>();

  constructor(files: PartsFiles) {
    this.#files = files;
    for (const [path, { uses }] of files) {
      for (const { address, target } of uses) if (address === "" && files.has(target)) this.#join(path, target);
    }
  }

  find(path: string, { from, name }: Taken, values: InputValues): { readonly path: string; readonly part: Part } | null {
    const file = from === null ? null : resolveWithin("", withInputs(from, values));
    for (const member of from === null ? this.#membersOf(path) : file === undefined || file === null ? [] : [file]) {
      const parts = this.#files.get(member)?.parts ?? {};
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
      if (part !== undefined) return { path: member, part };
    }
    return null;
  }

  #join(one: string, other: string): void {
    for (const [from, to] of [[one, other], [other, one]] as const) this.#beside.set(from, (this.#beside.get(from) ?? new Set()).add(to));
  }

  /** The nearest first. */
  #membersOf(path: string): readonly string[] {
    const known = this.#members.get(path);
    if (known !== undefined) return known;
    const reached = new Set([path]);
    // A set is walked in the order of insertion, also to what is inserted on the way.
    for (const member of reached) for (const next of this.#beside.get(member) ?? []) reached.add(next);
    const members = [...reached];
    this.#members.set(path, members);
    return members;
  }
}
