import { describeError } from "../../base/logger";
import { GitError, UntrustedError } from "../../git/gitError";
import type { Git } from "../../git/git";
import { unlessAborted } from "../../git/unlessAborted";
import { askedSections } from "../../model/askedSections";
import type { AskedOwners, BranchReview } from "../../model/branchReview";
import type { FindingChanges } from "../../model/findingChanges";
import { findingChanges } from "../../model/findingChanges";
import type { Message } from "../../model/message";
import { outrunRunbooks } from "../../model/outrunRunbooks";
import { noReviewers } from "../../model/ownership";
import type { Section } from "../../model/section";
import { known, unavailable, valueOf } from "../../model/section";
import { frontMatterLine } from "../../sources/runbooks/frontMatterLines";
import type { EstateKeepers, EstateParts } from "../estateKeepers";
import { isIndexed } from "../index/readIndexedFile";
import { ownershipLocations, readOwners } from "../repositoryFiles";
import { commitTree } from "../trees/commit";
import { withBaseRevision } from "./baseRevision";
import type { PartedAt } from "./partedAt";
import { partedAt } from "./partedAt";
import { Revision } from "./revision";
import { rewoundTree } from "./rewoundTree";
import { touchedBlocks } from "./touchedBlocks";
import type { TouchedFiles } from "./touchedFiles";
import { touchedFiles } from "./touchedFiles";

/** Two readings of a large repository, with room to spare. */
const deadlineMs = 120_000;

/**
 * Compares the working tree, with all that is not committed and not saved, with the commit at which the branch parted from another.
 * @param asked name of the other branch; null for the default branch.
 * @param ended ends the work early, with a reason in place of the review.
 */
export async function reviewBranch(parts: EstateParts, keepers: EstateKeepers, asked: string | null, ended: AbortSignal): Promise<Section<BranchReview>> {
  const { git } = parts;
  if (git === undefined) return unavailable({ key: "review.noGit", args: {} });
  const deadline = AbortSignal.timeout(deadlineMs);
  const signal = AbortSignal.any([ended, deadline]);
  try {
    const parted = await partedAt(git, parts.root, asked, signal);
    if ("refused" in parted) return unavailable(parted.refused);
    await unlessAborted(keepers.reading.settled(), signal);
    await unlessAborted(keepers.compared.settled(), signal);
    const { listing } = keepers.snapshot;
    if (listing.state === "unavailable") return listing;
    return known(await compare(parts, git, new Revision(keepers, parts.tree), parted, signal));
  } catch (error) {
    return unavailable(reasonFor(error, { isEnded: ended.aborted, isLate: deadline.aborted }));
  }
}

function reasonFor(error: unknown, { isEnded, isLate }: { readonly isEnded: boolean; readonly isLate: boolean }): Message {
  if (isEnded) return { key: "review.ended", args: {} };
  if (isLate) return { key: "review.tooLong", args: { seconds: deadlineMs / 1000 } };
  if (error instanceof UntrustedError) return { key: "review.untrusted", args: {} };
  if (error instanceof GitError && error.exitCode === 128) return { key: "review.noGit", args: {} };
  return { key: "unavailable.failed", args: { reason: describeError(error) } };
}

async function compare(parts: EstateParts, git: Git, head: Revision, parted: PartedAt, signal: AbortSignal): Promise<BranchReview> {
  const { root, tree } = parts;
  const { rules } = head.keepers.reading;
  const saysSomething = (path: string): boolean => isIndexed(path, rules) || ownershipLocations.includes(path) || path.startsWith(".infra-steward.");
  const touched = await touchedFiles({ root, git, tree, saysSomething }, parted.base, parted.head, signal);
  const paths = [...touched.added, ...touched.removed, ...touched.changed, ...touched.renamed.keys(), ...touched.renamed.values()];
  const asked = await askedOwners(parts, git, parted, paths);
  const then = commitTree(git, parted.base);
  const unread = await unreadThen([...touched.removed, ...touched.changed, ...touched.renamed.keys()].filter(saysSomething), then);
  return withBaseRevision(parts, rewoundTree(tree, then, new Set(paths)), signal, async (base) => {
    const { files, moreFiles, otherFiles, unreadable } = await touchedBlocks(touched, base, head, signal);
    const notCompared: Message[] = [
      ...(parted.isShallow ? [{ key: "review.shallow", args: {} } as const] : []),
      ...(touched.notCompared > 0 ? [{ key: "review.filesLeftOut", args: { files: touched.notCompared } } as const] : []),
      ...(unreadable > 0 ? [{ key: "review.blocksLeftOut", args: { files: unreadable } } as const] : []),
      { key: "review.findingsLeftOut", args: {} },
    ];
    return {
      branch: parted.branch,
      base: { name: parted.target.name, commit: parted.base },
      files,
      moreFiles,
      otherFiles,
      asked,
      runbooks: await outrun(base, head, touched, files),
      findings: unread > 0 ? unavailable({ key: "review.baseUnread", args: { files: unread } }) : await findings(base, head, touched, signal),
      notCompared,
    };
  });
}

/** How many of the files git does not have at hand: those of a partial clone are not fetched. */
async function unreadThen(paths: readonly string[], then: ReturnType<typeof commitTree>): Promise<number> {
  let unread = 0;
  for (const path of paths) {
    const read = await then.read(path);
    if (read.kind === "refused" && read.reason === "unreadable") unread += 1;
  }
  return unread;
}

/** Hosts ask by the ownership file of the branch that a change is meant for (GitHub documentation, About code owners; GitLab documentation, Code Owners). */
async function askedOwners({ context }: EstateParts, git: Git, { target }: PartedAt, paths: readonly string[]): Promise<Section<AskedOwners>> {
  const owners = await readOwners(commitTree(git, target.commit), await context());
  if (owners.value.state !== "known") return owners.value;
  const file = owners.value.value;
  const isTouched = paths.some((path) => ownershipLocations.includes(path));
  return known({ path: file?.path ?? null, isTouched, ...askedSections(paths.map((path) => file?.reviewers(path) ?? noReviewers)) });
}

/** A runbook that does not say itself what it is for has promised nothing about it. */
async function outrun(base: Revision, head: Revision, { renamed }: TouchedFiles, files: BranchReview["files"]): Promise<BranchReview["runbooks"]> {
  const cameFrom = new Map([...renamed].map(([from, to]) => [to, from]));
  const before = new Map(writtenRunbooks(base).map(({ runbook, path }) => [path, runbook.reviewed]));
  const reviewed = writtenRunbooks(head).map(({ runbook, path }) => ({ runbook, path, reviewedBefore: before.get(cameFrom.get(path) ?? path) ?? null }));
  const found: BranchReview["runbooks"][number][] = [];
  for (const one of outrunRunbooks(reviewed, files)) {
    const read = await head.read(one.path);
    if (read.kind === "text" && frontMatterLine(read.text, "appliesTo") !== null) found.push(one);
  }
  return found;
}

function writtenRunbooks({ keepers }: Revision) {
  return (valueOf(keepers.snapshot.runbooks) ?? []).flatMap((runbook) => ("path" in runbook.location ? [{ runbook, path: runbook.location.path }] : []));
}

async function findings(base: Revision, head: Revision, { renamed }: TouchedFiles, signal: AbortSignal): Promise<Section<FindingChanges>> {
  return known(findingChanges(await base.findings(signal), await head.findings(signal), renamed));
}
