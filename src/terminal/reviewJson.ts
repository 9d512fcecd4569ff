import type { BranchReview, TouchedBlock, TouchedFile } from "../model/branchReview";
import { valueOf } from "../model/section";
import { phrase } from "../present/phrase";
import { findingJson } from "./json";

/** The contract's shape of a review (README, "Command line"): what was not compared is null, never empty. */
export function reviewJson({ branch, base, files, moreFiles, otherFiles, asked, runbooks, findings, notCompared }: BranchReview) {
  const reviewers = valueOf(asked);
  const changes = valueOf(findings);
  const reasons = [asked, findings].flatMap((section) => (section.state === "unavailable" ? [phrase(section.reason)] : []));
  return {
    branch,
    base,
    files: files.map(fileJson),
    moreFiles,
    otherFiles,
    reviewers: reviewers ?? null,
    runbooks,
    findings: changes === undefined ? null : { added: changes.added.map(findingJson), removed: changes.removed.map(findingJson) },
    notCompared: [...reasons, ...notCompared.map(phrase)],
  };
}

function fileJson({ path, change, from, system, environment, owners, blocks }: TouchedFile) {
  return { path, change, from, system, environment: environment?.name ?? null, production: environment?.production ?? false, owners, blocks: blocks.map(blockJson) };
}

function blockJson({ change, kind, address, line, from, environment }: TouchedBlock) {
  return { change, kind, address, line, from, environment: environment?.name ?? null, production: environment?.production ?? false };
}
