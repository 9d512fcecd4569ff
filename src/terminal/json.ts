import type { Answer } from "../model/answer";
import type { Finding } from "../model/finding";
import { valueOf } from "../model/section";
import type { Block } from "../model/place";
import type { Runbook, RunbookMatch } from "../model/runbook";
import type { RunbookHit } from "../estate/estate";
import { phrase } from "../present/phrase";

/** The contract's JSON shapes (README, "Command line"). Other programs rely on them: fields are only ever added. */

/** @param people whether those whom history shows may be named. */
export function answerJson(answer: Answer, people: boolean) {
  const place = valueOf(answer.place) ?? null;
  return {
    path: answer.path,
    system: place?.file.system ?? null,
    environment: place?.environment?.name ?? null,
    block: place?.block ? blockJson(place.block) : null,
    ownership: ownershipJson(answer, people),
    runbooks: (valueOf(answer.runbooks) ?? []).map(matchJson),
    findings: (valueOf(answer.findings) ?? []).map(findingJson),
    driftChecked: valueOf(answer.drift) ?? null,
  };
}

export function blockJson({ kind, address, startLine, endLine }: Block) {
  return { kind, address, startLine, endLine };
}

function ownershipJson({ ownership, history }: Answer, people: boolean) {
  const observed = valueOf(history);
  if (ownership.state !== "known") {
    const reason = ownership.state === "unavailable" ? phrase(ownership.reason) : null;
    return { status: ownership.state, reason, declared: [], observed: [], restsOnOne: null };
  }
  return {
    status: ownership.value.status,
    declared: ownership.value.declared.map(({ owner, basis, source }) => ({ owner, basis, source })),
    observed: people ? (observed?.authors ?? []).map(({ author, share, lastCommit }) => ({ author, share, lastCommit })) : [],
    restsOnOne: observed?.restsOnOne ?? null,
  };
}

function matchJson({ runbook, why }: RunbookMatch) {
  return { title: runbook.title, kind: runbook.kind, ...runbook.location, reviewed: runbook.reviewed, why: phrase(why) };
}

export function hitJson({ runbook, heading, score }: RunbookHit) {
  return {
    title: runbook.title,
    kind: runbook.kind,
    ...runbook.location,
    line: heading?.line ?? runbook.line,
    reviewed: runbook.reviewed,
    appliesTo: appliesTo(runbook),
    score,
  };
}

function appliesTo({ appliesTo: { paths, systems, resources, services, alerts } }: Runbook): string[] {
  return [...paths, ...systems, ...resources, ...services, ...alerts];
}

export function findingJson(finding: Finding) {
  const { code, severity, message, path, line, endLine, address, source, owners } = finding;
  return { code, severity, message: phrase(message), path, line, endLine, address, source, owners };
}
