import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estates } from "../../estate/estates";
import { settings } from "../../host/settings";
import type { SprintCalendar } from "../../model/sprint";

/** How sprints are counted here: as the repository in front of the person says, else as their own settings do, else by weeks. */
export async function calendarInView(estates: Estates, current: CurrentAnswer): Promise<SprintCalendar> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const estate = estates.all.find(({ root }) => root === current.value?.root) ?? estates.all[0];
  const said = await estate?.sprintCalendar(timeZone);
  return said === undefined || said.kind === "weeks" ? settings.sprintCalendar(said?.timeZone ?? timeZone) : said;
}
