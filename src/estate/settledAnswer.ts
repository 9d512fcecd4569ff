import type { Event } from "../base/emitter";
import type { Answer } from "../model/answer";

/** Whatever answers for places and says when its answers may have changed. */
export interface Answering {
  readonly onDidChange: Event<unknown>;
  about(path: string, line: number | null): Promise<Answer>;
}

/**
 * An answer in which nothing is pending any more, or the last one when the time is over: for those who ask once and do not
 * listen for what comes later.
 * @param patienceMs how long to wait, in milliseconds.
 */
export async function settledAnswer(estate: Answering, path: string, line: number | null, patienceMs: number): Promise<Answer> {
  let changed = (): void => undefined;
  const listening = estate.onDidChange(() => changed());
  const end = new AbortController();
  end.signal.addEventListener("abort", () => changed());
  const timer = setTimeout(() => end.abort(), patienceMs);
  try {
    for (;;) {
      // Listened for before asking: what changes while the answer is made asks once more.
      const change = new Promise<void>((resolve) => (changed = resolve));
      const answer = await estate.about(path, line);
      if (end.signal.aborted || !isPending(answer)) return answer;
      await change;
    }
  } finally {
    clearTimeout(timer);
    listening.dispose();
  }
}

function isPending({ place, ownership, history, runbooks, findings, drift, delivery }: Answer): boolean {
  return [place, ownership, history, runbooks, findings, drift, delivery].some(({ state }) => state === "pending");
}
