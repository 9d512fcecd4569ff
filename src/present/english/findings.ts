import type { FindingMessages } from "../../model/messages/findings";
import type { Words } from "../phrasing";
import { bySomebody, counted, files, inDays, whole } from "./counting";
import { attributeWords, changedOutside, checkWords, ofMissing, toBeDone } from "./driftWords";
import { refusedIgnores } from "./refusedIgnores";

/** What is found. */
export const findings: Words<FindingMessages> = {
  "finding.brokenCondition": ({ address, isError, tool, day, isKept }) =>
    `A condition of ${address} ${isError ? "could not be looked at" : "does not hold"}, says ${checkWords(tool, day)}.${isKept ? " A newer report of it cannot be read." : ""}`,
  "finding.certificateEnds": ({ name, on, daysLeft, isOver }) => `The certificate${name === "" ? "" : ` of ${name}`} ${isOver ? `has expired on ${on}` : `expires ${inDays(daysLeft)}, on ${on}`}.`,
  "finding.liveDrift": ({ action, attributes, missing, tool, day, isKept }) =>
    `${ofMissing(missing)}${changedOutside[action]}${attributeWords(attributes)}, says ${checkWords(tool, day)}.${isKept ? " A newer report of it cannot be read." : ""}`,
  "finding.manyDrifts": ({ what, places, root, tool, day }) =>
    `${places} places of ${root === "." ? "the top folder" : root} ${what === "live" ? "are not as the code says" : "are not applied"}, says ${checkWords(tool, day)}; each is told where it is, in hovers.`,
  "finding.manyScans": ({ more, files: several, here }) =>
    `Scanners say ${whole(more)} more, in ${files(several)}${several === 1 ? "" : `, of which this has ${whole(here)}`}: they stand in hovers, in This Place and on the command line.`,
  "finding.noPipeline": ({ root }) => `No CI job applies ${root}: what is changed there leaves no trail.`,
  "finding.pendingDrift": ({ action, attributes, missing, tool, day, newer }) =>
    `${ofMissing(missing)}Not applied: ${toBeDone[action]}${attributeWords(attributes)}, says ${checkWords(tool, day)}.${newer === null ? "" : ` That predates commit ${newer.slice(0, 7)}.`}`,
  "finding.ignoreExpired": ({ code, until }) => `${code} was ignored here until ${until}, and that day is over: what it hid is shown again.`,
  "finding.ignoreRefused": ({ code, why }) => `This comment hides nothing: ${refusedIgnores[why](code)}.`,
  "finding.ignoreUnused": ({ code }) => `There is no ${code} here to ignore any more.`,
  "finding.scanResult": ({ tool, rule, text }) => `${text === "" ? "A complaint without words." : text} (${tool}${rule === "" ? "" : ` ${rule}`})`,
  "finding.uncheckedDrift": ({ root, day, days, allowed }) => `Drift of ${root} was last checked on ${day}, ${counted(days, "day", "days")} ago; ${counted(allowed, "day is", "days are")} allowed.`,
  "finding.due": ({ name, on, daysLeft, last, owner }) =>
    `${name} is ${daysLeft < 0 ? `${counted(-daysLeft, "day", "days")} overdue, since ${on}` : `due ${inDays(daysLeft)}, on ${on}`}; last passed on ${last}${bySomebody(owner)}.`,
  "finding.expires": ({ name, on, daysLeft, owner }) => `${name} ${daysLeft < 0 ? `expired ${counted(-daysLeft, "day", "days")} ago, on ${on}` : `expires ${inDays(daysLeft)}, on ${on}`}${bySomebody(owner)}.`,
  "finding.neverDone": ({ name, owner }) => `${name} has never been recorded as passed${bySomebody(owner)}.`,
  "finding.environmentDrift": ({ key, kind, isNeeded, here, there, environment, at, since, wereEqual }) => {
    const past = wereEqual ? `they were equal until ${since}` : `so since ${since} or longer`;
    if (isNeeded) return `${key} is needed here and not set, and is set in ${environment} (${at}); ${past}.`;
    if (kind !== "key") return `${key} is ${here ?? "not set"}, and ${there ?? "not set"} in ${environment} (${at}); ${past}.`;
    return here === null ? `${key} is not set here, and is in ${environment} (${at}); ${past}.` : `${key} is set here, and not in ${environment} (${at}); ${past}.`;
  },
  "finding.versionDisagrees": ({ subject, version, other, at }) => `${subject} ${version}, where ${at} says ${other}.`,
  "finding.versionFloats": ({ reference }) => `${reference} may be another version tomorrow: it names none that stays.`,
  "finding.versionNotAllowed": ({ subject, version, other, at }) => `${subject} ${version} is outside of what ${at} allows (${other}).`,
  "finding.undeclaredOwner": ({ folder }) => `Nothing declares who owns ${folder === "." ? "this repository's top folder" : folder}.`,
  "finding.conflictingOwners": ({ asked, askedAt, reviewer, reviewerAt }) => `${askedAt} says ${asked}, ${reviewerAt} says ${reviewer}.`,
  "finding.inactiveOwner": ({ folder, path, line, days }) => `${folder} has an owner without a commit for ${days} days (${path}:${line}).`,
  "finding.singlePerson": ({ folder, authorDays, spanDays }) =>
    `${folder === "." ? "The top folder" : folder} rests on one person's knowledge (${authorDays} days of work over ${spanDays} days).`,
  "finding.unknownOwner": ({ owner }) => `No catalog of this repository defines ${owner}.`,
  "finding.missingRunbook": ({ place }) => `No runbook says what to do with ${place} in production.`,
  "finding.brokenAddress": ({ address }) => `No infrastructure file of this repository declares ${address}.`,
  "finding.brokenHeading": ({ heading, path }) => `${path ?? "This file"} has no heading "#${heading}".`,
  "finding.brokenPattern": ({ pattern }) => `This runbook says that it applies to ${pattern}, and no file is there.`,
  "finding.brokenPath": ({ path, moved }) => `${path} does not exist${moved === null ? "" : `; ${moved} does`}.`,
  "finding.changedSinceReview": ({ address, change, commit, day, reviewed, more, isComplete }) =>
    [
      `${address} was ${change} on ${day} (${commit}), after the review of ${reviewed}`,
      more === 0 ? "" : `; so ${more === 1 ? "was" : "were"} ${isComplete ? "" : "at least "}${counted(more, "more block", "more blocks")} added or removed`,
      ".",
    ].join(""),
  "finding.noRollback": () => "This runbook says how to deploy, and not how to go back.",
  "finding.notAllCompared": () => "More has changed since the review than is looked at, so whether this runbook still holds is not known.",
  "finding.pastReview": ({ reviewed, days, staleAfterDays }) => `Last reviewed on ${reviewed}, ${days} days ago; a review counts for ${staleAfterDays} days.`,
  "finding.exclusionIdle": () => "This exclusion takes nothing out of its section.",
  "finding.ruleMatchesNothing": () => "This rule matches no file.",
  "finding.ruleShadowed": ({ line }) =>
    line === null ? "Other rules decide about everything that this rule matches." : `Other rules decide about everything that this rule matches, most of it line ${line}.`,
};
