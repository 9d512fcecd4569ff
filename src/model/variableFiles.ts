import type { Applier } from "./delivery";
import type { Environment } from "./environment";
import { hiddenIn } from "./terminalLine";

/** A file with values of variables that a check of a root can be given. Nothing in it is ever read here. */
export interface VariableFile {
  /** POSIX, relative to the git root. */
  readonly path: string;
  /** Where whoever takes it in works; null where neither path nor settings tell. */
  readonly environment: Environment | null;
  /** The command of a job that gives it to the tool; null where none does. */
  readonly givenBy: Pick<Applier, "job" | "path" | "line"> | null;
}

/** What a person chooses from before a root is checked. */
export interface OfferedVariables {
  /** Those that a job gives to the tool first, in the job's order, which is the order in which they count. */
  readonly files: readonly VariableFile[];
  /** What every job that applies the root gives it, where all give the same; empty otherwise. Paths as in `files`. */
  readonly usual: readonly string[];
}

/** Whether a name is that of a file with values of variables (Terraform documentation, Variable Definitions Files). */
export function isVariableFile(name: string): boolean {
  return /\.tfvars(?:\.json)?$/.test(name);
}

/** Whether a file holds values that another folder's code is applied with, so that nobody deploys it by itself: of variables or of a backend. */
export function isValueFile(name: string): boolean {
  return isVariableFile(name) || name.endsWith(".tfbackend");
}

/** Whether the tool reads a variable file of its own folder without being given it (Terraform documentation, Variable Definitions Files). */
export function isReadByItself(name: string): boolean {
  return /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name);
}

/**
 * Whether a path may be given to a program: nothing in it can be taken for an option or hides from whoever is asked first.
 * @param path POSIX, relative to the git root.
 */
export function mayBeGiven(path: string): boolean {
  return hiddenIn(path) === null && path.split("/").every((part) => !part.startsWith("-"));
}

/** With files of the root's own folder that only the disk knows, such as those that git ignores; none that is there already. */
export function withFilesOfFolder({ files, usual }: OfferedVariables, root: string, names: readonly string[]): OfferedVariables {
  const paths = names.filter((name) => !isReadByItself(name)).map((name) => (root === "" ? name : `${root}/${name}`));
  const more = paths.filter((path) => mayBeGiven(path) && !files.some((file) => file.path === path)).sort();
  return { files: [...files, ...more.map((path): VariableFile => ({ path, environment: null, givenBy: null }))], usual };
}
