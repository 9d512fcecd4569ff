import type { Block } from "./place";

/**
 * What one infra file says of itself, as far as the index keeps it: names and places, never a value. Everything that is said
 * about several files at once (which roots use a module, which job applies a root) is put together from these.
 */
export interface Outline {
  readonly blocks: readonly Block[];
  readonly uses: readonly Use[];
  /** What the file takes by an address, which may be that of the very repository that it lies in. */
  readonly addressedUses?: readonly AddressedUse[];
  /** What it takes from the nearest folder above that holds a file of some name. */
  readonly soughtUses?: readonly SoughtUse[];
  readonly runs: readonly ToolRun[];
  /** The Terraform workspace that the file is bound to, where it names exactly one; null otherwise. */
  readonly workspace: string | null;
  /** The environment that the file as a whole names, as written, where it does: a Kustomize layer's namespace. */
  readonly environmentName?: string;
  /** The values that the inputs of a reusable workflow or action have where its caller gives none: names and short paths only. */
  readonly inputDefaults?: Readonly<Record<string, string>>;
  /** What its jobs run that is written elsewhere. */
  readonly taken?: readonly Taken[];
  /** What others may take from the file, by name: the templates of a pipeline; a script as a whole has the empty name. */
  readonly parts?: Readonly<Record<string, Part>>;
}

export const emptyOutline: Outline = { blocks: [], uses: [], runs: [], workspace: null };

/** A file builds on a folder or file of the same repository: a module call, a Kustomize base, a reusable workflow. */
export interface Use {
  /** What uses it: `module.network`, `jobs.deploy`; the empty text for the file as a whole. */
  readonly address: string;
  /** 1-based. */
  readonly line: number;
  /** The folder or file it builds on: POSIX, relative to the git root, and `""` for the root itself. */
  readonly target: string;
  /**
   * The name of the repository that the target is said to lie in, where the file says one: the last part of its address, in lower
   * case, because host and owner differ in mirrors and forks. One of another name is no folder of ours.
   */
  readonly repositoryName?: string;
  /**
   * What a job gives to the workflow or action that it calls, once for each run of its matrix: names and short paths only, `*`
   * for what only the run knows. Absent where it gives nothing.
   */
  readonly given?: readonly Readonly<Record<string, string>>[];
}

/** Something to run that whoever takes it completes: a template of a pipeline, a script. */
export interface Part {
  /** Their jobs are empty, and their targets hold the names of what is given. */
  readonly runs: readonly ToolRun[];
  readonly taken: readonly Taken[];
  /** The values that names have where nobody gives others: names and short paths only. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** The environment that it names, as written, with the names of what is given in it. */
  readonly environmentName?: string;
}

/** A job or a part takes a part that is written elsewhere. */
export interface Taken {
  /** Address of the job; the empty text for a part. */
  readonly address: string;
  /** 1-based. */
  readonly line: number;
  /** The file that holds the part; null where it is one of those that make up the same pipeline. */
  readonly from: string | null;
  /** Name of the part. */
  readonly name: string;
  readonly takes: "runs" | "environment" | "both";
  /** As in `Use`. */
  readonly given: readonly Readonly<Record<string, string>>[];
  /** The values that count where neither the part has others nor any are given. */
  readonly around?: Readonly<Record<string, string>>;
}

/** A folder of a repository that an address names. */
export interface AddressedUse extends Pick<Use, "address" | "line" | "target"> {
  /** In lower case, without user and version: `github.com/acme/shop`. */
  readonly repository: string;
}

/** A file, or something beside it, that is looked for from a folder upwards. */
export interface SoughtUse extends Pick<Use, "address" | "line"> {
  /** The name of the file. */
  readonly name: string;
  /** What is meant, as seen from the folder that holds it; the empty text for the file itself. */
  readonly rest: string;
}

/** What a job changes or looks at, by its commands: `terraform apply` in `infra/prod`. */
export interface ToolRun {
  /** Address of the job. */
  readonly job: string;
  /** 1-based line of the command. */
  readonly line: number;
  /** The program, as people call it: `terraform`, `helm`, `kubectl`. */
  readonly tool: string;
  /** Whether it changes what runs (`apply`), or only looks (`plan`, `validate`). */
  readonly changes: boolean;
  /** Where it works: a folder or file, POSIX, relative to the git root; a `*` in it stands for what only the run knows. */
  readonly target: string;
  /** The target with the inputs in it that whoever calls the file gives: `live/{input:env}`. Absent where there are none. */
  readonly open?: string;
}
