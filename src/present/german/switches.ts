import type { SwitchMessages } from "../../model/messages/switches";
import type { Words } from "../phrasing";
import { counted } from "./counting";
import { reasonNames } from "./reportNames";

/** What is recorded, and what a person can do about it. */
export const switches: Words<SwitchMessages> = {
  // what is recorded, and what a person can do about it
  "notice.text": ({ infraIsMyWork }) =>
    `Infra Steward notiert, wie lange Sie in Infrastrukturcode sind und wie lange außerhalb: Zeiten, Besuche${infraIsMyWork ? " und kurze Blicke" : ", kurze Blicke, Wechsel und Rückkehren"}; und Durchgänge von Runbooks. Die Notizen bleiben auf diesem Rechner.`,
  "notice.keep": () => "Beibehalten",
  "notice.turnOff": () => "Ausschalten",
  "notice.see": () => "Zeigen, was notiert wird",
  "records.exported": ({ count, name }) => `${counted(count, "Eintrag", "Einträge")} in ${name} geschrieben.`,
  "records.head": ({ count, shown, damaged, lost }) =>
    [
      count === 0 ? "Nichts ist aufgezeichnet." : `${counted(count, "Eintrag", "Einträge")}, nur auf diesem Rechner${shown < count ? `; die neuesten ${shown}` : ""}.`,
      ...(damaged === 0 ? [] : [`${counted(damaged, "beschädigte Zeile", "beschädigte Zeilen")} weggelassen.`]),
      ...(lost === 0 ? [] : [`${counted(lost, "Eintrag", "Einträge")} nicht geschrieben.`]),
    ].join(" "),
  "delete.question": () => "Alles löschen, was auf diesem Rechner über Kontextwechsel, Durchgänge von Runbooks und geprüfte Abweichungen aufgezeichnet wurde?",
  "delete.detail": () => "Entfernte Rechner und Container haben eigene Journale. Nichts bringt die Einträge zurück.",
  "delete.confirm": () => "Löschen",
  "delete.done": ({ files: removed, left }) =>
    left === 0 ? `Gelöscht: ${counted(removed, "Datei", "Dateien")}.` : `${counted(removed, "Datei", "Dateien")} gelöscht; ${left} ließen sich nicht entfernen und werden nicht mehr gelesen.`,

  // what a visit was for, and the way back from it
  "reason.ask": () => "wozu Infra?",
  "reason.name": ({ reason }) => reasonNames[reason],
  "reason.placeholder": () => "Eine Ziffer nimmt es gleich; Esc sagt nichts.",
  "reason.title": () => "Wozu war dieser Abstecher?",
  "reason.tooltip": () => "Mit einer Taste sagen, wozu dieser Abstecher ist, oder nichts sagen. Nur Sie sehen es.",
  "return.nowhere": () => "Es gibt noch keinen Produktcode, zu dem es zurückgeht: In diesem Fenster war keiner offen.",

  // the view of context switches
  "switches.ofEditor": ({ time }) => `von ${time} im Editor`,
  "switches.places": () => "Stellen, die am meisten Zeit kosteten",
  "switches.recording": ({ state }) => ({ on: "Aufzeichnung läuft", paused: "Aufzeichnung angehalten", failing: "Einträge lassen sich nicht schreiben", off: "Aufzeichnung aus" })[state],
  "switches.recordingHint": ({ state }) => ({ on: "nur auf diesem Rechner · Klick hält an", paused: "Klick setzt fort", failing: "Klick zeigt das Protokoll", off: "Klick zeigt die Einstellung" })[state],
  "switches.recordingItem": () => "Infra Steward: Kontextwechsel",
  "switches.report": () => "Sprintbericht zeigen",
  "switches.signalCount": ({ on, measured }) => `${on} von ${measured} gemessenen`,
  "switches.signals": () => "Zeichen, dass Infrastruktur Zuständige braucht",
  "switches.today": () => "Heute",
};
