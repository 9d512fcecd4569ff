import type { PlaceMessages } from "../../model/messages/place";
import type { Words } from "../phrasing";
import { whole } from "./counting";
import { daysText } from "./days";

/** The lines of an answer about a place. */
export const place: Words<PlaceMessages> = {
  // the lines of an answer
  "place.headline": ({ environment, production, name }) =>
    production ? `${(environment ?? "production").toUpperCase()} · ${name}` : `${name} · environment: ${environment ?? "unknown"}`,
  "place.notInfra": ({ path }) => `${path} is not an infrastructure file.`,
  "place.pending": ({ path }) => `${path}: still reading the repository…`,
  "owner.asked": ({ owner }) => `Owner: ${owner}`,
  "owner.catchAll": ({ evidence }) => `${evidence}, catch-all`,
  "owner.lookedIn": ({ file }) => (file === null ? "no CODEOWNERS" : `no rule in ${file} matches`),
  "owner.nobody": () => "Owner: nobody, by a rule",
  "owner.pending": () => "Owner: still reading…",
  "owner.reviews": ({ owners }) => `Reviews: ${owners}`,
  "owner.reference": ({ tag, to, evidence }) => `tag ${tag} = ${to ?? "a computed value"}, not resolved (${evidence})`,
  "owner.undeclared": () => "Owner: not declared",
  "owner.unavailable": () => "Owner: cannot be told",
  "help.pending": () => "Can help: still reading history…",
  "help.nobody": () => "Can help: nobody active has changed it",
  "help.people": ({ names, more }) => `Can help: ${names}${more === 0 ? "" : ` and ${more} more`}`,
  "help.unavailable": () => "Can help: cannot be told",
  "runbook.none": () => "Runbook: none applies",
  "runbook.pending": () => "Runbook: still reading…",
  "runbook.one": ({ title }) => `Runbook: ${title}`,
  "runbook.more": ({ count }) => `and ${whole(count)} more`,
  "runbook.reviewed": ({ age }) => (age === null ? "no review date" : `reviewed ${age}`),
  "runbook.unavailable": () => "Runbook: cannot be told",
  "drift.pending": () => "Live drift: still reading…",
  "drift.unchecked": () => "Live drift: not checked",
  "drift.checked": ({ tool }) => `Live drift: checked by ${tool}`,
  "drift.unavailable": () => "Live drift: cannot be told",

  // the status bar's few words
  "status.editing": ({ environment, owner }) => `Editing ${environment} · ${owner}`,
  "status.owned": ({ first, others }) => (others === 0 ? first : `${first} and ${others} ${others === 1 ? "other" : "others"}`),
  "status.pending": () => "reading…",
  "status.reading": ({ done, total }) => `Reading infrastructure ${whole(done)} of ${whole(total)}`,
  "status.unavailable": () => "owner cannot be told",
  "status.undeclared": () => "not declared",
  "status.unowned": () => "nobody's, by a rule",

  // a word in a hover, and above a block
  "hover.moreFindings": ({ count }) => `And ${count} more.`,
  "lens.warnings": ({ count }) => (count === 1 ? "1 warning" : `${count} warnings`),

  // how long ago, and when
  "age.ago": ({ count, unit }) => `${count} ${ageUnits[unit]} ago`,
  "age.future": () => "in the future",
  "age.now": () => "just now",
  "age.short": ({ count, unit }) => `${count} ${ageUnits[unit]}`,
  "age.today": () => "today",
  "days.stretch": ({ first, last }) => daysText(first, last),

  // reasons why a section of an answer is not known
  "unavailable.failed": ({ reason }) => `Could not be read: ${reason}`,
  "unavailable.notInfra": () => "Not an infrastructure file.",
  "unavailable.history": ({ reason }) => `History cannot be read: ${reason}`,
  "unavailable.historyUntrusted": () => "History is read once this folder is trusted.",
  "unavailable.noCommits": () => "There is no commit yet.",
  "unavailable.noRepository": () => "This folder is in no git repository.",
  "unavailable.shallowHistory": () => "This clone has only a part of the history; git fetch --unshallow brings the rest.",
};

const ageUnits = { day: "d", hour: "h", minute: "min" } as const;
