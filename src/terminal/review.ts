import type { ReviewRow } from "../present/reviewRows";
import { reviewRows, reviewTitle } from "../present/reviewRows";
import { visible } from "../present/visibleText";
import { reviewMarkdown } from "../reports/export/reviewMarkdown";
import type { Command } from "./command";
import { UsageError } from "./command";
import { unreadable, warnOfRepository } from "./failure";
import { reviewJson } from "./reviewJson";

/** `review`: what the branch that is checked out does to the infrastructure, with everything that is not committed. */
export const review: Command = {
  name: "review",
  usage: "review [--base REF] [--markdown]",
  summary: "what this branch touches compared with the default branch: blocks, reviewers, runbooks, findings",
  takesWords: false,
  options: { base: { type: "string" }, markdown: { type: "boolean" } },
  async run({ root, json, options }, world) {
    const { base, markdown } = options;
    if (json && markdown === true) throw new UsageError("review takes --json or --markdown, one of them");
    const estate = await world.openEstate(root, null);
    const found = await estate.review(typeof base === "string" ? base : null);
    if (found.state !== "known") return unreadable(world, found);
    await warnOfRepository(world, estate);
    if (json) world.out(JSON.stringify(reviewJson(found.value)));
    else if (markdown === true) world.out(reviewMarkdown(reviewTitle(found.value), reviewRows(found.value)).trimEnd());
    else for (const line of [reviewTitle(found.value), ...reviewRows(found.value).flatMap((row) => inWords(row, ""))]) world.out(visible(line));
    return 0;
  },
};

function inWords({ text, detail, below }: ReviewRow, indent: string): readonly string[] {
  return [`${indent}${text}${detail === "" ? "" : ` · ${detail}`}`, ...below.flatMap((row) => inWords(row, `${indent}  `))];
}
