import type { Source } from "../model/evidence";
import type { Observed } from "../model/answer";
import type { Finding, FindingCode } from "../model/finding";
import type { Ownership } from "../model/ownership";
import type { Place } from "../model/place";
import type { RunbookMatch } from "../model/runbook";

/** What a rule may look at: one place with its answers, and two facts about its repository. Everything else is out of reach. */
export interface PlaceFacts {
  readonly place: Place;
  readonly ownership: Ownership;
  readonly runbooks: readonly RunbookMatch[];
  /** Who knows the place; null while that is not known. */
  readonly observed: Observed | null;
  /** Individuals among the declared owners of whom history has seen nothing for long; teams are never judged. */
  readonly absent: readonly AbsentOwner[];
  /** Whether this is the first live infra file of its folder, where something is reported once a folder. */
  readonly leadsFolder: boolean;
  /** Whether the file's folder has more than values that another folder's code is applied with. */
  readonly isDeployed: boolean;
  /** Whether it is the first one of them that nobody is declared for. */
  readonly leadsUndeclared: boolean;
  /** Whether few other folders of the repository lack a runbook in production, so that this one is news. Worked out when asked. */
  readonly isRarelyUncovered: () => boolean;
  /** Whether few other folders of the repository have files that nobody is declared for. Worked out when asked. */
  readonly isRarelyUndeclared: () => boolean;
  readonly repository: { readonly hasOwnershipFile: boolean; readonly hasRunbooks: boolean };
}

export interface AbsentOwner {
  readonly source: Source;
  readonly days: number;
}

/** One rule, pure: what it looks at, its code, its level and its remedies. */
export interface PlaceRule {
  readonly code: FindingCode;
  /** Says nothing unless the repository's settings give it a level. */
  readonly offByDefault?: boolean;
  check(facts: PlaceFacts): Finding | null;
}

/** Where a finding about a place is shown: its block's first line, or the file's. */
export function placeOfFinding(place: Place): Pick<Finding, "path" | "line" | "endLine" | "address"> {
  const line = place.block?.startLine ?? 1;
  return { path: place.file.path, line, endLine: line, address: place.block?.address ?? null };
}
