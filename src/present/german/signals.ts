import type { SignalMessages } from "../../model/messages/signals";
import { traceCommands } from "../../model/historySigns";
import type { Words } from "../phrasing";
import { signalEvidence, signalFigures, signalStates, signalThreshold, signalTitles, traceNames, unmeasuredReasons } from "./signalWords";

/** The signs that infrastructure needs an owner. */
export const signals: Words<SignalMessages> = {
  "signal.committers": ({ months, lately, latelyDays }) =>
    `Menschen, die in den letzten ${months} Monaten Commits schrieben, ohne Programme und Commits über 50 Dateien; ${lately} davon in den letzten ${latelyDays} Tagen: git log`,
  "signal.deploysAre": () => "die größte dieser Zahlen: eine Auslieferung hinterlässt mehrere Spuren, und eine ohne Spur wird nicht gesehen",
  "signal.estate": ({ name }) => signalEvidence[name],
  "signal.figure": ({ name, value, of }) => signalFigures[name](value, of),
  "signal.infraShare": ({ sprint, infra, editor }) => `${sprint}: ${infra} von ${editor} im Editor, wie das Journal dieses Rechners maß`,
  "signal.limit": ({ name, threshold, high }) => signalThreshold(name, threshold, high),
  "signal.name": ({ name }) => signalTitles[name],
  "signal.notMeasured": ({ why }) => unmeasuredReasons[why],
  "signal.onePerson": ({ untold, examples }) =>
    `Wurzeln, Workflows und Ordner mit Manifesten, von denen die Geschichte genug sagt (von ${untold} nicht): ${examples === "" ? "keine ruht auf einer Person" : examples}`,
  "signal.repository": ({ name }) => `Repository: ${name}`,
  "signal.state": ({ state }) => signalStates[state],
  "signal.threshold": ({ name, threshold, high }) => `verlangt Aufmerksamkeit ${signalThreshold(name, threshold, high)}`,
  "signal.trace": ({ trace, count, isWhole, weeks, examples }) =>
    `${traceNames[trace]}: ${isWhole ? "" : "mindestens "}${count} in ${String(weeks).replace(".", ",")} ${weeks === 1 ? "Woche" : "Wochen"}${examples === "" ? "" : ` (${examples})`}: ${traceCommands[trace]}`,
};
