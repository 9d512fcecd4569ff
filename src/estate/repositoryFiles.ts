import type { Read } from "../base/read";
import type { Tree } from "../base/tree";
import { defaultMaxBytes } from "../base/tree";
import type { Configuration } from "../model/configuration";
import { configurationPath, emptyConfiguration } from "../model/configuration";
import type { Problem } from "../model/message";
import type { Section } from "../model/section";
import { known, unavailable } from "../model/section";
import type { CodeownersFile } from "../sources/ownership/codeowners/codeowners";
import { chooseDialect, codeownersLocations, codeownersMaxBytes, readCodeowners } from "../sources/ownership/codeowners/codeowners";
import { readConfiguration } from "../sources/settings/configuration";
import type { RepositoryContext } from "./context";
import { fileProblem } from "./fileProblem";

/** Everywhere that some platform looks for the ownership file. */
export const ownershipLocations: readonly string[] = [...new Set(Object.values(codeownersLocations).flat())];

/** Reads the repository's own settings; empty where it has none. */
export async function readSettings(tree: Tree): Promise<Read<Configuration, Problem>> {
  const read = await tree.read(configurationPath);
  const refused = fileProblem(configurationPath, read, defaultMaxBytes);
  if (read.kind !== "text") return { value: emptyConfiguration, problems: refused === null ? [] : [refused] };
  return readConfiguration(configurationPath, read.text);
}

/** Reads the ownership file that counts; known with null where there is none, and unavailable where it cannot be read. */
export async function readOwners(tree: Tree, context: RepositoryContext): Promise<Read<Section<CodeownersFile | null>, Problem>> {
  // Looked at directly and not in the listing: an empty folder of that name is in no listing, and a person should hear about it.
  const reads = new Map(await Promise.all(ownershipLocations.map(async (path) => [path, await tree.read(path, { maxBytes: codeownersMaxBytes })] as const)));
  const chosen = chooseDialect(context.remoteHost, (path) => (reads.get(path)?.kind ?? "missing") !== "missing", context.dialect);
  const read = chosen === null ? undefined : reads.get(chosen.path);
  if (chosen === null || read === undefined) return { value: known(null), problems: [] };
  const refused = fileProblem(chosen.path, read, codeownersMaxBytes);
  if (refused !== null) return { value: unavailable(refused.message), problems: [refused] };
  if (read.kind !== "text") return { value: known(null), problems: [] };
  const file = readCodeowners(chosen.path, read.text, chosen.dialect);
  return { value: known(file.value), problems: file.problems };
}
