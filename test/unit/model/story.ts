import type { By, FocusEvent, FocusTarget, InfraTarget } from "../../../src/model/focusEvent";
import { observe } from "../../../src/model/focus";
import type { FocusOptions, FocusState } from "../../../src/model/focusState";
import { defaultFocusOptions, initialFocus } from "../../../src/model/focusState";
import type { How, JournalRecord } from "../../../src/model/visit";

/** Tuesday 3 November 2026, 09:00 UTC: where every story begins. */
export const storyStart = Date.UTC(2026, 10, 3, 9);

type WithoutTime<E> = E extends FocusEvent ? Omit<E, "at"> : never;
export type Action = WithoutTime<FocusEvent>;

/** Seconds since the start of the story, and what happens then. */
export type Step = readonly [seconds: number, action: Action];

export const focused: Action = { kind: "windowFocused", elsewhere: null };
export const blurred: Action = { kind: "windowBlurred" };
export const activity: Action = { kind: "activity" };
export const edit: Action = { kind: "edit" };
export const save: Action = { kind: "save" };
export const tick: Action = { kind: "tick" };
export const end: Action = { kind: "end" };

export const checkout: FocusTarget = target("src/checkout.ts", null);
export const cart: FocusTarget = target("src/cart.ts", null);
export const database: FocusTarget = target("infra/prod/rds.tf", {});
export const network: FocusTarget = target("infra/prod/vpc.tf", { whose: "team", team: "@acme/platform" });
export const compose: FocusTarget = target("compose.yaml", { system: "compose", environment: null, standing: "local" });
export const runbook: FocusTarget = { ...target("docs/runbooks/restore.md", null), runbook: true };

export function target(path: string, infra: Partial<InfraTarget> | null): FocusTarget {
  const live: InfraTarget = { system: "terraform", environment: "production", standing: "live", whose: "nobody", team: null, runbook: true };
  return { repository: "shop", path, infra: infra === null ? null : { ...live, ...infra }, runbook: false, aside: false, planned: "unplanned", branch: null };
}

export function open(file: FocusTarget | null, by: By = "mouse", how: How = "opened"): Action {
  return { kind: "focus", target: file, by, how };
}

export function stepToEvent([seconds, action]: Step): FocusEvent {
  return { ...action, at: { wall: storyStart + seconds * 1000, monotonic: seconds * 1000 } };
}

/** Ticks as the host sends them, every 15 seconds between the steps, so that no silence is taken for suspension. */
export function withTicks(steps: readonly Step[], everySeconds = 15): Step[] {
  const result: Step[] = [];
  let last = steps[0]?.[0] ?? 0;
  for (const step of steps) {
    for (let at = last + everySeconds; at < step[0]; at += everySeconds) result.push([at, tick]);
    result.push(step);
    last = step[0];
  }
  return result;
}

/** What a window records over a row of events, and where it ends. */
export function run(events: readonly FocusEvent[], options: Partial<FocusOptions> = {}, session = "w"): { records: JournalRecord[]; state: FocusState } {
  let state = frozen(initialFocus(session, { ...defaultFocusOptions, ...options }));
  const records: JournalRecord[] = [];
  for (const event of events) {
    const observed = observe(state, event);
    state = frozen(observed.state);
    records.push(...observed.records);
  }
  return { records, state };
}

/** All of a value, so that whatever changes it throws: the reducer is to leave what it is given as it was. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** A record as one line of a story; durations and times in seconds since the story's start. */
export function line(record: JournalRecord): string {
  const at = `${(record.at.wall - storyStart) / 1000}`;
  const s = (ms: number) => `${ms / 1000}`;
  switch (record.type) {
    case "switch": return `${at} switch ${record.visit} from ${record.from} to ${record.path} ${record.whose} ${record.how}`;
    case "visit": {
      const times = `active ${s(record.activeMs)} idle ${s(record.idleMs)} away ${s(record.awayMs)} unknown ${s(record.unknownMs)}`;
      return `${at} ${record.glance ? "glance" : "visit"} ${record.visit} ${times} edits ${record.edits} ${record.ended}`;
    }
    case "part": return `${at} part ${record.visit} ${record.path} ${s(record.activeMs)} edits ${record.edits} saves ${record.saves}`;
    case "time": return `${at} time ${record.area} ${s(record.activeMs)}`;
    case "return": return `${at} return ${record.visit} ${s(record.elapsedMs)} active ${s(record.activeMs)} ${record.censored ?? "edited"}`;
    case "owner": return `${at} owner ${record.visit} ${record.path} ${record.whose} ${record.team ?? "-"}`;
    case "reason": return `${at} reason ${record.visit} ${record.reason}`;
    case "terminal": return `${at} terminal ${record.program} ${record.visit ?? "-"}`;
    case "clock": return `${at} clock wall ${s(record.wallMs)} monotonic ${s(record.monotonicMs)}`;
    case "gap":
    case "pause":
    case "resume":
    case "run":
    case "step": return `${at} ${record.type}`;
  }
}
