import { folderOf } from "../base/path";
import { compileGlob } from "./glob";
import type { ToolRun } from "./outline";
import type { User, UseGraph } from "./uses";

/** How a place gets from the repository to where it runs. */
export interface Delivery {
  /** The roots that a change here reaches, the place's own folder left out; empty for a root. */
  readonly roots: readonly string[];
  /** Blocks of other folders that build on this one directly. */
  readonly users: readonly User[];
  /** The jobs that apply it, those first that name its folder and no pattern. */
  readonly appliedBy: readonly Applier[];
  /** What a job applies itself: folders and files; empty for every other place. */
  readonly applies: readonly string[];
}

/** A job that changes what runs, and the command that says so. */
export interface Applier {
  /** Address of the job. */
  readonly job: string;
  /** The pipeline's file and the 1-based line of the command in it. */
  readonly path: string;
  readonly line: number;
  readonly tool: string;
  /** What the command works on, as in `ToolRun`. */
  readonly target: string;
}

/** Every command of every job that changes something, by what it works on. */
export class AppliedTargets {
  readonly #exact = new Map<string, Applier[]>();
  readonly #patterns: { readonly matches: (path: string) => boolean; readonly applier: Applier }[] = [];

  add(path: string, { job, line, tool, changes, target }: ToolRun): void {
    // A target that is nothing but what the run knows would be every place there is.
    if (!changes || /^[*/]+$/.test(target)) return;
    const applier = { job, path, line, tool, target };
    if (target.includes("*")) {
      this.#patterns.push({ matches: compileGlob(target), applier });
      return;
    }
    const together = this.#exact.get(target);
    if (together === undefined) this.#exact.set(target, [applier]);
    else together.push(applier);
  }

  /** The commands that work on a folder, or on a file in it; the exact ones first. */
  appliersOf(folder: string, file: string | null): readonly Applier[] {
    const found = [...(file === null ? [] : (this.#exact.get(file) ?? [])), ...(this.#exact.get(folder) ?? [])];
    // Most programs take everything below a folder; Terraform takes the files of one folder.
    for (let above = folder; above !== ""; ) {
      above = folderOf(above);
      found.push(...(this.#exact.get(above) ?? []).filter(({ tool }) => !oneFolder.has(tool)));
    }
    const byPattern = this.#patterns.filter(({ matches, applier }) => matches(folder) && (applier.target.split("/").length === folder.split("/").length || !oneFolder.has(applier.tool)));
    return [...found, ...byPattern.map(({ applier }) => applier)];
  }
}

const oneFolder: ReadonlySet<string> = new Set(["terraform", "tofu"]);

/** More than anybody reads in an answer. */
const most = 20;

/**
 * @param file path of the place's file.
 * @param job address of the place's block, where it is a job; null for every other place.
 */
export function deliveryOf(file: string, job: string | null, runs: readonly ToolRun[], { graph, targets }: { readonly graph: UseGraph; readonly targets: AppliedTargets }): Delivery {
  const folder = folderOf(file);
  const roots = graph.rootsOf(folder).filter((root) => root !== folder);
  const found = [...targets.appliersOf(folder, file), ...roots.flatMap((root) => targets.appliersOf(root, null))];
  const applies = job === null ? [] : runs.filter((run) => run.changes && run.job === job).map(({ target }) => target);
  return {
    roots: roots.slice(0, most),
    users: graph.usersOf(folder).slice(0, most),
    appliedBy: distinctJobs(found.filter((applier) => applier.path !== file)).slice(0, most),
    applies: [...new Set(applies)].slice(0, most),
  };
}

/** A job that applies a place by several commands is named once, by the first of them. */
function distinctJobs(appliers: readonly Applier[]): Applier[] {
  const seen = new Set<string>();
  return appliers.filter(({ path, job }) => {
    const key = `${path}\n${job}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
