import assert from "node:assert/strict";
import { observe, presenceOf } from "../../../src/model/focus";
import type { FocusOptions } from "../../../src/model/focusState";
import { defaultFocusOptions, initialFocus } from "../../../src/model/focusState";
import type { Action, Step } from "./story";
import {
  activity, blurred, cart, checkout, compose, database, edit, end, focused, line, network, open, run, runbook, save, stepToEvent, storyStart, target,
  tick, withTicks,
} from "./story";

interface Story {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly options?: Partial<FocusOptions>;
  readonly records: readonly string[];
}

const start: readonly Step[] = [[0, focused], [0, open(checkout)]];
const terraform: Action = { kind: "terminal", program: "terraform" };
/** Twenty seconds of product code, then into the database's file at 20 and settled there. */
const inDatabase: readonly Step[] = [...start, [20, open(database)]];

const stories: readonly Story[] = [
  {
    name: "a visit, and the way back",
    steps: [...inDatabase, [30, edit], [31, save], [60, activity], [80, open(checkout)], [85, activity], [95, edit], [100, end]],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "80 part w.1 infra/prod/rds.tf 60 edits 1 saves 1",
      "80 visit w.1 active 60 idle 0 away 0 unknown 0 edits 1 left",
      "80 return w.1 15 active 15 edited",
      "100 time product 40",
    ],
  },
  {
    name: "under ten seconds is a glance, and no switch",
    steps: [...start, [20, open(database)], [29.9, open(checkout)], [40, end]],
    records: ["29.9 glance w.1 active 9.9 idle 0 away 0 unknown 0 edits 0 left", "40 time product 30.1"],
  },
  {
    name: "programs started in a terminal belong to the visit that goes on, and count no time",
    steps: [...start, [10, terraform], [20, open(database)], [25, terraform], [50, terraform], [60, blurred], [61, terraform], [70, end]],
    records: [
      "10 terminal terraform -",
      "25 terminal terraform -",
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "50 terminal terraform w.1",
      "70 time product 20",
      "70 part w.1 infra/prod/rds.tf 40 edits 0 saves 0",
      "60 visit w.1 active 40 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "a glance back at product code does not end the visit",
    steps: [...inDatabase, [40, open(checkout)], [45, open(database)], [60, end]],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "60 time product 25",
      "60 part w.1 infra/prod/rds.tf 35 edits 0 saves 0",
      "60 visit w.1 active 35 idle 0 away 5 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "an edit in product code is a return, however soon",
    steps: [...inDatabase, [40, open(checkout)], [43, edit], [44, open(database)], [50, end]],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "40 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "40 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 left",
      "40 return w.1 3 active 3 edited",
      "50 time product 24",
      "50 glance w.2 active 6 idle 0 away 0 unknown 0 edits 0 left",
    ],
  },
  {
    name: "one visit over two files has a part for each",
    steps: [...inDatabase, [50, open(network)], [70, open(database)], [80, end]],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "80 time product 20",
      "80 part w.1 infra/prod/rds.tf 40 edits 0 saves 0",
      "80 part w.1 infra/prod/vpc.tf 20 edits 0 saves 0",
      "80 visit w.1 active 60 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "what an agent or a restart opens counts from the first sign of the person",
    steps: [...start, [20, open(database, "unknown")], [50, open(network, "command")], [60, edit], [70, activity], [90, end]],
    records: [
      "70 switch w.1 from product to infra/prod/vpc.tf team opened",
      "90 time product 20",
      "90 part w.1 infra/prod/vpc.tf 20 edits 0 saves 0",
      "90 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "a restart into an infra file that nobody touches records nothing",
    steps: withTicks([[0, focused], [0, open(database, "unknown")], [600, end]]),
    records: [],
  },
  {
    name: "a day that begins in infra code is a visit, but no switch out of product code",
    steps: [[0, focused], [0, open(database, "keyboard", "runbook")], [30, end]],
    records: [
      "0 switch w.1 from nothing to infra/prod/rds.tf nobody runbook",
      "30 part w.1 infra/prod/rds.tf 30 edits 0 saves 0",
      "30 visit w.1 active 30 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "Compose, runbooks and panels are neither product code nor infra code",
    steps: [...inDatabase, [40, open(compose)], [60, open(runbook)], [70, open(null)], [80, open(database)], [95, end]],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "95 time product 20",
      "95 time neutral 30",
      "95 part w.1 infra/prod/rds.tf 35 edits 0 saves 0",
      "95 visit w.1 active 35 idle 0 away 40 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "time without a sign and time out of focus are not active",
    steps: withTicks([...inDatabase, [320, activity], [330, blurred], [530, focused], [540, end]]),
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "305 time product 20",
      "305 part w.1 infra/prod/rds.tf 120 edits 0 saves 0",
      "540 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "540 visit w.1 active 140 idle 180 away 200 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "half an hour without anybody ends the visit at its last active moment",
    steps: withTicks([...inDatabase, [30, blurred], [4000, focused], [4010, end]]),
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "300 time product 20",
      "300 part w.1 infra/prod/rds.tf 10 edits 0 saves 0",
      "30 visit w.1 active 10 idle 0 away 0 unknown 0 edits 0 absent",
      "4000 switch w.2 from nothing to infra/prod/rds.tf nobody opened",
      "4010 part w.2 infra/prod/rds.tf 10 edits 0 saves 0",
      "4010 visit w.2 active 10 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "a return without an edit is censored after half an hour",
    steps: withTicks([...inDatabase, [40, open(checkout)], [100, activity], [2000, end]]),
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "40 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "40 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 left",
      "310 time product 200",
      "40 return w.1 1800 active 180 limit",
    ],
  },
  {
    name: "a return that only settles after half an hour is censored at half an hour, even by its first edit",
    steps: withTicks([...inDatabase, [40, open(checkout)], [45, open(runbook)], [900, activity], [2000, open(checkout)], [2003, edit], [2005, end]]),
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "300 time product 25",
      "300 time neutral 120",
      "300 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "1200 time neutral 120",
      "40 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 left",
      "40 return w.1 1800 active 8 limit",
      "2005 time product 5",
    ],
  },
  {
    name: "going back to infra code before an edit censors the return",
    steps: [...inDatabase, [40, open(checkout)], [60, open(network)], [80, end]],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "40 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "40 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 left",
      "40 return w.1 20 active 20 leftAgain",
      "60 switch w.2 from product to infra/prod/vpc.tf team opened",
      "80 time product 40",
      "80 part w.2 infra/prod/vpc.tf 20 edits 0 saves 0",
      "80 visit w.2 active 20 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "a process that stood still measured nothing",
    steps: [...inDatabase, [30, tick], [150, activity], [160, end]],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "150 clock wall 120 monotonic 120",
      "160 time product 20",
      "160 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "160 visit w.1 active 20 idle 0 away 0 unknown 120 edits 0 sessionEnd",
    ],
  },
  {
    name: "after unmeasured time somebody has to show up before time counts again",
    steps: [...inDatabase, [30, tick], [150, tick], [160, end]],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "150 clock wall 120 monotonic 120",
      "160 time product 20",
      "160 part w.1 infra/prod/rds.tf 10 edits 0 saves 0",
      "30 visit w.1 active 10 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "a return is not measured across unmeasured time",
    steps: [...inDatabase, [40, open(checkout)], [45, tick], [150, tick], [160, activity], [175, edit], [180, tick], [300, edit], [310, end]],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "150 clock wall 105 monotonic 105",
      "160 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "160 visit w.1 active 20 idle 0 away 15 unknown 105 edits 0 left",
      "160 return w.1 15 active 15 edited",
      "300 clock wall 120 monotonic 120",
      "310 time product 45",
    ],
  },
  {
    name: "a return that is cut by unmeasured time is censored",
    steps: [...inDatabase, [40, open(checkout)], [60, tick], [200, activity], [205, edit], [210, end]],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "40 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "40 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 left",
      "40 return w.1 20 active 20 clock",
      "200 clock wall 140 monotonic 140",
      "210 time product 50",
    ],
  },
  {
    name: "idle time right before leaving belongs to the visit",
    steps: withTicks([...inDatabase, [200, open(checkout)], [215, end]]),
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "200 part w.1 infra/prod/rds.tf 120 edits 0 saves 0",
      "200 visit w.1 active 120 idle 60 away 0 unknown 0 edits 0 left",
      "215 time product 35",
      "200 return w.1 15 active 15 sessionEnd",
    ],
  },
  {
    name: "infra is my work: time is measured, switches and returns are not",
    options: { infraIsMyWork: true },
    steps: [...inDatabase, [40, open(checkout)], [60, edit], [70, end]],
    records: [
      "40 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "40 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 left",
      "70 time product 50",
    ],
  },
  {
    name: "an owner that becomes known late has a record of its own, once",
    steps: [
      ...start,
      [20, open(target("infra/prod/rds.tf", { whose: "unknown" }))],
      [35, { kind: "owner", repository: "shop", path: "infra/prod/rds.tf", whose: "team", team: "@acme/data", runbook: null }],
      [36, { kind: "owner", repository: "shop", path: "infra/prod/rds.tf", whose: "team", team: "@acme/data", runbook: null }],
      [40, end],
    ],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf unknown opened",
      "35 owner w.1 infra/prod/rds.tf team @acme/data",
      "40 time product 20",
      "40 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "40 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "that there is no runbook may become known after the owner, and takes nothing back",
    steps: [
      ...start,
      [20, open(target("infra/prod/rds.tf", { whose: "team", team: "@acme/data", runbook: null }))],
      [35, { kind: "owner", repository: "shop", path: "infra/prod/rds.tf", whose: "unknown", team: null, runbook: false }],
      [36, { kind: "owner", repository: "shop", path: "infra/prod/rds.tf", whose: "unknown", team: null, runbook: false }],
      [40, end],
    ],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf team opened",
      "35 owner w.1 infra/prod/rds.tf unknown -",
      "40 time product 20",
      "40 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "40 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ],
  },
  {
    name: "an owner that becomes known before the stay settles is in the switch",
    steps: [
      ...start,
      [20, open(target("infra/prod/rds.tf", { whose: "unknown" }))],
      [22, { kind: "owner", repository: "shop", path: "infra/prod/rds.tf", whose: "mine", team: null, runbook: null }],
      [31, tick],
    ],
    records: ["20 switch w.1 from product to infra/prod/rds.tf mine opened"],
  },
  {
    name: "a reason goes to the visit that goes on, or to the one before",
    steps: [[0, { kind: "reason", reason: "deploy" }], ...inDatabase, [35, { kind: "reason", reason: "incident" }], [40, open(checkout)], [60, { kind: "reason", reason: "review" }]],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "35 reason w.1 incident",
      "40 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "40 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 left",
      "60 reason w.1 review",
    ],
  },
  {
    name: "nothing is recorded while paused, and what is shown counts again by hand only",
    steps: [
      ...inDatabase, [40, { kind: "pause" }], [50, open(network)], [60, activity], [65, edit], [70, { kind: "reason", reason: "review" }],
      [80, { kind: "resume" }], [85, tick], [90, activity], [105, end],
    ],
    records: [
      "20 switch w.1 from product to infra/prod/rds.tf nobody opened",
      "40 time product 20",
      "40 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "40 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 paused",
      "90 switch w.2 from nothing to infra/prod/vpc.tf team opened",
      "105 part w.2 infra/prod/vpc.tf 15 edits 0 saves 0",
      "105 visit w.2 active 15 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ],
  },
];

