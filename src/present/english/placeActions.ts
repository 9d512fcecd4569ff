import type { PlaceAction } from "../../model/placeAction";

/** What can be done about a place, as a list of choices names it. */
export const placeActionNames: Readonly<Record<PlaceAction, string>> = {
  openRunbook: "Open runbook",
  createRunbook: "Create runbook…",
  goToRule: "Go to rule",
  askOwner: "Ask the owner…",
  whoIsOnCall: "Who is on call?",
  claimForTeam: "Claim for a team…",
  addToBacklog: "Add to backlog…",
  revealInEstate: "Reveal in estate",
  showPlace: "Show this place",
};
