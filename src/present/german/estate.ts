import type { EstateMessages } from "../../model/messages/estate";
import type { Words } from "../phrasing";
import { andMore, counted, files, whole } from "./counting";

/** What there is, why, and in which environment. */
export const estate: Words<EstateMessages> = {
  // problems in the setting that says which files are infrastructure
  "associations.pattern": ({ pattern }) => `„${pattern}“ ist kein Muster, das hier geht: *, ? und ** gehen, Klammern nicht.`,
  "associations.system": ({ pattern, system }) => `„${pattern}“ bleibt weg: „${system}“ ist weder der Name eines Systems noch „none“.`,
  "associations.tooMany": ({ max }) => `Nur die ersten ${max} Muster gelten.`,

  // why a file is infrastructure, or none
  "why.excluded": ({ path, folder }) => `${path} ist keine Infrastruktur: Den Ordner ${folder} füllen Werkzeuge, und nichts darin wird gelesen.`,
  "why.noPattern": ({ path }) => `${path} ist keine Infrastruktur: Kein Muster passt auf den Pfad.`,
  "why.noSign": ({ path, signs }) => `${path} ist keine Infrastruktur: Der Name ließe es zu, aber im Inhalt ist keines dieser Zeichen: ${signs}.`,
  "why.notBySetting": ({ path, pattern }) => `${path} ist keine Infrastruktur: So sagen es Ihre Einstellungen für „${pattern}“.`,
  "why.path": ({ path, system, pattern }) => `${path} ist ${system}: Der Pfad passt auf ${pattern}.`,
  "why.setting": ({ path, system, pattern }) => `${path} ist ${system}: So sagen es Ihre Einstellungen für „${pattern}“.`,
  "why.sign": ({ path, system, sign, line }) => `${path} ist ${system}: Zeile ${line} zeigt ${sign}.`,
  "why.unread": ({ path, systems }) => `${path} könnte dem Namen nach ${systems} sein, aber der Inhalt ließ sich nicht lesen.`,

  // changing the setting that says which files are infrastructure
  "association.ask": ({ path }) => `Womit läuft ${path}?`,
  "association.done": ({ path, others, system }) =>
    `${others === 0 ? `${path} gilt` : `${path} und ${counted(others, "weitere Datei", "weitere Dateien")} gelten`} jetzt ${system === "none" ? "nicht als Infrastruktur" : `als ${system}`}: So sagen es die Einstellungen dieses Arbeitsbereichs.`,
  "association.noPattern": ({ path }) => `Die Einstellung kann ${path} nicht nennen: Die Zeichen bedeuten in einem Muster etwas anderes, oder es sind zu viele Zeilen. Nennen Sie stattdessen den Ordner in der Einstellung infraSteward.associations.`,
  "association.notWritten": ({ reason }) => `Die Einstellung ließ sich nicht ändern: ${reason}`,
  "association.stale": () => "Die Einstellung hat sich inzwischen geändert, deshalb ist nichts geschehen.",

  // the estate as a tree
  "estate.by": ({ by }) => `nach ${groupings[by]}`,
  "estate.catchAll": ({ owners }) => `${owners} (Auffangregel)`,
  "estate.counts": ({ files: all, undeclared, byCatchAll }) => {
    const what = byCatchAll ? "nur Auffangregel" : "nicht festgelegt oder nur Auffangregel";
    return undeclared === 0 ? files(all) : `${files(all)} · ${undeclared === all ? what : `${whole(undeclared)} ${what}`}`;
  },
  "estate.filterHint": () => "Wörter aus Pfad, System, Umgebung oder Zuständigen",
  "estate.filtered": ({ by, filter }) => `„${filter}“ nach ${groupings[by]}`,
  "estate.groupHint": () => "Bestand gruppieren nach",
  "estate.grouping": ({ by }) => groupings[by],
  "estate.matching": ({ filter }) => `Nur, was auf „${filter}“ passt`,
  "estate.more": ({ count }) => `${whole(count)} weitere`,
  "estate.moreHint": () => "mit einem Filter zu finden",
  "estate.noMatch": ({ filter }) => `Keine Infrastrukturdatei passt auf „${filter}“.`,
  "estate.production": () => "Produktion",
  "estate.undeclared": () => "Niemand ist als zuständig festgelegt",
  "estate.unknownEnvironment": () => "unbekannt",

  // what tells an environment
  "environment.file": ({ name }) => `Die Datei heißt ${name}.`,
  "environment.folder": ({ folder }) => `Liegt im Ordner ${folder}.`,
  "environment.named": ({ path, line }) => `genannt in ${path}:${line}`,
  "environment.namespace": ({ namespace, path }) => `${path} legt alles davon in den Namensraum ${namespace}.`,
  "environment.roots": ({ roots, first }) => (roots === 1 ? `Nur ${first} baut darauf auf.` : `${first} und ${roots - 1} weitere bauen darauf auf, alle aus dieser Umgebung.`),
  "environment.rule": ({ match, path, line }) => `So sagt es ${path}:${line} für ${match}.`,
  "environment.terminal": ({ name }) => `Das Terminal heißt ${name}.`,
  "environment.workspace": ({ workspace }) => `Der Terraform-Workspace ist ${workspace}.`,

  // what applies a place, and what builds on it
  "delivery.appliedBy": ({ job, more }) => `Angewendet ${job === "" ? "von Schritten außerhalb eines benannten Jobs" : `vom Job ${job}`}${andMore(more)}`,
  "delivery.applies": ({ targets, more }) => `Wendet an: ${targets}${andMore(more)}`,
  "delivery.leadsTo": ({ folder }) => `Modul in ${folder}`,
  "delivery.root": () => "den obersten Ordner",
  "delivery.usedBy": ({ folders, more }) => `Benutzt von ${folders}${andMore(more)}`,
  "delivery.why": ({ tool, target, owners }) => `Führt ${tool} in ${target} aus${owners === "" ? "" : `; für die Pipeline zuständig: ${owners}`}.`,
};

const groupings = { system: "System", owner: "Zuständigen", environment: "Umgebung" } as const;
