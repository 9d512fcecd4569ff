import type { Measured } from "./measured";
import type { Where } from "./opened";
import { openInWorker, pause, ready } from "./opened";

const every = 10;
/** What the worker does after it is ready: history, and writing its cache. */
const afterwards = 3_000;

/**
 * The memory of this process while a worker reads the repository: what it grew by is the worker's, and what the heap of this
 * thread grew by is the host's own share. Garbage that nobody has collected yet counts, too.
 */
export async function measureMemory(where: Where): Promise<Measured<"memory">> {
  await pause(500);
  const start = process.memoryUsage();
  let peak = start.rss;
  let host = 0;
  let samples = 0;
  const look = (): void => {
    const { rss, heapUsed } = process.memoryUsage();
    peak = Math.max(peak, rss);
    host = Math.max(host, heapUsed - start.heapUsed);
    samples += 1;
  };
  const timer = setInterval(look, every);
  const begun = performance.now();
  const estate = openInWorker(where);
  await ready(estate);
  const ms = performance.now() - begun;
  await pause(afterwards);
  clearInterval(timer);
  look();
  const after = process.memoryUsage().rss;
  estate.dispose();
  return { before: start.rss, peak, after, host, samples, ms };
}
