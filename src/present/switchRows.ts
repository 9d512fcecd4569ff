import type { SprintReport } from "../model/sprintReport";
import type { Signal } from "../model/signal";
import { durationText } from "./duration";
import { phrase } from "./phrase";
import { ownerName, sprintName } from "./reportText";

/** Whether records are written down, as the view says it. */
export type RecordingState = "on" | "paused" | "failing" | "off";

/** A row of the view *Context Switches*. */
export interface SwitchRow {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly tooltip: string;
  readonly icon: "record" | "today" | "sprint" | "places" | "place" | "signals" | "signalOn" | "signalOff" | "signalUnknown" | "report";
  /** What a click does; null does nothing. */
  readonly does: { readonly kind: "pause" | "resume" | "settings" | "log" | "report" } | { readonly kind: "open"; readonly repository: string; readonly path: string } | null;
  readonly below: readonly SwitchRow[];
}

export interface SwitchFacts {
  readonly state: RecordingState;
  /** null while it is being read, and where it cannot be. */
  readonly report: SprintReport | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly signals: readonly Signal[];
}

/** The whole view: whether anything is recorded, what this day and this sprint cost, which places cost most, and the signs that infrastructure needs an owner. */
export function switchRows({ state, report, today, signals }: SwitchFacts): SwitchRow[] {
  const does = { on: "pause", paused: "resume", failing: "log", off: "settings" } as const;
  const recording = row({ id: "recording", label: phrase({ key: "switches.recording", args: { state } }), detail: phrase({ key: "switches.recordingHint", args: { state } }), icon: "record", does: { kind: does[state] } });
  if (report === null) return [recording];
  const strip = report.days.find(({ day }) => day === today);
  const cost = (ms: number, visits: number): string => [durationText(ms), phrase({ key: "report.visits", args: { count: visits } })].join(" · ");
  return [
    recording,
    row({ id: "today", label: phrase({ key: "switches.today", args: {} }), detail: cost(strip?.infraMs ?? 0, strip?.marks.length ?? 0), icon: "today", does: null }),
    row({
      id: "sprint", label: sprintName(report.sprint), icon: "sprint", does: { kind: "report" },
      detail: `${cost(report.time.infraMs, report.visits.count)} · ${phrase({ key: "switches.ofEditor", args: { time: durationText(report.time.editorMs) } })}`,
    }),
    row({ id: "places", label: phrase({ key: "switches.places", args: {} }), detail: String(report.places.top.length + report.places.others), icon: "places", does: null, below: report.places.top.slice(0, shownPlaces).map(placeRow) }),
    row({ id: "signals", label: phrase({ key: "switches.signals", args: {} }), detail: signalsDetail(signals), icon: "signals", does: null, below: signals.map(signalRow) }),
    row({ id: "report", label: phrase({ key: "switches.report", args: {} }), detail: "", icon: "report", does: { kind: "report" } }),
  ];
}

/** As many as one looks at in a sidebar; the report has the others. */
const shownPlaces = 5;

function placeRow(place: SprintReport["places"]["top"][number]): SwitchRow {
  const { repository, path, activeMs, visits } = place;
  const detail = [durationText(activeMs), phrase({ key: "report.visits", args: { count: visits } }), ownerName(place)].join(" · ");
  return row({ id: `place:${repository}:${path}`, label: path, detail, icon: "place", does: { kind: "open", repository, path } });
}

function signalsDetail(signals: readonly Signal[]): string {
  const measured = signals.filter(({ state }) => state !== "notMeasured");
  return phrase({ key: "switches.signalCount", args: { on: measured.filter(({ state }) => state !== "off").length, measured: measured.length } });
}

function signalRow(signal: Signal): SwitchRow {
  const { name, state, threshold, high } = signal;
  const label = phrase({ key: "signal.name", args: { name } });
  const limit = phrase({ key: "signal.threshold", args: { name, threshold, high } });
  const parts = { id: `signal:${name}`, label, does: { kind: "report" } } as const;
  if (signal.state === "notMeasured") {
    const detail = `${phrase({ key: "signal.state", args: { state } })}: ${signal.reason}`;
    return row({ ...parts, detail, tooltip: `${label}: ${detail}\n${limit}`, icon: "signalUnknown" });
  }
  const figure = phrase({ key: "signal.figure", args: { name, value: signal.value, of: signal.of } });
  return row({ ...parts, detail: `${figure} · ${limit}`, tooltip: [`${label}: ${figure}; ${limit}`, ...signal.evidence].join("\n"), icon: state === "off" ? "signalOff" : "signalOn" });
}

function row(parts: Omit<SwitchRow, "below" | "tooltip"> & Partial<Pick<SwitchRow, "below" | "tooltip">>): SwitchRow {
  return { below: [], tooltip: parts.detail === "" ? parts.label : `${parts.label}: ${parts.detail}`, ...parts };
}
