import type { ReportTable } from "../model/reportTable";
import type { Signal } from "../model/signal";
import { phrase } from "./phrase";
import { reportTable } from "./reportTables";

/** The signs as a table in words: what was found, from where on it asks for attention, and on what it rests. */
export function signalTable(signals: readonly Signal[]): ReportTable {
  return reportTable("signals", ["sign", "figure", "attention", "threshold", "evidence"], signals.map((signal) => {
    const { name, state, threshold, high } = signal;
    const isMeasured = signal.state !== "notMeasured";
    return [
      phrase({ key: "signal.name", args: { name } }),
      isMeasured ? phrase({ key: "signal.figure", args: { name, value: signal.value, of: signal.of } }) : null,
      phrase({ key: "signal.state", args: { state } }),
      phrase({ key: "signal.limit", args: { name, threshold, high } }),
      isMeasured ? signal.evidence.join("; ") : signal.reason,
    ];
  }));
}

/** The signs as plain text, a line each below the first screen of a report. */
export function signalLines(signals: readonly Signal[]): string[] {
  return signals.map((signal, index) => {
    const { name, threshold, high } = signal;
    const limit = phrase({ key: "signal.threshold", args: { name, threshold, high } });
    const state = phrase({ key: "signal.state", args: { state: signal.state } });
    const told = signal.state === "notMeasured"
      ? `${state}, ${signal.reason} · ${limit}`
      : `${phrase({ key: "signal.figure", args: { name, value: signal.value, of: signal.of } })} · ${limit}: ${state}`;
    return `${(index === 0 ? "SIGNS" : "").padEnd(10)}${phrase({ key: "signal.name", args: { name } })}: ${told}`;
  });
}
