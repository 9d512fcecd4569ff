import type { BacklogSection } from "./backlogSection";
import type { Contact } from "./contact";
import type { ChangeAction, DriftTool } from "./drift";
import type { DecisionName, ExportFormat } from "./reportPage";
import type { ComparedKind } from "./environmentDrift";
import type { IgnoreRefusal } from "./ignore";
import type { CheckKind, ToolReason } from "./liveCheck";
import type { DeployTrace } from "./historySigns";
import type { OnCallTurns } from "./onCall";
import type { PlaceAction } from "./placeAction";
import type { ReportTableName, ReportWord } from "./reportTable";
import type { NotKept } from "./runbookRun";
import type { EstateEvidence, Signal, SignalName, Unmeasurable } from "./signal";
import type { Reason } from "./visit";
import type { RunbookKind } from "./runbook";

/** What nothing of ours does in a folder that nobody has trusted. */
export type Untrusted = "edit" | "record" | "terminal" | "tool";

type AgeUnit = "day" | "hour" | "minute";

/** A message that needs nothing filled in. */
type NoArguments = Record<string, never>;

/**
 * Everything the product says to a person, as a key and its arguments. Lower folders decide *what* is said; `present` holds
 * the words, so that a translation is one table. Arguments are plain values: never markup, never contents of a file.
 */
export interface MessageArguments {
  /** The language's own code (BCP 47), for pages. */
  "language.code": NoArguments;

  // what is refused in Restricted Mode
  "untrusted.manage": NoArguments;
  "untrusted.refused": { what: Untrusted };

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

  // problems in CODEOWNERS files
  "codeowners.directive": NoArguments;
  "codeowners.encoding": NoArguments;
  "codeowners.entryWithoutOwner": NoArguments;
  "codeowners.escapedHash": NoArguments;
  "codeowners.expression": { mistake: string };
  "codeowners.expressionTooCostly": NoArguments;
  "codeowners.expressionsTooCostly": NoArguments;
  "codeowners.hashInPattern": NoArguments;
  "codeowners.inlineComment": { column: number };
  "codeowners.moreProblems": { more: number };
  "codeowners.negation": NoArguments;
  "codeowners.nul": NoArguments;
  "codeowners.openEscape": NoArguments;
  "codeowners.optionalApprovals": NoArguments;
  "codeowners.ownerIgnored": { column: number };
  "codeowners.ownerSkipsLine": { column: number };
  "codeowners.patternTooLong": { length: number; max: number };
  "codeowners.patternTooWild": { wildcards: number; max: number };
  "codeowners.ruleWithoutOwner": NoArguments;
  "codeowners.sectionOwners": NoArguments;
  "codeowners.sectionTail": { column: number };
  "codeowners.sectionUnclosed": NoArguments;
  "codeowners.sectionWithoutName": NoArguments;
  "codeowners.threeStars": NoArguments;
  "codeowners.tooManyLines": { max: number };

  // problems in alert rules
  "alert.address": { name: string };

  // problems in service catalogs, and in comments that name an owner or a runbook
  "annotation.unattached": { name: string };
  "catalog.address": NoArguments;
  "catalog.boolean": { name: string };
  "catalog.invisible": { name: string };
  "catalog.noEntity": { format: string };
  "catalog.notText": { name: string };
  "catalog.repeated": NoArguments;
  "catalog.tooMany": { max: number };
  "catalog.withoutName": { name: string };

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

  // what tells an environment
  "environment.file": { name: string };
  "environment.folder": { folder: string };
  "environment.named": { path: string; line: number };
  "environment.namespace": { namespace: string; path: string };
  "environment.roots": { roots: number; first: string };
  "environment.rule": { match: string; path: string; line: number };
  "environment.terminal": { name: string };
  "environment.workspace": { workspace: string };

  "delivery.appliedBy": { job: string; more: number };
  "delivery.applies": { targets: string; more: number };
  "delivery.leadsTo": { folder: string };
  "delivery.root": NoArguments;
  "delivery.usedBy": { folders: string; more: number };
  "delivery.why": { tool: string; target: string; owners: string };

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

