import type { FindingMessages } from "../../model/messages/findings";
import type { Words } from "../phrasing";
import { bySomebody, counted, files, inDays, whole } from "./counting";
import { attributeWords, changedOutside, checkWords, ofMissing, toBeDone } from "./driftWords";
import { refusedIgnores } from "./refusedIgnores";

/** What is found. */
export const findings: Words<FindingMessages> = {
  "finding.certificateEnds": ({ name, on, daysLeft, isOver }) => `Das Zertifikat${name === "" ? "" : ` für ${name}`} ${isOver ? `ist am ${on} abgelaufen` : `läuft ${inDays(daysLeft)} ab, am ${on}`}.`,
  "finding.liveDrift": ({ action, attributes, missing, tool, day, isKept }) =>
    `${ofMissing(missing)}${changedOutside[action]}${attributeWords(attributes)}, sagt ${checkWords(tool, day)}.${isKept ? " Ein neuerer Bericht davon lässt sich nicht lesen." : ""}`,
  "finding.brokenCondition": ({ address, isError, tool, day, isKept }) =>
    `Eine Bedingung von ${address} ${isError ? "ließ sich nicht prüfen" : "gilt nicht"}, sagt ${checkWords(tool, day)}.${isKept ? " Ein neuerer Bericht davon lässt sich nicht lesen." : ""}`,
  "finding.manyDrifts": ({ what, places, root, tool, day }) =>
    `${places} Stellen von ${root === "." ? "dem obersten Ordner" : root} ${what === "live" ? "sind nicht so, wie der Code es sagt" : "sind nicht angewendet"}, sagt ${checkWords(tool, day)}; jede ist beim Zeigen an ihrer Stelle zu sehen.`,
  "finding.manyScans": ({ more, files: several, here }) =>
    `Prüfwerkzeuge beanstanden noch ${whole(more)} Stellen, in ${files(several)}${several === 1 ? "" : `, davon ${whole(here)} in dieser`}: Sie stehen in Hovers, in „Diese Stelle“ und auf der Kommandozeile.`,
  "finding.ignoreExpired": ({ code, until }) => `${code} war hier bis ${until} auszublenden, und dieser Tag ist vorbei: Was ausgeblendet war, ist wieder zu sehen.`,
  "finding.ignoreRefused": ({ code, why }) => `Dieser Kommentar blendet nichts aus: ${refusedIgnores[why](code)}.`,
  "finding.ignoreUnused": ({ code }) => `Hier gibt es kein ${code} mehr auszublenden.`,
  "finding.noPipeline": ({ root }) => `Kein CI-Job wendet ${root} an: Was dort geändert wird, hinterlässt keine Spur.`,
  "finding.pendingDrift": ({ action, attributes, missing, tool, day, newer }) =>
    `${ofMissing(missing)}Nicht angewendet: ${toBeDone[action]}${attributeWords(attributes)}, sagt ${checkWords(tool, day)}.${newer === null ? "" : ` Das ist älter als Commit ${newer.slice(0, 7)}.`}`,
  "finding.scanResult": ({ tool, rule, text }) => `${text === "" ? "Eine Beanstandung ohne Worte." : text} (${tool}${rule === "" ? "" : ` ${rule}`})`,
  "finding.uncheckedDrift": ({ root, day, days, allowed }) => `Die Abweichung von ${root} wurde zuletzt am ${day} geprüft, vor ${counted(days, "Tag", "Tagen")}; erlaubt ${allowed === 1 ? "ist ein Tag" : `sind ${allowed} Tage`}.`,
  "finding.due": ({ name, on, daysLeft, last, owner }) =>
    `${name} ist ${daysLeft < 0 ? `seit ${counted(-daysLeft, "Tag", "Tagen")} überfällig, seit dem ${on}` : `${inDays(daysLeft)} fällig, am ${on}`}; zuletzt bestanden am ${last}${bySomebody(owner)}.`,
  "finding.expires": ({ name, on, daysLeft, owner }) => `${name} ${daysLeft < 0 ? `ist vor ${counted(-daysLeft, "Tag", "Tagen")} abgelaufen, am ${on}` : `läuft ${inDays(daysLeft)} ab, am ${on}`}${bySomebody(owner)}.`,
  "finding.neverDone": ({ name, owner }) => `Für ${name} ist noch nie festgehalten worden, dass es bestanden wurde${bySomebody(owner)}.`,
  "finding.environmentDrift": ({ key, kind, isNeeded, here, there, environment, at, since, wereEqual }) => {
    const past = wereEqual ? `bis ${since} waren sie gleich` : `so seit ${since} oder länger`;
    if (isNeeded) return `${key} wird hier gebraucht und ist nicht gesetzt, in ${environment} schon (${at}); ${past}.`;
    if (kind !== "key") return `${key} ist ${here ?? "nicht gesetzt"} und in ${environment} ${there ?? "nicht gesetzt"} (${at}); ${past}.`;
    return here === null ? `${key} ist hier nicht gesetzt, aber in ${environment} (${at}); ${past}.` : `${key} ist hier gesetzt, aber nicht in ${environment} (${at}); ${past}.`;
  },
  "finding.versionDisagrees": ({ subject, version, other, at }) => `${subject} ${version}, wo ${at} ${other} sagt.`,
  "finding.versionFloats": ({ reference }) => `${reference} kann morgen eine andere Version sein: Es nennt keine, die bleibt.`,
  "finding.versionNotAllowed": ({ subject, version, other, at }) => `${subject} ${version} liegt außerhalb dessen, was ${at} erlaubt (${other}).`,
  "finding.undeclaredOwner": ({ folder }) => `Nichts legt fest, wer für ${folder === "." ? "den obersten Ordner dieses Repositorys" : folder} zuständig ist.`,
  "finding.conflictingOwners": ({ asked, askedAt, reviewer, reviewerAt }) => `${askedAt} sagt ${asked}, ${reviewerAt} sagt ${reviewer}.`,
  "finding.inactiveOwner": ({ folder, path, line, days }) => `Für ${folder} ist jemand zuständig, von dem es seit ${days} Tagen keinen Commit gibt (${path}:${line}).`,
  "finding.singlePerson": ({ folder, authorDays, spanDays }) =>
    `${folder === "." ? "Der oberste Ordner" : folder} ruht auf dem Wissen einer Person (${authorDays} Arbeitstage in ${spanDays} Tagen).`,
  "finding.unknownOwner": ({ owner }) => `Kein Katalog dieses Repositorys beschreibt ${owner}.`,
  "finding.missingRunbook": ({ place }) => `Kein Runbook sagt, was mit ${place} in der Produktion zu tun ist.`,
  "finding.brokenAddress": ({ address }) => `Keine Infrastrukturdatei dieses Repositorys legt ${address} an.`,
  "finding.brokenHeading": ({ heading, path }) => `${path ?? "Diese Datei"} hat keine Überschrift „#${heading}“.`,
  "finding.brokenPattern": ({ pattern }) => `Dieses Runbook sagt, dass es für ${pattern} gilt, und dort ist keine Datei.`,
  "finding.brokenPath": ({ path, moved }) => `${path} gibt es nicht${moved === null ? "" : `, wohl aber ${moved}`}.`,
  "finding.changedSinceReview": ({ address, change, commit, day, reviewed, more, isComplete }) =>
    [
      `${address} wurde am ${day} ${change === "added" ? "hinzugefügt" : "entfernt"} (${commit}), nach der Durchsicht vom ${reviewed}`,
      more === 0 ? "" : `; ebenso ${isComplete ? "" : "mindestens "}${counted(more, "weiterer Block", "weitere Blöcke")} hinzugefügt oder entfernt`,
      ".",
    ].join(""),
  "finding.noRollback": () => "Dieses Runbook sagt, wie ausgerollt wird, und nicht, wie es zurückgeht.",
  "finding.notAllCompared": () => "Seit der Durchsicht hat sich mehr geändert, als verglichen wird; ob dieses Runbook noch stimmt, ist nicht bekannt.",
  "finding.pastReview": ({ reviewed, days, staleAfterDays }) => `Zuletzt am ${reviewed} durchgesehen, vor ${days} Tagen; eine Durchsicht gilt ${staleAfterDays} Tage.`,
  "finding.exclusionIdle": () => "Diese Ausnahme nimmt nichts aus ihrem Abschnitt heraus.",
  "finding.ruleMatchesNothing": () => "Diese Regel passt auf keine Datei.",
  "finding.ruleShadowed": ({ line }) =>
    line === null ? "Über alles, worauf diese Regel passt, entscheiden andere Regeln." : `Über alles, worauf diese Regel passt, entscheiden andere Regeln, meist Zeile ${line}.`,
};
