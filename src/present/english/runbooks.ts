import type { RunbookMessages } from "../../model/messages/runbooks";
import { runbookKinds } from "../../model/runbook";
import type { RunbookKind } from "../../model/runbook";
import type { Words } from "../phrasing";
import { counted, whole } from "./counting";

/** Runbooks: why they apply, finding and changing them. */
export const runbooks: Words<RunbookMessages> = {
  // problems in runbook files
  "runbookFile.frontMatterTooLarge": ({ maxBytes }) => `The front matter is not read: its limit is ${String(maxBytes / 1024)} KB.`,
  "runbookFile.noKeys": () => "The front matter holds no keys with values, such as `kind: incident`, and is not read.",
  "runbookFile.notDate": ({ name }) => `${name} must be a date, such as 2026-11-20.`,
  "runbookFile.notList": ({ name }) => `${name} must be a list of short texts.`,
  "runbookFile.notText": ({ name }) => `${name} must be a short text.`,
  "runbookFile.partlyRead": () => "From here on, text that is too long or nested too deep is not read; the rest counts.",
  "runbookFile.unknownKind": () => `kind must be one of ${runbookKinds.join(", ")}.`,

  // why a runbook applies to a place
  "runbookFor.comment": ({ path, line }) => `named in ${path}:${line}`,
  "runbookFor.alert": ({ alert }) => `alert ${alert}`,
  "runbookFor.path": ({ pattern }) => `applies to ${pattern}`,
  "runbookFor.resource": ({ address }) => `names ${address}`,
  "runbookFor.resourceType": ({ pattern }) => `applies to ${pattern}`,
  "runbookFor.service": ({ service }) => `same service ${service}`,
  "runbookFor.system": ({ system }) => `applies to ${system}`,

  // the runbooks in the sidebar
  "shelf.changes": ({ changes }) => `${counted(changes, "change", "changes")} since review`,
  "shelf.count": ({ runbooks, stale }) => (stale === 0 ? whole(runbooks) : `${whole(runbooks)} · ${whole(stale)} stale`),
  "shelf.coverage": ({ covered, places }) => `${whole(covered)} of ${counted(places, "production place", "production places")} ${covered === 1 ? "has" : "have"} one`,
  "shelf.filterHint": () => "Words in the title, headings, tags, alerts or path",
  "shelf.filtered": ({ filter }) => `“${filter}”`,
  "shelf.kind": ({ kind }) => ({ deploy: "Deploy", incident: "Incident", configuration: "Configuration", layout: "Layout", other: "Other" })[kind],
  "shelf.namedIn": ({ path, line }) => `named in ${path}:${line}`,
  "shelf.noRunbook": ({ path }) => (path === null ? "Open a runbook of the repository first." : `${path} is no runbook.`),
  "shelf.noMatch": ({ filter }) => `No runbook matches “${filter}”.`,
  "shelf.outside": ({ host }) => `↗ ${host}`,
  "shelf.reviewed": ({ age }) => (age === null ? "never reviewed" : age === "today" ? "reviewed today" : `reviewed ${age}`),
  "shelf.root": () => "root folder",
  "shelf.stale": () => "stale",
  "shelf.uncovered": () => "Places without a runbook",
  "shelf.uncoveredCount": ({ places, all }) => `${whole(places)} of ${whole(all)}`,
  "shelf.uncoveredWhy": () => "Folders and jobs of production to which no runbook applies, nor to anything in them",

  // finding a runbook
  "find.all": ({ count }) => `All (${count})`,
  "find.create": ({ place }) => `+ Create runbook for ${place}…`,
  "find.heading": ({ title, heading }) => `${title} › ${heading}`,
  "find.here": ({ place, environment }) => (environment === null ? place : `${place}, ${environment}`),
  "find.lastUsed": () => "Last used",
  "find.namesThis": () => "names this resource",
  "find.none": () => "No runbook here yet. Markdown files in a folder named runbooks or playbooks are found by themselves.",
  "find.nothing": ({ query }) => `No runbook fits “${query}”.`,
  "find.outside": ({ host }) => `↗ ${host}`,
  "find.placeholder": () => "Title, heading, alert or resource",
  "find.reading": () => "Still reading the repository…",
  "find.stale": ({ changes, age }) => (changes === 0 ? `⚠ reviewed ${age}` : `⚠ ${counted(changes, "change", "changes")} since review`),

  // changing a runbook, and why that is not done
  "runbookEdit.already": () => "The runbook says so already.",
  "runbookEdit.apply": () => "Change the runbook",
  "runbookEdit.askKind": ({ place }) => `A runbook for ${place}: what is it about?`,
  "runbookEdit.create": () => "Create the runbook",
  "runbookEdit.creates": ({ path }) => `New: ${path}`,
  "runbookEdit.frontMatter": ({ path }) => `The front matter of ${path} is written in a way that is not changed here; write reviewed: and the day into it.`,
  "runbookEdit.kind": ({ kind }) => runbookKindWords[kind],
  "runbookEdit.moves": ({ from, to }) => `${from} is now ${to}`,
  "runbookEdit.noLink": ({ path, line }) => `The link to ${path} in line ${line} is written in a way that is not changed here.`,
  "runbookEdit.noPlace": () => "Open an infrastructure file first: the runbook is for the place at the caret.",
  "runbookEdit.noTemplate": ({ place }) => `No runbook can be written for ${place}: its name cannot be put into one.`,
  "runbookEdit.notRunbook": ({ path }) => `${path} is not a runbook.`,
  "runbookEdit.reviews": ({ path, day }) => `${path}: reviewed on ${day}`,
  "runbookEdit.stale": ({ path }) => `${path} changed meanwhile, so nothing was done.`,
};

const runbookKindWords = {
  deploy: "How to deploy it, and back",
  incident: "What to do when it breaks",
  configuration: "Where its configuration and secrets live",
  layout: "How it is laid out",
  other: "Something else",
} as const satisfies Record<RunbookKind, string>;
