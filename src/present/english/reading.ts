import type { ReadingMessages } from "../../model/messages/reading";
import type { Words } from "../phrasing";
import { counted, megabytes } from "./counting";

/** What could not be read as it stands. */
export const reading: Words<ReadingMessages> = {
  // problems of a whole file
  "file.missing": ({ path }) => `${path} does not exist.`,
  "file.directory": ({ path }) => `${path} is a folder, not a file.`,
  "file.special": ({ path }) => `${path} is a pipe, socket or device and is not read.`,
  "file.outside": ({ path }) => `${path} is a link that leaves the repository and is not followed.`,
  "file.tooLarge": ({ path, bytes, maxBytes }) => `${path} has ${megabytes(bytes)} and is not read: the limit is ${megabytes(maxBytes)}.`,
  "file.binary": ({ path }) => `${path} is not a text file.`,
  "file.unreadable": ({ path }) => `${path} cannot be read.`,

  // problems of the repository as a whole
  "listing.withoutGit": ({ reason }) => `git could not list the files (${reason}), so ignored files are included.`,

  // problems in alert rules
  "alert.address": ({ name }) => `${name} is no http or https address that may be shown; it is left out.`,

  // problems in pipelines
  "ci.tooManyCommands": () => "The jobs of this file run more commands than are read; what the rest of them does is not known.",

  // problems in YAML and Terraform files
  "terraform.header": ({ type, labels }) => `A ${type} block needs ${labels === 1 ? "a name" : labels === 2 ? "a type and a name" : "no name"}.`,
  "terraform.moduleEntries": ({ entries }) => `${counted(entries, "module is", "modules are")} not as Terraform writes them, and left out.`,
  "terraform.modulesManifest": () => "This is not a list of modules as Terraform writes it; modules are found by their local sources alone.",
  "terraform.syntax": () => "This is not valid Terraform; the rest of the file is read around it.",
  "terraform.tooComplex": () => "Takes too long to parse; only the outlines of its blocks are known.",
  "yaml.aliases": () => "Aliases multiply beyond reason or refer to nothing; the document is not read.",
  "yaml.repeatedKey": () => "This key stands twice; the last one wins.",
  "yaml.syntax": ({ mistake }) => `This is not valid YAML (${mistake}).`,
  "yaml.template": () => "Holds template expressions ({{ … }}) and is not plain YAML.",
  "yaml.tooComplex": () => "Nested too deep or too long to parse; the file is not read.",

  // problems in what tools say about drift, and in certificates
  "certificate.broken": () => "This certificate cannot be decoded.",
  "certificate.tooMany": ({ max }) => `Holds more than ${max} certificates; the rest is not read.`,
  "plan.addresses": ({ changes }) => `${counted(changes, "change has", "changes have")} no address that is understood, and ${changes === 1 ? "is" : "are"} left out.`,
  "plan.applied": () => "These are the messages of an apply and not of a plan: what was planned is done, and what differs is not known.",
  "version.notToml": () => "This is no TOML with a table of tools; its versions are not read.",
  "plan.cutOff": () => "Ends before the summary that closes a plan: it was cut off, and what it does not mention is not known.",
  "plan.failed": () => "The tool stopped with an error: what it does not mention is not known.",
  "plan.format": ({ format, version }) => `This is version ${version} of the ${format} format, which is not known here; it is not read.`,
  "plan.malformed": ({ changes }) => `${counted(changes, "change is", "changes are")} not as the format describes, and left out.`,
  "plan.messages": ({ lines }) => `${counted(lines, "message is", "messages are")} broken off or not as the format describes, and left out.`,
  "plan.notJson": () => "This is not complete JSON; it is not read.",
  "plan.notReport": () => "This is neither a plan in JSON (`show -json`, `plan -json`) nor a scan of driftctl; it is not read.",
  "plan.state": () => "This is a state and not a plan. States hold secrets, and are not read.",
  "sarif.cyclicBase": () => "The base addresses refer to each other in a circle, so results below them have no path and are left out.",
  "sarif.encoding": () => "This is neither UTF-8 nor UTF-16; it is not read.",
  "sarif.malformed": ({ results }) => `${counted(results, "result is", "results are")} not as SARIF describes, and left out.`,
  "sarif.notLog": () => "This is not a complete SARIF log; it is not read.",
  "sarif.outside": ({ results }) => `${counted(results, "result names", "results name")} no file of this repository, and ${results === 1 ? "is" : "are"} left out.`,
  "sarif.tooMany": ({ max }) => `Only the first ${max} results are read.`,
  "sarif.version": ({ version }) => `This is SARIF ${version}; only 2.1.0 is read.`,

  // problems in .git-blame-ignore-revs
  "history.notRevision": () => "This is not the full id of a commit, so no commit is left out of the history for it.",

  // problems in a calendar of sprints
  "calendar.notCalendar": () => "This is not an iCalendar file with events.",
  "calendar.notEvent": () => "This event cannot be read (a start, and an end after it, are needed); it is left out.",
  "calendar.overlap": ({ with: other }) => `This event overlaps ${other} and is left out.`,
  "calendar.rule": () => "Only events that repeat by days, weeks, months or years are sprints; of this one, only the first counts.",
  "calendar.tooMany": ({ max }) => `From here on the calendar is not read: it has more than ${max} sprints.`,

  // problems in .infra-steward.yaml
  "settings.address": () => "This is no http or https address that may be shown; the link is left out.",
  "settings.json": () => "This is not valid JSON; what could be understood of it counts.",
  "settings.part": ({ part, expected }) => `"${part}" is not as expected (${expected}) and is left out.`,
};
