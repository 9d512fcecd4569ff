import { folderOf, nameOf } from "../base/path";
import type { Answer, DriftCheck, PlaceDelivery } from "../model/answer";
import type { Finding, FindingSource } from "../model/finding";
import type { Message } from "../model/message";
import type { Ownership } from "../model/ownership";
import type { Place } from "../model/place";
import type { RunbookMatch } from "../model/runbook";
import { headingFor } from "../model/runbookHeading";
import type { Section } from "../model/section";
import { valueOf } from "../model/section";
import { ageOf } from "./age";
import { shortEvidence } from "./evidence";
import { phrase } from "./phrase";
import { titleText } from "./runbookText";

/** An answer in words, line by line. Hover, sidebar and terminal show these same lines, so they cannot disagree. */
export interface AnswerText {
  readonly headline: string;
  readonly lines: readonly AnswerLine[];
}

export interface AnswerLine {
  readonly topic: "delivery" | "owner" | "history" | "finding" | "runbook" | "drift";
  /** The statement, short enough for a narrow sidebar. */
  readonly label: string;
  /** The evidence behind it: where it says so, or when it was looked at; `""` when the label says it all. */
  readonly detail: string;
  /** What a click on the line opens; null when there is nothing to open. */
  readonly opens: Target | null;
  /** Why it says so, for a tooltip; null when the line says it itself. */
  readonly why: string | null;
  /** Whether a drift check can be made from here, which is the way to know more of it. */
  readonly checkable?: true;
}

/** A line as one sentence, for surfaces that have the width. */
export function lineText({ label, detail }: Pick<AnswerLine, "label" | "detail">): string {
  return detail === "" ? label : `${label} (${detail})`;
}

/** A place in the repository or a link outside it. */
export type Target = { readonly path: string; readonly line: number } | { readonly url: string };

export interface AnswerTextOptions {
  /** Whether people who can help may be named: to the person at the editor, and in a terminal only where they are asked for. */
  readonly people: boolean;
}

/** @param now milliseconds since 1970, for ages. */
export function answerText(answer: Answer, now: number, { people }: AnswerTextOptions): AnswerText {
  return {
    headline: headline(answer),
    lines: [
      ...deliveryLines(answer.delivery),
      ownerLine(answer.ownership),
      ...(people ? helpLines(answer) : []),
      ...findingLines(answer.findings, now),
      runbookLine(answer.runbooks, now),
      { ...driftLine(answer.drift, now), ...(isCheckable(answer) ? { checkable: true } : {}) },
    ],
  };
}

function headline({ path, place }: Answer): string {
  if (place.state === "pending") return phrase({ key: "place.pending", args: { path } });
  const value = valueOf(place) ?? null;
  return phrase(value === null ? { key: "place.notInfra", args: { path } } : placeHeadline(value));
}

function placeHeadline({ file, block, environment }: Place): Message {
  const name = block?.address ?? nameOf(file.path);
  return { key: "place.headline", args: { environment: environment?.name ?? null, production: environment?.production ?? false, name } };
}

/** Which job brings it where it runs, or what a job brings there; and who builds on it. Nothing where nothing is known. */
function deliveryLines(delivery: Section<PlaceDelivery>): AnswerLine[] {
  const { applies, appliedBy, applierOwners, roots, users, leadsTo } = valueOf(delivery) ?? nothingDelivered;
  const [applier] = appliedBy;
  const [user] = users;
  const lines: AnswerLine[] = [];
  if (applier !== undefined) {
    const { job, path, line: at, tool, target } = applier;
    const why = phrase({ key: "delivery.why", args: { tool, target: folderWords(target), owners: applierOwners.join(", ") } });
    lines.push({
      ...line("delivery", { key: "delivery.appliedBy", args: { job: job.replace(/^jobs\./, ""), more: appliedBy.length - 1 } }, { path, line: at }, why),
      detail: `${nameOf(path)}:${at}`,
    });
  }
  if (applies.length > 0) lines.push(line("delivery", { key: "delivery.applies", args: { targets: applies.slice(0, mostTargets).map(folderWords).join(", "), more: Math.max(0, applies.length - mostTargets) } }));
  if (leadsTo !== null) lines.push(line("delivery", { key: "delivery.leadsTo", args: { folder: folderWords(leadsTo) } }));
  if (user !== undefined) {
    const named = roots.length > 0 ? roots : [...new Set(users.map(({ path }) => folderOf(path)))];
    lines.push({
      ...line("delivery", { key: "delivery.usedBy", args: { folders: named.slice(0, mostTargets).map(folderWords).join(", "), more: Math.max(0, named.length - mostTargets) } }, { path: user.path, line: user.line }),
      detail: `${nameOf(user.path)}:${user.line}`,
    });
  }
  return lines;
}

const nothingDelivered: PlaceDelivery = { roots: [], users: [], appliedBy: [], applies: [], applierOwners: [], leadsTo: null };

/** As many as fit on a line. */
const mostTargets = 3;

function folderWords(folder: string): string {
  return folder === "" ? phrase({ key: "delivery.root", args: {} }) : folder;
}

function ownerLine(ownership: Section<Ownership>): AnswerLine {
  switch (ownership.state) {
    case "pending":
      return line("owner", { key: "owner.pending", args: {} });
    case "unavailable":
      return { ...line("owner", { key: "owner.unavailable", args: {} }), detail: phrase(ownership.reason) };
    case "known":
      return { ...knownOwner(ownership.value), why: referenceWords(ownership.value) };
  }
}

