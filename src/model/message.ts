/**
 * Everything the product says to a person, as a key and its arguments. Lower folders decide *what* is said; `present` holds
 * the words, so that a translation is one table. Arguments are plain values: never markup, never contents of a file.
 */
export interface MessageArguments {
  // problems of a whole file
  "file.missing": { path: string };
  "file.directory": { path: string };
  "file.special": { path: string };
  "file.outside": { path: string };
  "file.tooLarge": { path: string; bytes: number; maxBytes: number };
  "file.binary": { path: string };
  "file.unreadable": { path: string };

  // problems in CODEOWNERS files
  "codeowners.directive": Record<never, never>;
  "codeowners.encoding": Record<never, never>;
  "codeowners.entryWithoutOwner": Record<never, never>;
  "codeowners.escapedHash": Record<never, never>;
  "codeowners.expression": { mistake: string };
  "codeowners.expressionTooCostly": Record<never, never>;
  "codeowners.expressionsTooCostly": Record<never, never>;
  "codeowners.hashInPattern": Record<never, never>;
  "codeowners.inlineComment": { column: number };
  "codeowners.moreProblems": { more: number };
  "codeowners.negation": Record<never, never>;
  "codeowners.nul": Record<never, never>;
  "codeowners.openEscape": Record<never, never>;
  "codeowners.optionalApprovals": Record<never, never>;
  "codeowners.ownerIgnored": { column: number };
  "codeowners.ownerSkipsLine": { column: number };
  "codeowners.patternTooLong": { length: number; max: number };
  "codeowners.patternTooWild": { wildcards: number; max: number };
  "codeowners.ruleWithoutOwner": Record<never, never>;
  "codeowners.sectionOwners": Record<never, never>;
  "codeowners.sectionTail": { column: number };
  "codeowners.sectionUnclosed": Record<never, never>;
  "codeowners.sectionWithoutName": Record<never, never>;
  "codeowners.threeStars": Record<never, never>;

  // problems in YAML and Terraform files
  "terraform.header": { type: string; labels: number };
  "terraform.syntax": Record<never, never>;
  "terraform.tooComplex": Record<never, never>;
  "yaml.aliases": Record<never, never>;
  "yaml.repeatedKey": Record<never, never>;
  "yaml.syntax": { mistake: string };
  "yaml.template": Record<never, never>;
  "yaml.tooComplex": Record<never, never>;

  // problems in runbook files
  "runbookFile.frontMatterTooLarge": { maxBytes: number };
  "runbookFile.noKeys": Record<never, never>;
  "runbookFile.notDate": { name: string };
  "runbookFile.notList": { name: string };
  "runbookFile.notText": { name: string };
  "runbookFile.partlyRead": Record<never, never>;
  "runbookFile.unknownKind": Record<never, never>;

  // why a runbook applies to a place
  "runbookFor.alert": { alert: string };
  "runbookFor.path": { pattern: string };
  "runbookFor.resource": { address: string };
  "runbookFor.resourceType": { pattern: string };
  "runbookFor.service": { service: string };
  "runbookFor.system": { system: string };

  // what tells an environment
  "environment.file": { name: string };
  "environment.folder": { folder: string };
  "environment.rule": { match: string; path: string; line: number };

  // problems in .infra-steward.yaml
  "settings.part": { part: string; expected: string };

  // findings and what can be done about them
  "finding.undeclaredOwner": { folder: string };
  "finding.missingRunbook": { place: string };
  "remedy.findRunbook": Record<never, never>;

  // the lines of an answer
  "place.headline": { environment: string | null; production: boolean; name: string };
  "place.notInfra": { path: string };
  "place.pending": { path: string };
  "owner.asked": { owner: string };
  "owner.catchAll": { evidence: string };
  "owner.lookedIn": { file: string | null };
  "owner.nobody": Record<never, never>;
  "owner.pending": Record<never, never>;
  "owner.reviews": { owners: string };
  "owner.undeclared": Record<never, never>;
  "owner.unavailable": { reason: string };
  "runbook.none": Record<never, never>;
  "runbook.pending": Record<never, never>;
  "runbook.one": { title: string };
  "runbook.reviewed": { age: string | null };
  "runbook.unavailable": { reason: string };
  "drift.pending": Record<never, never>;
  "drift.unchecked": Record<never, never>;
  "drift.checked": { tool: string };
  "drift.unavailable": { reason: string };

  // the status bar's few words
  "status.owned": { first: string; others: number };
  "status.pending": Record<never, never>;
  "status.unavailable": Record<never, never>;
  "status.undeclared": Record<never, never>;
  "status.unowned": Record<never, never>;

  // what a person can do
  "action.findRunbook": Record<never, never>;
  "action.goToRule": Record<never, never>;
  "action.open": Record<never, never>;
  "action.openRunbook": Record<never, never>;
  "open.outside": { path: string };
  "open.refusedLink": { scheme: string };

  // finding a runbook
  "find.all": { count: number };
  "find.here": { place: string };
  "find.none": Record<never, never>;
  "find.placeholder": Record<never, never>;
  "find.reading": Record<never, never>;

  // what is recorded, and what a person can do about it
  "notice.text": Record<never, never>;
  "notice.keep": Record<never, never>;
  "notice.turnOff": Record<never, never>;
  "notice.see": Record<never, never>;
  "records.head": { count: number; shown: number; damaged: number; lost: number };
  "delete.question": Record<never, never>;
  "delete.detail": Record<never, never>;
  "delete.confirm": Record<never, never>;
  "delete.done": { files: number; left: number };

  // reasons why a section of an answer is not known
  "unavailable.failed": { reason: string };
  "unavailable.notInfra": Record<never, never>;
  "unavailable.history": Record<never, never>;
  "unavailable.drift": Record<never, never>;
}

export type MessageKey = keyof MessageArguments;

/** One statement: the key decides the type of its arguments. */
export type MessageOf<K extends MessageKey> = { [P in K]: { readonly key: P; readonly args: MessageArguments[P] } }[K];
export type Message = MessageOf<MessageKey>;

/** Something that could not be understood: where, and a sentence about it. */
export interface Problem {
  /** POSIX path relative to the git root. */
  readonly path: string;
  /** 1-based; null when the whole file is meant. */
  readonly line: number | null;
  readonly message: Message;
}