describe("model/focus", () => {
  for (const { name, steps, options, records } of stories) {
    it(name, () => assert.deepEqual(run(steps.map(stepToEvent), options).records.map(line), records));
  }

  it("leaves the state it was given as it was", () => {
    const before = run(inDatabase.map(stepToEvent)).state;
    const copy = structuredClone(before);
    observe(before, stepToEvent([60, end]));
    assert.deepEqual(before, copy);
  });

  it("names the day and the sprint of a switch in the calendar's time zone", () => {
    const calendar = { kind: "cadence", starts: "2026-01-05", lengthDays: 14, timeZone: "Pacific/Kiritimati" } as const;
    const [record] = run([...inDatabase, [35, tick] as Step].map(stepToEvent), { calendar }).records;
    assert.ok(record?.type === "switch");
    // 09:00 UTC is 23:00 on the same day fourteen hours ahead.
    assert.deepEqual([record.day, record.sprint], ["2026-11-03", "2026-10-26"]);
  });

  it("never lets a person's name or a branch's name into a record", () => {
    const rds = { ...target("infra/prod/rds.tf", { whose: "team", team: "dana@acme.test" }), branch: "feature/dana-fixes-rds" };
    const { records } = run([...start, [20, open(rds)] as Step, [35, tick] as Step].map(stepToEvent));
    const [record] = records;
    assert.ok(record?.type === "switch");
    assert.deepEqual([record.team, record.branch], [null, null]);
    assert.ok(!JSON.stringify(records).includes("dana"));
  });
});

