import type { PlaceMessages } from "../../model/messages/place";
import type { Words } from "../phrasing";
import { counted, whole } from "./counting";
import { daysText } from "./days";

/** The lines of an answer about a place. */
export const place: Words<PlaceMessages> = {
  // the lines of an answer
  "place.headline": ({ environment, production, name }) =>
    production ? `${(environment ?? "Produktion").toUpperCase()} · ${name}` : `${name} · Umgebung: ${environment ?? "unbekannt"}`,
  "place.notInfra": ({ path }) => `${path} ist keine Infrastrukturdatei.`,
  "place.pending": ({ path }) => `${path}: Das Repository wird noch gelesen …`,
  "owner.asked": ({ owner }) => `Zuständig: ${owner}`,
  "owner.catchAll": ({ evidence }) => `${evidence}, Auffangregel`,
  "owner.lookedIn": ({ file }) => (file === null ? "keine CODEOWNERS-Datei" : `keine Regel in ${file} passt`),
  "owner.nobody": () => "Zuständig: niemand, laut Regel",
  "owner.pending": () => "Zuständig: wird noch gelesen …",
  "owner.reviews": ({ owners }) => `Prüft: ${owners}`,
  "owner.reference": ({ tag, to, evidence }) => `Tag ${tag} = ${to ?? "ein berechneter Wert"}, nicht aufgelöst (${evidence})`,
  "owner.undeclared": () => "Zuständig: nicht festgelegt",
  "owner.unavailable": () => "Zuständig: nicht zu sagen",
  "help.pending": () => "Kann helfen: Die Geschichte wird noch gelesen …",
  "help.nobody": () => "Kann helfen: niemand, der noch aktiv ist, hat es geändert",
  "help.people": ({ names, more }) => `Kann helfen: ${names}${more === 0 ? "" : ` und ${more} weitere`}`,
  "help.unavailable": () => "Kann helfen: nicht zu sagen",
  "runbook.none": () => "Runbook: keines gilt",
  "runbook.pending": () => "Runbook: wird noch gelesen …",
  "runbook.one": ({ title }) => `Runbook: ${title}`,
  "runbook.more": ({ count }) => `und ${whole(count)} weitere`,
  "runbook.reviewed": ({ age }) => (age === null ? "ohne Datum der Durchsicht" : `durchgesehen ${age}`),
  "runbook.unavailable": () => "Runbook: nicht zu sagen",
  "drift.pending": () => "Abweichung: wird noch gelesen …",
  "drift.unchecked": () => "Abweichung: nicht geprüft",
  "drift.checked": ({ tool }) => `Abweichung: geprüft mit ${tool}`,
  "drift.unavailable": () => "Abweichung: nicht zu sagen",

  // the status bar's few words
  "status.editing": ({ environment, owner }) => `${environment} wird bearbeitet · ${owner}`,
  "status.owned": ({ first, others }) => (others === 0 ? first : `${first} und ${others} ${others === 1 ? "weiteres" : "weitere"}`),
  "status.pending": () => "wird gelesen …",
  "status.reading": ({ done, total }) => `Infrastruktur wird gelesen: ${whole(done)} von ${whole(total)}`,
  "status.unavailable": () => "Zuständige nicht zu sagen",
  "status.undeclared": () => "nicht festgelegt",
  "status.unowned": () => "niemand, laut Regel",

  // a word in a hover, and above a block
  "hover.moreFindings": ({ count }) => `Und ${count} weitere.`,
  "lens.warnings": ({ count }) => (count === 1 ? "1 Warnung" : `${count} Warnungen`),

  // how long ago, and when
  "age.ago": ({ count, unit }) => `vor ${counted(count, agoUnits[unit][0], agoUnits[unit][1])}`,
  "age.future": () => "in der Zukunft",
  "age.now": () => "gerade eben",
  "age.short": ({ count, unit }) => counted(count, ageUnits[unit][0], ageUnits[unit][1]),
  "age.today": () => "heute",
  "days.stretch": ({ first, last }) => daysText(first, last),

  // reasons why a section of an answer is not known
  "unavailable.failed": ({ reason }) => `Ließ sich nicht lesen: ${reason}`,
  "unavailable.notInfra": () => "Keine Infrastrukturdatei.",
  "unavailable.history": ({ reason }) => `Die Geschichte lässt sich nicht lesen: ${reason}`,
  "unavailable.historyUntrusted": () => "Die Geschichte wird gelesen, sobald diesem Ordner vertraut wird.",
  "unavailable.noCommits": () => "Es gibt noch keinen Commit.",
  "unavailable.noRepository": () => "Dieser Ordner liegt in keinem Git-Repository.",
  "unavailable.shallowHistory": () => "Dieser Klon hat nur einen Teil der Geschichte; git fetch --unshallow bringt den Rest.",
};

const ageUnits = { day: ["Tag", "Tage"], hour: ["Std.", "Std."], minute: ["Min.", "Min."] } as const;

/** Behind a preposition. */
const agoUnits = { ...ageUnits, day: ["Tag", "Tagen"] } as const;
