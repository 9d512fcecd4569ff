import * as v from "valibot";

/** Newer than the types of the oldest Node that we support. */
const thread = v.object({ threadCpuUsage: v.custom<() => { user: number; system: number }>((value) => typeof value === "function") });

/**
 * Processor time of the thread that asks. Unlike the time on a clock, it does not grow when other threads and programs need the
 * processors.
 * @returns what tells it in milliseconds; null where Node cannot tell.
 */
export function threadTime(): (() => number) | null {
  const parsed = v.safeParse(thread, process);
  if (!parsed.success) return null;
  const { threadCpuUsage } = parsed.output;
  return () => {
    const { user, system } = threadCpuUsage.call(process);
    return (user + system) / 1000;
  };
}

/**
 * Watches how much processor time this thread takes between two turns of its event loop: the thread's own doing.
 * @returns `stop`, which tells the most of it in milliseconds; null where Node cannot tell.
 */
export function watchOwnWork(): { stop(): number | null } {
  const used = threadTime();
  if (used === null) return { stop: () => null };
  let longest = 0;
  let before = used();
  const timer = setInterval(() => {
    const now = used();
    longest = Math.max(longest, now - before);
    before = now;
  }, 1);
  return {
    stop: () => {
      clearInterval(timer);
      return longest;
    },
  };
}
