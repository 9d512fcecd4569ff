import { folderOf, nameOf } from "../base/path";
import type { AbsentOwner } from "../findings/rule";
import { findingsAt } from "../findings/rules";
import type { Answer, Observed, PlaceDelivery } from "../model/answer";
import type { Configuration } from "../model/configuration";
import { configurationPath, emptyConfiguration } from "../model/configuration";
import { deliveryOf } from "../model/delivery";
import type { Finding } from "../model/finding";
import type { Environment } from "../model/environment";
import type { AlertRule } from "../model/alertRule";
import { alertsBetween } from "../model/alertRule";
import type { Annotation } from "../model/annotation";
import { annotatedRunbooks, annotationClaims } from "../model/annotation";
import { catalogClaims, servicesAt } from "../model/catalogClaims";
import { compareOwners } from "../model/catalogOwners";
import { compileGlob } from "../model/glob";
import { namedRunbooks } from "../model/namedRunbook";
import type { ToolRun } from "../model/outline";
import { isEmail } from "../model/ownerReference";
import type { OwnerTag } from "../model/ownerTag";
import { tagClaims, tagReferences } from "../model/ownerTag";
import type { Claim, Ownership } from "../model/ownership";
import { noReviewers, resolveOwnership } from "../model/ownership";
import type { Block, InfraFile, Place } from "../model/place";
import { innermostBlock } from "../model/place";
import type { RunbookMatch } from "../model/runbook";
import { matchRunbooks } from "../model/runbookMatch";
import type { Section } from "../model/section";
import { known, pending, unavailable, valueOf } from "../model/section";
import { isValueFile } from "../model/variableFiles";
import { environmentNamed } from "../sources/infra/environment";
import { isInFewFolders } from "./fewFolders";
import type { Snapshot } from "./snapshot";

/** What is known about one file beside the snapshot: what it says by itself, which tags its folder's Terraform gives, who knows it. */
export interface PlaceSources {
  /** Known with null for a file that belongs to no system. */
  readonly file: Section<InfraFile | null>;
  readonly blocks: Section<readonly Block[]>;
  /** Its comments that name an owner or a runbook. */
  readonly annotations: readonly Annotation[];
  readonly tags: readonly OwnerTag[];
  /** Its rules that raise alerts. */
  readonly alerts: readonly AlertRule[];
  /** What its jobs run. */
  readonly runs: readonly ToolRun[];
  /** The folder that the module call on the line leads to; null where there is none. */
  readonly leadsTo: string | null;
  readonly history: Section<Observed>;
  /** How many days ago history last saw the person with an e-mail address; null where it cannot say. */
  readonly daysSinceSeen: (email: string) => number | null;
}

export const noSources: PlaceSources = {
  file: known(null),
  blocks: known([]),
  annotations: [],
  tags: [],
  alerts: [],
  runs: [],
  leadsTo: null,
  history: unavailable({ key: "unavailable.notInfra", args: {} }),
  daysSinceSeen: () => null,
};

/**
 * The central question, answered from one snapshot. Pure: whatever is still being read is `pending` in the answer.
 * @param line 1-based; null asks about the file.
 */
export function answerAbout(snapshot: Snapshot, path: string, facts: PlaceSources, line: number | null): Answer {
  const place = placeAt(snapshot, facts, line);
  const ownership = ownershipOf(snapshot, path, facts, valueOf(place)?.block ?? null);
  const runbooks = runbooksAt(snapshot, place, facts);
  return {
    path,
    place,
    isRunbook: (valueOf(snapshot.runbooks) ?? []).some(({ location }) => "path" in location && location.path === path),
    delivery: deliveryAt(snapshot, place, facts),
    ownership,
    runbooks,
    findings: findingsOf(snapshot, place, ownership, runbooks, facts),
    history: facts.history,
    drift: known(null),
  };
}

