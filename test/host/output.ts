// What the person in front of the terminal reads while the scripts work.

/** Prints one line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Opens a part of the run with its own title. */
export function heading(title: string): void {
  say(`\n== ${title}`);
}

/** A length of time as people say it: `0.4 s`, `12.3 s`, `2 min 5 s`. `ms` in milliseconds. */
export function duration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const reminderEvery = 10_000;

/**
 * Says what begins, that it still goes on every ten seconds, and how long it took. A failure passes through.
 * @param title what is being done, as the start of a sentence: "Downloading Node 24.21.0 (52 MB)"
 */
export async function during<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const passed = () => duration(performance.now() - start);
  say(`${title} …`);
  const reminder = setInterval(() => say(`  … still at it after ${passed()}`), reminderEvery);
  try {
    const value = await work();
    say(`  done in ${passed()}`);
    return value;
  } finally {
    clearInterval(reminder);
  }
}
