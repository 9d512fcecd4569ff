import fc from "fast-check";
import type { FocusEvent } from "../../../src/model/focusEvent";
import type { Action, Step } from "./story";
import {
  activity, blurred, cart, checkout, compose, database, edit, end, focused, network, open, runbook, save, storyStart, tick,
} from "./story";

/** Shorter than by default, so that a short random day meets every limit. */
export const limits = { idleAfterMs: 20_000, absentAfterMs: 120_000, lagLimitMs: 90_000, writeEveryMs: 40_000 };

const files = fc.constantFrom(checkout, cart, database, network, compose, runbook, null);
const hands = fc.constantFrom("keyboard" as const, "mouse" as const, "mouse" as const, "unknown" as const);
const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(files, hands).map(([file, by]) => open(file, by)) },
  { weight: 4, arbitrary: fc.constantFrom(activity, edit, save) },
  { weight: 2, arbitrary: fc.constantFrom(focused, blurred) },
  { weight: 3, arbitrary: fc.constant(tick) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Action>(
      { kind: "windowFocused", elsewhere: { area: "product" } },
      { kind: "windowFocused", elsewhere: { area: "infra", visit: "other.1" } },
      { kind: "pause" },
      { kind: "resume" },
      { kind: "owner", repository: "shop", path: "infra/prod/rds.tf", whose: "team", team: "@acme/platform", runbook: null },
      { kind: "reason", reason: "deploy" },
      { kind: "terminal", program: "terraform" },
    ),
  },
);
/** A day in a window: what happens, and how many whole seconds after the last thing. Short waits and long ones, never silence. */
const waits = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 15 }) }, { weight: 1, arbitrary: fc.integer({ min: 15, max: 80 }) });
export const days: fc.Arbitrary<Step[]> = fc.array(fc.tuple(waits, actions), { minLength: 1, maxLength: 150, size: "max" }).map((parts) => {
  let now = 0;
  const steps: Step[] = [[0, focused]];
  for (const [wait, action] of parts) steps.push([(now += wait), action]);
  return [...steps, [now + 5, end]];
});
/** A day in which either clock may also do anything at all. */
export const wildDays: fc.Arbitrary<FocusEvent[]> = fc.array(
  fc.record({ action: actions, wall: fc.integer({ min: -1e8, max: 1e8 }), monotonic: fc.integer({ min: -1e4, max: 4e6 }) }),
  { maxLength: 60, size: "max" },
).map((parts) => {
  let at = { wall: storyStart, monotonic: 0 };
  return parts.map(({ action, wall, monotonic }) => {
    at = { wall: at.wall + (wall % 3 === 0 ? wall : monotonic), monotonic: at.monotonic + monotonic };
    return { ...action, at };
  });
});