  // findings and what can be done about them
  "finding.brokenCondition": { address: string; isError: boolean; tool: DriftTool; day: string | null; isKept: boolean };
  "finding.certificateEnds": { name: string; on: string; daysLeft: number; isOver: boolean };
  "finding.liveDrift": { action: ChangeAction; attributes: readonly string[] | null; missing: string | null; tool: DriftTool; day: string | null; isKept: boolean };
  "finding.manyDrifts": { what: "live" | "pending"; places: number; root: string; tool: DriftTool; day: string | null };
  "finding.noPipeline": { root: string };
  "finding.pendingDrift": { action: ChangeAction; attributes: readonly string[] | null; missing: string | null; tool: DriftTool; day: string | null; newer: string | null };
  "finding.ignoreExpired": { code: string; until: string };
  "finding.ignoreRefused": { code: string; why: IgnoreRefusal };
  "finding.ignoreUnused": { code: string };
  "finding.scanResult": { tool: string; rule: string; text: string };
  "finding.uncheckedDrift": { root: string; day: string; days: number; allowed: number };
  "finding.due": { name: string; on: string; daysLeft: number; last: string; owner: string | null };
  "finding.expires": { name: string; on: string; daysLeft: number; owner: string | null };
  "finding.neverDone": { name: string; owner: string | null };
  "finding.environmentDrift": { key: string; kind: ComparedKind; here: string | null; there: string | null; environment: string; at: string; since: string; wereEqual: boolean };
  "finding.versionDisagrees": { subject: string; version: string; other: string; at: string };
  "finding.versionFloats": { reference: string };
  "finding.versionNotAllowed": { subject: string; version: string; other: string; at: string };
  "finding.undeclaredOwner": { folder: string };
  "finding.conflictingOwners": { asked: string; askedAt: string; reviewer: string; reviewerAt: string };
  "finding.inactiveOwner": { folder: string; path: string; line: number; days: number };
  "finding.singlePerson": { folder: string; authorDays: number; spanDays: number };
  "finding.unknownOwner": { owner: string };
  "finding.missingRunbook": { place: string };
  "finding.brokenAddress": { address: string };
  "finding.brokenHeading": { heading: string; path: string | null };
  "finding.brokenPattern": { pattern: string };
  "finding.brokenPath": { path: string; moved: string | null };
  "finding.changedSinceReview": { address: string; change: "added" | "removed"; commit: string; day: string; reviewed: string; more: number; isComplete: boolean };
  "finding.noRollback": NoArguments;
  "finding.notAllCompared": NoArguments;
  "finding.pastReview": { reviewed: string; days: number; staleAfterDays: number };
  "finding.exclusionIdle": NoArguments;
  "finding.ruleMatchesNothing": NoArguments;
  "finding.ruleShadowed": { line: number | null };
  "remedy.claim": NoArguments;
  "remedy.createRunbook": NoArguments;
  "remedy.explain": { code: string };
  "remedy.findRunbook": NoArguments;
  "remedy.fixPath": { path: string };
  "remedy.goToRule": { line: number };
  "remedy.ignoreHere": { code: string };
  "remedy.markReviewed": NoArguments;
  "setUp.apply": NoArguments;
  "setUp.environment": { match: string; name: string; production: boolean };
  "setUp.nothing": NoArguments;
  "setUp.owner": { root: string };
  "setUp.ownerWhy": { undeclared: number; files: number };
  "setUp.question": { count: number; path: string };
  "setUp.review": { name: string; applies: string; days: number };
  "setUp.reviewWhy": { address: string; path: string };
  "setUp.sprint": { starts: string; days: number };
  "setUp.sprintWhy": NoArguments;
  "setUp.title": NoArguments;
  "settingsEdit.noReview": { name: string; path: string };
  "settingsEdit.notProven": { path: string };
  "settingsEdit.stale": { path: string };
  "recordReview.askEvidence": NoArguments;
  "recordReview.askMinutes": NoArguments;
  "recordReview.askResult": { name: string };
  "recordReview.failed": NoArguments;
  "recordReview.passed": NoArguments;
  "recordReview.none": { path: string };
  "recordReview.notMinutes": NoArguments;
  "ignoreHere.ask": { code: string };
  "ignoreHere.askDay": NoArguments;
  "ignoreHere.askEnd": { code: string };
  "ignoreHere.forDays": { days: number };
  "ignoreHere.forGood": NoArguments;
  "ignoreHere.noReason": NoArguments;
  "ignoreHere.notDay": NoArguments;
  "ignoreHere.notProven": { code: string; path: string };
  "ignoreHere.otherDay": NoArguments;
  "ignoreHere.pastDay": NoArguments;
  "ignoreHere.yearEnd": NoArguments;
  "expectDrift.ask": { key: string };
  "expectDrift.noReason": NoArguments;
  "openDrift.title": { lower: string; higher: string };
  "remedy.expectDrift": NoArguments;
  "remedy.openDrift": { environment: string };
  "remedy.recordReview": { name: string };
  "remedy.removeRule": NoArguments;

