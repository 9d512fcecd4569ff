import type { Command } from "./command";
import { unreadable } from "./failure";
import { blockJson } from "./json";

/** `estate`: every infra file with its blocks and owners. */
export const estate: Command = {
  name: "estate",
  usage: "estate",
  summary: "every infrastructure file with its system, environment, blocks and owners",
  options: {},
  async run(invocation, world) {
    const opened = await world.openEstate(invocation.root, null);
    await opened.settled();
    const files = await opened.infraFiles();
    if (files.state !== "known") return unreadable(world, files);
    for (const { file, blocks, owners } of files.value) {
      const environment = file.environment?.name ?? null;
      world.out(
        invocation.json
          ? JSON.stringify({ path: file.path, system: file.system, environment, blocks: blocks.map(blockJson), owners })
          : [file.path, file.system, environment ?? "-", `${blocks.length} blocks`, owners.join(" ") || "-"].join("\t"),
      );
    }
    return 0;
  },
};
