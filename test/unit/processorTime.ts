/**
 * Starts to measure the processor time of this process, which is what a test's own work costs: a machine that is busy with
 * other things makes it wait, and waiting costs nothing.
 * @returns says how many milliseconds it has been since.
 */
export function processorTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
