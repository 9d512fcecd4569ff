import type { Contact } from "../contact";
import type { OnCallTurns } from "../onCall";
import type { PlaceAction } from "../placeAction";
import type { Untrusted } from "../untrusted";
import type { NoArguments } from "./noArguments";

/** What a person or an agent can do, and what is refused. */
export interface ActionMessages {
  // what is refused in Restricted Mode
  "untrusted.manage": NoArguments;
  "untrusted.refused": { what: Untrusted };

  // what a person can do
  "action.askOwner": NoArguments;
  "action.claim": NoArguments;
  "action.createRunbook": NoArguments;
  "action.goToRule": NoArguments;
  "action.isInfra": NoArguments;
  "action.notInfra": NoArguments;
  "action.more": NoArguments;
  "action.open": NoArguments;
  "action.openRunbook": NoArguments;
  "action.openSettings": NoArguments;
  "action.undo": NoArguments;
  "open.ask": { host: string };
  "open.askMore": { url: string };
  "open.outside": { path: string };
  "open.refusedAddress": { url: string };
  "open.refusedLink": { scheme: string };

  // asking whoever owns a place or is on call for it, and what else can be done there
  "ask.choose": NoArguments;
  "ask.contact": { kind: Contact["kind"]; title: string; to: string };
  "ask.copied": { hasLink: boolean };
  "ask.copy": NoArguments;
  "ask.noPlace": NoArguments;
  "ask.place": { headline: string; path: string; first: number; last: number };
  "ask.question": NoArguments;
  "ask.title": { owners: string };
  "onCall.choose": NoArguments;
  "onCall.link": { provider: string; name: string | null };
  "onCall.next": { role: OnCallTurns["role"]; who: string; from: string };
  "onCall.nobody": { role: OnCallTurns["role"] };
  "onCall.none": NoArguments;
  "onCall.now": { role: OnCallTurns["role"]; who: string; until: string | null };
  "onCall.title": NoArguments;
  "place.action": { action: PlaceAction };

  // what is copied for a report of a fault
  "diagnostics.choose": NoArguments;
  "diagnostics.copied": NoArguments;
  "diagnostics.paths": NoArguments;
  "diagnostics.pathsWhy": NoArguments;
  "diagnostics.title": NoArguments;

  // what agents are told by the language model tools
  "agent.asData": NoArguments;
  "agent.asksAbout": NoArguments;
  "agent.asksRunbook": NoArguments;
  "agent.badInput": NoArguments;
  "agent.outside": { path: string };
  "agent.untrusted": NoArguments;
}
