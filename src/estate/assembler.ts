import { folderOf } from "../base/path";
import type { AlertRule } from "../model/alertRule";
import { alertRunbooks } from "../model/alertRule";
import type { CatalogEntity } from "../model/catalog";
import type { Configuration } from "../model/configuration";
import { emptyConfiguration } from "../model/configuration";
import type { Environment } from "../model/environment";
import { catalogRunbooks, settingsRunbooks } from "../model/linkedRunbook";
import type { Problem } from "../model/message";
import type { InfraFile } from "../model/place";
import type { Runbook } from "../model/runbook";
import { unitedRunbooks } from "../model/unitedRunbooks";
import { environmentOf } from "../sources/infra/environment";
import { FolderEnvironments } from "./folderEnvironments";
import type { IndexedFile } from "./index/indexedFile";
import type { Listing } from "./snapshot";
import { putTogether } from "./together";

/** What all files of a repository say together. */
export interface Assembled {
  readonly listing: Listing;
  readonly catalogs: readonly CatalogEntity[];
  readonly runbooks: readonly Runbook[];
  readonly problems: readonly Problem[];
}

/**
 * Puts together what the files say one by one. It is done anew after every change, so whatever did not change is the very same
 * object as before: who worked something out from it need not do so again.
 */
export class Assembler {
  #configuration = emptyConfiguration;
  #repository: string | null = null;
  /** The runbooks that the settings name. */
  #named: readonly Runbook[] = [];
  #environments = new Map<string, Environment | null>();
  #infraFiles = new WeakMap<IndexedFile, InfraFile>();
  #derived: FolderEnvironments | null = null;
  #catalogs: readonly CatalogEntity[] = [];
  #linked: readonly Runbook[] = [];
  #alerts: readonly AlertRule[] = [];
  #alerting: readonly Runbook[] = [];
  #runbooks: readonly Runbook[] = [];

  /**
   * What the repository's settings say; what was worked out by others is forgotten.
   * @param repository its own name, by which links may mean its files; null when it is not known.
   */
  setSettings(configuration: Configuration, repository: string | null): void {
    this.#repository = repository;
    if (configuration === this.#configuration) return;
    this.#configuration = configuration;
    this.#named = settingsRunbooks(configuration);
    this.#environments = new Map();
    this.#infraFiles = new WeakMap();
  }

  /** Where a path runs, as far as it tells by itself. */
  environmentOf(path: string): Environment | null {
    const before = this.#environments.get(path);
    if (before !== undefined) return before;
    const environment = environmentOf(path, this.#configuration.environments);
    this.#environments.set(path, environment);
    return environment;
  }

  /** The infra file of an entry, as far as its own path tells where it runs; null when it belongs to no system. */
  infraFile(file: IndexedFile): InfraFile | null {
    if (file.infra === null) return null;
    const derived = this.#derived?.environmentOf(folderOf(file.path)) ?? null;
    const environment = this.environmentOf(file.path) ?? derived;
    const before = this.#infraFiles.get(file);
    if (before !== undefined && isSameEnvironment(before.environment, environment)) return before;
    const { path, infra: { system, standing } } = file;
    const made = { path, system, standing, environment };
    this.#infraFiles.set(file, made);
    return made;
  }

  /**
   * @param paths every path of the repository, sorted.
   * @param files what has been read of them.
   */
  assemble(paths: readonly string[], files: ReadonlyMap<string, IndexedFile>): Assembled {
    const inOrder: IndexedFile[] = [];
    for (const path of paths) {
      const file = files.get(path);
      if (file !== undefined) inOrder.push(file);
    }
    // Pipes and devices are in no listing of git's, and have something to say all the same: that they are not read.
    if (inOrder.length < files.size) {
      const listed = new Set(inOrder);
      for (const file of files.values()) if (!listed.has(file)) inOrder.push(file);
    }

    const together = putTogether(inOrder, this.#repository);
    this.#derived = new FolderEnvironments(together, (path) => this.environmentOf(path));
    const infra = new Map<string, InfraFile>();
    const liveByFolder = new Map<string, string[]>();
    const catalogs: CatalogEntity[] = [];
    const written: Runbook[] = [];
    const alerts: AlertRule[] = [];
    const problems: Problem[] = [];
    for (const file of inOrder) {
      catalogs.push(...file.entities);
      written.push(...file.runbooks);
      problems.push(...file.problems);
      const infraFile = this.infraFile(file);
      if (infraFile === null || file.infra === null) continue;
      if (infraFile.standing !== "example") alerts.push(...file.infra.alerts);
      infra.set(file.path, infraFile);
      if (infraFile.standing === "live") append(liveByFolder, folderOf(file.path), file.path);
    }

    if (!isSame(catalogs, this.#catalogs)) {
      this.#catalogs = catalogs;
      this.#linked = catalogRunbooks(catalogs);
    }
    if (!isSame(alerts, this.#alerts)) {
      this.#alerts = alerts;
      this.#alerting = alertRunbooks(alerts);
    }
    const runbooks = unitedRunbooks([...written, ...this.#named, ...this.#linked, ...this.#alerting], this.#repository);
    if (!isSame(runbooks, this.#runbooks)) this.#runbooks = runbooks;
    return { listing: { paths, infra, liveByFolder, graph: together.graph, targets: together.targets, jobEnvironments: together.jobEnvironments, providerTags: together.providerTags }, catalogs: this.#catalogs, runbooks: this.#runbooks, problems };
  }
}

function append(byFolder: Map<string, string[]>, folder: string, path: string): void {
  const together = byFolder.get(folder);
  if (together === undefined) byFolder.set(folder, [path]);
  else together.push(path);
}

function isSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at]);
}

/** With the same reason for it, too: the reason is shown. */
function isSameEnvironment(one: Environment | null, other: Environment | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
