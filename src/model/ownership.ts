import type { Source } from "./evidence";
import type { OwnerTag } from "./ownerTag";

/** `unowned`: a rule says that nobody owns it. `undeclared`: nothing says anything. The two are never confused. */
export type OwnershipStatus = "owned" | "unowned" | "undeclared";

/** What one section of a CODEOWNERS file asks of a path. Dialects without sections have one, with an empty name. */
export interface ReviewSection {
  readonly name: string;
  readonly owners: readonly string[];
  /** 1-based line of the rule that decided. */
  readonly line: number;
  readonly optional: boolean;
  /** How many approvals the section asks for; 1 where nothing is said. */
  readonly approvals: number;
}

/** Whom the repository's own CODEOWNERS asks to review a path. */
export interface Reviewers {
  readonly status: OwnershipStatus;
  /** The distinct union over `sections`, in order of appearance. */
  readonly owners: readonly string[];
  /** The rule that decided; null when no rule matches. */
  readonly source: Source | null;
  readonly sections: readonly ReviewSection[];
  /** Whether the deciding rule covers nearly everything (`*`): shown, labelled, and counted apart. */
  readonly catchAll: boolean;
}

/** What an ownership file that says nothing about a path says. */
export const noReviewers: Reviewers = { status: "undeclared", owners: [], source: null, sections: [], catchAll: false };

/** "X owns this", said by somebody, somewhere. */
export interface Claim {
  /** As written: `@acme/platform`, `dana@acme.test`, `group:default/platform`. */
  readonly owner: string;
  readonly basis: "declared";
  /** Who must review a change, or whom to ask about it: two answers, never mixed. */
  readonly answers: "review" | "ask";
  readonly source: Source;
  readonly catchAll: boolean;
}

export type OwnersRelation = "same" | "different" | "unknown" | "none";

/** Tells whether two names mean one owner. */
export type CompareOwners = (a: string, b: string) => Exclude<OwnersRelation, "none">;

/** Without a catalog only equal names are certainly one owner, and no two names are certainly two. */
const compareByName: CompareOwners = (a, b) => (a.toLowerCase() === b.toLowerCase() ? "same" : "unknown");

/** All claims on a place, resolved. */
export interface Ownership {
  readonly status: OwnershipStatus;
  /** The one to name first: the most specific ask-claim that is no catch-all, else the reviewers. Empty unless `owned`. */
  readonly owners: readonly string[];
  /** Every claim, review first, then from the most specific to the least. */
  readonly declared: readonly Claim[];
  /** What decided `status`: the first claim's source, or the rule that says nobody; null when undeclared. */
  readonly source: Source | null;
  /** Whether only a catch-all says so. */
  readonly catchAll: boolean;
  /** Whether whom to ask is who reviews: `none` where only one of them is known, `unknown` where nothing tells whether two names mean one owner. */
  readonly relation: OwnersRelation;
  /** Tags that would name an owner and refer to a value that is not in the code: shown as they are, never resolved. */
  readonly references: readonly OwnerTag[];
  /** The ownership files that were consulted: the evidence when nobody is declared. */
  readonly lookedIn: readonly string[];
}

/**
 * Resolves who owns a place from what its CODEOWNERS asks and what others claim.
 * Precedence is DESIGN's: the most specific ask-claim that is not a catch-all, else the reviewers.
 * @param asks ask-claims, most specific first.
 * @param lookedIn the ownership files that exist and were read.
 */
export function resolveOwnership(
  reviewers: Reviewers,
  asks: readonly Claim[],
  lookedIn: readonly string[],
  compare: CompareOwners = compareByName,
): Ownership {
  const reviewClaims = reviewers.owners.map((owner) => reviewClaim(owner, reviewers));
  const declared = [...reviewClaims, ...asks];
  const asked = asks.find((claim) => !claim.catchAll);
  const relation = relate(asked, reviewers, compare);
  if (asked !== undefined) {
    return { status: "owned", owners: [asked.owner], declared, source: asked.source, catchAll: false, relation, references: [], lookedIn };
  }
  if (reviewers.status === "undeclared" && asks[0] !== undefined) {
    return { status: "owned", owners: [asks[0].owner], declared, source: asks[0].source, catchAll: true, relation, references: [], lookedIn };
  }
  return {
    status: reviewers.status,
    owners: reviewers.owners,
    declared,
    source: reviewers.source,
    catchAll: reviewers.catchAll,
    relation,
    references: [],
    lookedIn,
  };
}

/** The same as one of the reviewers is the same; different only if certainly different from all of them. A catch-all reviews everything and disagrees with nobody. */
function relate(asked: Claim | undefined, reviewers: Reviewers, compare: CompareOwners): OwnersRelation {
  if (asked === undefined || reviewers.owners.length === 0) return "none";
  const verdicts = reviewers.owners.map((reviewer) => compare(asked.owner, reviewer));
  if (verdicts.includes("same")) return "same";
  return verdicts.includes("unknown") || reviewers.catchAll ? "unknown" : "different";
}

function reviewClaim(owner: string, reviewers: Reviewers): Claim {
  const section = reviewers.sections.find((candidate) => candidate.owners.includes(owner));
  return {
    owner,
    basis: "declared",
    answers: "review",
    source: { kind: "codeowners", path: reviewers.source?.path ?? "", line: section?.line ?? reviewers.source?.line ?? null },
    catchAll: reviewers.catchAll,
  };
}
