import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { FileReading, ReadingResult, ReadingTask, ReadingThreadStart } from "./readingThread";

/** More would only wait for the disk, and the machine is also there for the person. */
const mostThreads = 3;

/** A thread that reads files. */
export interface ReadingThread {
  /** Reads files by the rules of a key; null when it cannot, because the thread has ended or one of them is too much for it. */
  read(key: string, paths: readonly string[]): Promise<readonly FileReading[] | null>;
  end(): void;
}

/** Starts threads that help with a long reading; none where there is no processor to spare. */
export type StartReadingThreads = () => readonly ReadingThread[];

/**
 * @param workerFile absolute path of the bundled worker; where it is missing nobody helps.
 * @param start what each thread needs to know.
 */
export function readingThreads(workerFile: string, start: ReadingThreadStart): StartReadingThreads {
  return () => {
    const count = existsSync(workerFile) ? Math.min(mostThreads, availableParallelism() - 1) : 0;
    return Array.from({ length: count }, () => readingThread(workerFile, start));
  };
}

function readingThread(workerFile: string, workerData: ReadingThreadStart): ReadingThread {
  // A thread that says nothing for this long is stuck on a file that was made for it; whoever asked reads its files itself.
  const patienceMs = 20_000;
  const worker = new Worker(workerFile, { workerData, resourceLimits: { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 32 } });
  const waiting = new Map<number, (readings: readonly FileReading[] | null) => void>();
  let ended = false;
  let nextId = 1;
  const stop = (): void => {
    ended = true;
    void worker.terminate();
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  };
  worker.on("message", ({ id, readings }: ReadingResult) => {
    waiting.get(id)?.(readings);
    waiting.delete(id);
  });
  worker.on("error", stop);
  worker.on("exit", stop);
  return {
    read(key, paths) {
      if (ended) return Promise.resolve(null);
      const id = nextId++;
      return new Promise((resolve) => {
        const timer = setTimeout(stop, patienceMs);
        waiting.set(id, (readings) => {
          clearTimeout(timer);
          resolve(readings);
        });
        worker.postMessage({ id, key, paths } satisfies ReadingTask);
      });
    },
    end: stop,
  };
}
