import type { Read } from "../base/read";
import type { Tree, TreeListing } from "../base/tree";
import { defaultMaxBytes } from "../base/tree";
import { folderOf } from "../base/path";
import { describeError } from "../base/logger";
import type { Configuration } from "../model/configuration";
import { configurationPath, emptyConfiguration } from "../model/configuration";
import type { Dialect } from "../model/dialect";
import type { Problem } from "../model/message";
import type { InfraFile } from "../model/place";
import type { Runbook } from "../model/runbook";
import { catalogRunbooks } from "../model/linkedRunbook";
import { known, unavailable } from "../model/section";
import { classifyContent, classifyPath, standingOf, standsByContent } from "../sources/infra/classify";
import { environmentOf } from "../sources/infra/environment";
import { chooseDialect, codeownersLocations, codeownersMaxBytes, readCodeowners } from "../sources/ownership/codeowners/codeowners";
import { isCatalogPath, readCatalog } from "../sources/ownership/catalogs/catalogs";
import { isRunbookPath } from "../sources/runbooks/folders";
import { readRunbook } from "../sources/runbooks/markdown";
import { readConfiguration } from "../sources/settings/configuration";
import { fileProblem } from "./fileProblem";
import type { Listing, Snapshot } from "./snapshot";
import { emptySnapshot } from "./snapshot";

/** What a scan needs to know from outside the files. */
export interface ScanOptions {
  /** Host name of the git remote, e.g. `github.com`; null when there is none. */
  readonly remoteHost: string | null;
  /** The repository's own name, e.g. `github.com/acme/shop`, by which catalogs may mean it; null when it is not known. */
  readonly repository: string | null;
  /** The person's choice of CODEOWNERS dialect; null to detect it. */
  readonly dialect: Dialect | null;
  /** Folders that the person's settings add to the usual runbook folders. */
  readonly runbookFolders: readonly string[];
}

/**
 * Reads a repository in the order in which answers become useful, publishing a snapshot after each step: settings and
 * owners first, then what is infrastructure, then the runbooks. A file that cannot be read is a problem, never a failure;
 * only the listing itself can fail, and then says so in the snapshot.
 */
export async function scan(tree: Tree, options: ScanOptions, publish: (snapshot: Snapshot) => void, signal: AbortSignal): Promise<void> {
  let snapshot: Snapshot = { ...emptySnapshot, repository: options.repository };
  const step = (change: Partial<Snapshot>, problems: readonly Problem[] = []): void => {
    snapshot = { ...snapshot, ...change, problems: [...snapshot.problems, ...problems] };
    if (!signal.aborted) publish(snapshot);
  };

  const configuration = await readSettings(tree);
  step({ configuration: known(configuration.value) }, configuration.problems);
  const owners = await readOwners(tree, options);
  step({ codeowners: owners.value }, owners.problems);

  let listed: TreeListing;
  try {
    listed = await tree.list(signal);
  } catch (error) {
    const failed = unavailable({ key: "unavailable.failed", args: { reason: describeError(error) } });
    step({ listing: failed, catalogs: failed, runbooks: failed });
    return;
  }
  const { paths, gitFailure } = listed;
  const unlisted: Problem[] = gitFailure === null ? [] : [{ path: "", line: null, message: { key: "listing.withoutGit", args: { reason: gitFailure } } }];
  const catalogs = await readAll(tree, paths.filter(isCatalogPath), signal, readCatalog);
  step({ catalogs: known(catalogs.value) }, [...unlisted, ...catalogs.problems]);
  step({ listing: known(await listInfra(tree, paths, configuration.value, signal)) });

  const runbooks = await readRunbooks(tree, paths, [...options.runbookFolders, ...configuration.value.runbooks.folders], signal);
  step({ runbooks: known([...runbooks.value, ...catalogRunbooks(catalogs.value)]) }, runbooks.problems);
}

async function readSettings(tree: Tree): Promise<Read<Configuration, Problem>> {
  const read = await tree.read(configurationPath);
  const refused = fileProblem(configurationPath, read, defaultMaxBytes);
  if (read.kind !== "text") return { value: emptyConfiguration, problems: refused === null ? [] : [refused] };
  return readConfiguration(configurationPath, read.text);
}