describe("model/focus: the clock", () => {
  const cases = [
    { name: "set back four hours", wallMs: -4 * 3_600_000, monotonicMs: 5_000, ended: "sessionEnd" },
    { name: "set forward a minute", wallMs: 65_000, monotonicMs: 5_000, ended: "sessionEnd" },
    { name: "asleep overnight, with a monotonic clock that stops", wallMs: 12 * 3_600_000, monotonicMs: 1_000, ended: "absent" },
    { name: "asleep overnight, with a monotonic clock that runs on", wallMs: 12 * 3_600_000, monotonicMs: 12 * 3_600_000, ended: "absent" },
    { name: "set forward a year", wallMs: 365 * 86_400_000, monotonicMs: 1_000, ended: "absent" },
    { name: "a monotonic clock that goes back", wallMs: 1_000, monotonicMs: -1_000, ended: "absent" },
  ];
  for (const { name, wallMs, monotonicMs, ended } of cases) {
    it(`${name} is unknown time, never time`, () => {
      const events = [...inDatabase, [40, activity] as Step].map(stepToEvent);
      const last = { wall: storyStart + 40_000 + wallMs, monotonic: 40_000 + monotonicMs };
      const { records } = run([...events, { kind: "activity", at: last }, { kind: "end", at: last }]);
      const clock = records.filter((record) => record.type === "clock");
      assert.deepEqual(clock.map((record) => [record.wallMs, record.monotonicMs]), [[wallMs, monotonicMs]]);
      const visits = records.filter((record) => record.type === "visit" && !record.glance);
      assert.deepEqual(visits.map((visit) => visit.type === "visit" && [visit.activeMs, visit.ended]), [[20_000, ended]]);
    });
  }
});

