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
