import type { SetUpProposal } from "../model/setUp";
import { shortEvidence } from "./evidence";
import { phrase } from "./phrase";

/** What is proposed to a person, and what it rests on. */
export interface SetUpText {
  readonly label: string;
  readonly detail: string;
}

export function setUpText(proposal: SetUpProposal): SetUpText {
  switch (proposal.kind) {
    case "owner": {
      const { folder, undeclared, files, team, people } = proposal;
      const nobodys = undeclared === 0 ? [] : [phrase({ key: "setUp.ownerWhy", args: { undeclared, files } })];
      const named = team === null ? [] : [phrase({ key: "setUp.teamWhy", args: { owner: team.owner, evidence: shortEvidence(team.source) } })];
      const known = people === null ? [] : [phrase({ key: "setUp.people", args: { people } })];
      return { label: phrase({ key: "setUp.owner", args: { folder, team: team?.owner ?? null } }), detail: [...nobodys, ...named, ...known].join(" · ") };
    }
    case "environment": {
      const { match, name, production, why } = proposal;
      return { label: phrase({ key: "setUp.environment", args: { match, name, production } }), detail: phrase(why) };
    }
    case "review": {
      const { name, applies, everyDays, why } = proposal;
      return { label: phrase({ key: "setUp.review", args: { name, applies, days: everyDays } }), detail: phrase({ key: "setUp.reviewWhy", args: why }) };
    }
    case "certificate": {
      const { name, applies, why } = proposal;
      return { label: phrase({ key: "setUp.certificate", args: { name, applies } }), detail: phrase({ key: "setUp.reviewWhy", args: why }) };
    }
    case "sprint": {
      const { starts, lengthDays } = proposal;
      return { label: phrase({ key: "setUp.sprint", args: { starts, days: lengthDays } }), detail: phrase({ key: "setUp.sprintWhy", args: {} }) };
    }
  }
}
