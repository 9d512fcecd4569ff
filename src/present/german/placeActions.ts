import type { PlaceAction } from "../../model/placeAction";

/** What can be done about a place, as a list of choices names it. */
export const placeActionNames: Readonly<Record<PlaceAction, string>> = {
  openRunbook: "Runbook öffnen",
  createRunbook: "Runbook anlegen …",
  goToRule: "Zur Regel",
  askOwner: "Zuständige fragen …",
  whoIsOnCall: "Wer hat Bereitschaft?",
  claimForTeam: "Für ein Team beanspruchen …",
  addToBacklog: "Zum Backlog hinzufügen …",
  revealInEstate: "Im Bestand zeigen",
  showPlace: "Diese Stelle zeigen",
};
