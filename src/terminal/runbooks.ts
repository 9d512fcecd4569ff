import { appliesToText, titleText } from "../present/runbookText";
import type { Command } from "./command";
import { unreadable, warnOfRepository } from "./failure";
import { hitJson } from "./json";
import { row } from "../present/visibleText";

/** More than anybody reads; the search itself is what ranks. */
const limit = 1000;

/** `runbooks [QUERY]`: the instructions that fit, best first. */
export const runbooks: Command = {
  name: "runbooks",
  usage: "runbooks [QUERY]",
  summary: "the runbooks that fit a query, best first; all of them without one",
  takesWords: true,
  options: {},
  async run(invocation, world) {
    const estate = await world.openEstate(invocation.root, null);
    await estate.settled();
    const hits = await estate.findRunbooks(invocation.positionals.join(" "), null, limit);
    if (hits.state !== "known") return unreadable(world, hits);
    await warnOfRepository(world, estate);
    for (const hit of hits.value) {
      if (invocation.json) {
        world.out(JSON.stringify(hitJson(hit)));
        continue;
      }
      const { runbook, heading } = hit;
      const where = "url" in runbook.location ? runbook.location.url : `${runbook.location.path}:${heading?.line ?? runbook.line}`;
      // Without a place to be about, what it says that it is for is the reason to read it.
      world.out(row(titleText(runbook, heading?.text ?? null), runbook.kind, where, appliesToText(runbook)));
    }
    return 0;
  },
};
