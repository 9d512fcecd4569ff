import type { RunbookKind } from "../runbook";
import type { NoArguments } from "./noArguments";

/** Runbooks: why they apply, finding and changing them. */
export interface RunbookMessages {
  // problems in runbook files
  "runbookFile.frontMatterTooLarge": { maxBytes: number };
  "runbookFile.noKeys": NoArguments;
  "runbookFile.notDate": { name: string };
  "runbookFile.notList": { name: string };
  "runbookFile.notText": { name: string };
  "runbookFile.partlyRead": NoArguments;
  "runbookFile.unknownKind": NoArguments;

  // why a runbook applies to a place
  "runbookFor.comment": { path: string; line: number };
  "runbookFor.alert": { alert: string };
  "runbookFor.path": { pattern: string };
  "runbookFor.resource": { address: string };
  "runbookFor.resourceType": { pattern: string };
  "runbookFor.service": { service: string };
  "runbookFor.system": { system: string };

  // the runbooks in the sidebar
  "shelf.changes": { changes: number };
  "shelf.count": { runbooks: number; stale: number };
  "shelf.coverage": { covered: number; places: number };
  "shelf.filterHint": NoArguments;
  "shelf.filtered": { filter: string };
  "shelf.kind": { kind: RunbookKind };
  "shelf.namedIn": { path: string; line: number };
  "shelf.noRunbook": { path: string | null };
  "shelf.noMatch": { filter: string };
  "shelf.outside": { host: string };
  "shelf.reviewed": { age: string | null };
  "shelf.root": NoArguments;
  "shelf.stale": NoArguments;
  "shelf.uncovered": NoArguments;
  "shelf.uncoveredCount": { places: number; all: number };
  "shelf.uncoveredWhy": NoArguments;

  // finding a runbook
  "find.all": { count: number };
  "find.create": { place: string };
  "find.heading": { title: string; heading: string };
  "find.here": { place: string; environment: string | null };
  "find.lastUsed": NoArguments;
  "find.namesThis": NoArguments;
  "find.none": NoArguments;
  "find.nothing": { query: string };
  "find.outside": { host: string };
  "find.placeholder": NoArguments;
  "find.reading": NoArguments;
  "find.stale": { changes: number; age: string };

  // changing a runbook, and why that is not done
  "runbookEdit.already": NoArguments;
  "runbookEdit.apply": NoArguments;
  "runbookEdit.askKind": { place: string };
  "runbookEdit.create": NoArguments;
  "runbookEdit.creates": { path: string };
  "runbookEdit.frontMatter": { path: string };
  "runbookEdit.kind": { kind: RunbookKind };
  "runbookEdit.moves": { from: string; to: string };
  "runbookEdit.noLink": { path: string; line: number };
  "runbookEdit.noPlace": NoArguments;
  "runbookEdit.noTemplate": { place: string };
  "runbookEdit.notRunbook": { path: string };
  "runbookEdit.reviews": { path: string; day: string };
  "runbookEdit.stale": { path: string };
}
