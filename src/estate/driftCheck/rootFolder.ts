import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { readRegularFile } from "../../git/regularFile";
import type { ChosenTool, RootSigns } from "../../model/liveCheck";
import { chooseTool } from "../../model/liveCheck";
import { isVariableFile } from "../../model/variableFiles";
import { toolsOnPath } from "./toolOnPath";

/** A lock file names providers and their hashes: the largest have some hundred kilobytes. */
const maxLockBytes = 1024 * 1024;

/** What can be known of a root before any tool is run. */
export interface RootLook {
  /** null where there is no tool. */
  readonly chosen: ChosenTool | null;
  readonly isInitialised: boolean;
  /** Names of the variable files in the folder itself, those that git ignores as well. */
  readonly variableFiles: readonly string[];
}

/** @param folder absolute path of the root. @param repositories absolute paths of the folders whose own programs are never run. */
export async function lookAtRoot(folder: string, repositories: readonly string[], environment: NodeJS.ProcessEnv): Promise<RootLook> {
  const names = await readdir(folder).catch((): string[] => []);
  const signs = await signsIn(folder, names, environment["TF_DATA_DIR"] ?? null);
  return { chosen: chooseTool(await toolsOnPath(repositories, environment), signs), isInitialised: signs.isInitialised, variableFiles: names.filter(isVariableFile) };
}

/**
 * What lies in a root and tells which tool it is for.
 * @param folder absolute path. @param names of what lies in it. @param dataFolder what `TF_DATA_DIR` says; null where it says nothing.
 */
async function signsIn(folder: string, names: readonly string[], dataFolder: string | null): Promise<RootSigns> {
  return {
    lockedBy: names.includes(lockName) ? await lockedBy(path.join(folder, lockName)) : null,
    hasTofuFiles: names.some((name) => name === ".opentofu-version" || /\.tofu(?:\.json)?$/.test(name)),
    isInitialised: await isFolder(path.resolve(folder, dataFolder ?? ".terraform")),
  };
}

const lockName = ".terraform.lock.hcl";

/** Each tool takes its providers from its own registry (Terraform and OpenTofu documentation, Dependency Lock File). */
async function lockedBy(file: string): Promise<RootSigns["lockedBy"]> {
  const read = await readRegularFile(file, maxLockBytes);
  const text = read.kind === "bytes" ? read.bytes.toString("utf8") : "";
  if (/^provider "registry\.opentofu\.org\//m.test(text)) return "opentofu";
  return /^provider "registry\.terraform\.io\//m.test(text) ? "terraform" : null;
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    // Not there, or not ours to look at: the tool would not get further.
    return false;
  }
}
