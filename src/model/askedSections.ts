import type { AskedOwners, AskedSection } from "./branchReview";
import type { Reviewers } from "./ownership";

/** Whom the host asks about files, put together: each group of owners once. @param reviewers of each file. */
export function askedSections(reviewers: readonly Reviewers[]): Pick<AskedOwners, "sections" | "nobody"> {
  const found = new Map<string, AskedSection>();
  let nobody = 0;
  for (const { status, sections } of reviewers) {
    if (status !== "owned") nobody += 1;
    for (const { name, owners, optional, approvals, line } of sections.filter((section) => section.owners.length > 0)) {
      const key = JSON.stringify([name, owners, optional, approvals]);
      const { files = 0, lines = [] } = found.get(key) ?? {};
      found.set(key, { name, owners, optional, approvals, files: files + 1, lines: lines.includes(line) ? lines : [...lines, line].sort((a, b) => a - b) });
    }
  }
  return { sections: [...found.values()].sort((a, b) => b.files - a.files), nobody };
}
