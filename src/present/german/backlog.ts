import type { BacklogMessages } from "../../model/messages/backlog";
import type { Words } from "../phrasing";
import { backlogSectionNames } from "./backlogSections";

/** The backlog. */
export const backlog: Words<BacklogMessages> = {
  "backlog.added": ({ section, path }) => `Zu „${backlogSectionNames[section]}“ in ${path} hinzugefügt.`,
  "backlog.already": ({ line, done }) => `Das Backlog hat es schon, ${done ? "abgehakt, " : ""}in Zeile ${line}.`,
  "backlog.askSection": () => "Wann soll es getan werden?",
  "backlog.askTask": ({ place }) => `Was ist bei ${place} zu tun?`,
  "backlog.askWhat": ({ place }) => `Was von ${place} kommt ins Backlog?`,
  "backlog.count": ({ open, done }) => (done === 0 ? `${open}` : `${open}, ${done} erledigt`),
  "backlog.exists": ({ path }) => `Es gibt schon ein Backlog: ${path}.`,
  "backlog.fits": () => "passt zum Befund",
  "backlog.gone": () => "nicht mehr gefunden",
  "backlog.goneWhy": ({ code, place }) => `${code} wurde bei ${place} gesucht und ist nicht mehr da.`,
  "backlog.nothingOpen": () => "Kein Ordner mit einem Repository ist offen.",
  "backlog.notProven": ({ path }) => `${path} wird nicht geändert: Es stünde nicht da, was gemeint war. Ändern Sie es von Hand.`,
  "backlog.other": () => "Etwas anderes …",
  "backlog.partlyRead": () => "Das Backlog wird nur bis hierher gelesen: Es ist länger, als ein Backlog sein sollte, oder die Aufgabe ist es.",
  "backlog.section": ({ section }) => (section === null ? "In keinem Abschnitt" : backlogSectionNames[section]),
  "backlog.spoken": ({ text, done, details }) => `${text}, ${done ? "erledigt" : "zu tun"}${details === "" ? "" : `, ${details}`}`,
  "backlog.stale": ({ path }) => `${path} hat sich inzwischen geändert, deshalb ist nichts geschehen. Versuchen Sie es noch einmal.`,
  "backlog.taskDetails": ({ place, address, owner, evidence }) => [place, address, owner, evidence].filter((part) => part !== null).join(" · "),
  "remedy.addToBacklog": () => "Ins Backlog …",
};
