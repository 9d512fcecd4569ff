import { folderOf } from "../base/path";
import { findingsAt } from "../findings/rules";
import type { Answer } from "../model/answer";
import type { Configuration } from "../model/configuration";
import { configurationPath, emptyConfiguration } from "../model/configuration";
import type { Finding } from "../model/finding";
import { compileGlob } from "../model/glob";
import type { Claim, Ownership } from "../model/ownership";
import { noReviewers, resolveOwnership } from "../model/ownership";
import type { Block, Place } from "../model/place";
import { innermostBlock } from "../model/place";
import type { RunbookMatch } from "../model/runbook";
import { matchRunbooks } from "../model/runbookMatch";
import type { Section } from "../model/section";
import { known, pending, unavailable, valueOf } from "../model/section";
import { environmentNamed } from "../sources/infra/environment";
import type { Snapshot } from "./snapshot";

/**
 * The central question, answered from one snapshot. Pure: whatever is still being read is `pending` in the answer.
 * @param blocks the blocks of the file; pending while they are being read.
 * @param line 1-based; null asks about the file.
 */
export function answerAbout(snapshot: Snapshot, path: string, blocks: Section<readonly Block[]>, line: number | null): Answer {
  const place = placeAt(snapshot, path, blocks, line);
  const ownership = ownershipOf(snapshot, path);
  const runbooks = runbooksAt(snapshot, place);
  return {
    path,
    place,
    isRunbook: (valueOf(snapshot.runbooks) ?? []).some(({ location }) => "path" in location && location.path === path),
    ownership,
    runbooks,
    findings: findingsOf(snapshot, place, ownership, runbooks),
    history: unavailable({ key: "unavailable.history", args: {} }),
    drift: known(null),
  };
}

function placeAt(snapshot: Snapshot, path: string, blocks: Section<readonly Block[]>, line: number | null): Section<Place | null> {
  if (snapshot.listing.state !== "known") return snapshot.listing;
  const file = snapshot.listing.value.infra.get(path);
  if (file === undefined) return known(null);
  if (line === null) return known({ file, block: null, environment: file.environment });
  if (blocks.state === "pending") return pending;
  const block = innermostBlock(valueOf(blocks) ?? [], line);
  const rules = valueOf(snapshot.configuration)?.environments ?? [];
  const named = block?.environmentName === undefined ? null : environmentNamed(block.environmentName, path, block.startLine, rules);
  return known({ file, block, environment: named ?? file.environment });
}

/** Declared ownership of a path, infra or not. Unreadable is never shown as empty: it stays unavailable. */
export function ownershipOf(snapshot: Snapshot, path: string): Section<Ownership> {
  const { codeowners, configuration } = snapshot;
  if (codeowners.state !== "known") return codeowners;
  if (configuration.state === "pending") return pending;
  const reviewers = codeowners.value?.reviewers(path) ?? noReviewers;
  const lookedIn = codeowners.value === null ? [] : [codeowners.value.path];
  return known(resolveOwnership(reviewers, askClaims(valueOf(configuration) ?? emptyConfiguration, path), lookedIn));
}

function askClaims(configuration: Configuration, path: string): Claim[] {
  const rule = configuration.owners.find((candidate) => compileGlob(candidate.match)(path));
  if (rule === undefined) return [];
  const source = { kind: "settings", path: configurationPath, line: rule.line } as const;
  return [{ owner: rule.owner, basis: "declared", answers: "ask", source, catchAll: rule.match === "**" || rule.match === "*" }];
}

function runbooksAt(snapshot: Snapshot, place: Section<Place | null>): Section<readonly RunbookMatch[]> {
  if (place.state !== "known") return place;
  if (place.value === null) return unavailable({ key: "unavailable.notInfra", args: {} });
  if (snapshot.runbooks.state !== "known") return snapshot.runbooks;
  return known(matchRunbooks(place.value, snapshot.runbooks.value));
}

function findingsOf(
  snapshot: Snapshot,
  place: Section<Place | null>,
  ownership: Section<Ownership>,
  runbooks: Section<readonly RunbookMatch[]>,
): Section<readonly Finding[]> {
  if (place.state !== "known") return place;
  if (place.value === null) return known([]);
  if (ownership.state !== "known") return ownership;
  if (runbooks.state !== "known") return runbooks;
  const { path } = place.value.file;
  const together = valueOf(snapshot.listing)?.liveByFolder.get(folderOf(path)) ?? [];
  const facts = {
    place: place.value,
    ownership: ownership.value,
    runbooks: runbooks.value,
    leadsFolder: together[0] === path,
    leadsUndeclared: together.find((other) => valueOf(ownershipOf(snapshot, other))?.status === "undeclared") === path,
    repository: {
      hasOwnershipFile: (valueOf(snapshot.codeowners) ?? null) !== null,
      hasRunbooks: (valueOf(snapshot.runbooks) ?? []).length > 0,
    },
  };
  return known(findingsAt(facts, valueOf(snapshot.configuration)?.findings ?? {}));
}