/** What a tag refers to instead of naming an owner; null when none does. */
function referenceWords({ references }: Ownership): string | null {
  const words = references.map(({ name, value, source }) => {
    const to = value.kind === "reference" ? value.to : null;
    return phrase({ key: "owner.reference", args: { tag: name, to, evidence: shortEvidence(source) } });
  });
  return words.length === 0 ? null : words.join(", ");
}

function knownOwner(ownership: Ownership): AnswerLine {
  const { status, source, owners, catchAll, lookedIn } = ownership;
  if (source === null || status === "undeclared") {
    const detail = phrase({ key: "owner.lookedIn", args: { file: lookedIn[0] === undefined ? null : nameOf(lookedIn[0]) } });
    return { ...line("owner", { key: "owner.undeclared", args: {} }), detail };
  }
  const opens = { path: source.path, line: source.line ?? 1 };
  const evidence = shortEvidence(source);
  if (status === "unowned") return { ...line("owner", { key: "owner.nobody", args: {} }, opens), detail: evidence };
  if (source.kind === "codeowners") {
    const detail = catchAll ? phrase({ key: "owner.catchAll", args: { evidence } }) : evidence;
    return { ...line("owner", { key: "owner.reviews", args: { owners: owners.join(", ") } }, opens), detail };
  }
  const reviews = ownership.declared.filter((claim) => claim.answers === "review");
  const asked = phrase({ key: "owner.asked", args: { owner: owners.join(", ") } });
  const [first] = reviews;
  if (first === undefined) return { topic: "owner", label: asked, detail: evidence, opens, why: null };
  const reviewers = phrase({ key: "owner.reviews", args: { owners: reviews.map((claim) => claim.owner).join(", ") } });
  // Two answers that name one owner are one line, with the evidence of both.
  const label = ownership.relation === "same" ? reviewers : `${asked} · ${reviewers}`;
  const sources = ownership.relation === "same" ? [first.source, source] : [source, first.source];
  return { topic: "owner", label, detail: sources.map(shortEvidence).join(", "), opens, why: null };
}

/** As many as fit on a line; who is behind them stands in the command line's JSON. */
const mostNames = 3;

/** Who knows the place, by name and without figures. Somebody who left cannot help, and is not named. */
function helpLines({ place, history }: Answer): AnswerLine[] {
  if ((valueOf(place) ?? null) === null) return [];
  if (history.state === "pending") return [line("history", { key: "help.pending", args: {} })];
  if (history.state === "unavailable") return [{ ...line("history", { key: "help.unavailable", args: {} }), detail: phrase(history.reason) }];
  const active = history.value.authors.filter(({ isActive }) => isActive).map(({ author }) => author);
  if (active.length === 0) return history.value.authors.length === 0 ? [] : [line("history", { key: "help.nobody", args: {} })];
  const names = active.slice(0, mostNames).join(", ");
  return [line("history", { key: "help.people", args: { names, more: Math.max(0, active.length - mostNames) } })];
}

/** Without the finding that no owner is declared: the owner's own line says so. */
function findingLines(findings: Section<readonly Finding[]>, now: number): AnswerLine[] {
  return (valueOf(findings) ?? []).filter(({ code }) => code !== "ownership/undeclared").map((finding) => ({ ...line("finding", finding.message, null, finding.code), detail: ageOfCheck(finding.source, now) }));
}

/** What a tool has found grows old; what stands in the code does not. */
function ageOfCheck({ tool, at }: FindingSource, now: number): string {
  return tool === null || at === null ? "" : ageOf(at, now);
}

function runbookLine(runbooks: Section<readonly RunbookMatch[]>, now: number): AnswerLine {
  switch (runbooks.state) {
    case "pending":
      return line("runbook", { key: "runbook.pending", args: {} });
    case "unavailable":
      return { ...line("runbook", { key: "runbook.unavailable", args: {} }), detail: phrase(runbooks.reason) };
    case "known":
      return bestRunbook(runbooks.value, now);
  }
}

function bestRunbook([best, ...others]: readonly RunbookMatch[], now: number): AnswerLine {
  if (best === undefined) return line("runbook", { key: "runbook.none", args: {} });
  const { runbook, why } = best;
  const age = runbook.reviewed === null ? null : ageOf(runbook.reviewed, now);
  const heading = headingFor(runbook, why);
  const opens = "url" in runbook.location ? runbook.location : { path: runbook.location.path, line: heading?.line ?? runbook.line };
  const detail = phrase({ key: "runbook.reviewed", args: { age } });
  const label = phrase({ key: "runbook.one", args: { title: titleText(runbook, heading?.text ?? null) } });
  const more = others.length === 0 ? "" : ` ${phrase({ key: "runbook.more", args: { count: others.length } })}`;
  return { topic: "runbook", label: label + more, detail, opens, why: phrase(why) };
}

function driftLine(drift: Section<DriftCheck | null>, now: number): AnswerLine {
  switch (drift.state) {
    case "pending":
      return line("drift", { key: "drift.pending", args: {} });
    case "unavailable":
      return { ...line("drift", { key: "drift.unavailable", args: {} }), detail: phrase(drift.reason) };
    case "known":
      return drift.value === null
        ? line("drift", { key: "drift.unchecked", args: {} })
        : { ...line("drift", { key: "drift.checked", args: { tool: drift.value.tool } }), detail: ageOf(drift.value.at, now) };
  }
}

/** Only Terraform and OpenTofu can be asked, and an example stands for nothing that runs. */
function isCheckable({ place }: Answer): boolean {
  const file = valueOf(place)?.file;
  return file?.system === "terraform" && file.standing !== "example";
}

function line(topic: AnswerLine["topic"], message: Message, opens: Target | null = null, why: string | null = null): AnswerLine {
  return { topic, label: phrase(message), detail: "", opens, why };
}
