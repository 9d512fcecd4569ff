import { stat } from "node:fs/promises";
import { readJournal } from "../journal/reader";
import type { RecordOf } from "../model/visit";
import type { Command } from "./command";
import { UsageError } from "./command";
import { row } from "./visibleText";

/** `switches`: the journal's records of visits and switches, oldest first. */
export const switches: Command = {
  name: "switches",
  usage: "switches [--journal DIR] [--from DATE] [--to DATE]",
  summary: "the context switches and visits that were recorded on this machine",
  takesWords: false,
  options: { from: { type: "string" }, to: { type: "string" } },
  async run({ options, json, journal }, world) {
    const folder = journal ?? world.journalFolder;
    if (folder === null) throw new UsageError("switches needs --journal DIR, which terminals of VS Code set by themselves");
    const from = day(options["from"], "--from") ?? "";
    const to = day(options["to"], "--to") ?? "9999-12-31";
    // The folder that VS Code names need not be there yet: nothing has been recorded then. One that a person names should be.
    if (journal !== null && !(await isFolder(journal))) throw new Error(`${journal} is not a folder, so no journal is in it`);
    const health = await readJournal(folder, ({ record }) => {
      if (record.type !== "switch" && record.type !== "visit") return;
      if (record.day < from || record.day > to) return;
      world.out(json ? JSON.stringify(stored(record)) : inWords(record));
    });
    const damaged = health.corruptLines + health.unreadable;
    if (damaged > 0) world.err(`infra-steward: ${damaged} parts of the journal are damaged and left out`);
    return 0;
  },
};

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
}

function day(value: string | boolean | undefined, option: string): string | null {
  if (typeof value !== "string") return null;
  if (!isDay(value)) throw new UsageError(`${option} takes a date, YYYY-MM-DD`);
  return value;
}

/** Whether the calendar has that day. A day that the month does not have is counted on into the next one, so it comes out changed. */
function isDay(value: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

type Shown = RecordOf<"switch" | "visit">;

function stored({ at, ...fields }: Shown) {
  return { at: new Date(at.wall).toISOString(), ...fields };
}

function inWords(record: Shown): string {
  const time = new Date(record.at.wall).toISOString();
  if (record.type === "switch") return row(time, "switch", record.path, record.system, record.environment ?? "-", record.team ?? record.whose);
  return row(time, "visit", `${Math.round(record.activeMs / 1000)} s active`, record.glance ? "glance" : record.ended);
}
