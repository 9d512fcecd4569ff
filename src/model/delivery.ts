import { folderOf } from "../base/path";
import { compileGlob } from "./glob";
import type { ToolRun } from "./outline";
import type { InfraFile, System } from "./place";
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

/**
 * What a program brings to where it runs: the files of these systems, in the folder that it is given or below it. Those that
 * are not here bring the very file that they are given.
 */
const brings: Readonly<Record<string, readonly System[]>> = {
  terraform: ["terraform"],
  tofu: ["terraform"],
  terragrunt: ["terragrunt", "terraform"],
  pulumi: ["pulumi"],
  cdk: ["cdk"],
  cloudformation: ["cloudformation"],
  sam: ["cloudformation"],
  serverless: ["serverless"],
  packer: ["packer"],
  nomad: ["nomad"],
  "ansible-playbook": ["ansible"],
  helm: ["helm"],
  helmfile: ["helm"],
  kubectl: ["kubernetes", "kustomize", "argo", "flux", "tekton", "prometheus"],
  oc: ["kubernetes", "kustomize", "argo", "flux", "tekton", "prometheus"],
  kustomize: ["kubernetes", "kustomize", "argo", "flux", "tekton", "prometheus"],
  docker: ["docker"],
  compose: ["compose", "docker"],
  wrangler: ["wrangler"],
  fly: ["fly", "docker"],
};

/** Most programs take everything below a folder; these take the files of one folder. */
const oneFolder: ReadonlySet<string> = new Set(["terraform", "tofu"]);

interface Pattern {
  readonly matches: (path: string) => boolean;
  /** How many folders it has. */
  readonly depth: number;
  /** Whether it has the form of a file's name: `envs/*.tfvars`. */
  readonly mayBeFile: boolean;
  readonly applier: Applier;
}

/** Every command of every job that changes something, by what it works on. */
export class AppliedTargets {
  readonly #exact = new Map<string, Applier[]>();
  /** By the folder that they begin with; `""` for those that begin with a star. */
  readonly #patterns = new Map<string, Pattern[]>();
  /** The programs that some job runs where only the run knows. */
  readonly #anywhere = new Set<string>();
  /** What each command is given, in the order in which it is, by its place. */
  readonly #given = new Map<string, string[]>();

  add(path: string, { job, line, tool, changes, target }: ToolRun): void {
    if (!changes) return;
    append(this.#given, commandOf({ path, job, line }), target);
    // A target that is nothing but what the run knows would be every place there is.
    if (/^[*/]+$/.test(target)) {
      this.#anywhere.add(tool);
      return;
    }
    const applier = { job, path, line, tool, target };
    if (!target.includes("*")) return append(this.#exact, target, applier);
    const [first = ""] = target.split("/");
    append(this.#patterns, first.includes("*") ? "" : first, { matches: compileGlob(`/${target}`), depth: target.split("/").length, mayBeFile: /\.[A-Za-z]\w*$/.test(target), applier });
  }

  /** Whether some job applies files of a system in folders that only its run knows: then nobody can say that a folder is applied by none. */
  mayReachAny(system: System): boolean {
    return [...this.#anywhere].some((tool) => brings[tool]?.includes(system) === true);
  }

  /** All that the command of an applier is given, in its order, as in `ToolRun`: what it works on, and the files that it takes in. */
  givenWith(applier: Applier): readonly string[] {
    return this.#given.get(commandOf(applier)) ?? [];
  }

  /**
   * The commands that bring the files of a system in a folder to where they run; the exact ones first.
   * @param file one of them; null for the folder as a whole.
   */
  appliersOf(folder: string, file: string | null, system: System): readonly Applier[] {
    const bringsIt = ({ tool }: Applier): boolean => brings[tool]?.includes(system) === true;
    // Who names the very file means it, whatever it is.
    const found = [...(file === null ? [] : (this.#exact.get(file) ?? [])), ...(this.#exact.get(folder) ?? []).filter(bringsIt)];
    for (let above = folder; above !== "";) {
      above = folderOf(above);
      found.push(...(this.#exact.get(above) ?? []).filter((applier) => bringsIt(applier) && !oneFolder.has(applier.tool)));
    }
    const depth = folder.split("/").length;
    for (const first of new Set(["", folder.split("/")[0] ?? ""])) {
      for (const pattern of this.#patterns.get(first) ?? []) {
        const { applier } = pattern;
        const takesFolder = folder !== "" && bringsIt(applier) && (pattern.depth === depth || !oneFolder.has(applier.tool));
        if ((takesFolder && pattern.matches(folder)) || (pattern.mayBeFile && file !== null && pattern.matches(file))) found.push(applier);
      }
    }
    return found;
  }
}

/** Where a command stands tells it from every other. */
function commandOf({ path, job, line }: Pick<Applier, "path" | "job" | "line">): string {
  return `${path}\n${job}\n${line}`;
}

function append<T>(byKey: Map<string, T[]>, key: string, one: T): void {
  const together = byKey.get(key);
  if (together === undefined) byKey.set(key, [one]);
  else together.push(one);
}

/** More than anybody reads in an answer. */
const most = 20;

/**
 * @param file the place's file.
 * @param job address of the place's block, where it is a job; null for every other place.
 */
export function deliveryOf(
  { path, system }: Pick<InfraFile, "path" | "system">,
  job: string | null,
  runs: readonly ToolRun[],
  { graph, targets }: { readonly graph: UseGraph; readonly targets: AppliedTargets },
): Delivery {
  const folder = folderOf(path);
  const roots = graph.rootsOf(folder).filter((root) => root !== folder).slice(0, most);
  const found = [...targets.appliersOf(folder, path, system), ...roots.flatMap((root) => targets.appliersOf(root, null, system))];
  const applies = job === null ? [] : runs.filter((run) => run.changes && run.job === job && !/^[*/]+$/.test(run.target)).map(({ target }) => target);
  return {
    roots,
    users: graph.usersOf(folder).slice(0, most),
    appliedBy: distinctJobs(found.filter((applier) => applier.path !== path)).slice(0, most),
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
