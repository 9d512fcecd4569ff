import { writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import { systemClock } from "../../src/base/clock";
import { silentLogger } from "../../src/base/logger";
import { openJournal } from "../../src/journal/journal";
import { observe } from "../../src/model/focus";
import type { FocusEvent, FocusTarget } from "../../src/model/focusEvent";
import { defaultFocusOptions, initialFocus } from "../../src/model/focusState";

/**
 * A person at work in a process of its own: two tenths of a second in product code, then in infra code, with a sign of life
 * every few milliseconds. Thresholds are a hundredth of the real ones. Half-way the wall clock may be set.
 */
const plan = v.parse(v.object({ folder: v.string(), forMs: v.number(), wallJumpMs: v.number() }), JSON.parse(process.argv[2] ?? "{}"));

const options = { ...defaultFocusOptions, glanceUnderMs: 100, idleAfterMs: 1_200, silenceMs: 900 };
const product: FocusTarget = { repository: "shop", path: "src/checkout.ts", infra: null, runbook: false, aside: false, planned: "unknown", branch: null };
const infra: FocusTarget = {
  ...product, path: "infra/prod/rds.tf", infra: { system: "terraform", environment: null, standing: "live", whose: "nobody", team: null, runbook: false },
};

async function work(): Promise<void> {
  const start = systemClock.monotonic();
  const passed = () => systemClock.monotonic() - start;
  const clock = { monotonic: () => systemClock.monotonic(), wall: () => systemClock.wall() + (passed() > plan.forMs / 2 ? plan.wallJumpMs : 0) };
  const journal = openJournal({ folder: plan.folder, clock, retentionDays: 400, log: silentLogger });
  let state = initialFocus(journal.writer.slice(0, 16), options);
  const happen = (event: FocusEvent) => {
    const observed = observe(state, event);
    state = observed.state;
    for (const record of observed.records) journal.append(record);
  };
  const at = () => ({ wall: clock.wall(), monotonic: clock.monotonic() });
  happen({ kind: "windowFocused", elsewhere: null, at: at() });
  happen({ kind: "focus", target: product, by: "mouse", how: "opened", at: at() });
  while (passed() < 200) await sleep(10);
  happen({ kind: "focus", target: infra, by: "mouse", how: "opened", at: at() });
  writeSync(1, "there\n");
  while (passed() < plan.forMs) {
    happen({ kind: "activity", at: at() });
    await sleep(10);
  }
  happen({ kind: "end", at: at() });
  journal.close();
}

work().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
