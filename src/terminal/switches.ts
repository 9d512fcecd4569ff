import { readJournal } from "../journal/reader";
import type { RecordOf } from "../model/visit";
import type { Command } from "./command";
import { dayOption, journalOf, warnOfDamage } from "./journal";
import { row } from "../present/visibleText";

/** `switches`: the journal's records of visits and switches, oldest first. */
export const switches: Command = {
  name: "switches",
  usage: "switches [--journal DIR] [--from DATE] [--to DATE]",
  summary: "the context switches and visits that were recorded on this machine",
  takesWords: false,
  options: { from: { type: "string" }, to: { type: "string" } },
  async run(invocation, world) {
    const from = dayOption(invocation, "from") ?? "";
    const to = dayOption(invocation, "to") ?? "9999-12-31";
    const folder = await journalOf("switches", invocation, world);
    const health = await readJournal(folder, ({ record }) => {
      if (record.type !== "switch" && record.type !== "visit") return;
      if (record.day < from || record.day > to) return;
      world.out(invocation.json ? JSON.stringify(stored(record)) : inWords(record));
    });
    warnOfDamage(world, health);
    return 0;
  },
};

type Shown = RecordOf<"switch" | "visit">;

function stored({ at, ...fields }: Shown) {
  return { at: new Date(at.wall).toISOString(), ...fields };
}

function inWords(record: Shown): string {
  const time = new Date(record.at.wall).toISOString();
  if (record.type === "switch") return row(time, "switch", record.path, record.system, record.environment ?? "-", record.team ?? record.whose);
  return row(time, "visit", `${Math.round(record.activeMs / 1000)} s active`, record.glance ? "glance" : record.ended);
}
