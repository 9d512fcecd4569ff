import type { SignalMessages } from "../../model/messages/signals";
import { traceCommands } from "../../model/historySigns";
import type { Words } from "../phrasing";
import { signalEvidence, signalFigures, signalStates, signalThreshold, signalTitles, traceNames, unmeasuredReasons } from "./signalWords";

/** The signs that infrastructure needs an owner. */
export const signals: Words<SignalMessages> = {
  "signal.committers": ({ months, lately, latelyDays }) =>
    `people who wrote commits in the last ${months} months, without programs and commits over 50 files; ${lately} of them in the last ${latelyDays} days: git log`,
  "signal.deploysAre": () => "the largest of these counts: one deploy leaves several traces, and one that leaves none is not seen",
  "signal.estate": ({ name }) => signalEvidence[name],
  "signal.figure": ({ name, value, of }) => signalFigures[name](value, of),
  "signal.infraShare": ({ sprint, infra, editor }) => `${sprint}: ${infra} of ${editor} in the editor, as the journal of this machine measured`,
  "signal.limit": ({ name, threshold, high }) => signalThreshold(name, threshold, high),
  "signal.name": ({ name }) => signalTitles[name],
  "signal.notMeasured": ({ why }) => unmeasuredReasons[why],
  "signal.onePerson": ({ untold, examples }) =>
    `roots, workflows and folders of manifests that history says enough of (of ${untold} it does not): ${examples === "" ? "none rests on one person" : examples}`,
  "signal.repository": ({ name }) => `repository: ${name}`,
  "signal.state": ({ state }) => signalStates[state],
  "signal.threshold": ({ name, threshold, high }) => `asks for attention ${signalThreshold(name, threshold, high)}`,
  "signal.trace": ({ trace, count, isWhole, weeks, examples }) =>
    `${traceNames[trace]}: ${isWhole ? "" : "at least "}${count} in ${weeks} ${weeks === 1 ? "week" : "weeks"}${examples === "" ? "" : ` (${examples})`}: ${traceCommands[trace]}`,
};
