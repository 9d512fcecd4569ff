import type { NoArguments } from "./noArguments";

/** What could not be read as it stands. */
export interface ReadingMessages {
  // problems of a whole file
  "file.missing": { path: string };
  "file.directory": { path: string };
  "file.special": { path: string };
  "file.outside": { path: string };
  "file.tooLarge": { path: string; bytes: number; maxBytes: number };
  "file.binary": { path: string };
  "file.unreadable": { path: string };

  // problems of the repository as a whole
  "listing.withoutGit": { reason: string };

  // problems in alert rules
  "alert.address": { name: string };

  // problems in pipelines
  "ci.tooManyCommands": NoArguments;

  // problems in YAML and Terraform files
  "terraform.header": { type: string; labels: number };
  "terraform.moduleEntries": { entries: number };
  "terraform.modulesManifest": NoArguments;
  "terraform.syntax": NoArguments;
  "terraform.tooComplex": NoArguments;
  "yaml.aliases": NoArguments;
  "yaml.repeatedKey": NoArguments;
  "yaml.syntax": { mistake: string };
  "yaml.template": NoArguments;
  "yaml.tooComplex": NoArguments;

  // problems in what tools say about drift, and in certificates
  "certificate.broken": NoArguments;
  "certificate.tooMany": { max: number };
  "version.notToml": NoArguments;
  "plan.addresses": { changes: number };
  "plan.applied": NoArguments;
  "plan.cutOff": NoArguments;
  "plan.failed": NoArguments;
  "plan.format": { format: string; version: string };
  "plan.malformed": { changes: number };
  "plan.messages": { lines: number };
  "plan.notJson": NoArguments;
  "plan.notReport": NoArguments;
  "plan.state": NoArguments;
  "sarif.cyclicBase": NoArguments;
  "sarif.encoding": NoArguments;
  "sarif.malformed": { results: number };
  "sarif.notLog": NoArguments;
  "sarif.outside": { results: number };
  "sarif.tooMany": { max: number };
  "sarif.version": { version: string };

  // problems in .git-blame-ignore-revs
  "history.notRevision": NoArguments;

  // problems in a calendar of sprints
  "calendar.notCalendar": NoArguments;
  "calendar.notEvent": NoArguments;
  "calendar.overlap": { with: string };
  "calendar.rule": NoArguments;
  "calendar.tooMany": { max: number };

  // problems in .infra-steward.yaml
  "settings.address": NoArguments;
  "settings.json": NoArguments;
  "settings.part": { part: string; expected: string };
}
