import type { OwnershipMessages } from "../../model/messages/ownership";
import type { Words } from "../phrasing";
import { counted, files } from "./counting";

/** Who owns what by the repository's files, and how these are changed. */
export const ownership: Words<OwnershipMessages> = {
  // problems in CODEOWNERS files
  "codeowners.directive": () => "This directive is not one that Bitbucket documents, and changes nothing here.",
  "codeowners.encoding": () => "This line is not valid UTF-8; what could not be decoded will match no path and name nobody.",
  "codeowners.entryWithoutOwner": () => "This rule names no owner, and its section has no default owners: nobody is asked.",
  "codeowners.escapedHash": () => "A `#` always starts a comment, even behind a backslash; the line is skipped.",
  "codeowners.expression": ({ mistake }) => `This is not a valid expression (${mistake}); the line is skipped.`,
  "codeowners.expressionTooCostly": () => "This expression is too large to compile in reasonable time; the line is skipped.",
  "codeowners.expressionsTooCostly": () => "The expressions up to here take all the time a file may take to compile; the line is skipped.",
  "codeowners.hashInPattern": () => "The `#` starts a comment: the pattern ends before it and has no owner.",
  "codeowners.inlineComment": ({ column }) => `GitLab has no comments behind a rule: from column ${column} on, whoever is named is an owner too.`,
  "codeowners.moreProblems": ({ more }) => `${more} more problems in this file are not listed.`,
  "codeowners.negation": () => "A pattern cannot be negated with `!` here; the line is skipped.",
  "codeowners.nul": () => "This line holds a NUL byte and is skipped.",
  "codeowners.openEscape": () => "A backslash with nothing behind it is no pattern; the line is skipped.",
  "codeowners.optionalApprovals": () => "An optional section cannot ask for a number of approvals.",
  "codeowners.ownerIgnored": ({ column }) => `The word at column ${column} names nobody and is ignored.`,
  "codeowners.ownerSkipsLine": ({ column }) => `The word at column ${column} is no owner (@user, @org/team or an e-mail address); the line is skipped.`,
  "codeowners.patternTooLong": ({ length, max }) => `This pattern has ${length} characters, more than the ${max} that a path can have; the line is skipped.`,
  "codeowners.patternTooWild": ({ wildcards, max }) => `This pattern has ${wildcards} wildcards, more than the ${max} that are read; the line is skipped.`,
  "codeowners.ruleWithoutOwner": () => "This rule names no owner and is skipped.",
  "codeowners.sectionOwners": () => "The default owners of this section name nobody.",
  "codeowners.sectionTail": ({ column }) => `From column ${column} on, this section header is not read.`,
  "codeowners.sectionUnclosed": () => "This looks like a section header without its `]` and is read as a rule.",
  "codeowners.sectionWithoutName": () => "This section has no name.",
  "codeowners.threeStars": () => "A pattern cannot have three stars in a row; the line is skipped.",
  "codeowners.tooManyLines": ({ max }) => `From here on this file is not read: it has more than ${max} lines.`,

  // problems in service catalogs, and in comments that name an owner or a runbook
  "annotation.unattached": ({ name }) => `This comment names ${name === "owner" ? "an owner" : "a runbook"}, but stands neither in a block, nor right above one, nor at the top of the file.`,
  "catalog.address": () => "This is no http or https address that may be shown; it is left out.",
  "catalog.boolean": ({ name }) => `Without quotes, ${name} is true or false here and names nobody.`,
  "catalog.invisible": ({ name }) => `${name} holds characters that cannot be seen; they are shown as \uFFFD.`,
  "catalog.noEntity": ({ format }) => `This is not an entity of a ${format} catalog and is left out.`,
  "catalog.notText": ({ name }) => `${name} must be a short text.`,
  "catalog.repeated": () => "This file describes an entity of the same name above; both are kept.",
  "catalog.tooMany": ({ max }) => `From here on the file is not read: it states more than ${max} things, or its aliases multiply.`,
  "catalog.withoutName": ({ name }) => `An entity needs ${name}; this one is left out.`,

  // changing the ownership file
  "claim.already": () => "The ownership file says so already.",
  "claim.apply": () => "Change the ownership file",
  "claim.askOwner": () => "@user, @org/team or an e-mail address",
  "claim.askTarget": () => "What is claimed?",
  "claim.counts": ({ changed, taken, others }) =>
    `${changed} ${changed === 1 ? "path changes" : "paths change"} owner${taken === 0 ? "" : `, ${taken} of them from somebody else`}, ${others} others`,
  "claim.leave": () => "Leave it as it is",
  "claim.newOwner": () => "not named in the file yet",
  "claim.noPlace": () => "Open a file of a repository first.",
  "claim.preview": ({ path }) => `${path}: proposed change`,
  "claim.title": ({ target }) => `Claim ${target}`,
  "difference.lines": ({ line, more }) => (more === 0 ? line : `${line} · and ${counted(more, "line", "lines")} more`),
  "edit.stale": () => "The ownership file changed meanwhile, so nothing was done.",
  "rule.effect": ({ covered, decided, shadowedBy }) => ruleEffect(covered, decided, shadowedBy),
  "rule.excludes": ({ covered, decided }) => `Matches ${files(covered)} and takes ${decided === covered ? "all" : decided} of them out of its section.`,
  "rule.none": () => "No rule says whose this is.",
  "rule.uncounted": () => "What this rule matches is not counted: the repository is still being read, or the file has too many rules.",

  // why an edit of an ownership file is not made
  "claim.excluded": ({ line }) => `Line ${line} takes it out of its section, whatever a rule says; change that line first.`,
  "claim.noFiles": ({ path }) => `There is no file in ${path}.`,
  "claim.noPattern": ({ path }) => `The ownership file of this platform has no way to write ${path}.`,
  "claim.notAnOwner": ({ owner }) => `${owner} is not one owner (@user, @org/team or an e-mail address) on this platform.`,
  "claim.notProven": () => "No rule was found that changes exactly these files and no others.",
  "claim.tooLarge": () => "The ownership file would grow beyond the size that counts.",
  "removal.noRule": ({ line }) => `Line ${line} is not a rule.`,
  "removal.notDead": ({ line, paths }) => `The rule in line ${line} is not dead: without it, ${paths} ${paths === 1 ? "path changes" : "paths change"} owner.`,
};

function ruleEffect(covered: number, decided: number, shadowedBy: number | null): string {
  if (covered === 0) return "Matches no file.";
  if (decided === covered) return `Matches ${files(covered)} and decides about ${covered === 1 ? "it" : "all of them"}.`;
  const others = shadowedBy === null ? "" : decided === 0 ? ` Line ${shadowedBy} decides about most of them.` : ` Line ${shadowedBy} decides about most of the others.`;
  return `Matches ${files(covered)} and decides about ${decided === 0 ? "none" : decided} of them.${others}`;
}
