import type { Claim } from "../model/ownership";
import { teamHandle } from "../model/recordable";
import { goToRule } from "./goToRule";
import type { PlaceRule } from "./rule";
import { placeOfFinding } from "./rule";

/** `ownership/conflict`: who reviews and whom to ask are certainly not the same. A hint in Problems only between two teams, once a folder. */
export const conflictingOwners: PlaceRule = {
  code: "ownership/conflict",
  check({ place, ownership, leadsFolder }) {
    if (ownership.relation !== "different" || place.file.standing === "example") return null;
    const asked = ownership.declared.find((claim) => claim.answers === "ask" && !claim.catchAll);
    const reviewer = ownership.declared.find((claim) => claim.answers === "review");
    if (asked === undefined || reviewer === undefined) return null;
    return {
      code: "ownership/conflict",
      severity: leadsFolder && isTeam(asked) && isTeam(reviewer) ? "information" : "view",
      message: {
        key: "finding.conflictingOwners",
        args: { asked: asked.owner, askedAt: at(asked), reviewer: reviewer.owner, reviewerAt: at(reviewer) },
      },
      ...placeOfFinding(place),
      source: { kind: asked.source.kind, path: asked.source.path, line: asked.source.line, tool: null, at: null },
      owners: ownership.owners,
      remedies: goToRule(reviewer.source),
    };
  },
};

function at({ source }: Claim): string {
  return source.line === null ? source.path : `${source.path}:${source.line}`;
}

/** In a catalog a name without a kind is a group's (Backstage, descriptor format: `spec.owner`). */
function isTeam({ owner, source }: Claim): boolean {
  return teamHandle(owner) !== null || (source.kind === "catalog" && /^[\w.-]+$/.test(owner));
}
