// A CPU profile of the thread that asks for it.
import { Session } from "node:inspector/promises";
import type { Profiler } from "node:inspector";
import { threadTime } from "../eventLoop/ownWork";

/** Microseconds between two looks at what the thread is doing. */
const sampledEvery = 250;

export interface ThreadProfile {
  readonly profile: Profiler.Profile;
  /** Milliseconds of processor time that the thread took from the start to the end of the profile. */
  readonly cpuMs: number;
}

/** Begins a profile. Resolves, once it runs, with what ends it. */
export async function startProfile(): Promise<() => Promise<ThreadProfile>> {
  const used = threadTime();
  if (used === null) throw new Error("This Node cannot tell the processor time of a thread.");
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: sampledEvery });
  await session.post("Profiler.start");
  const before = used();
  return async () => {
    const cpuMs = used() - before;
    const { profile } = await session.post("Profiler.stop");
    session.disconnect();
    return { profile, cpuMs };
  };
}
