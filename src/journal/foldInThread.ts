import { Worker } from "node:worker_threads";
import type { JournalHealth } from "./health";

/** What a thread that reads a journal is started with. */
export interface JournalFold<P> {
  /** As given to `openJournal`. */
  readonly folder: string;
  /** What is to be made of the records. */
  readonly plan: P;
}

/** What became of the records, and how much of the journal could be read. */
export interface Folded<V> {
  readonly value: V;
  readonly health: JournalHealth;
}

export interface FoldThread {
  /** Absolute path of the bundled thread, which posts one `Folded` and ends. */
  readonly file: string;
  /** How long it may take, in milliseconds. */
  readonly deadlineMs?: number;
}

/**
 * Reads a journal in a thread and makes one value of it: ten years of records take a second or two, and the editor's own
 * thread should see none of it.
 * @throws with the thread's error, or when it takes too long.
 */
export function foldInThread<P, V>({ file, deadlineMs = 30_000 }: FoldThread, workerData: JournalFold<P>): Promise<Folded<V>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: 200 } });
    const tooLong = setTimeout(() => {
      reject(new Error(`The journal could not be read within ${deadlineMs / 1000} s`));
      void worker.terminate();
    }, deadlineMs);
    worker.on("message", (told: Folded<V>) => resolve(told));
    worker.on("error", (error) => reject(new Error("The journal could not be read", { cause: error })));
    worker.on("exit", (code) => {
      clearTimeout(tooLong);
      // Whoever was answered hears nothing of this any more.
      reject(new Error(`The thread that reads the journal ended with code ${code}`));
    });
  });
}