describe("model/focus: two windows", () => {
  /** Window A shows product code and window B an infra repository; each hears what the other saw when it comes into focus. */
  it("make one switch, one visit and one return of a stay in the second window", () => {
    const windows = { a: initialFocus("a", defaultFocusOptions), b: initialFocus("b", defaultFocusOptions) };
    const records: string[] = [];
    let known: { window: "a" | "b"; presence: ReturnType<typeof presenceOf> } | null = null;
    const act = (window: "a" | "b", [seconds, action]: Step) => {
      const heard = known !== null && known.window !== window ? known.presence : null;
      const event = stepToEvent([seconds, action.kind === "windowFocused" ? { ...action, elsewhere: heard } : action]);
      const observed = observe(windows[window], event);
      windows[window] = observed.state;
      records.push(...observed.records.map(line));
      if (action.kind === "activity" || action.kind === "tick") known = { window, presence: presenceOf(observed.state) ?? known?.presence ?? null };
    };
    const both = (step: Step) => {
      act("a", step);
      act("b", step);
    };
    act("a", [0, focused]);
    act("a", [0, open(checkout, "unknown")]);
    act("b", [0, open(database, "unknown")]);
    act("a", [5, activity]);
    // Into the infra window, with a short look back, and on.
    act("a", [30, blurred]);
    act("b", [30, focused]);
    act("b", [31, activity]);
    act("b", [45, activity]);
    act("b", [50, blurred]);
    act("a", [50, focused]);
    act("a", [55, blurred]);
    act("b", [55, focused]);
    act("b", [60, activity]);
    // Back to product code.
    act("b", [70, blurred]);
    act("a", [70, focused]);
    act("a", [72, open(cart)]);
    act("a", [81, activity]);
    act("a", [90, edit]);
    act("a", [91, blurred]);
    act("b", [91, focused]);
    both([95, end]);
    assert.deepEqual(records, [
      "31 switch b.1 from product to infra/prod/rds.tf nobody opened",
      "70 return b.1 20 active 20 edited",
      "70 part b.1 infra/prod/rds.tf 34 edits 0 saves 0",
      "70 visit b.1 active 34 idle 0 away 5 unknown 0 edits 0 elsewhere",
      "95 time product 51",
      "95 glance b.2 active 4 idle 0 away 0 unknown 0 edits 0 left",
    ]);
  });

  it("do not continue a visit that the other window has ended meanwhile", () => {
    const steps: readonly Step[] = [
      [0, open(network, "unknown")], [10, { kind: "windowFocused", elsewhere: { area: "infra", visit: "other.7" } }], [11, blurred], [20, focused],
      [21, activity], [40, end],
    ];
    assert.deepEqual(run(steps.map(stepToEvent)).records.map(line), [
      "21 switch w.1 from nothing to infra/prod/vpc.tf team opened",
      "40 part w.1 infra/prod/vpc.tf 19 edits 0 saves 0",
      "40 visit w.1 active 19 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ]);
  });

  it("on infra code both continue one visit, without a second switch", () => {
    const steps: readonly Step[] = [
      [0, open(network, "unknown")], [10, { kind: "windowFocused", elsewhere: { area: "infra", visit: "other.7" } }], [11, activity], [20, end],
    ];
    assert.deepEqual(run(steps.map(stepToEvent)).records.map(line), [
      "20 part other.7 infra/prod/vpc.tf 9 edits 0 saves 0",
      "20 visit other.7 active 9 idle 0 away 0 unknown 0 edits 0 sessionEnd",
    ]);
  });
});
