import type { RunMessages } from "../../model/messages/runs";
import type { Words } from "../phrasing";

/** Working through a runbook. */
export const runs: Words<RunMessages> = {
  // working through a runbook
  "run.begun": () => "The run has begun.",
  "run.changed": ({ now, before }) => `The runbook has ${now} steps now and had ${before} when the run began: look whether the ticks are still at the right ones.`,
  "run.copied": () => "The run record is in the clipboard.",
  "run.copy": () => "Copy run record",
  "run.done": ({ time }) => `done ${time}`,
  "run.finish": () => "Finish run",
  "run.lens": ({ since, done, steps }) => `Run since ${since}: ${done} of ${steps} done`,
  "run.markDone": () => "Done",
  "run.markNotDone": ({ time }) => `Done ${time} · Not done`,
  "run.none": () => "No run to copy: start one in a runbook.",
  "run.noSteps": () => "This runbook has no steps: ordered lists and task lists are steps.",
  "run.notKept": ({ why }) => notKept[why],
  "run.notRunbook": () => "Open a runbook first: Find Runbook lists them.",
  "run.progress": ({ title, done, steps }) => `${done} of ${steps} · ${title}`,
  "run.recordBy": ({ person }) => `By: ${person}`,
  "run.recordFinished": ({ at }) => (at === null ? "Finished: not yet" : `Finished: ${at}`),
  "run.recordHead": ({ title }) => `Run of ${title}`,
  "run.recordRunbook": ({ path }) => `Runbook: ${path}`,
  "run.recordStarted": ({ at }) => `Started: ${at}`,
  "run.recordStep": ({ step }) => `Step ${step}`,
  "run.start": () => "Start run",

  // putting a command of a runbook into a terminal
  "terminal.ask": ({ line, path }) => `Put line ${line} of ${path} in the terminal?`,
  "terminal.copied": ({ lines }) => `${lines} ${lines === 1 ? "line is" : "lines are"} in the clipboard. A terminal may run them when they are pasted.`,
  "terminal.copyBlock": () => "Copy block",
  "terminal.empty": () => "There is no command on this line.",
  "terminal.environments": ({ runbook, terminal, name }) => `Runbook: ${runbook}. Terminal ${name}: ${terminal}.`,
  "terminal.gone": () => "The terminal was closed meanwhile.",
  "terminal.invisible": ({ character }) => `Not used: it holds a character that cannot be seen (${character}).`,
  "terminal.new": () => "(a new one)",
  "terminal.notCommand": ({ line }) => `Line ${line} is no command of this runbook.`,
  "terminal.notRun": () => "It is not run: you press Enter.",
  "terminal.put": () => "Put in terminal",
  "terminal.severalLines": () => "Not used: a terminal would run every line but the last.",
  "terminal.stale": () => "The runbook has just changed. Try again.",
  "terminal.tooLong": ({ max }) => `Not used: the line is longer than ${max} characters.`,
  "terminal.unknown": () => "unknown",
};

const notKept = {
  untrusted: "Kept in memory only: this folder is not trusted.",
  off: "Kept in memory only: recording is turned off.",
  private: "Kept in memory only: nothing is recorded of this place.",
  paused: "Kept in memory only: recording is paused.",
  failing: "Kept in memory until the journal can be written again.",
  before: "Kept in memory only: it began while nothing was recorded.",
  partly: "Some ticks are kept in memory only: nothing was recorded then.",
} as const;