export function placeAt(snapshot: Snapshot, { file: section, blocks }: PlaceSources, line: number | null): Section<Place | null> {
  if (section.state !== "known") return section;
  const file = section.value;
  if (file === null) return known(null);
  if (line === null) return known({ file, block: null, environment: file.environment });
  if (blocks.state === "pending") return pending;
  const block = innermostBlock(valueOf(blocks) ?? [], line);
  return known({ file, block, environment: environmentAt(snapshot, file, block) });
}

/** Where a block runs: as it says itself, or the templates do that it takes; else where its file does. */
export function environmentAt(snapshot: Snapshot, file: InfraFile, block: Block | null): Environment | null {
  const name = block === null ? undefined : (block.environmentName ?? valueOf(snapshot.listing)?.jobEnvironments.get(file.path)?.get(block.address));
  if (block === null || name === undefined) return file.environment;
  return environmentNamed(name, file.path, block.startLine, valueOf(snapshot.configuration)?.environments ?? []);
}

function deliveryAt(snapshot: Snapshot, place: Section<Place | null>, facts: PlaceSources): Section<PlaceDelivery> {
  if (place.state !== "known") return place;
  if (place.value === null) return unavailable({ key: "unavailable.notInfra", args: {} });
  // Which jobs apply a place is known when all jobs are.
  if (snapshot.listing.state !== "known" || snapshot.progress !== null) return snapshot.listing.state === "unavailable" ? snapshot.listing : pending;
  const { file, block } = place.value;
  const delivery = deliveryOf(file, block?.kind === "job" ? block.address : null, facts.runs, snapshot.listing.value);
  const [first] = delivery.appliedBy;
  const applier = first === undefined ? undefined : valueOf(ownershipOf(snapshot, first.path, noSources, null));
  return known({ ...delivery, applierOwners: applier?.owners ?? [], leadsTo: facts.leadsTo });
}

/** Declared ownership of a path, infra or not. Unreadable is never shown as empty: it stays unavailable. */
export function ownershipOf(snapshot: Snapshot, path: string, facts: PlaceSources, block: Block | null): Section<Ownership> {
  const { catalogs, codeowners, configuration } = snapshot;
  if (codeowners.state !== "known") return codeowners;
  if (configuration.state === "pending" || catalogs.state === "pending") return pending;
  const reviewers = codeowners.value?.reviewers(path) ?? noReviewers;
  // From the most specific to the least: what stands at the block, the nearest catalog, tags, the repository's settings.
  const asks = [
    ...annotationClaims(facts.annotations, block),
    ...catalogClaims(valueOf(catalogs) ?? [], path, snapshot.repository),
    ...tagClaims(facts.tags, path, block),
    ...settingsClaims(valueOf(configuration) ?? emptyConfiguration, path),
  ];
  const lookedIn = codeowners.value === null ? [] : [codeowners.value.path];
  const resolved = resolveOwnership(reviewers, asks, lookedIn, (a, b) => compareOwners(a, b, valueOf(catalogs) ?? []));
  return known({ ...resolved, references: tagReferences(facts.tags, path, block) });
}

function settingsClaims(configuration: Configuration, path: string): Claim[] {
  const rule = configuration.owners.find((candidate) => compileGlob(candidate.match)(path));
  if (rule === undefined) return [];
  const source = { kind: "settings", path: configurationPath, line: rule.line } as const;
  return [{ owner: rule.owner, basis: "declared", answers: "ask", source, catchAll: rule.match === "**" || rule.match === "*" }];
}

/** The runbooks that apply to a place, best first: those that it names itself, then those that say so. */
export function runbooksAt(snapshot: Snapshot, place: Section<Place | null>, facts: PlaceSources): Section<readonly RunbookMatch[]> {
  if (place.state !== "known") return place;
  if (place.value === null) return unavailable({ key: "unavailable.notInfra", args: {} });
  if (snapshot.runbooks.state !== "known") return snapshot.runbooks;
  const { file, block } = place.value;
  const services = servicesAt(valueOf(snapshot.catalogs) ?? [], file.path, snapshot.repository);
  const named = namedRunbooks(annotatedRunbooks(facts.annotations, block), snapshot.runbooks.value);
  const alerts = block === null ? facts.alerts.map(({ name }) => name) : alertsBetween(facts.alerts, block.startLine, block.endLine);
  const found = matchRunbooks(place.value, snapshot.runbooks.value, { services, alerts });
  return known([...named, ...found.filter(({ runbook }) => !named.some((one) => one.runbook === runbook))]);
}

