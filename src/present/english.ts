import type { MessageArguments, MessageKey } from "../model/message";

/** The words of the product in English. One entry a message; a translation is another table of this type. */
export type Phrasing = { readonly [K in MessageKey]: (args: MessageArguments[K]) => string };

export const english: Phrasing = {
  // problems of a whole file
  "file.missing": ({ path }) => `${path} does not exist.`,
  "file.directory": ({ path }) => `${path} is a folder, not a file.`,
  "file.special": ({ path }) => `${path} is a pipe, socket or device and is not read.`,
  "file.outside": ({ path }) => `${path} is a link that leaves the repository and is not followed.`,
  "file.tooLarge": ({ path, bytes, maxBytes }) => `${path} has ${megabytes(bytes)} and is not read: the limit is ${megabytes(maxBytes)}.`,
  "file.binary": ({ path }) => `${path} is not a text file.`,
  "file.unreadable": ({ path }) => `${path} cannot be read.`,

  // problems in YAML and Terraform files
  "terraform.header": ({ type, labels }) => `A ${type} block needs ${labels === 1 ? "a name" : labels === 2 ? "a type and a name" : "no name"}.`,
  "terraform.syntax": () => "This is not valid Terraform; the rest of the file is read around it.",
  "terraform.tooComplex": () => "Takes too long to parse; only the outlines of its blocks are known.",
  "yaml.aliases": () => "Aliases multiply beyond reason or refer to nothing; the document is not read.",
  "yaml.repeatedKey": () => "This key stands twice; the last one wins.",
  "yaml.syntax": ({ mistake }) => `This is not valid YAML (${mistake}).`,
  "yaml.template": () => "Holds template expressions ({{ … }}) and is not plain YAML.",
  "yaml.tooComplex": () => "Nested too deep or too long to parse; the file is not read.",

  // what tells an environment
  "environment.file": ({ name }) => `The file is named ${name}.`,
  "environment.folder": ({ folder }) => `It lies in the folder ${folder}.`,
  "environment.rule": ({ match, path, line }) => `${path}:${line} says so for ${match}.`,

  // problems in .infra-steward.yaml
  "settings.part": ({ part, expected }) => `"${part}" is not as expected (${expected}) and is left out.`,

  // findings and what can be done about them
  "finding.undeclaredOwner": ({ folder }) => `Nothing declares who owns ${folder === "." ? "this repository's top folder" : folder}.`,
  "finding.missingRunbook": ({ place }) => `No runbook says what to do with ${place} in production.`,
  "remedy.findRunbook": () => "Find a runbook",

  // the lines of an answer
  "place.headline": ({ environment, production, name }) =>
    production ? `${(environment ?? "production").toUpperCase()} · ${name}` : `${name} · environment: ${environment ?? "unknown"}`,
  "place.notInfra": ({ path }) => `${path} is not an infrastructure file.`,
  "place.pending": ({ path }) => `${path}: still reading the repository…`,
  "owner.asked": ({ owner, evidence }) => `Owner: ${owner} (${evidence})`,
  "owner.nobody": ({ evidence }) => `Owner: nobody, by a rule (${evidence})`,
  "owner.pending": () => "Owner: still reading…",
  "owner.reviews": ({ owners, evidence, catchAll }) => `Reviews: ${owners} (${evidence}${catchAll ? ", catch-all" : ""})`,
  "owner.undeclared": ({ lookedIn }) => `Owner: not declared (${lookedIn === null ? "no CODEOWNERS" : `no rule in ${lookedIn} matches`})`,
  "owner.unavailable": ({ reason }) => `Owner: cannot be told. ${reason}`,
  "runbook.none": () => "Runbook: none applies",
  "runbook.pending": () => "Runbook: still reading…",
  "runbook.one": ({ title, reviewed }) => `Runbook: ${title} · ${reviewed === null ? "no review date" : `reviewed ${reviewed}`}`,
  "runbook.unavailable": ({ reason }) => `Runbook: cannot be told. ${reason}`,
  "drift.pending": () => "Live drift: still reading…",
  "drift.unchecked": () => "Live drift: not checked",
  "drift.checked": ({ tool, age }) => `Live drift: checked by ${tool}, ${age}`,
  "drift.unavailable": ({ reason }) => `Live drift: cannot be told. ${reason}`,

  // the status bar's few words
  "status.owned": ({ first, others }) => (others === 0 ? first : `${first} and ${others} ${others === 1 ? "other" : "others"}`),
  "status.pending": () => "reading…",
  "status.unavailable": () => "owner cannot be told",
  "status.undeclared": () => "not declared",
  "status.unowned": () => "nobody's, by a rule",

  // what a person can do
  "action.findRunbook": () => "Find runbook…",
  "action.goToRule": () => "Go to rule",
  "action.open": () => "Open",
  "action.openRunbook": () => "Open runbook",
  "open.outside": ({ path }) => `${path} leaves the repository and is not opened.`,
  "open.refusedLink": ({ scheme }) => `Links that begin with "${scheme}:" are not opened.`,

  // finding a runbook
  "find.all": ({ count }) => `All (${count})`,
  "find.here": ({ place }) => place,
  "find.none": () => "No runbook here yet. Markdown files in a folder named runbooks or playbooks are found by themselves.",
  "find.placeholder": () => "Title, heading, alert or resource",
  "find.reading": () => "Still reading the repository…",

  // reasons why a section of an answer is not known
  "unavailable.failed": ({ reason }) => `Could not be read: ${reason}`,
  "unavailable.notInfra": () => "Not an infrastructure file.",
  "unavailable.history": () => "History is not read yet.",
  "unavailable.drift": () => "Live drift is not checked.",
};

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
