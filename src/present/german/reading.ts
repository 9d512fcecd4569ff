import type { ReadingMessages } from "../../model/messages/reading";
import type { Words } from "../phrasing";
import { counted, megabytes } from "./counting";

/** What could not be read as it stands. */
export const reading: Words<ReadingMessages> = {
  // problems of a whole file
  "file.missing": ({ path }) => `${path} gibt es nicht.`,
  "file.directory": ({ path }) => `${path} ist ein Ordner und keine Datei.`,
  "file.special": ({ path }) => `${path} ist eine Pipe, ein Socket oder ein Gerät und wird nicht gelesen.`,
  "file.outside": ({ path }) => `${path} ist ein Verweis aus dem Repository hinaus, dem nicht gefolgt wird.`,
  "file.tooLarge": ({ path, bytes, maxBytes }) => `${path} hat ${megabytes(bytes)} und wird nicht gelesen: Die Grenze liegt bei ${megabytes(maxBytes)}.`,
  "file.binary": ({ path }) => `${path} ist keine Textdatei.`,
  "file.unreadable": ({ path }) => `${path} kann nicht gelesen werden.`,

  // problems of the repository as a whole
  "listing.withoutGit": ({ reason }) => `git konnte die Dateien nicht auflisten (${reason}), deshalb sind ignorierte Dateien dabei.`,

  // problems in alert rules
  "alert.address": ({ name }) => `${name} ist keine http- oder https-Adresse, die gezeigt werden darf, und bleibt weg.`,

  // problems in pipelines
  "ci.tooManyCommands": () => "Die Jobs dieser Datei führen mehr Befehle aus, als gelesen werden; was die übrigen tun, ist nicht bekannt.",

  // problems in YAML and Terraform files
  "terraform.header": ({ type, labels }) => `Ein ${type}-Block braucht ${labels === 1 ? "einen Namen" : labels === 2 ? "Art und Namen" : "keinen Namen"}.`,
  "terraform.moduleEntries": ({ entries }) => `${counted(entries, "Modul ist", "Module sind")} nicht so geschrieben, wie Terraform es tut, und ${entries === 1 ? "bleibt" : "bleiben"} weg.`,
  "terraform.modulesManifest": () => "Das ist keine Modulliste, wie Terraform sie schreibt; Module werden nur über ihre lokalen Quellen gefunden.",
  "terraform.syntax": () => "Das ist kein gültiges Terraform; der Rest der Datei wird darum herum gelesen.",
  "terraform.tooComplex": () => "Das Lesen dauert zu lange; nur die Umrisse der Blöcke sind bekannt.",
  "yaml.aliases": () => "Verweise vervielfachen sich über jedes Maß oder führen ins Leere; das Dokument wird nicht gelesen.",
  "yaml.repeatedKey": () => "Dieser Schlüssel steht zweimal da; der letzte gilt.",
  "yaml.syntax": ({ mistake }) => `Das ist kein gültiges YAML (${mistake}).`,
  "yaml.template": () => "Enthält Vorlagenausdrücke ({{ … }}) und ist kein reines YAML.",
  "yaml.tooComplex": () => "Zu tief verschachtelt oder zu lang; die Datei wird nicht gelesen.",

  // problems in what tools say about drift, and in certificates
  "certificate.broken": () => "Dieses Zertifikat lässt sich nicht entschlüsseln.",
  "certificate.tooMany": ({ max }) => `Enthält mehr als ${max} Zertifikate; der Rest wird nicht gelesen.`,
  "plan.addresses": ({ changes }) => `${counted(changes, "Änderung hat", "Änderungen haben")} keine verständliche Adresse und ${changes === 1 ? "bleibt" : "bleiben"} weg.`,
  "plan.applied": () => "Das sind die Meldungen einer Anwendung und nicht die eines Plans: Das Geplante ist getan, und was abweicht, ist nicht bekannt.",
  "version.notToml": () => "Das ist kein TOML mit einer Tabelle von Werkzeugen; die Versionen werden nicht gelesen.",
  "plan.cutOff": () => "Endet vor der Zusammenfassung, mit der ein Plan schließt: Er wurde abgeschnitten, und was nicht dasteht, ist nicht bekannt.",
  "plan.failed": () => "Das Werkzeug endete mit einem Fehler: Was nicht dasteht, ist nicht bekannt.",
  "plan.format": ({ format, version }) => `Das ist Version ${version} des Formats ${format}, die hier nicht bekannt ist; sie wird nicht gelesen.`,
  "plan.malformed": ({ changes }) => `${counted(changes, "Änderung ist", "Änderungen sind")} nicht so, wie das Format sie beschreibt, und ${changes === 1 ? "bleibt" : "bleiben"} weg.`,
  "plan.messages": ({ lines }) => `${counted(lines, "Meldung ist", "Meldungen sind")} abgebrochen oder nicht so, wie das Format sie beschreibt, und ${lines === 1 ? "bleibt" : "bleiben"} weg.`,
  "plan.notJson": () => "Das ist kein vollständiges JSON und wird nicht gelesen.",
  "plan.notReport": () => "Das ist weder ein Plan in JSON (`show -json`, `plan -json`) noch ein Bericht von driftctl; es wird nicht gelesen.",
  "plan.state": () => "Das ist ein Zustand und kein Plan. Zustände enthalten Geheimnisse und werden nicht gelesen.",
  "sarif.cyclicBase": () => "Die Basisadressen verweisen im Kreis aufeinander; Ergebnisse darunter haben keinen Pfad und bleiben weg.",
  "sarif.encoding": () => "Das ist weder UTF-8 noch UTF-16 und wird nicht gelesen.",
  "sarif.malformed": ({ results }) => `${counted(results, "Ergebnis ist", "Ergebnisse sind")} nicht so, wie SARIF es beschreibt, und ${results === 1 ? "bleibt" : "bleiben"} weg.`,
  "sarif.notLog": () => "Das ist kein vollständiges SARIF-Protokoll und wird nicht gelesen.",
  "sarif.outside": ({ results }) => `${counted(results, "Ergebnis nennt", "Ergebnisse nennen")} keine Datei dieses Repositorys und ${results === 1 ? "bleibt" : "bleiben"} weg.`,
  "sarif.tooMany": ({ max }) => `Nur die ersten ${max} Ergebnisse werden gelesen.`,
  "sarif.version": ({ version }) => `Das ist SARIF ${version}; nur 2.1.0 wird gelesen.`,

  // problems in .git-blame-ignore-revs
  "history.notRevision": () => "Das ist keine vollständige Commit-Id, deshalb bleibt ihretwegen kein Commit aus der Geschichte weg.",

  // problems in a calendar of sprints
  "calendar.notCalendar": () => "Das ist keine iCalendar-Datei mit Terminen.",
  "calendar.notEvent": () => "Dieser Termin lässt sich nicht lesen (nötig sind ein Beginn und ein Ende danach) und bleibt weg.",
  "calendar.overlap": ({ with: other }) => `Dieser Termin überschneidet sich mit ${other} und bleibt weg.`,
  "calendar.rule": () => "Nur Termine, die sich nach Tagen, Wochen, Monaten oder Jahren wiederholen, sind Sprints; von diesem zählt nur der erste.",
  "calendar.tooMany": ({ max }) => `Ab hier wird der Kalender nicht gelesen: Er hat mehr als ${max} Sprints.`,

  // problems in .infra-steward.yaml
  "settings.address": () => "Das ist keine http- oder https-Adresse, die gezeigt werden darf; der Link bleibt weg.",
  "settings.json": () => "Das ist kein gültiges JSON; was sich verstehen ließ, gilt.",
  "settings.part": ({ part, expected }) => `„${part}“ ist nicht wie erwartet (${expected}) und bleibt weg.`,
};
