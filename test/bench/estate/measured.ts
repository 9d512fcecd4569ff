import * as v from "valibot";

/** What a process of the benchmark can be asked to do with a company's repository. */
export const tasks = ["floor", "index", "changes", "memory", "answers"] as const;
export type Task = (typeof tasks)[number];

const timedPlace = v.object({ place: v.string(), ms: v.number() });

const changeTimes = v.object({ edits: v.array(v.number()), additions: v.array(v.number()), deletions: v.array(v.number()) });

/** What it prints when it is done: one JSON object. Times in milliseconds, memory in bytes. */
export const measured = {
  floor: v.object({ wall: v.number(), processor: v.number(), start: v.number(), list: v.number(), read: v.number(), parse: v.number(), bytes: v.number() }),
  index: v.object({
    wall: v.number(),
    processor: v.number(),
    /** Until the estate says that it has settled; the rest is asking it for all its blocks. */
    settled: v.number(),
    infraFiles: v.number(),
    /** In `.tf` files. */
    blocks: v.number(),
  }),
  /** `single`: one change at a time; `burst`: each as soon as the one before is visible. */
  changes: v.object({ single: changeTimes, burst: changeTimes, branch: v.number() }),
  memory: v.object({ before: v.number(), peak: v.number(), after: v.number(), host: v.number(), samples: v.number(), ms: v.number() }),
  answers: v.object({ here: v.array(timedPlace), throughWorker: v.array(timedPlace) }),
} as const;

export type Measured<T extends Task> = v.InferOutput<(typeof measured)[T]>;