async function readOwners(tree: Tree, options: ScanOptions): Promise<Read<Snapshot["codeowners"], Problem>> {
  // Looked at directly and not in the listing: an empty folder of that name is in no listing, and a person should hear about it.
  const locations = [...new Set(Object.values(codeownersLocations).flat())];
  const reads = new Map(await Promise.all(locations.map(async (path) => [path, await tree.read(path, { maxBytes: codeownersMaxBytes })] as const)));
  const chosen = chooseDialect(options.remoteHost, (path) => (reads.get(path)?.kind ?? "missing") !== "missing", options.dialect);
  const read = chosen === null ? undefined : reads.get(chosen.path);
  if (chosen === null || read === undefined) return { value: known(null), problems: [] };
  const refused = fileProblem(chosen.path, read, codeownersMaxBytes);
  if (refused !== null) return { value: unavailable(refused.message), problems: [refused] };
  if (read.kind !== "text") return { value: known(null), problems: [] };
  const file = readCodeowners(chosen.path, read.text, chosen.dialect);
  return { value: known(file.value), problems: file.problems };
}

async function listInfra(tree: Tree, paths: readonly string[], configuration: Configuration, signal: AbortSignal): Promise<Listing> {
  const files = await inBatches(paths.filter((path) => classifyPath(path) !== null), signal, async (path) => {
    const file = await infraFile(tree, path, configuration);
    return file === null ? [] : [file];
  });
  const infra = new Map(files.map((file) => [file.path, file]));
  const liveByFolder = new Map<string, string[]>();
  for (const { path } of files.filter(({ standing }) => standing === "live")) {
    const together = liveByFolder.get(folderOf(path));
    if (together === undefined) liveByFolder.set(folderOf(path), [path]);
    else together.push(path);
  }
  return { paths, infra, liveByFolder };
}

/** Looks into the file only where its path does not tell enough. */
async function infraFile(tree: Tree, path: string, configuration: Configuration): Promise<InfraFile | null> {
  const verdict = classifyPath(path);
  if (verdict === null) return null;
  const named = "system" in verdict ? verdict.system : null;
  const read = named !== null && !standsByContent(named) ? null : await tree.read(path);
  const text = read?.kind === "text" ? read.text : null;
  const system = named ?? (text === null ? null : classifyContent(path, text));
  if (system === null) return null;
  return { path, system, standing: standingOf(path, system, text), environment: environmentOf(path, configuration.environments) };
}

async function readRunbooks(tree: Tree, paths: readonly string[], folders: readonly string[], signal: AbortSignal): Promise<Read<readonly Runbook[], Problem>> {
  const listed = paths.filter((path) => isRunbookPath(path, folders));
  const special = await inBatches([...new Set(listed.map(folderOf))], signal, (folder) => tree.specialFiles(folder));
  const all = new Set([...listed, ...special.filter((path) => isRunbookPath(path, folders))]);
  return readAll(tree, [...all], signal, (path, text) => {
    const { value, problems } = readRunbook(path, text);
    return { value: [value], problems };
  });
}

/** Reads files of one format; what cannot be read is a problem, and the others still count. */
async function readAll<T>(
  tree: Tree,
  paths: readonly string[],
  signal: AbortSignal,
  reader: (path: string, text: string) => Read<readonly T[], Problem>,
): Promise<Read<readonly T[], Problem>> {
  const problems: Problem[] = [];
  const value = await inBatches(paths, signal, async (path) => {
    const read = await tree.read(path);
    const refused = fileProblem(path, read, defaultMaxBytes);
    if (refused !== null) problems.push(refused);
    if (read.kind !== "text") return [];
    const understood = reader(path, read.text);
    problems.push(...understood.problems);
    return understood.value;
  });
  return { value, problems };
}

/** How many files are read at a time: enough to keep a disk busy, few enough to stay polite. */
const batchSize = 32;

async function inBatches<T>(paths: readonly string[], signal: AbortSignal, read: (path: string) => Promise<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < paths.length; start += batchSize) {
    if (signal.aborted) return found;
    const batch = await Promise.all(paths.slice(start, start + batchSize).map(read));
    found.push(...batch.flat());
  }
  return found;
}