  // the lines of an answer
  "place.headline": { environment: string | null; production: boolean; name: string };
  "place.notInfra": { path: string };
  "place.pending": { path: string };
  "owner.asked": { owner: string };
  "owner.catchAll": { evidence: string };
  "owner.lookedIn": { file: string | null };
  "owner.nobody": NoArguments;
  "owner.pending": NoArguments;
  "owner.reviews": { owners: string };
  "owner.reference": { tag: string; to: string | null; evidence: string };
  "owner.undeclared": NoArguments;
  "owner.unavailable": NoArguments;
  "help.pending": NoArguments;
  "help.nobody": NoArguments;
  "help.people": { names: string; more: number };
  "help.unavailable": NoArguments;
  "runbook.none": NoArguments;
  "runbook.pending": NoArguments;
  "runbook.one": { title: string };
  "runbook.more": { count: number };
  "runbook.reviewed": { age: string | null };
  "runbook.unavailable": NoArguments;
  "drift.pending": NoArguments;
  "drift.unchecked": NoArguments;
  "drift.checked": { tool: string };
  "drift.unavailable": NoArguments;

  // the status bar's few words
  "status.editing": { environment: string; owner: string };
  "status.owned": { first: string; others: number };
  "status.pending": NoArguments;
  "status.reading": { done: number; total: number };
  "status.unavailable": NoArguments;
  "status.undeclared": NoArguments;
  "status.unowned": NoArguments;

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
  "hover.moreFindings": { count: number };
  "lens.warnings": { count: number };
  "onCall.choose": NoArguments;
  "onCall.link": { provider: string; name: string | null };
  "onCall.next": { role: OnCallTurns["role"]; who: string; from: string };
  "onCall.nobody": { role: OnCallTurns["role"] };
  "onCall.none": NoArguments;
  "onCall.now": { role: OnCallTurns["role"]; who: string; until: string | null };
  "onCall.title": NoArguments;
  "place.action": { action: PlaceAction };

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

  // working through a runbook
  "run.begun": NoArguments;
  "run.changed": { now: number; before: number };
  "run.copied": NoArguments;
  "run.copy": NoArguments;
  "run.done": { time: string };
  "run.finish": NoArguments;
  "run.lens": { since: string; done: number; steps: number };
  "run.markDone": NoArguments;
  "run.markNotDone": { time: string };
  "run.none": NoArguments;
  "run.noSteps": NoArguments;
  "run.notKept": { why: NotKept };
  "run.notRunbook": NoArguments;
  "run.progress": { title: string; done: number; steps: number };
  "run.recordBy": { person: string };
  "run.recordFinished": { at: string | null };
  "run.recordHead": { title: string };
  "run.recordRunbook": { path: string };
  "run.recordStarted": { at: string };
  "run.recordStep": { step: number };
  "run.start": NoArguments;

