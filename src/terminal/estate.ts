import type { Command } from "./command";
import { unreadable, warnOfRepository } from "./failure";
import { blockJson } from "./json";
import { row } from "../present/visibleText";

/** `estate`: every infra file with its blocks and owners. */
export const estate: Command = {
  name: "estate",
  usage: "estate",
  summary: "every infrastructure file with its system, environment, blocks and owners",
  takesWords: false,
  options: {},
  async run(invocation, world) {
    const opened = await world.openEstate(invocation.root, null);
    await opened.settled();
    const files = await opened.infraFiles();
    if (files.state !== "known") return unreadable(world, files);
    await warnOfRepository(world, opened);
    for (const { file, blocks, owners } of files.value) {
      const environment = file.environment?.name ?? null;
      world.out(
        invocation.json
          ? JSON.stringify({ path: file.path, system: file.system, environment, blocks: blocks.map(blockJson), owners })
          : row(file.path, file.system, environment ?? "-", `${blocks.length} blocks`, owners.join(" ") || "-"),
      );
    }
    return 0;
  },
};
