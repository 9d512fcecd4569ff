import type { NoArguments } from "./noArguments";

/** What there is, why, and in which environment. */
export interface EstateMessages {
  // problems in the setting that says which files are infrastructure
  "associations.pattern": { pattern: string };
  "associations.system": { pattern: string; system: string };
  "associations.tooMany": { max: number };

  // why a file is infrastructure, or none
  "why.excluded": { path: string; folder: string };
  "why.noPattern": { path: string };
  "why.noSign": { path: string; signs: string };
  "why.notBySetting": { path: string; pattern: string };
  "why.path": { path: string; system: string; pattern: string };
  "why.setting": { path: string; system: string; pattern: string };
  "why.sign": { path: string; system: string; sign: string; line: number };
  "why.unread": { path: string; systems: string };

  // changing the setting that says which files are infrastructure; several files at once are one and others
  "association.ask": { path: string };
  "association.done": { path: string; others: number; system: string };
  "association.noPattern": { path: string };
  "association.notWritten": { reason: string };
  "association.stale": NoArguments;

  // the estate as a tree
  "estate.by": { by: "system" | "owner" | "environment" };
  "estate.catchAll": { owners: string };
  "estate.counts": { files: number; undeclared: number; byCatchAll: boolean };
  "estate.filterHint": NoArguments;
  "estate.filtered": { by: "system" | "owner" | "environment"; filter: string };
  "estate.groupHint": NoArguments;
  "estate.grouping": { by: "system" | "owner" | "environment" };
  "estate.matching": { filter: string };
  "estate.more": { count: number };
  "estate.moreHint": NoArguments;
  "estate.noMatch": { filter: string };
  "estate.production": NoArguments;
  "estate.undeclared": NoArguments;
  "estate.unknownEnvironment": NoArguments;

  // what tells an environment
  "environment.file": { name: string };
  "environment.folder": { folder: string };
  "environment.named": { path: string; line: number };
  "environment.namespace": { namespace: string; path: string };
  "environment.roots": { roots: number; first: string };
  "environment.rule": { match: string; path: string; line: number };
  "environment.terminal": { name: string };
  "environment.workspace": { workspace: string };

  // what applies a place, and what builds on it
  "delivery.appliedBy": { job: string; more: number };
  "delivery.applies": { targets: string; more: number };
  "delivery.leadsTo": { folder: string };
  "delivery.root": NoArguments;
  "delivery.usedBy": { folders: string; more: number };
  "delivery.why": { tool: string; target: string; owners: string };
}
