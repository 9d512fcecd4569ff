import type { Answer } from "./answer";
import { valueOf } from "./section";

/** What a person can do about a place, in the order in which it is offered. */
export const placeActions = ["openRunbook", "createRunbook", "goToRule", "askOwner", "whoIsOnCall", "claimForTeam", "addToBacklog", "revealInEstate", "showPlace"] as const;
export type PlaceAction = (typeof placeActions)[number];

/**
 * Those that apply to a place: none for a file that is no infrastructure.
 * @param hasOnCall whether the repository says anything about who is on call.
 */
export function actionsAt(answer: Answer, hasOnCall: boolean): PlaceAction[] {
  const place = valueOf(answer.place) ?? null;
  if (place === null) return [];
  const ownership = valueOf(answer.ownership);
  const runbooks = valueOf(answer.runbooks);
  const applies: Readonly<Record<PlaceAction, boolean>> = {
    openRunbook: runbooks !== undefined && runbooks.length > 0,
    createRunbook: runbooks?.length === 0,
    goToRule: (ownership?.source ?? null) !== null,
    askOwner: ownership?.status === "owned",
    whoIsOnCall: hasOnCall,
    claimForTeam: ownership !== undefined && ownership.status !== "owned",
    addToBacklog: true,
    revealInEstate: true,
    showPlace: true,
  };
  return placeActions.filter((action) => applies[action]);
}