  // putting a command of a runbook into a terminal
  "terminal.ask": { line: number; path: string };
  "terminal.copied": { lines: number };
  "terminal.copyBlock": NoArguments;
  "terminal.empty": NoArguments;
  "terminal.environments": { runbook: string; terminal: string; name: string };
  "terminal.gone": NoArguments;
  "terminal.invisible": { character: string };
  "terminal.new": NoArguments;
  "terminal.notCommand": { line: number };
  "terminal.notRun": NoArguments;
  "terminal.put": NoArguments;
  "terminal.severalLines": NoArguments;
  "terminal.stale": NoArguments;
  "terminal.tooLong": { max: number };
  "terminal.unknown": NoArguments;

  // what is copied for a report of a fault
  "diagnostics.choose": NoArguments;
  "diagnostics.copied": NoArguments;
  "diagnostics.paths": NoArguments;
  "diagnostics.pathsWhy": NoArguments;
  "diagnostics.title": NoArguments;

  // how long ago, and when
  "age.ago": { count: number; unit: AgeUnit };
  "age.future": NoArguments;
  "age.now": NoArguments;
  "age.short": { count: number; unit: AgeUnit };
  "age.today": NoArguments;
  "days.stretch": { first: string; last: string };

  // what agents are told by the language model tools
  "agent.asData": NoArguments;
  "agent.asksAbout": NoArguments;
  "agent.asksRunbook": NoArguments;
  "agent.badInput": NoArguments;
  "agent.outside": { path: string };
  "agent.untrusted": NoArguments;

  // checking drift from here
  "check.account": NoArguments;
  "check.asked": { production: boolean };
  "check.cut": NoArguments;
  "check.done": { kind: CheckKind; live: number; pending: number; complete: boolean };
  "check.effect": NoArguments;
  "check.environment": NoArguments;
  "check.failed": { code: number | null };
  "check.folder": NoArguments;
  "check.folderLeft": { folder: string; reason: string };
  "check.kept": NoArguments;
  "check.looking": { program: string };
  "check.nowhere": NoArguments;
  "check.noPlan": NoArguments;
  "check.noTool": NoArguments;
  "check.notDone": { reason: string };
  "check.notInitialised": { root: string; program: string };
  "check.notRun": NoArguments;
  "check.pick": { more: number };
  "check.pickTitle": NoArguments;
  "check.putInit": { program: string };
  "check.runs": NoArguments;
  "check.running": { root: string };
  "check.set": { name: string };
  "check.stopped": NoArguments;
  "check.stopping": NoArguments;
  "check.title": { root: string };
  "check.tool": NoArguments;
  "check.toolWhy": { why: ToolReason };
  "check.unknown": NoArguments;
  "check.willRun": { command: string };
  "check.workspace": NoArguments;

  // what is recorded, and what a person can do about it
  "notice.text": { infraIsMyWork: boolean };
  "notice.keep": NoArguments;
  "notice.turnOff": NoArguments;
  "notice.see": NoArguments;
  "records.exported": { count: number; name: string };
  "records.head": { count: number; shown: number; damaged: number; lost: number };
  "delete.question": NoArguments;
  "delete.detail": NoArguments;
  "delete.confirm": NoArguments;
  "delete.done": { files: number; left: number };

  // the sprint report
  // what a visit was for, and the way back from it
  "reason.ask": NoArguments;
  "reason.name": { reason: Reason };
  "reason.placeholder": NoArguments;
  "reason.title": NoArguments;
  "reason.tooltip": NoArguments;
  "return.nowhere": NoArguments;

