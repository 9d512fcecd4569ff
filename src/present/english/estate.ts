import type { EstateMessages } from "../../model/messages/estate";
import type { Words } from "../phrasing";
import { andMore, counted, files, whole } from "./counting";

/** What there is, why, and in which environment. */
export const estate: Words<EstateMessages> = {
  // problems in the setting that says which files are infrastructure
  "associations.pattern": ({ pattern }) => `"${pattern}" is no pattern that can be used here: *, ? and ** are, braces and brackets are not.`,
  "associations.system": ({ pattern, system }) => `"${pattern}" is left out: "${system}" is neither the name of a system nor "none".`,
  "associations.tooMany": ({ max }) => `Only the first ${max} patterns are used.`,

  // why a file is infrastructure, or none
  "why.excluded": ({ path, folder }) => `${path} is no infrastructure: tools fill the folder ${folder}, and nothing in it is read.`,
  "why.noPattern": ({ path }) => `${path} is no infrastructure: no pattern matches its path.`,
  "why.noSign": ({ path, signs }) => `${path} is no infrastructure: its name allows it, but its content shows none of these signs: ${signs}.`,
  "why.notBySetting": ({ path, pattern }) => `${path} is no infrastructure: your settings say so for "${pattern}".`,
  "why.path": ({ path, system, pattern }) => `${path} is ${system}: its path matches ${pattern}.`,
  "why.setting": ({ path, system, pattern }) => `${path} is ${system}: your settings say so for "${pattern}".`,
  "why.sign": ({ path, system, sign, line }) => `${path} is ${system}: line ${line} shows ${sign}.`,
  "why.unread": ({ path, systems }) => `${path} could be ${systems} by its name, but its content could not be read.`,

  // changing the setting that says which files are infrastructure
  "association.ask": ({ path }) => `What runs ${path}?`,
  "association.done": ({ path, others, system }) =>
    `${others === 0 ? `${path} now counts` : `${path} and ${counted(others, "other file", "other files")} now count`} as ${system === "none" ? "no infrastructure" : system}: the settings of this workspace say so.`,
  "association.noPattern": ({ path }) => `The setting cannot name ${path}: its letters mean something else in a pattern, or there are too many lines. Name its folder in the setting infraSteward.associations instead.`,
  "association.notWritten": ({ reason }) => `The setting could not be changed: ${reason}`,
  "association.stale": () => "The setting changed meanwhile, so nothing was done.",

  // the estate as a tree
  "estate.by": ({ by }) => `by ${by}`,
  "estate.catchAll": ({ owners }) => `${owners} (catch-all)`,
  "estate.counts": ({ files: all, undeclared, byCatchAll }) => {
    const what = byCatchAll ? "catch-all" : "not declared or catch-all";
    return undeclared === 0 ? files(all) : `${files(all)} · ${undeclared === all ? what : `${whole(undeclared)} ${what}`}`;
  },
  "estate.filterHint": () => "Words in the path, system, environment or owner",
  "estate.filtered": ({ by, filter }) => `“${filter}” by ${by}`,
  "estate.groupHint": () => "Group the estate by",
  "estate.grouping": ({ by }) => ({ system: "System", owner: "Owner", environment: "Environment" })[by],
  "estate.matching": ({ filter }) => `Only what matches “${filter}”`,
  "estate.more": ({ count }) => `${whole(count)} more`,
  "estate.moreHint": () => "filter to find them",
  "estate.noMatch": ({ filter }) => `No infrastructure file matches “${filter}”.`,
  "estate.production": () => "Production",
  "estate.undeclared": () => "No owner is declared",
  "estate.unknownEnvironment": () => "unknown",

  // what tells an environment
  "environment.file": ({ name }) => `The file is named ${name}.`,
  "environment.folder": ({ folder }) => `It lies in the folder ${folder}.`,
  "environment.named": ({ path, line }) => `named in ${path}:${line}`,
  "environment.namespace": ({ namespace, path }) => `${path} puts all of it into the namespace ${namespace}.`,
  "environment.roots": ({ roots, first }) => (roots === 1 ? `Only ${first} builds on it.` : `${first} and ${roots - 1} more build on it, all of this environment.`),
  "environment.rule": ({ match, path, line }) => `${path}:${line} says so for ${match}.`,
  "environment.terminal": ({ name }) => `The terminal is named ${name}.`,
  "environment.workspace": ({ workspace }) => `Its Terraform workspace is ${workspace}.`,

  // what applies a place, and what builds on it
  "delivery.appliedBy": ({ job, more }) => `Applied by ${job === "" ? "steps outside of a named job" : `job ${job}`}${andMore(more)}`,
  "delivery.applies": ({ targets, more }) => `Applies ${targets}${andMore(more)}`,
  "delivery.leadsTo": ({ folder }) => `Module in ${folder}`,
  "delivery.root": () => "the root",
  "delivery.usedBy": ({ folders, more }) => `Used by ${folders}${andMore(more)}`,
  "delivery.why": ({ tool, target, owners }) => `It runs ${tool} in ${target}${owners === "" ? "" : `; the pipeline is owned by ${owners}`}.`,
};
