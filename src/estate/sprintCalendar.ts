import type { Read } from "../base/read";
import type { Tree } from "../base/tree";
import { defaultMaxBytes } from "../base/tree";
import type { SprintSettings } from "../model/configuration";
import { configurationPath } from "../model/configuration";
import type { Problem } from "../model/message";
import type { SprintCalendar } from "../model/sprint";
import { readConfiguration } from "../sources/settings/configuration";
import { readSprintCalendar } from "../sources/sprint/calendar";
import { fileProblem } from "./fileProblem";

/**
 * How the repository counts its sprints: as `.infra-steward.yaml` says, or by calendar weeks where it says nothing.
 * @param timeZone where the settings name none.
 */
export async function sprintCalendarOf(tree: Tree, timeZone: string): Promise<Read<SprintCalendar, Problem>> {
  const file = await tree.read(configurationPath);
  const settings = file.kind === "text" ? readConfiguration(configurationPath, file.text) : null;
  const refused = fileProblem(configurationPath, file, defaultMaxBytes);
  const calendar = await calendarOf(tree, settings?.value.sprint ?? null, timeZone);
  return { value: calendar.value, problems: [...(refused === null ? [] : [refused]), ...(settings?.problems ?? []), ...calendar.problems] };
}

async function calendarOf(tree: Tree, settings: SprintSettings | null, usualTimeZone: string): Promise<Read<SprintCalendar, Problem>> {
  const timeZone = settings?.timeZone ?? usualTimeZone;
  if (settings === null) return { value: { kind: "weeks", timeZone }, problems: [] };
  if (settings.kind === "cadence") return { value: { ...settings, timeZone }, problems: [] };
  const { path } = settings;
  const file = await tree.read(path);
  if (file.kind === "text") return readSprintCalendar(path, file.text, timeZone);
  const missing: Problem = { path, line: null, message: { key: "file.missing", args: { path } } };
  return { value: { kind: "weeks", timeZone }, problems: [fileProblem(path, file, defaultMaxBytes) ?? missing] };
}
