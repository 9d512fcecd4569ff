import * as v from "valibot";

/** Newer than the types of the oldest Node that we support. */
const thread = v.object({ threadCpuUsage: v.custom<() => { user: number; system: number }>((value) => typeof value === "function") });

/**
 * Watches how much processor time this thread takes between two turns of its event loop. Unlike a delay, that is the thread's own
 * doing: it does not grow when other threads and programs need the processors.
 * @returns `stop`, which tells the most of it in milliseconds; null where Node cannot tell.
 */
export function watchOwnWork(): { stop(): number | null } {
  const parsed = v.safeParse(thread, process);
  if (!parsed.success) return { stop: () => null };
  const { threadCpuUsage } = parsed.output;
  const used = (): number => {
    const { user, system } = threadCpuUsage.call(process);
    return (user + system) / 1000;
  };
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
