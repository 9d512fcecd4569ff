import type { SprintCalendar } from "../model/sprint";
import type { Estate } from "./estate";

/**
 * How sprints are counted for a person: as the repository in front of them says, else as they say themselves, else by weeks.
 * @param estates of the open repositories.
 * @param root of the one in front of the person; null where none is, and then the first one counts.
 * @param own how the person counts, in a time zone.
 */
export async function calendarInView(
  estates: readonly Pick<Estate, "root" | "sprintCalendar">[],
  root: string | null,
  own: (timeZone: string) => SprintCalendar,
): Promise<SprintCalendar> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const estate = estates.find((candidate) => candidate.root === root) ?? estates[0];
  const said = await estate?.sprintCalendar(timeZone);
  return said === undefined || said.kind === "weeks" ? own(said?.timeZone ?? timeZone) : said;
}