  // the view of context switches, and the signs that infrastructure needs an owner
  "signal.committers": { months: number; lately: number; latelyDays: number };
  "signal.deploysAre": NoArguments;
  "signal.estate": { name: EstateEvidence };
  "signal.figure": { name: SignalName; value: number; of: number };
  "signal.infraShare": { sprint: string; infra: string; editor: string };
  "signal.limit": { name: SignalName; threshold: number; high: number | null };
  "signal.name": { name: SignalName };
  "signal.notMeasured": { why: Unmeasurable };
  "signal.onePerson": { untold: number; examples: string };
  "signal.repository": { name: string };
  "signal.state": { state: Signal["state"] };
  "signal.threshold": { name: SignalName; threshold: number; high: number | null };
  "signal.trace": { trace: DeployTrace; count: number; isWhole: boolean; weeks: number; examples: string };
  "switches.ofEditor": { time: string };
  "switches.places": NoArguments;
  "switches.recording": { state: "on" | "paused" | "failing" | "off" };
  "switches.recordingHint": { state: "on" | "paused" | "failing" | "off" };
  "switches.recordingItem": NoArguments;
  "switches.report": NoArguments;
  "switches.signalCount": { on: number; measured: number };
  "switches.signals": NoArguments;
  "switches.today": NoArguments;

  // the page of the sprint report
  "page.accept.question": { path: string };
  "page.accept.refused": { today: string };
  "page.acceptedUntil": { day: string };
  "page.action": { name: DecisionName };
  "page.damaged": { parts: number };
  "page.decide": NoArguments;
  "page.export": { format: ExportFormat };
  "page.exported": { name: string };
  "page.failed": NoArguments;
  "page.figures": NoArguments;
  "page.hour": NoArguments;
  "page.next": NoArguments;
  "page.notDone": NoArguments;
  "page.picture": { title: string };
  "page.previous": NoArguments;
  "page.reading": NoArguments;
  "page.title": NoArguments;
  "page.toolbar": NoArguments;

  "report.assumed": { visits: number; low: string; high: string; source: string };
  "report.catchAll": NoArguments;
  "report.empty": NoArguments;
  "report.head": { sprint: string; days: string };
  "report.infra": { low: string; high: string; editor: string; lowShare: number; highShare: number };
  "report.lag": { total: string; n: number; median: string | null; q1: string | null; q3: string | null; returns: number; censored: number };
  "report.measured": { active: string; visits: number; glances: number; glanceTime: string };
  "report.metNothing": { visits: number; of: number; unknown: number; ownerless: number; runbookless: number };
  "report.mine": NoArguments;
  "report.nobody": NoArguments;
  "report.noOwner": { visits: number; of: number; unknown: number };
  "report.notSeen": NoArguments;
  "report.otherTeam": NoArguments;
  "report.outsideHours": NoArguments;
  "report.planned": NoArguments;
  "report.runbookNotMeasured": NoArguments;
  "report.range": NoArguments;
  "report.seenBadly": { pauses: number; clockJumps: number; lost: number };
  "report.share": { name: string; time: string; percent: number };
  "report.sprint": { name: string };
  "report.table": { table: ReportTableName };
  "report.time": { name: string; time: string };
  "report.unknown": NoArguments;
  "report.unknownOwner": NoArguments;
  "report.unplanned": NoArguments;
  "report.untold": NoArguments;
  "report.visits": { count: number };
  "report.withoutOwner": NoArguments;
  "report.withoutRunbook": NoArguments;
  "report.week": { week: string };
  "report.word": { word: ReportWord };

  // changing the ownership file
  "claim.already": NoArguments;
  "claim.apply": NoArguments;
  "claim.askOwner": NoArguments;
  "claim.askTarget": NoArguments;
  "claim.counts": { changed: number; taken: number; others: number };
  "claim.leave": NoArguments;
  "claim.newOwner": NoArguments;
  "claim.noPlace": NoArguments;
  "claim.preview": { path: string };
  "claim.title": { target: string };
  "edit.stale": NoArguments;
  "rule.effect": { covered: number; decided: number; shadowedBy: number | null };
  "rule.excludes": { covered: number; decided: number };
  "rule.none": NoArguments;
  "rule.uncounted": NoArguments;

