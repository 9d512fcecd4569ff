/** Whether a process of ours is there, by its id: signal 0 asks and sends nothing. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
