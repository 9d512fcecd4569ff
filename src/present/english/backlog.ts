import type { BacklogMessages } from "../../model/messages/backlog";
import type { Words } from "../phrasing";
import { backlogSectionNames } from "./backlogSections";

/** The backlog. */
export const backlog: Words<BacklogMessages> = {
  "backlog.added": ({ section, path }) => `Added to ${backlogSectionNames[section]} in ${path}.`,
  "backlog.already": ({ line, done }) => `The backlog has it already, ${done ? "ticked, " : ""}on line ${line}.`,
  "backlog.askSection": () => "When should it be done?",
  "backlog.askTask": ({ place }) => `What is to be done about ${place}?`,
  "backlog.askWhat": ({ place }) => `What of ${place} goes into the backlog?`,
  "backlog.count": ({ open, done }) => (done === 0 ? `${open}` : `${open}, ${done} done`),
  "backlog.exists": ({ path }) => `There is a backlog already: ${path}.`,
  "backlog.fits": () => "fits what was found",
  "backlog.gone": () => "no longer found",
  "backlog.goneWhy": ({ code, place }) => `${code} was looked for at ${place} and is not there any more.`,
  "backlog.nothingOpen": () => "No folder with a repository is open.",
  "backlog.notProven": ({ path }) => `${path} is not changed: it would not say what was meant. Edit it by hand.`,
  "backlog.other": () => "Something else…",
  "backlog.partlyRead": () => "The backlog is only read up to here: it is longer than a backlog should be, or the task is.",
  "backlog.section": ({ section }) => (section === null ? "In no section" : backlogSectionNames[section]),
  "backlog.spoken": ({ text, done, details }) => `${text}, ${done ? "done" : "to do"}${details === "" ? "" : `, ${details}`}`,
  "backlog.stale": ({ path }) => `${path} has changed meanwhile, so nothing was done. Try again.`,
  "backlog.taskDetails": ({ place, address, owner, evidence }) => [place, address, owner, evidence].filter((part) => part !== null).join(" · "),
  "remedy.addToBacklog": () => "Add to backlog…",
};
