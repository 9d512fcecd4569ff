import { stat } from "node:fs/promises";
import type { JournalHealth } from "../journal/health";
import { isDay } from "../model/sprint";
import type { Invocation, World } from "./command";
import { UsageError } from "./command";

/**
 * The folder of the journal that a command is about.
 * @throws UsageError when nobody names one, and an error when a person names one that is not there.
 */
export async function journalOf(name: string, { journal }: Invocation, world: World): Promise<string> {
  const folder = journal ?? world.journalFolder;
  if (folder === null) throw new UsageError(`${name} needs --journal DIR, which terminals of VS Code set by themselves`);
  // The folder that VS Code names need not be there yet: nothing has been recorded then. One that a person names should be.
  if (journal !== null && !(await isFolder(journal))) throw new Error(`${journal} is not a folder, so no journal is in it`);
  return folder;
}

/**
 * The day that an option names; null without it.
 * @throws UsageError when it is no day of the calendar.
 */
export function dayOption({ options }: Invocation, option: "from" | "to"): string | null {
  const value = options[option];
  if (typeof value !== "string") return null;
  if (!isDay(value)) throw new UsageError(`--${option} takes a date, YYYY-MM-DD`);
  return value;
}

/** Says on standard error how much of the journal could not be read. There is an answer all the same. */
export function warnOfDamage(world: World, { corruptLines, unreadable }: JournalHealth): void {
  const damaged = corruptLines + unreadable;
  if (damaged > 0) world.err(`infra-steward: ${damaged} parts of the journal are damaged and left out`);
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
}
