// @ts-check
// Ending together with whoever started us. Plain JavaScript, because it is also needed before anything is installed.
import { setInterval } from "node:timers";

/**
 * Ends this process when its parent has ended without a word. npm hands a signal to the shell between us, and the shell
 * keeps it; and nobody can hand on the signal that kills at once. Without this, a server would outlive its `npm start`.
 * Windows tells a child nothing about its parent's end; there the console ends all its processes itself.
 */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(143);
  }, 1_000).unref();
}