  // why an edit of an ownership file is not made
  "claim.excluded": { line: number };
  "claim.noFiles": { path: string };
  "claim.noPattern": { path: string };
  "claim.notAnOwner": { owner: string };
  "claim.notProven": NoArguments;
  "claim.tooLarge": NoArguments;
  "removal.noRule": { line: number };
  "removal.notDead": { line: number; paths: number };

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

  // the backlog, and why an edit of it is not made
  "backlog.added": { section: BacklogSection; path: string };
  "backlog.already": { line: number; done: boolean };
  "backlog.askSection": NoArguments;
  "backlog.askTask": { place: string };
  "backlog.askWhat": { place: string };
  "backlog.count": { open: number; done: number };
  "backlog.exists": { path: string };
  "backlog.fits": NoArguments;
  "backlog.gone": NoArguments;
  "backlog.goneWhy": { code: string; place: string };
  "backlog.nothingOpen": NoArguments;
  "backlog.notProven": { path: string };
  "backlog.other": NoArguments;
  "backlog.partlyRead": NoArguments;
  "backlog.section": { section: BacklogSection | null };
  "backlog.spoken": { text: string; done: boolean; details: string };
  "backlog.stale": { path: string };
  "backlog.taskDetails": { place: string | null; address: string | null; owner: string | null; evidence: string | null };
  "remedy.addToBacklog": NoArguments;

  // a branch, compared with where it left another
  "review.baseUnread": { files: number };
  "review.blocksLeftOut": { files: number };
  "review.ended": NoArguments;
  "review.filesLeftOut": { files: number };
  "review.findingsLeftOut": NoArguments;
  "review.noBase": NoArguments;
  "review.noCommit": NoArguments;
  "review.noGit": NoArguments;
  "review.notRoot": NoArguments;
  "review.parentsMissing": { name: string };
  "review.shallow": NoArguments;
  "review.tooLong": { seconds: number };
  "review.unknownBase": { name: string };
  "review.unrelated": { name: string };
  "review.untrusted": NoArguments;
  "review.title": { branch: string | null; base: string; commit: string };
  "review.asked": { base: string };
  "review.askedAbout": { owners: readonly string[]; others: number; files: number };
  "review.askedBy": { path: string; base: string; lines: readonly number[]; section: string; optional: boolean; approvals: number };
  "review.askedNobody": { files: number };
  "review.askedTouched": { base: string };
  "review.blockChange": { change: "added" | "removed" | "changed" | "moved"; from: string | null };
  "review.copied": NoArguments;
  "review.fileChange": { change: "added" | "removed" | "changed" | "renamed"; from: string | null };
  "review.files": { files: number };
  "review.findings": NoArguments;
  "review.findingsAdded": { findings: number };
  "review.findingsNotCompared": { reason: string };
  "review.findingsRemoved": { findings: number };
  "review.moreFiles": { files: number };
  "review.noFiles": NoArguments;
  "review.noOwnersFile": { base: string };
  "review.notAsked": { reason: string };
  "review.notCompared": NoArguments;
  "review.otherFiles": { files: number };
  "review.progress": NoArguments;
  "review.runbook": { reviewed: string | null };
  "review.runbooks": { runbooks: number };
  "review.whomToAsk": { owners: readonly string[]; others: number };

  // reasons why a section of an answer is not known
  "unavailable.failed": { reason: string };
  "unavailable.notInfra": NoArguments;
  "unavailable.history": { reason: string };
  "unavailable.historyUntrusted": NoArguments;
  "unavailable.noCommits": NoArguments;
  "unavailable.shallowHistory": NoArguments;
}

export type MessageKey = keyof MessageArguments;

/** One statement: the key decides the type of its arguments. */
export type MessageOf<K extends MessageKey> = { [P in K]: { readonly key: P; readonly args: MessageArguments[P] } }[K];
export type Message = MessageOf<MessageKey>;

/** Something that could not be understood: where, and a sentence about it. */
export interface Problem {
  /** POSIX path relative to the git root; `""` when the repository as a whole is meant. */
  readonly path: string;
  /** 1-based; null when the whole file is meant. */
  readonly line: number | null;
  readonly message: Message;
}
