import type { DriftCheckMessages } from "../../model/messages/driftCheck";
import type { Words } from "../phrasing";
import { counted } from "./counting";
import { toolReasons } from "./driftWords";

/** Checking drift from the editor. */
export const driftCheck: Words<DriftCheckMessages> = {
  "check.account": () => "Konto",
  "check.asked": ({ production }) => `${production ? "Gegen PRODUKTION ausführen" : "Ausführen"}?  y: ja   p: ein voller Plan, der auch den Code vergleicht   N: nein`,
  "check.cut": () => "Das Werkzeug sagt mehr, als hier gezeigt wird.",
  "check.done": ({ kind, live, pending, complete }) =>
    [
      live === 0 ? "Nichts wurde außerhalb des Codes geändert." : `${counted(live, "Ressource wurde", "Ressourcen wurden")} außerhalb des Codes geändert.`,
      ...(kind === "plan" ? [pending === 0 ? "Der Code ist angewendet." : `${counted(pending, "Ressource entspricht", "Ressourcen entsprechen")} dem Code noch nicht.`] : []),
      ...(complete ? [] : ["Die Prüfung ist nicht vollständig: Was nicht dasteht, ist nicht bekannt."]),
    ].join(" "),
  "check.effect": () => "Wirkt außerdem",
  "check.environment": () => "Umgebung",
  "check.failed": ({ code }) => `Das Werkzeug endete ${code === null ? "durch ein Signal" : `mit Code ${code}`}: Nichts wurde geprüft, und was vorher bekannt war, bleibt.`,
  "check.folder": () => "Ordner",
  "check.folderLeft": ({ folder, reason }) => `Der Plan in ${folder} ließ sich nicht löschen (${reason}). Löschen Sie ihn: Pläne enthalten Geheimnisse.`,
  "check.kept": () => "Der Plan ist gelöscht. Adressen, Aktionen und Namen von Attributen bleiben auf diesem Rechner.",
  "check.looking": ({ program }) => `${program} wird nach Version und Workspace gefragt …`,
  "check.nowhere": () => "Hier gibt es keinen Terraform-Ordner, der sich prüfen ließe.",
  "check.noPlan": () => "Das Werkzeug schrieb keinen lesbaren Plan.",
  "check.noTool": () => "Im PATH ist weder terraform noch tofu, die Programme des Repositorys selbst ausgenommen.",
  "check.notDone": ({ reason }) => `Nichts wurde geprüft: ${reason}`,
  "check.notInitialised": ({ root, program }) => `${root} ist auf diesem Rechner nicht eingerichtet: Dort muss zuerst ${program} init laufen.`,
  "check.notRun": () => "Es wurde kein Plan gemacht.",
  "check.pick": ({ more }) => `Welcher Ordner ist zu prüfen?${more === 0 ? "" : ` (${more} weitere sind nicht aufgeführt: Öffnen Sie eine Datei daraus)`}`,
  "check.pickTitle": () => "Abweichung prüfen",
  "check.putInit": ({ program }) => `${program} init ins Terminal schreiben`,
  "check.runs": () => "Es wendet nichts an und sperrt nichts. Es führt die Provider dieses Ordners aus und Programme, die seine Konfiguration nennt.",
  "check.running": ({ root }) => `${root} wird schon geprüft: Sehen Sie in das Terminal dazu.`,
  "check.set": ({ name }) => `${name} ist gesetzt`,
  "check.stopped": () => "Angehalten: Nichts wurde geprüft, und was vorher bekannt war, bleibt.",
  "check.stopping": () => "Das Werkzeug wird gebeten aufzuhören …",
  "check.title": ({ root }) => `Abweichung von ${root} prüfen`,
  "check.tool": () => "Werkzeug",
  "check.toolWhy": ({ why }) => toolReasons[why],
  "check.unknown": () => "unbekannt",
  "check.variables": () => "Welche das Werkzeug bekommt: Spätere gelten vor früheren, und auch keine ist eine Antwort",
  "check.variablesOf": ({ job, path, line }) => `übergeben von ${job === "" ? "" : `Job ${job}, `}${path}:${line}`,
  "check.variablesRefused": ({ path }) => `${path} wird keinem Werkzeug übergeben: Es ist keine Datei dieses Repositorys, oder der Name ließe sich für etwas anderes halten.`,
  "check.variablesTitle": ({ root }) => `Abweichung prüfen: Variablendateien für ${root}`,
  "check.willRun": ({ command }) => `Würde ausführen: ${command}`,
  "check.workspace": () => "Workspace",
};
