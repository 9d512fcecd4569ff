import type { Care } from "../../model/care";
import type { RemedyMessages } from "../../model/messages/remedies";
import type { Words } from "../phrasing";
import { counted } from "./counting";

/** What can be done about a finding. */
export const remedies: Words<RemedyMessages> = {
  "remedy.claim": () => "Für ein Team beanspruchen …",
  "remedy.createRunbook": () => "Runbook anlegen …",
  "remedy.explain": ({ code }) => `${code} erklären`,
  "remedy.findRunbook": () => "Runbook suchen",
  "remedy.fixPath": ({ path }) => `Link auf ${path} ändern`,
  "remedy.goToRule": ({ line }) => `Zur Regel in Zeile ${line}`,
  "remedy.markReviewed": () => "Als heute durchgesehen vermerken",
  "remedy.ignoreHere": ({ code }) => `${code} hier ausblenden …`,
  "ignoreHere.ask": ({ code }) => `Warum ist ${code} hier auszublenden?`,
  "ignoreHere.askDay": () => "Der letzte Tag, an dem es ausgeblendet ist (JJJJ-MM-TT)",
  "ignoreHere.askEnd": ({ code }) => `Wie lange ist ${code} hier auszublenden?`,
  "ignoreHere.forDays": ({ days }) => `${days} Tage lang`,
  "ignoreHere.forGood": () => "Ohne Ende",
  "ignoreHere.noReason": () => "Ohne Grund wird nichts ausgeblendet: Niemand wüsste später, ob es noch sein soll.",
  "ignoreHere.notDay": () => "Das ist kein Tag wie 2027-01-31.",
  "ignoreHere.notProven": ({ code, path }) => `In ${path} lässt sich kein Kommentar schreiben, der ${code} hier ausblendet und sonst nichts ändert.`,
  "ignoreHere.otherDay": () => "Bis zu einem Tag …",
  "ignoreHere.pastDay": () => "Dieser Tag ist vorbei.",
  "ignoreHere.yearEnd": () => "Bis zum Ende des Jahres",
  "setUp.apply": () => "Einstellungen ändern",
  "setUp.askExpiry": ({ address }) => `Der letzte Tag, an dem ${address} gilt, als JJJJ-MM-TT`,
  "setUp.certificate": ({ name, applies }) => `Eine Prüfung ${name} für ${applies}, mit dem Tag des Ablaufs`,
  "setUp.environment": ({ match, name, production }) => `${match} ist die Umgebung ${name}${production && name !== "production" ? ", die Produktion ist" : ""}`,
  "setUp.nothing": () => "Es gibt nichts vorzuschlagen: Es wurde keine Infrastruktur gefunden, oder überall stehen Zuständige, Umgebung und Prüfungen fest.",
  "setUp.owner": ({ folder, team }) => {
    const place = folder === "" ? "den obersten Ordner" : folder;
    return team === null ? `Ein Team für ${place} wählen` : `${team} prüft ${place}`;
  },
  "setUp.ownerWhy": ({ undeclared, files: all }) => `Für ${undeclared} von ${counted(all, "Datei", "Dateien")} ist niemand zuständig, oder nur eine Sammelregel`,
  "setUp.people": ({ people }) => (people === 0 ? "niemand, der noch aktiv ist, hat es geändert" : `${counted(people, "aktive Person hat", "aktive Personen haben")} es geändert`),
  "setUp.question": ({ count, path }) => `${counted(count, "Eintrag kommt", "Einträge kommen")} in ${path} hinzu, und sonst ändert sich nichts`,
  "setUp.review": ({ name, applies, days }) => `Eine Prüfung ${name} für ${applies}, alle ${days} Tage`,
  "setUp.reviewWhy": ({ care, address, path }) => `${address} in ${path} ${careWords[care]}, und keine Prüfung gilt dafür`,
  "setUp.sprint": ({ starts, days }) => `Sprints von ${days} Tagen, ab ${starts}`,
  "setUp.sprintWhy": () => "Nichts sagt, wie Sprints gezählt werden, also zählen Kalenderwochen",
  "setUp.teamWhy": ({ owner, evidence }) => `${owner} nach ${evidence}, aber nach keiner Regel in CODEOWNERS`,
  "setUp.title": () => "Was soll eingerichtet werden?",
  "settingsEdit.noReview": ({ name, path }) => `${path} hat keine Prüfung namens ${name}.`,
  "settingsEdit.notProven": ({ path }) => `${path} ist so geschrieben, dass sich das nicht hinzufügen lässt, ohne etwas anderes zu ändern.`,
  "settingsEdit.stale": ({ path }) => `${path} hat sich inzwischen geändert, deshalb ist nichts geschehen.`,
  "recordReview.askEvidence": () => "Wo ist es zu sehen? Eine Adresse oder ein Ticket; leer, wenn es nichts gibt.",
  "recordReview.askMinutes": () => "Wie viele Minuten hat es gedauert? Leer, wenn niemand gezählt hat.",
  "recordReview.askResult": ({ name }) => `Wie ging ${name} aus?`,
  "recordReview.failed": () => "Nicht bestanden: bleibt fällig",
  "recordReview.passed": () => "Bestanden",
  "recordReview.none": ({ path }) => `${path} führt keine Prüfungen auf.`,
  "recordReview.notMinutes": () => "Eine ganze Zahl von Minuten, etwa 42.",
  "expectDrift.ask": ({ key }) => `Warum soll ${key} verschieden sein?`,
  "expectDrift.noReason": () => "Ohne Grund weiß später niemand, ob es noch so gemeint ist.",
  "openDrift.title": ({ lower, higher }) => `${lower} ↔ ${higher}`,
  "remedy.expectDrift": () => "So gemeint …",
  "remedy.openDrift": ({ environment }) => `Mit ${environment} vergleichen`,
  "remedy.recordReview": ({ name }) => `${name} als erledigt festhalten …`,
  "remedy.removeRule": () => "Wirkungslose Regel entfernen",
};

const careWords: Readonly<Record<Care, string>> = {
  access: "lässt Personen hinein",
  certificate: "ist hochgeladen, so dass hier nichts sagt, wann es abläuft",
  database: "ist eine Datenbank in Produktion",
};
