import type { RunbookMessages } from "../../model/messages/runbooks";
import { runbookKinds } from "../../model/runbook";
import type { RunbookKind } from "../../model/runbook";
import type { Words } from "../phrasing";
import { counted, whole } from "./counting";

/** Runbooks: why they apply, finding and changing them. */
export const runbooks: Words<RunbookMessages> = {
  // problems in runbook files
  "runbookFile.frontMatterTooLarge": ({ maxBytes }) => `Der Vorspann wird nicht gelesen: Die Grenze liegt bei ${String(maxBytes / 1024)} KB.`,
  "runbookFile.noKeys": () => "Der Vorspann enthält keine Schlüssel mit Werten wie `kind: incident` und wird nicht gelesen.",
  "runbookFile.notDate": ({ name }) => `${name} muss ein Datum wie 2026-11-20 sein.`,
  "runbookFile.notList": ({ name }) => `${name} muss eine Liste kurzer Texte sein.`,
  "runbookFile.notText": ({ name }) => `${name} muss ein kurzer Text sein.`,
  "runbookFile.partlyRead": () => "Ab hier wird Text, der zu lang oder zu tief verschachtelt ist, nicht gelesen; der Rest gilt.",
  "runbookFile.unknownKind": () => `kind muss eines von diesen sein: ${runbookKinds.join(", ")}.`,

  // why a runbook applies to a place
  "runbookFor.comment": ({ path, line }) => `genannt in ${path}:${line}`,
  "runbookFor.alert": ({ alert }) => `Alarm ${alert}`,
  "runbookFor.path": ({ pattern }) => `gilt für ${pattern}`,
  "runbookFor.resource": ({ address }) => `nennt ${address}`,
  "runbookFor.resourceType": ({ pattern }) => `gilt für ${pattern}`,
  "runbookFor.service": ({ service }) => `derselbe Dienst ${service}`,
  "runbookFor.system": ({ system }) => `gilt für ${system}`,

  // the runbooks in the sidebar
  "shelf.changes": ({ changes }) => `${counted(changes, "Änderung", "Änderungen")} seit der Durchsicht`,
  "shelf.count": ({ runbooks, stale }) => (stale === 0 ? whole(runbooks) : `${whole(runbooks)} · ${whole(stale)} veraltet`),
  "shelf.coverage": ({ covered, places }) => `${whole(covered)} von ${whole(places)} Produktionsstellen ${covered === 1 ? "hat" : "haben"} eines`,
  "shelf.filterHint": () => "Wörter aus Titel, Überschriften, Schlagwörtern, Alarmen oder Pfad",
  "shelf.filtered": ({ filter }) => `„${filter}“`,
  "shelf.kind": ({ kind }) => ({ deploy: "Ausrollen", incident: "Störung", configuration: "Konfiguration", layout: "Aufbau", other: "Sonstiges" })[kind],
  "shelf.namedIn": ({ path, line }) => `genannt in ${path}:${line}`,
  "shelf.noRunbook": ({ path }) => (path === null ? "Öffnen Sie zuerst ein Runbook des Repositorys." : `${path} ist kein Runbook.`),
  "shelf.noMatch": ({ filter }) => `Kein Runbook passt auf „${filter}“.`,
  "shelf.outside": ({ host }) => `↗ ${host}`,
  "shelf.reviewed": ({ age }) => (age === null ? "nie durchgesehen" : `durchgesehen ${age}`),
  "shelf.root": () => "oberster Ordner",
  "shelf.stale": () => "veraltet",
  "shelf.uncovered": () => "Stellen ohne Runbook",
  "shelf.uncoveredCount": ({ places, all }) => `${whole(places)} von ${whole(all)}`,
  "shelf.uncoveredWhy": () => "Ordner und Jobs der Produktion, für die und für deren Inhalt kein Runbook gilt",

  // finding a runbook
  "find.all": ({ count }) => `Alle (${count})`,
  "find.create": ({ place }) => `+ Runbook für ${place} anlegen …`,
  "find.heading": ({ title, heading }) => `${title} › ${heading}`,
  "find.here": ({ place, environment }) => (environment === null ? place : `${place}, ${environment}`),
  "find.lastUsed": () => "Zuletzt benutzt",
  "find.namesThis": () => "nennt diese Ressource",
  "find.none": () => "Hier gibt es noch kein Runbook. Markdown-Dateien in einem Ordner namens runbooks oder playbooks werden von selbst gefunden.",
  "find.nothing": ({ query }) => `Kein Runbook passt auf „${query}“.`,
  "find.outside": ({ host }) => `↗ ${host}`,
  "find.placeholder": () => "Titel, Überschrift, Alarm oder Ressource",
  "find.reading": () => "Das Repository wird noch gelesen …",
  "find.stale": ({ changes, age }) => (changes === 0 ? `⚠ durchgesehen ${age}` : `⚠ ${counted(changes, "Änderung", "Änderungen")} seit der Durchsicht`),

  // changing a runbook, and why that is not done
  "runbookEdit.already": () => "Das Runbook sagt das schon.",
  "runbookEdit.apply": () => "Runbook ändern",
  "runbookEdit.askKind": ({ place }) => `Ein Runbook für ${place}: Wovon handelt es?`,
  "runbookEdit.create": () => "Runbook anlegen",
  "runbookEdit.creates": ({ path }) => `Neu: ${path}`,
  "runbookEdit.frontMatter": ({ path }) => `Der Vorspann von ${path} ist so geschrieben, dass er hier nicht geändert wird; schreiben Sie reviewed: und den Tag hinein.`,
  "runbookEdit.kind": ({ kind }) => runbookKindWords[kind],
  "runbookEdit.moves": ({ from, to }) => `${from} ist jetzt ${to}`,
  "runbookEdit.noLink": ({ path, line }) => `Der Link auf ${path} in Zeile ${line} ist so geschrieben, dass er hier nicht geändert wird.`,
  "runbookEdit.noPlace": () => "Öffnen Sie zuerst eine Infrastrukturdatei: Das Runbook ist für die Stelle an der Schreibmarke.",
  "runbookEdit.noTemplate": ({ place }) => `Für ${place} lässt sich kein Runbook schreiben: Der Name passt in keines.`,
  "runbookEdit.notRunbook": ({ path }) => `${path} ist kein Runbook.`,
  "runbookEdit.reviews": ({ path, day }) => `${path}: durchgesehen am ${day}`,
  "runbookEdit.stale": ({ path }) => `${path} hat sich inzwischen geändert, deshalb ist nichts geschehen.`,
};

const runbookKindWords = {
  deploy: "Wie es ausgerollt wird, und zurück",
  incident: "Was zu tun ist, wenn es ausfällt",
  configuration: "Wo Konfiguration und Geheimnisse liegen",
  layout: "Wie es aufgebaut ist",
  other: "Etwas anderes",
} as const satisfies Record<RunbookKind, string>;
