import type { DecisionName, ExportFormat } from "../../model/reportPage";
import type { ReportTableName, ReportWord } from "../../model/reportTable";
import type { Reason } from "../../model/visit";

/** What the tables of a sprint report are called. */
export const reportTableTitles: Readonly<Record<ReportTableName, string>> = {
  time: "Where the time went",
  durations: "How long it took each time",
  system: "Infrastructure by system",
  environment: "Infrastructure by environment",
  whose: "Whose infrastructure",
  team: "Infrastructure of other teams",
  planned: "Planned or not",
  reason: "Reasons given",
  toil: "Toil: not planned, and it came again",
  places: "Places that took most time",
  days: "Day by day",
  switches: "Every switch",
  trend: "Sprint by sprint",
  programs: "Programs started in terminals",
  limits: "What the figures rest on and do not see",
  signals: "Signs that infrastructure needs an owner",
};

/** What their columns and rows are called. Times are minutes with one digit after the point. */
export const reportWords: Readonly<Record<ReportWord, string>> = {
  what: "what",
  minutes: "minutes",
  visits: "visits",
  edits: "edits",
  system: "system",
  environment: "environment",
  owner: "owner",
  day: "day",
  product: "product code",
  infra: "infrastructure",
  neutral: "neither (runbooks, local files)",
  glances: "glances",
  switches: "visits begun",
  editor: "in the editor",
  atMost: "infrastructure at most, with returns",
  n: "n",
  q1: "lower quartile (min)",
  median: "median (min)",
  q3: "upper quartile (min)",
  unseen: "not seen to the end",
  medianLow: "median at least (min)",
  medianHigh: "median at most (min)",
  visit: "active time of a visit",
  lag: "return to first edit",
  sprint: "sprint",
  returns: "returns",
  others: "all others",
  none: "none given",
  outsideHours: "infrastructure outside working hours",
  count: "count",
  pauses: "pauses",
  clockJumps: "stretches without a clock",
  lost: "lost records",
  records: "records",
  ownerless: "visits that met no owner",
  ownerUnknown: "visits of which the owner is unknown",
  runbookless: "visits that met no runbook",
  runbookUnknown: "visits of which nobody knows whether a runbook applied",
  unmeasured: "visits without a recorded return",
  path: "path",
  time: "time",
  once: "visits for an incident, deploy or configuration that came once",
  untagged: "visits without a reason: toil or not is unknown",
  sign: "sign",
  figure: "figure",
  attention: "asks for attention",
  threshold: "threshold",
  evidence: "what it rests on",
};

/** What can be decided about a place. */
export const decisionTitles: Readonly<Record<DecisionName, string>> = {
  open: "Open",
  claim: "Claim for a team…",
  createRunbook: "Create runbook…",
  addToBacklog: "Add to backlog…",
  accept: "Accept until…",
  takeBack: "Accept no longer",
};

export const exportTitles: Readonly<Record<ExportFormat, string>> = { html: "HTML, to print", markdown: "Markdown", csv: "CSV", json: "JSON" };

/** What the person may say a visit was for. */
export const reasonNames: Readonly<Record<Reason, string>> = {
  incident: "Incident", deploy: "Deploy", configuration: "Configuration", review: "Review", curiosity: "Curiosity",
};
