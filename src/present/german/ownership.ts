import type { OwnershipMessages } from "../../model/messages/ownership";
import type { Words } from "../phrasing";
import { counted, files } from "./counting";

/** Who owns what by the repository's files, and how these are changed. */
export const ownership: Words<OwnershipMessages> = {
  // problems in CODEOWNERS files
  "codeowners.directive": () => "Diese Anweisung ist keine, die Bitbucket beschreibt, und ändert hier nichts.",
  "codeowners.encoding": () => "Diese Zeile ist kein gültiges UTF-8; was sich nicht entschlüsseln lässt, passt auf keinen Pfad und nennt niemanden.",
  "codeowners.entryWithoutOwner": () => "Diese Regel nennt niemanden, und ihr Abschnitt hat keine allgemein Zuständigen: Niemand wird gefragt.",
  "codeowners.escapedHash": () => "Ein `#` beginnt immer einen Kommentar, auch hinter einem Rückstrich; die Zeile wird übergangen.",
  "codeowners.expression": ({ mistake }) => `Das ist kein gültiger Ausdruck (${mistake}); die Zeile wird übergangen.`,
  "codeowners.expressionTooCostly": () => "Dieser Ausdruck ist zu groß, um in vertretbarer Zeit übersetzt zu werden; die Zeile wird übergangen.",
  "codeowners.expressionsTooCostly": () => "Die Ausdrücke bis hierher brauchen die ganze Zeit, die eine Datei haben darf; die Zeile wird übergangen.",
  "codeowners.hashInPattern": () => "Das `#` beginnt einen Kommentar: Das Muster endet davor und nennt niemanden.",
  "codeowners.inlineComment": ({ column }) => `GitLab kennt keine Kommentare hinter einer Regel: Ab Spalte ${column} gehören alle Genannten mit zu den Zuständigen.`,
  "codeowners.moreProblems": ({ more }) => `${more} weitere Probleme in dieser Datei sind nicht aufgeführt.`,
  "codeowners.negation": () => "Ein Muster lässt sich hier nicht mit `!` verneinen; die Zeile wird übergangen.",
  "codeowners.nul": () => "Diese Zeile enthält ein NUL-Byte und wird übergangen.",
  "codeowners.openEscape": () => "Ein Rückstrich, hinter dem nichts steht, ist kein Muster; die Zeile wird übergangen.",
  "codeowners.optionalApprovals": () => "Ein freiwilliger Abschnitt kann keine Zahl von Zustimmungen verlangen.",
  "codeowners.ownerIgnored": ({ column }) => `Das Wort in Spalte ${column} nennt niemanden und wird nicht beachtet.`,
  "codeowners.ownerSkipsLine": ({ column }) => `Das Wort in Spalte ${column} nennt niemanden (@user, @org/team oder eine E-Mail-Adresse); die Zeile wird übergangen.`,
  "codeowners.patternTooLong": ({ length, max }) => `Dieses Muster hat ${length} Zeichen, mehr als die ${max}, die ein Pfad haben kann; die Zeile wird übergangen.`,
  "codeowners.patternTooWild": ({ wildcards, max }) => `Dieses Muster hat ${wildcards} Platzhalter, mehr als die ${max}, die gelesen werden; die Zeile wird übergangen.`,
  "codeowners.ruleWithoutOwner": () => "Diese Regel nennt niemanden und wird übergangen.",
  "codeowners.sectionOwners": () => "Die allgemein Zuständigen dieses Abschnitts nennen niemanden.",
  "codeowners.sectionTail": ({ column }) => `Ab Spalte ${column} wird dieser Abschnittskopf nicht gelesen.`,
  "codeowners.sectionUnclosed": () => "Das sieht aus wie ein Abschnittskopf ohne `]` und wird als Regel gelesen.",
  "codeowners.sectionWithoutName": () => "Dieser Abschnitt hat keinen Namen.",
  "codeowners.threeStars": () => "Ein Muster kann keine drei Sterne hintereinander haben; die Zeile wird übergangen.",
  "codeowners.tooManyLines": ({ max }) => `Ab hier wird diese Datei nicht gelesen: Sie hat mehr als ${max} Zeilen.`,

  // problems in service catalogs, and in comments that name an owner or a runbook
  "annotation.unattached": ({ name }) => `Dieser Kommentar nennt ${name === "owner" ? "Zuständige" : "ein Runbook"}, steht aber weder in einem Block noch direkt darüber, noch am Anfang der Datei.`,
  "catalog.address": () => "Das ist keine http- oder https-Adresse, die gezeigt werden darf; sie bleibt weg.",
  "catalog.boolean": ({ name }) => `Ohne Anführungszeichen ist ${name} hier wahr oder falsch und nennt niemanden.`,
  "catalog.invisible": ({ name }) => `${name} enthält unsichtbare Zeichen; sie werden als \uFFFD gezeigt.`,
  "catalog.noEntity": ({ format }) => `Das ist kein Eintrag eines ${format}-Katalogs und bleibt weg.`,
  "catalog.notText": ({ name }) => `${name} muss ein kurzer Text sein.`,
  "catalog.repeated": () => "Diese Datei beschreibt weiter oben einen Eintrag desselben Namens; beide gelten.",
  "catalog.tooMany": ({ max }) => `Ab hier wird die Datei nicht gelesen: Sie sagt mehr als ${max} Dinge, oder ihre Verweise vervielfachen sich.`,
  "catalog.withoutName": ({ name }) => `Ein Eintrag braucht ${name}; dieser bleibt weg.`,

  // changing the ownership file
  "claim.already": () => "Die Zuständigkeitsdatei sagt das schon.",
  "claim.apply": () => "Zuständigkeitsdatei ändern",
  "claim.askOwner": () => "@user, @org/team oder eine E-Mail-Adresse",
  "claim.askTarget": () => "Was wird beansprucht?",
  "claim.counts": ({ changed, taken, others }) =>
    `${counted(changed, "Pfad wechselt", "Pfade wechseln")} die Zuständigen${taken === 0 ? "" : `, ${taken} davon von jemand anderem`}, ${others} andere`,
  "claim.leave": () => "So lassen",
  "claim.newOwner": () => "in der Datei noch nicht genannt",
  "claim.noPlace": () => "Öffnen Sie zuerst eine Datei eines Repositorys.",
  "claim.preview": ({ path }) => `${path}: vorgeschlagene Änderung`,
  "claim.title": ({ target }) => `${target} beanspruchen`,
  "difference.lines": ({ line, more }) => (more === 0 ? line : `${line} · und ${counted(more, "weitere Zeile", "weitere Zeilen")}`),
  "edit.stale": () => "Die Zuständigkeitsdatei hat sich inzwischen geändert, deshalb ist nichts geschehen.",
  "rule.effect": ({ covered, decided, shadowedBy }) => ruleEffect(covered, decided, shadowedBy),
  "rule.excludes": ({ covered, decided }) => `Passt auf ${files(covered)} und nimmt ${decided === covered ? "alle" : decided} davon aus dem Abschnitt heraus.`,
  "rule.none": () => "Keine Regel sagt, wer hier zuständig ist.",
  "rule.uncounted": () => "Worauf diese Regel passt, ist nicht gezählt: Das Repository wird noch gelesen, oder die Datei hat zu viele Regeln.",

  // why an edit of an ownership file is not made
  "claim.excluded": ({ line }) => `Zeile ${line} nimmt es aus dem Abschnitt heraus, was auch immer eine Regel sagt; ändern Sie zuerst diese Zeile.`,
  "claim.noFiles": ({ path }) => `In ${path} ist keine Datei.`,
  "claim.noPattern": ({ path }) => `In der Zuständigkeitsdatei dieser Plattform lässt sich ${path} nicht schreiben.`,
  "claim.notAnOwner": ({ owner }) => `${owner} benennt auf dieser Plattform niemanden (@user, @org/team oder eine E-Mail-Adresse).`,
  "claim.notProven": () => "Es fand sich keine Regel, die genau diese Dateien ändert und keine anderen.",
  "claim.tooLarge": () => "Die Zuständigkeitsdatei würde größer, als sie gelten darf.",
  "removal.noRule": ({ line }) => `Zeile ${line} ist keine Regel.`,
  "removal.notDead": ({ line, paths }) => `Die Regel in Zeile ${line} ist nicht wirkungslos: Ohne sie ${paths === 1 ? "wechselt 1 Pfad" : `wechseln ${paths} Pfade`} die Zuständigen.`,
};

function ruleEffect(covered: number, decided: number, shadowedBy: number | null): string {
  if (covered === 0) return "Passt auf keine Datei.";
  if (decided === covered) return `Passt auf ${files(covered)} und entscheidet über ${covered === 1 ? "sie" : "alle"}.`;
  const others = shadowedBy === null ? "" : decided === 0 ? ` Über die meisten entscheidet Zeile ${shadowedBy}.` : ` Über die meisten anderen entscheidet Zeile ${shadowedBy}.`;
  return `Passt auf ${files(covered)} und entscheidet über ${decided === 0 ? "keine" : decided} davon.${others}`;
}
