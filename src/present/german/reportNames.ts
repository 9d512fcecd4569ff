import type { DecisionName, ExportFormat } from "../../model/reportPage";
import type { ReportTableName, ReportWord } from "../../model/reportTable";
import type { Reason } from "../../model/visit";

/** What the tables of a sprint report are called. */
export const reportTableTitles: Readonly<Record<ReportTableName, string>> = {
  time: "Wohin die Zeit ging",
  durations: "Wie lange es jedes Mal dauerte",
  system: "Infrastruktur nach System",
  environment: "Infrastruktur nach Umgebung",
  whose: "Wessen Infrastruktur",
  team: "Infrastruktur anderer Teams",
  planned: "Geplant oder nicht",
  reason: "Genannte Gründe",
  toil: "Mühsal: nicht geplant, und es kam wieder",
  places: "Stellen, die am meisten Zeit kosteten",
  days: "Tag für Tag",
  switches: "Jeder Wechsel",
  programs: "In Terminals gestartete Programme",
  trend: "Sprint für Sprint",
  limits: "Worauf die Zahlen beruhen und was sie nicht sehen",
  signals: "Zeichen, dass Infrastruktur Zuständige braucht",
};

/** What their columns and rows are called. Times are minutes with one digit after the point. */
export const reportWords: Readonly<Record<ReportWord, string>> = {
  what: "was",
  minutes: "Minuten",
  visits: "Besuche",
  edits: "Änderungen",
  system: "System",
  environment: "Umgebung",
  owner: "zuständig",
  day: "Tag",
  product: "Produktcode",
  infra: "Infrastruktur",
  neutral: "keines von beiden (Runbooks, lokale Dateien)",
  glances: "Blicke",
  switches: "begonnene Besuche",
  editor: "im Editor",
  atMost: "Infrastruktur höchstens, mit Rückkehren",
  n: "n",
  q1: "unteres Quartil (min)",
  median: "Median (min)",
  q3: "oberes Quartil (min)",
  unseen: "nicht bis zum Ende gesehen",
  medianLow: "Median mindestens (min)",
  medianHigh: "Median höchstens (min)",
  visit: "aktive Zeit eines Besuchs",
  lag: "Rückkehr bis zur ersten Änderung",
  sprint: "Sprint",
  returns: "Rückkehren",
  others: "alle anderen",
  none: "keiner genannt",
  outsideHours: "Infrastruktur außerhalb der Arbeitszeit",
  count: "Anzahl",
  pauses: "Pausen",
  clockJumps: "Strecken ohne Uhr",
  lost: "verlorene Einträge",
  records: "Einträge",
  ownerless: "Besuche, die auf keine Zuständigen trafen",
  ownerUnknown: "Besuche, bei denen die Zuständigen unbekannt sind",
  runbookless: "Besuche, die auf kein Runbook trafen",
  runbookUnknown: "Besuche, bei denen niemand weiß, ob ein Runbook galt",
  unmeasured: "Besuche ohne aufgezeichnete Rückkehr",
  path: "Pfad",
  time: "Zeit",
  once: "Besuche für Störung, Ausrollen oder Konfiguration, die einmal kamen",
  untagged: "Besuche ohne Grund: ob Mühsal, ist nicht bekannt",
  sign: "Zeichen",
  figure: "Zahl",
  attention: "verlangt Aufmerksamkeit",
  threshold: "Schwelle",
  evidence: "worauf es beruht",
};

/** What can be decided about a place. */
export const decisionTitles: Readonly<Record<DecisionName, string>> = {
  open: "Öffnen",
  claim: "Für ein Team beanspruchen …",
  createRunbook: "Runbook anlegen …",
  addToBacklog: "Ins Backlog …",
  accept: "Hinnehmen bis …",
  takeBack: "Nicht mehr hinnehmen",
};

export const exportTitles: Readonly<Record<ExportFormat, string>> = { html: "HTML, zum Drucken", markdown: "Markdown", csv: "CSV", json: "JSON" };

/** What the person may say a visit was for. */
export const reasonNames: Readonly<Record<Reason, string>> = {
  incident: "Störung", deploy: "Ausrollen", configuration: "Konfiguration", review: "Durchsicht", curiosity: "Neugier",
};