/** DESIGN section 6, `ownership/inactive-owner`. */
const absentAfterDays = 180;

/** Only an e-mail address certainly names one person whom history can know. */
function absentOwners({ declared }: Ownership, { daysSinceSeen }: PlaceSources): AbsentOwner[] {
  return declared.flatMap(({ owner, source }) => {
    const days = isEmail(owner) ? daysSinceSeen(owner) : null;
    return days === null || days < absentAfterDays ? [] : [{ source, days }];
  });
}

/** By snapshot and folder: a folder may hold thousands of files, and each of them asks. */
const undeclared = new WeakMap<Snapshot, Map<string, string | undefined>>();

/** The first live infra file of a folder that nobody is declared for. */
function firstUndeclared(snapshot: Snapshot, folder: string): string | undefined {
  const known = undeclared.get(snapshot) ?? new Map<string, string | undefined>();
  undeclared.set(snapshot, known);
  if (!known.has(folder)) {
    const together = valueOf(snapshot.listing)?.liveByFolder.get(folder) ?? [];
    known.set(folder, together.find((path) => valueOf(ownershipOf(snapshot, path, noSources, null))?.status === "undeclared"));
  }
  return known.get(folder);
}

/** Whether a file runs in production and no runbook applies to it. */
function isUncovered(snapshot: Snapshot, path: string): boolean {
  const file = valueOf(snapshot.listing)?.infra.get(path);
  if (file?.environment?.production !== true) return false;
  const facts: PlaceSources = { ...noSources, file: known(file) };
  return valueOf(runbooksAt(snapshot, placeAt(snapshot, facts, null), facts))?.length === 0;
}

/** @param together the live files of a folder. */
function isDeployed(together: readonly string[]): boolean {
  return !together.every((path) => isValueFile(nameOf(path)));
}

function findingsOf(
  snapshot: Snapshot,
  place: Section<Place | null>,
  ownership: Section<Ownership>,
  runbooks: Section<readonly RunbookMatch[]>,
  sources: PlaceSources,
): Section<readonly Finding[]> {
  if (place.state !== "known") return place;
  if (place.value === null) return known([]);
  if (ownership.state !== "known") return ownership;
  // What is said once a folder can be said when the whole folder is known.
  if (snapshot.progress !== null) return pending;
  if (runbooks.state !== "known") return runbooks;
  const { path } = place.value.file;
  const together = valueOf(snapshot.listing)?.liveByFolder.get(folderOf(path)) ?? [];
  const facts = {
    place: place.value,
    ownership: ownership.value,
    runbooks: runbooks.value,
    observed: valueOf(sources.history) ?? null,
    absent: absentOwners(ownership.value, sources),
    leadsFolder: together[0] === path,
    isDeployed: isDeployed(together),
    leadsUndeclared: firstUndeclared(snapshot, folderOf(path)) === path,
    isRarelyUncovered: () => isInFewFolders(snapshot, "uncovered", (_, [first, ...others]) => first !== undefined && isUncovered(snapshot, first) && isDeployed([first, ...others])),
    isRarelyUndeclared: () => isInFewFolders(snapshot, "undeclared", (folder) => firstUndeclared(snapshot, folder) !== undefined),
    repository: {
      hasOwnershipFile: (valueOf(snapshot.codeowners) ?? null) !== null,
      hasRunbooks: (valueOf(snapshot.runbooks) ?? []).length > 0,
    },
  };
  return known(findingsAt(facts, valueOf(snapshot.configuration)?.findings ?? {}));
}
