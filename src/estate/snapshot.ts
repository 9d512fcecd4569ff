import type { CatalogEntity } from "../model/catalog";
import type { Configuration } from "../model/configuration";
import type { AppliedTargets } from "../model/delivery";
import type { Problem } from "../model/message";
import type { OwnerTag } from "../model/ownerTag";
import type { InfraFile } from "../model/place";
import type { Runbook } from "../model/runbook";
import type { Section } from "../model/section";
import { pending } from "../model/section";
import type { UseGraph } from "../model/uses";
import type { CodeownersFile } from "../sources/ownership/codeowners/codeowners";

/** What is known about a repository at one moment. Never changed, only replaced; each part arrives as soon as it is read. */
export interface Snapshot {
  /** The repository's own name, by which catalogs may mean it; null when it is not known. */
  readonly repository: string | null;
  readonly configuration: Section<Configuration>;
  /** What the service catalogs of the repository describe. */
  readonly catalogs: Section<readonly CatalogEntity[]>;
  /** Known with null when the repository has no ownership file. */
  readonly codeowners: Section<CodeownersFile | null>;
  readonly listing: Section<Listing>;
  readonly runbooks: Section<readonly Runbook[]>;
  readonly problems: readonly Problem[];
  /** How far the reading is; null when everything has been read. */
  readonly progress: Progress | null;
}

/** Numbers of files; both 0 while nobody knows how many there are. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Listing {
  /** Every path, sorted by code unit. */
  readonly paths: readonly string[];
  /** Sorted by path. While the reading goes on, those that have been read. */
  readonly infra: ReadonlyMap<string, InfraFile>;
  /** The live infra files of each folder, sorted: one of them speaks for the folder where something is reported once a folder. */
  readonly liveByFolder: ReadonlyMap<string, readonly string[]>;
  /** Who builds on whom, among what is no example. */
  readonly graph: UseGraph;
  /** What the jobs apply. */
  readonly targets: AppliedTargets;
  /** Environments of jobs that templates in other files name, by path and address. */
  readonly jobEnvironments: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The tags that name an owner and that a provider gives to all resources of a folder. */
  readonly providerTags: ReadonlyMap<string, readonly OwnerTag[]>;
}

export const emptySnapshot: Snapshot = {
  repository: null,
  configuration: pending,
  catalogs: pending,
  codeowners: pending,
  listing: pending,
  runbooks: pending,
  problems: [],
  progress: { done: 0, total: 0 },
};
